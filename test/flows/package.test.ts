import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, SourceMap } from 'node:module';
import path from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import type { INodeType } from 'n8n-workflow';
import ts from 'typescript';
import { OPERATIONS } from '../../nodes/WecomSuite/action/operations';
import { nodeOf, type NodeKey } from '../../nodes/WecomSuite/suite/table/resources';
import { ACTION_NODES } from '../support/actionNodes';
import { act, runAction, startApi, stopApis } from '../support/action';
import { errorOf } from '../support/execution';
import { closeFlows } from '../support/startFlow';

const ROOT = path.join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
	n8n: { nodes: string[]; credentials: string[] };
};
type SourceMapFile = ConstructorParameters<typeof SourceMap>[0];
interface Packed {
	readonly size: number;
	readonly files: { readonly path: string; readonly size: number }[];
}
const pack = (): Packed => {
	const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const out = execFileSync('npm', args, {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	return (JSON.parse(out) as Packed[])[0] ?? { size: 0, files: [] };
};
const PACK = pack();
/** Mistakes of a TypeScript file, read the way a program that uses the package would read it. */
const mistakesIn = (file: string): string[] => {
	const options: ts.CompilerOptions = {
		strict: true,
		exactOptionalPropertyTypes: true,
		noUncheckedIndexedAccess: true,
		noEmit: true,
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.CommonJS,
		moduleResolution: ts.ModuleResolutionKind.Node10,
		types: ['node'],
		skipDefaultLibCheck: true,
	};
	const program = ts.createProgram([file], options);
	return ts
		.getPreEmitDiagnostics(program)
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

type NodeClass = new () => INodeType;
/** What n8n hands its editor. The outputs may hold a function as text, which the build writes in its own way. */
const described = (file: string): unknown => {
	const name = path.basename(file).split('.')[0] ?? '';
	const module = jest.requireActual<Record<string, NodeClass>>(path.join(ROOT, file));
	const { description } = new (module[name] as NodeClass)();
	return JSON.parse(JSON.stringify({ ...description, outputs: [] }));
};

afterEach(closeFlows);
afterAll(stopApis);

/** Here and not among the unit tests, because it looks at what was built. */
describe('the built package', () => {
	it('registers nodes and credentials that are there, class named like the file', () => {
		for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			const name = path.basename(file).split('.')[0] ?? '';
			const module = jest.requireActual<Record<string, unknown>>(path.join(ROOT, file));
			expect(typeof module[name]).toBe('function');
		}
	});

	it('(issue 20, row 4) opens its credential to each of its nodes, and to no other', async () => {
		const loader = new PackageDirectoryLoader(ROOT);
		await loader.loadAll();
		const { supportedNodes } = loader.known.credentials['wecomSuiteApi'] ?? {};
		expect(supportedNodes).toHaveLength(manifest.n8n.nodes.length);
		expect(new Set(supportedNodes)).toEqual(new Set(Object.keys(loader.known.nodes)));
		const { type } = loader.getCredential('wecomSuiteApi');
		expect(type).toHaveProperty('restrictToSupportedNodes', true);
	});

	it('describes the nodes as the sources do', () => {
		for (const file of manifest.n8n.nodes) {
			const [built, source] = [file, file.replace(/^dist\//, '').replace(/\.js$/, '.ts')].map(
				described,
			);
			expect(built).toEqual(source);
			expect(built).toHaveProperty('properties.0.displayName');
		}
	});

	it('publishes dist, index.js, README, licences and changelog, nothing else', () => {
		const files = PACK.files.map((file) => file.path);
		const expected = /^(dist\/|index\.js$|package\.json$|README\.md$|LICENSE\.md$)/;
		expect(files.filter((file) => !expected.test(file))).toEqual([]);
		expect(files).toContain('dist/THIRD-PARTY-NOTICES.md');
	});

	it('is a download of at most 500 kB', () => {
		const { size } = PACK;
		expect(size).toBeGreaterThan(100_000);
		expect(size).toBeLessThanOrEqual(500_000);
	});

	it('names the choices in its errors, as the sources do (issue 20, row 17)', async () => {
		const parameters = { method: 'PUT', path: '/cgi-bin/user/get', token: 'none' };
		const { node } = act('customApiCall', 'send', parameters);
		const module = jest.requireActual<Record<string, NodeClass>>(
			path.join(ROOT, 'dist/nodes/WecomSuite/WecomSuite.node.js'),
		);
		const type = new (module['WecomSuite'] as NodeClass)();
		const run = await runAction({ node, type }, await startApi());
		expect(errorOf(run, node.name)).toMatch(/Use one of GET \(GET\), POST \(POST\)/);
	});

	it('maps every line of its code to our own sources, by a path from the package', () => {
		const maps = PACK.files.map((file) => file.path).filter((file) => file.endsWith('.map'));
		expect(maps.length).toBeGreaterThan(100);
		for (const file of maps) {
			const code = file.replace(/\.map$/, '');
			const source = code.replace(/^dist\//, '').replace(/\.js$/, '.ts');
			const map = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as SourceMapFile;
			const [from = ''] = map.sources;
			expect([path.posix.join(path.posix.dirname(file), from)]).toEqual([source]);
			expect(readFileSync(path.join(ROOT, code), 'utf8')).toContain(
				`//# sourceMappingURL=${path.basename(file)}`,
			);
		}
	});

	it('leads from the place of an error to the line that throws it', () => {
		const home = 'nodes/WecomSuite/suite/table/values';
		const lines = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').split('\n');
		const place = (file: string) =>
			lines(file).findIndex((line) => line.includes('is none of the options'));
		const file = `dist/${home}.js`;
		const map = new SourceMap(JSON.parse(lines(`${file}.map`).join('\n')) as SourceMapFile);
		const line = place(file);
		const text = lines(file)[line] ?? '';
		const column = text.lastIndexOf('throw', text.indexOf('is none of the options'));
		expect(map.findEntry(line, column)).toMatchObject({ originalLine: place(`${home}.ts`) });
	});

	it('declares the events as the sources do', () => {
		const source = readFileSync(path.join(ROOT, 'test/unit/types/events.test-d.ts'), 'utf8');
		const folder = path.join(ROOT, '.cache/types');
		mkdirSync(folder, { recursive: true });
		const file = path.join(folder, 'events.test-d.ts');
		writeFileSync(file, source.replace('../../../nodes/', '../../dist/nodes/'));
		expect(source).toContain('../../../nodes/');
		expect(mistakesIn(file)).toEqual([]);
	}, 120_000);

	it('opens the protocol without n8n', () => {
		const seen: string[] = [];
		const open = (file: string): void => {
			if (seen.includes(file)) return;
			seen.push(file);
			for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)) {
				if (name.startsWith('.')) open(createRequire(file).resolve(name));
				else expect(name).toBe('node:crypto');
			}
		};
		open(path.join(ROOT, 'dist/nodes/WecomSuite/protocol/index.js'));
		expect(seen.length).toBeGreaterThan(1);
	});

	it('has a schema of what each operation returns, where n8n looks for it', () => {
		const folderOf = (node: NodeKey) =>
			path.join(ROOT, 'dist/nodes', ACTION_NODES[node].constructor.name, '__schema__/v1.0.0');
		const without = OPERATIONS.filter(
			({ resource, operation }) =>
				!existsSync(path.join(folderOf(nodeOf(resource)), resource, `${operation}.json`)),
		);
		expect(without.map(({ operation }) => operation)).toEqual(['send']);
		const file = path.join(folderOf('suite'), 'department', 'getMany.json');
		expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
			type: 'object',
			properties: { id: { type: 'number' }, department_leader: { items: { type: 'string' } } },
		});
	});

	it('requires no module but n8n-workflow and node:crypto', () => {
		const required = PACK.files
			.filter((file) => file.path.endsWith('.js'))
			.flatMap((file) => [
				...readFileSync(path.join(ROOT, file.path), 'utf8').matchAll(
					/\brequire\("([^."][^"]*)"\)/g,
				),
			])
			.map(([, name]) => name);
		expect([...new Set(required)].sort()).toEqual(['n8n-workflow', 'node:crypto']);
	});

	it('exports exactly the protocol', () => {
		const surface = jest.requireActual<Record<string, unknown>>(path.join(ROOT, 'index.js'));
		expect(Object.keys(surface).sort()).toEqual([
			'EVENTS',
			'openCallback',
			'parseMessage',
			'sealReply',
			'verifyUrl',
		]);
		expect(
			statSync(path.join(ROOT, 'dist/nodes/WecomSuite/protocol/index.d.ts')).size,
		).toBeGreaterThan(0);
	});
});
