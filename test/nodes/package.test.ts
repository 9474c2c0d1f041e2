import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeType } from 'n8n-workflow';
import ts from 'typescript';
import { OPERATIONS } from '../../nodes/WecomSuite/action/operations';

const ROOT = path.join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
	n8n: { nodes: string[]; credentials: string[] };
};
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
const packed = () => pack().files;
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

/** Here and not among the unit tests, because it looks at what was built. */
describe('the built package', () => {
	it('registers nodes and credentials that are there, class named like the file', () => {
		for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			const name = path.basename(file).split('.')[0] ?? '';
			const module = jest.requireActual<Record<string, unknown>>(path.join(ROOT, file));
			expect(typeof module[name]).toBe('function');
		}
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
		const files = packed().map((file) => file.path);
		const expected = /^(dist\/|index\.js$|package\.json$|README\.md$|LICENSE\.md$|CHANGELOG\.md$)/;
		expect(files.filter((file) => !expected.test(file))).toEqual([]);
		expect(files).toContain('dist/THIRD-PARTY-NOTICES.md');
	});

	it('is a download of less than 200 kB', () => {
		const { size } = pack();
		expect(size).toBeGreaterThan(100_000);
		expect(size).toBeLessThan(200_000);
	});

	it('declares the events as the sources do', () => {
		const source = readFileSync(path.join(ROOT, 'test/types/events.test-d.ts'), 'utf8');
		const folder = path.join(ROOT, '.cache/types');
		mkdirSync(folder, { recursive: true });
		const file = path.join(folder, 'events.test-d.ts');
		writeFileSync(file, source.replace('../../nodes/', '../../dist/nodes/'));
		expect(source).toContain('../../nodes/');
		expect(mistakesIn(file)).toEqual([]);
	}, 120_000);

	it('opens the protocol without n8n', () => {
		const seen: string[] = [];
		const open = (file: string): void => {
			if (seen.includes(file)) return;
			seen.push(file);
			for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)) {
				if (name.startsWith('.')) open(path.join(path.dirname(file), name));
				else expect(name).toBe('node:crypto');
			}
		};
		open(path.join(ROOT, 'dist/nodes/WecomSuite/protocol/index.js'));
		expect(seen.length).toBeGreaterThan(1);
	});

	it('has a schema of what each operation returns, where n8n looks for it', () => {
		const folder = path.join(ROOT, 'dist/nodes/WecomSuite/__schema__/v1.0.0');
		const without = OPERATIONS.filter(
			({ resource, operation }) => !existsSync(path.join(folder, resource, `${operation}.json`)),
		);
		expect(without.map(({ operation }) => operation)).toEqual(['send']);
		const file = path.join(folder, 'department', 'getMany.json');
		expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
			type: 'object',
			properties: { id: { type: 'number' }, department_leader: { items: { type: 'string' } } },
		});
	});

	it('requires no module but n8n-workflow and node:crypto', () => {
		const required = packed()
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
