import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WecomSuiteReply } from '../../nodes/WecomSuite/WecomSuiteReply.node';
import { WecomSuiteTrigger } from '../../nodes/WecomSuite/WecomSuiteTrigger.node';

const ROOT = path.join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
	name: string;
	keywords: string[];
	license: string;
	dependencies?: Record<string, string>;
	overrides?: unknown;
	peerDependencies: Record<string, string>;
	scripts: Record<string, string>;
	n8n: { n8nNodesApiVersion: number; nodes: string[]; credentials: string[] };
};

describe('the package', () => {
	it('names itself as n8n and npm want it', () => {
		expect(manifest.name).toBe('n8n-nodes-wecom-suite');
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.license).toBe('MIT');
		expect(manifest.n8n.n8nNodesApiVersion).toBe(1);
	});

	it('depends on nothing at run time, and runs nothing when installed', () => {
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.overrides).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const forbidden = [
			'preinstall',
			'install',
			'postinstall',
			'prepare',
			'preprepare',
			'postprepare',
			'prepublish',
		];
		expect(forbidden.filter((name) => name in manifest.scripts)).toEqual([]);
	});

	it("points n8n's assistant from the trigger to the Reply and back", () => {
		const types = manifest.n8n.nodes.map((file) => path.basename(file, '.node.js'));
		const hints = [WecomSuiteTrigger, WecomSuiteReply].map((type) => new type().description);
		const named = hints.flatMap(({ builderHint }) => builderHint?.relatedNodes ?? []);
		expect(named.map(({ nodeType }) => nodeType)).toEqual([
			`${manifest.name}.wecomSuiteReply`,
			`${manifest.name}.wecomSuiteTrigger`,
		]);
		expect(types).toEqual(expect.arrayContaining(['WecomSuiteReply', 'WecomSuiteTrigger']));
	});
});
