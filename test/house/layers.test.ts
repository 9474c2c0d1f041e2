import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const HOME = 'nodes/WecomSuite';

const filesBelow = (folder: string): string[] =>
	readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		const name = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return filesBelow(name);
		return name.endsWith('.ts') ? [name] : [];
	});

/** Every import of a file, those of types and those that come late too: relative ones as paths from the root. */
function importsOf(file: string, known: ReadonlySet<string>): string[] {
	const text = readFileSync(path.join(ROOT, file), 'utf8');
	const found = text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm);
	return [...found].map(([, early, late]) => {
		const name = early ?? late ?? '';
		if (!name.startsWith('.')) return name;
		const target = path.posix.join(path.posix.dirname(file), name);
		return [`${target}.ts`, `${target}/index.ts`].find((one) => known.has(one)) ?? target;
	});
}

const SOURCES = [...filesBelow('nodes'), ...filesBelow('credentials')];
const SIMULATOR = filesBelow('test/simulator').filter((file) => !file.endsWith('.test.ts'));
const KNOWN = new Set([...SOURCES, ...SIMULATOR]);
const IMPORTS = new Map([...KNOWN].map((file) => [file, importsOf(file, KNOWN)]));

/** Folder → what it may import beside itself. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
	libraries: [/^(fast-xml-parser|ipaddr\.js|re2js)$/],
	'protocol/crypto': [/^node:crypto$/, /protocol\/errors\.ts$/],
	'protocol/xml': [
		/\/libraries\/fastXmlParser\.ts$/,
		/protocol\/errors\.ts$/,
		/protocol\/crypto\/attempt\.ts$/,
	],
	'protocol/catalogue': [],
	'protocol/events': [/protocol\/(catalogue|xml)\//, /protocol\/errors\.ts$/],
	'protocol/replies': [/protocol\/errors\.ts$/, /protocol\/xml\//],
	'protocol/callback': [/protocol\//, /^node:crypto$/],
	'protocol/simulate': [
		/protocol\/(callback|catalogue|crypto|xml)\//,
		/protocol\/errors\.ts$/,
		/^node:crypto$/,
	],
	suite: [
		/protocol\/errors\.ts$/,
		/protocol\/crypto\/attempt\.ts$/,
		/protocol\/replies\/types\.ts$/,
		/^node:crypto$/,
	],
	shared: [/protocol\//, /\/suite\//, /^n8n-workflow$/, /^node:crypto$/],
	trigger: [
		/protocol\//,
		/\/suite\//,
		/\/shared\//,
		/^n8n-workflow$/,
		/^node:crypto$/,
		/\/libraries\/(ipaddr|re2js)\.ts$/,
	],
	reply: [/protocol\//, /\/suite\//, /\/shared\//, /^n8n-workflow$/, /^node:crypto$/],
	action: [/protocol\//, /\/suite\//, /\/shared\//, /^n8n-workflow$/, /^node:crypto$/],
};

/** Rooms of a folder from the front door down: each knows those below it, and nothing above. Files beside them stand on top. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
	trigger: ['tap', 'delivery', 'ticket', 'editor', 'door', 'run', 'choice'],
	action: [
		'pickers',
		'operations',
		'authorization',
		'callback',
		'fields',
		'service',
		'wait',
		'call',
	],
	shared: ['calls', 'tickets', 'memory', 'credential'],
	suite: ['call', 'seals', 'endpoints', 'table', 'codes'],
	'suite/endpoints': ['customers', 'service', 'messages', 'contacts', 'office', 'provider'],
	'protocol/catalogue': ['customers', 'messages', 'contacts', 'office', 'provider'],
};
/** What every room of its folder may know although it stands outside. */
const COMMON = [
	'action/operation.ts',
	'shared/narrow.ts',
	'suite/call/http.ts',
	'suite/errcodes.ts',
	...['define', 'fields', 'roots'].map((name) => `protocol/catalogue/${name}.ts`),
];

describe('the layers', () => {
	it.each(Object.entries(ALLOWED))('%s imports only what it may', (folder, allowed) => {
		const own = `${HOME}/${folder}/`;
		const wrong = SOURCES.filter((file) => file.startsWith(own)).flatMap((file) =>
			(IMPORTS.get(file) ?? [])
				.filter((name) => !name.startsWith(own) && !allowed.some((rule) => rule.test(name)))
				.map((name) => `${file} → ${name}`),
		);
		expect(wrong).toEqual([]);
	});

	it.each(Object.entries(ROOMS))('%s: a room knows only rooms below it', (folder, rooms) => {
		const home = `${HOME}/${folder}/`;
		const depth = (file: string): number =>
			rooms.indexOf(file.slice(home.length).split('/').slice(0, -1)[0] ?? '');
		const inRooms = SOURCES.filter((file) => file.startsWith(home) && depth(file) >= 0);
		const wrong = inRooms.flatMap((file) =>
			(IMPORTS.get(file) ?? [])
				.filter((name) => name.startsWith(home) && !COMMON.includes(name.slice(HOME.length + 1)))
				.filter((name) => depth(name) < depth(file))
				.map((name) => `${file} → ${name}`),
		);
		expect(wrong).toEqual([]);
	});

	it('let errors know nobody, and the credential only how it is written', () => {
		expect(IMPORTS.get(`${HOME}/protocol/errors.ts`)).toEqual([]);
		// n8n takes changes into the credential by methods of the credential; what they do belongs to the nodes.
		expect(IMPORTS.get('credentials/WecomSuiteApi.credentials.ts')).toEqual([
			'n8n-workflow',
			`${HOME}/shared/credential/door.ts`,
			`${HOME}/shared/credential/names.ts`,
		]);
	});

	it('keep every source file in a folder with rules', () => {
		const ruled = [...Object.keys(ALLOWED).map((folder) => `${HOME}/${folder}/`)];
		const outside = SOURCES.filter(
			(file) =>
				!ruled.some((folder) => file.startsWith(folder)) &&
				!/\.(node|credentials)\.ts$|protocol\/(errors|index)\.ts$/.test(file),
		);
		expect(outside).toEqual([]);
	});

	it('have no cycle', () => {
		const done = new Set<string>();
		const walk = (file: string, above: readonly string[]): string[] => {
			if (above.includes(file)) return [[...above.slice(above.indexOf(file)), file].join(' → ')];
			if (done.has(file)) return [];
			const found = (IMPORTS.get(file) ?? []).flatMap((name) => walk(name, [...above, file]));
			done.add(file);
			return found;
		};
		expect(SOURCES.flatMap((file) => walk(file, []))).toEqual([]);
	});

	it('give the simulator the tables and nothing else of ours', () => {
		const wrong = SIMULATOR.flatMap((file) =>
			(IMPORTS.get(file) ?? [])
				.filter((name) => name.startsWith('nodes/'))
				.filter(
					(name) => !/protocol\/catalogue\/|suite\/(endpoints\/|table\/|errcodes\.ts)/.test(name),
				)
				.map((name) => `${file} → ${name}`),
		);
		expect(wrong).toEqual([]);
	});
});
