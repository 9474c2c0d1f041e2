import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findOperation } from '../../nodes/WecomSuite/action/operations';
import { EVENTS } from '../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../nodes/WecomSuite/protocol/catalogue/define';
import { parseMessage } from '../../nodes/WecomSuite/protocol/events/parse';
import { sampleEvent } from '../simulator/samples';

const FOLDER = path.join(__dirname, '..', '..', 'examples');
const DOCS = path.join(FOLDER, '..', 'docs');
const GALLERY = readFileSync(path.join(DOCS, 'examples.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(FOLDER, '..', 'package.json'), 'utf8')) as {
	n8n: { nodes: string[] };
};
interface Example {
	readonly name: string;
	readonly nodes: ReadonlyArray<{
		readonly id: string;
		readonly name: string;
		readonly type: string;
		readonly credentials?: unknown;
		readonly position: readonly [number, number];
		readonly webhookId?: string;
		readonly parameters: {
			readonly events?: readonly string[];
			readonly resource?: string;
			readonly operation?: string;
			readonly width?: number;
			readonly height?: number;
			readonly content?: string;
		};
	}>;
	/** By the kind of the connection: `main`, `ai_tool`, … */
	readonly connections: Readonly<
		Record<
			string,
			Readonly<Record<string, ReadonlyArray<ReadonlyArray<{ readonly node: string }>>>>
		>
	>;
	readonly pinData?: Readonly<
		Record<string, ReadonlyArray<{ readonly json: Readonly<Record<string, unknown>> }>>
	>;
}
const EXAMPLES = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map(
		(file) => [file, JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Example] as const,
	);
const NOTE = 'n8n-nodes-base.stickyNote';
/** A node with its name below, in pixels of the canvas. */
const NODE = { width: 200, height: 150 };
const boxOf = ({ position: [x, y], type, parameters }: Example['nodes'][number]) => {
	const { width = 0, height = 0 } = type === NOTE ? parameters : NODE;
	const left = type === NOTE ? x : x + 48 - width / 2;
	return { left, right: left + width, top: y, bottom: y + height };
};
const OWN = manifest.n8n.nodes.map((file) => path.basename(file).split('.')[0] ?? '');

describe.each(EXAMPLES)('%s', (file, { nodes, connections, pinData = {} }) => {
	it('uses nodes of this pack and of n8n, and brings nobody’s credential', () => {
		for (const { type, credentials } of nodes) {
			const [pack, name = ''] = type.split('.');
			expect(['n8n-nodes-wecom-suite', 'n8n-nodes-base', '@n8n/n8n-nodes-langchain']).toContain(
				pack,
			);
			if (pack === 'n8n-nodes-wecom-suite')
				expect(OWN.map((one) => one.toLowerCase())).toContain(name.toLowerCase());
			expect(credentials).toBeUndefined();
		}
	});

	it('connects nodes that exist, and chooses events that exist', () => {
		const names = nodes.map(({ name }) => name);
		for (const [from, kinds] of Object.entries(connections)) {
			expect(names).toContain(from);
			for (const { node } of Object.values(kinds).flat(2)) expect(names).toContain(node);
		}
		const chosen = nodes.flatMap(({ parameters }) => parameters.events ?? []);
		expect(chosen.filter((label) => label !== '*' && !(label in EVENTS))).toEqual([]);
	});

	it('uses operations that exist', () => {
		for (const { type, parameters } of nodes) {
			if (type !== 'n8n-nodes-wecom-suite.wecomSuite') continue;
			const { resource = '', operation = '' } = parameters;
			expect([resource, operation, findOperation(resource, operation)?.operation]).toEqual([
				resource,
				operation,
				operation,
			]);
		}
	});

	it('explains itself in a note, has every id once, and nothing lies on anything else', () => {
		const notes = nodes.filter(({ type }) => type === NOTE);
		expect(notes.some(({ parameters }) => /^## /.test(parameters.content ?? ''))).toBe(true);
		const ids = nodes.flatMap(({ id, webhookId = [] }) => [id, webhookId].flat());
		expect(new Set(ids).size).toBe(ids.length);
		const boxes = nodes.map((node) => ({ name: node.name, ...boxOf(node) }));
		const overlaps = boxes.flatMap((one, at) =>
			boxes
				.slice(at + 1)
				.filter(
					(other) =>
						one.left < other.right &&
						other.left < one.right &&
						one.top < other.bottom &&
						other.top < one.bottom,
				)
				.map((other) => `${one.name} and ${other.name}`),
		);
		expect(overlaps).toEqual([]);
	});

	it('is in the gallery, with a picture of it', () => {
		const picture = `images/examples/${file.replace('.json', '.png')}`;
		expect(GALLERY).toContain(`(../examples/${file})`);
		expect(GALLERY).toContain(`(${picture})`);
		expect(statSync(path.join(DOCS, picture)).size).toBeLessThan(150_000);
	});

	it('pins samples that look like what the trigger emits', () => {
		for (const { json } of Object.values(pinData).flat()) {
			const label = String(json['label']);
			const row = (EVENTS as Readonly<Record<string, AnyEventRow>>)[label];
			const ids = { suiteId: 'a', providerCorpId: 'b', corpId: 'c' };
			const event = parseMessage(JSON.stringify(sampleEvent(label, ids, 1)));
			expect(Object.keys(json).sort()).toEqual([...Object.keys(event), 'title', 'wecom'].sort());
			expect(json['title']).toBe(row?.title);
			for (const [name, value] of Object.entries(event))
				expect(typeof json[name]).toBe(typeof value);
		}
	});
});
