import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const HOME = path.join(ROOT, 'nodes', 'WecomSuite');
const PAGE = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** Folders with sources of their own, as paths from nodes/WecomSuite/. */
const roomsBelow = (folder: string): string[] =>
	readdirSync(path.join(HOME, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap((entry) => {
			const room = path.posix.join(folder, entry.name);
			return [room, ...roomsBelow(room)];
		});

/** The tables of rooms: name → sentence. */
const described = new Map(
	[...PAGE.matchAll(/^\| `([\w/]+)\/` +\| (.+?) +\|$/gm)].map(([, room = '', text = '']) => [
		room,
		text,
	]),
);

describe('CONTRIBUTING', () => {
	it('says of every room what it is for', () => {
		// These five stand as headings above their tables.
		const floors = ['protocol', 'suite', 'trigger', 'action', 'shared'];
		const rooms = roomsBelow('').filter((room) => !floors.includes(room));
		expect([...described.keys()].sort()).toEqual(rooms.sort());
		for (const floor of floors) expect(PAGE).toContain(`\`nodes/WecomSuite/${floor}/\``);
	});

	it.each(['push', 'reply', 'call'])('leads the way of one %s from file to file', (what) => {
		const [, after = ''] = PAGE.split(`### The way of one ${what}\n`);
		const [way = ''] = after.split(/^##/m);
		const files = [...way.matchAll(/`([\w/.]+\.ts)`/g)].map(([, file = '']) => file);
		expect(files.length).toBeGreaterThan(6);
		expect(files.filter((file) => !existsSync(path.join(HOME, file)))).toEqual([]);
	});
});
