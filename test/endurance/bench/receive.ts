/** npm run bench: how many callbacks a second go from the body to an event, against everybody else who can open one. */
import { machine, versions } from './machine';
import { report, table } from './page';
import { PUSHES } from './pushes';
import { RECEIVERS } from './receivers';
import { median, race, ratios, spread } from './statistics';

const ROUNDS = { rounds: 15, milliseconds: 100 };

async function main(): Promise<void> {
	const [us = '', ...others] = Object.keys(RECEIVERS);
	const rows = [];
	for (const push of PUSHES) {
		const works = Object.entries(RECEIVERS).map(([name, receive]) => [name, () => receive(push)]);
		const rates = await race(Object.fromEntries(works) as Record<string, () => unknown>, ROUNDS);
		const ours = rates[us] ?? [];
		const against = others.map((name) => spread(ratios(ours, rates[name] ?? [])));
		rows.push([`\`${push.label}\``, `${push.bytes} B`, Math.round(median(ours)), ...against]);
	}
	const head = ['push', 'text', 'a second', ...others.map((name) => `× ${name}`)];
	const known = ['@wecom/crypto', 'fast-xml-parser', 'xml2js', 'node-easywechat'];
	const conditions = `${machine()}; ${versions(...known)}. ${ROUNDS.rounds} alternating rounds of ${ROUNDS.milliseconds} ms, median (10 %–90 %).`;
	report('receive', `${conditions}\n\n${table(head, rows)}`);
}

void main();
