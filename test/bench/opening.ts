/** npm run bench:load: processor time until n8n has the three nodes, in fresh processes, and against that of n8n-workflow in each. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { machine, versions } from './machine';
import { report, table } from './page';
import { median, quantile, ratios, spread } from './statistics';

const ROUNDS = 20;
const SCRIPT = path.join(__dirname, 'openOnce.js');

interface Spent {
	readonly ours: number;
	readonly workflow: number;
}
const open = (): Spent =>
	JSON.parse(execFileSync(process.execPath, [SCRIPT], { encoding: 'utf8' })) as Spent;

open();
const rounds = Array.from({ length: ROUNDS }, open);
const ours = rounds.map((round) => round.ours);
const workflow = rounds.map((round) => round.workflow);
const milliseconds = (values: readonly number[]): string =>
	`${median(values).toFixed(0)} (${quantile(values, 0.1).toFixed(0)}–${quantile(values, 0.9).toFixed(0)})`;

report(
	'load',
	[
		`${machine()}; ${versions('n8n-workflow')}. ${ROUNDS} fresh processes, median (10 %–90 %).`,
		'',
		table(
			['the three nodes, ms', 'n8n-workflow, ms', 'ratio'],
			[[milliseconds(ours), milliseconds(workflow), spread(ratios(ours, workflow))]],
		),
	].join('\n'),
);
