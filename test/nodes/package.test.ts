import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
	n8n: { nodes: string[]; credentials: string[] };
};
const packed = (): { path: string; size: number }[] => {
	const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const out = execFileSync('npm', args, {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	return (JSON.parse(out) as { files: { path: string; size: number }[] }[])[0]?.files ?? [];
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

	it('publishes dist, index.js, README, licences and changelog, nothing else', () => {
		const files = packed().map((file) => file.path);
		const expected = /^(dist\/|index\.js$|package\.json$|README\.md$|LICENSE\.md$|CHANGELOG\.md$)/;
		expect(files.filter((file) => !expected.test(file))).toEqual([]);
		expect(files).toContain('dist/THIRD-PARTY-NOTICES.md');
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
