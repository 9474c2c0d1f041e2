/**
 * npm run bench:load: processor time until n8n has our nodes, beside that of n8n's own Slack and Telegram nodes, each in
 * fresh processes that have n8n-workflow already.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import manifest from '../../../package.json';
import { ensureHost } from '../../n8n/host/install';
import { createProgress } from '../../tools/tasks/progress';
import { machine } from './machine';
import { report, table } from './page';
import { median, quantile, ratios, spread } from './statistics';

const ROUNDS = 20;
const ROOT = path.join(__dirname, '..', '..', '..');
const SCRIPT = path.join(__dirname, 'openOnce.js');
const THEIRS = ['Slack/Slack', 'Telegram/Telegram'];

async function main(): Promise<void> {
	const { nodeBin, dir, version } = await ensureHost({ progress: createProgress() });
	/** `folder` is where the files and their n8n-workflow are. */
	const opening = (folder: string, files: readonly string[]) => (): number => {
		const modules = path.join(folder, 'node_modules');
		const args = ['n8n-workflow', ...files].map((file, at) =>
			path.join(at === 0 ? modules : folder, file),
		);
		return Number(execFileSync(nodeBin, [SCRIPT, ...args], { encoding: 'utf8' }));
	};
	const base = 'node_modules/n8n-nodes-base/dist/nodes';
	const ours = opening(ROOT, manifest.n8n.nodes);
	const theirs = opening(
		dir,
		THEIRS.map((name) => `${base}/${name}.node.js`),
	);
	// The first reading of a file comes from the disk.
	ours();
	theirs();
	const rounds = Array.from({ length: ROUNDS }, () => ({ ours: ours(), theirs: theirs() }));
	const spent = { ours: rounds.map((one) => one.ours), theirs: rounds.map((one) => one.theirs) };
	const milliseconds = (values: readonly number[]): string =>
		`${median(values).toFixed(0)} (${quantile(values, 0.1).toFixed(0)}–${quantile(values, 0.9).toFixed(0)})`;
	report(
		'load',
		[
			`${machine()}, n8n ${version} on its own Node. ${ROUNDS} fresh processes each, taking turns, median (10 %–90 %).`,
			'',
			table(
				[`the ${manifest.n8n.nodes.length} nodes, ms`, 'Slack and Telegram of n8n, ms', 'ratio'],
				[
					[
						milliseconds(spent.ours),
						milliseconds(spent.theirs),
						spread(ratios(spent.ours, spent.theirs)),
					],
				],
			),
		].join('\n'),
	);
}

void main();
