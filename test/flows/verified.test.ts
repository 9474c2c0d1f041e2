/**
 * What n8n asks of a community node before it verifies it, looked up in the packed tarball: what counts is what npm would hand out.
 * (https://docs.n8n.io/integrations/creating-nodes/build/reference/verification-guidelines/)
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packTarball } from '../tools/tasks/prepare';

const ROOT = path.join(__dirname, '..', '..');

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly description: string;
	readonly keywords: readonly string[];
	readonly license: string;
	readonly homepage: string;
	readonly repository: { readonly type: string; readonly url: string };
	readonly author: { readonly name: string; readonly email: string };
	readonly files: readonly string[];
	readonly scripts: Readonly<Record<string, string>>;
	readonly peerDependencies: Readonly<Record<string, string>>;
	readonly n8n: {
		readonly n8nNodesApiVersion: number;
		readonly nodes: readonly string[];
		readonly credentials: readonly string[];
	};
	readonly [field: string]: unknown;
}

const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));

describe('n8n’s verification of a community node', () => {
	let folder: string;
	let manifest: Manifest;
	const inside = (file: string): string => path.join(folder, 'package', file);
	const read = (file: string): string => readFileSync(inside(file), 'utf8');

	beforeAll(async () => {
		folder = mkdtempSync(path.join(tmpdir(), 'wecom-tarball-'));
		execFileSync('tar', ['-xzf', await packTarball(), '-C', folder]);
		manifest = JSON.parse(read('package.json')) as Manifest;
	}, 120_000);
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('finds a name, a keyword, a licence and people to ask', () => {
		expect(manifest.name).toMatch(/^(@[^/]+\/)?n8n-nodes-/);
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.license).toBe('MIT');
		expect(read('LICENSE.md')).toMatch(/MIT License/);
		expect(manifest.version).toMatch(/^\d+\.\d+\.\d+/);
		expect(manifest.description.length).toBeGreaterThan(20);
		expect(manifest.author.name).not.toBe('');
		expect(manifest.author.email).toMatch(/^\S+@\S+\.\S+$/);
		expect(manifest.homepage).toMatch(/^https:\/\/github\.com\//);
		expect(manifest.repository).toMatchObject({
			type: 'git',
			url: expect.stringMatching(/^git\+https:\/\/github\.com\/.+\.git$/) as string,
		});
	});

	it('finds nothing that is installed or run along with it', () => {
		expect(manifest['dependencies'] ?? {}).toEqual({});
		expect(manifest['optionalDependencies'] ?? {}).toEqual({});
		expect(manifest['bundledDependencies'] ?? manifest['bundleDependencies'] ?? []).toEqual([]);
		expect(manifest['overrides']).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const lifecycle = /^(pre|post)?(install|prepare|publish)$|^prepublish$/;
		expect(Object.keys(manifest.scripts).filter((name) => lifecycle.test(name))).toEqual([]);
	});

	it('finds every registered node and credential below dist, each with icons for light and dark', () => {
		expect(manifest.n8n.n8nNodesApiVersion).toBe(1);
		const registered = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
		expect(registered).toHaveLength(7);
		for (const file of registered) {
			expect(file).toMatch(/^dist\//);
			expect(existsSync(inside(file))).toBe(true);
			const icons = [...read(file).matchAll(/"file:([^"]+)"/g)].map(([, icon = '']) => icon);
			expect(icons).toHaveLength(2);
			expect(new Set(icons).size).toBe(2);
			for (const icon of icons)
				expect(existsSync(inside(path.posix.join(path.posix.dirname(file), icon)))).toBe(true);
		}
	});

	it('finds every node described for the search of n8n', () => {
		for (const file of manifest.n8n.nodes) {
			const codex = JSON.parse(read(file.replace(/\.js$/, '.json'))) as {
				readonly categories: readonly string[];
				readonly alias: readonly string[];
				readonly resources: Readonly<Record<string, ReadonlyArray<{ readonly url: string }>>>;
			};
			expect(codex.categories).not.toEqual([]);
			expect(codex.alias).toContain('企业微信');
			expect(codex.resources['primaryDocumentation']?.[0]?.url).toMatch(/^https:\/\//);
		}
	});

	it('finds no module asked for but n8n-workflow and node:crypto, and no reach for files or environment', () => {
		for (const file of filesBelow(path.join(folder, 'package', 'dist'))) {
			if (!file.endsWith('.js')) continue;
			const text = readFileSync(file, 'utf8');
			const foreign = [
				...text.matchAll(/\b(?:require|import)\(\s*["'`]([^."'`][^"'`]*)["'`]\s*\)/g),
			]
				.map(([, name = '']) => name)
				.filter((name) => !['n8n-workflow', 'node:crypto'].includes(name));
			expect({ file, foreign }).toEqual({ file, foreign: [] });
			expect({ file, env: /\bprocess\s*\.\s*env\b/.test(text) }).toEqual({ file, env: false });
		}
	});

	it('finds the notice of every library inside', () => {
		const folder = 'nodes/WecomSuite/libraries';
		const libraries = readdirSync(path.join(ROOT, folder)).map((file) => {
			const text = readFileSync(path.join(ROOT, folder, file), 'utf8');
			return / from '(.+)';$/m.exec(text)?.[1] ?? file;
		});
		const notices = read('dist/THIRD-PARTY-NOTICES.md');
		for (const library of libraries) expect(notices).toContain(`## ${library} `);
		expect(libraries).toContain('fast-xml-parser');
	});

	it('finds README in English, with how to use it and how to sign in', () => {
		const readme = read('README.md');
		const foreign = readme.replace(/[(（][^()（）\n]*[)）]|`[^`]*`|\[[^\]]*\]/g, '');
		expect(foreign).not.toMatch(/\p{Script=Han}/u);
		expect(readme).toMatch(/^## Install/m);
		expect(readme).toMatch(/\*\*Credential\.\*\*/);
		expect(readme).toMatch(/^## Compatibility/m);
	});

	it('finds texts of the nodes in English: names of WeCom’s console only in brackets', () => {
		for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			const name = path.basename(file).split('.')[0] ?? '';
			const module = jest.requireActual<Record<string, new () => object>>(path.join(ROOT, file));
			const Class = module[name] as new () => object;
			const texts: string[] = [];
			JSON.stringify(new Class(), (key, value: unknown) => {
				const shown = ['displayName', 'description', 'placeholder', 'action', 'hint', 'message'];
				if (typeof value === 'string' && shown.includes(key)) texts.push(value);
				return value;
			});
			const bare = texts.filter((text) =>
				/\p{Script=Han}/u.test(text.replace(/\([^()]*\)|（[^（）]*）|"[^"]*"/g, '')),
			);
			expect({ file, bare }).toEqual({ file, bare: [] });
		}
	});

	it('finds a workflow that publishes from a tag, with provenance and without a stored token', () => {
		const workflow = readFileSync(path.join(ROOT, '.github/workflows/publish.yml'), 'utf8');
		expect(workflow).toMatch(/id-token:\s*write/);
		expect(workflow).toMatch(/npm publish --provenance/);
		expect(workflow).toMatch(/npm test/);
		expect(workflow).not.toMatch(/NODE_AUTH_TOKEN|NPM_TOKEN|secrets\./);
	});
});
