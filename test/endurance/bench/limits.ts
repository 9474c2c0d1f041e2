/**
 * npm run bench:limits: a batch of messages with *When Too Fast* set to Wait, against limits as WeCom has them: how long it takes in
 * the time of WeCom, how many calls were refused on the way, and that each message went once. Only waiting takes time here.
 */
import { closeClients } from '../../support/client';
import { openPatient } from '../../support/patientClient';
import type { ApiLimit } from '../../simulator/api/limits';

const SEND = '/cgi-bin/message/send';
const DAY_MS = 86_400_000;
const MESSAGES = 10_000;

const CASES: Readonly<Record<string, readonly ApiLimit[]>> = {
	'2,000 a minute': [{ calls: 2000, seconds: 60 }],
	'600 a minute': [{ calls: 600, seconds: 60 }],
	'600 a minute, 8,000 an hour': [
		{ calls: 600, seconds: 60 },
		{ calls: 8000, seconds: 3600, errcode: 45033 },
	],
	'100 a minute, 5,000 an hour': [
		{ calls: 100, seconds: 60 },
		{ calls: 5000, seconds: 3600, errcode: 45033 },
	],
};

/** Minutes that no caller can do without: whole windows that pass before the last message. */
const least = (limits: readonly ApiLimit[]): number =>
	Math.max(
		...limits.map(({ calls, seconds }) => (Math.ceil(MESSAGES / calls) - 1) * (seconds / 60)),
	);

async function main(): Promise<void> {
	console.log(`${MESSAGES} messages one after another, Node ${process.version}`);
	for (const [name, limits] of Object.entries(CASES)) {
		const { api, write, minutes } = await openPatient(DAY_MS);
		for (const limit of limits) api.limit(SEND, limit);
		const began = performance.now();
		for (let n = 0; n < MESSAGES; n++) await write(`m${n}`);
		const seconds = (performance.now() - began) / 1000;
		const reached = api.sent.map(({ touser }) => touser);
		const once = new Set(reached).size;
		const refused = api.requests.filter(({ errcode = 0 }) => errcode !== 0).length;
		console.log(
			`${name.padEnd(28)} ${minutes().toFixed(1)} minutes (at least ${least(limits)}), ${refused} refused, ` +
				`${once} sent once, ${reached.length - once} twice, ${MESSAGES - once} not; ${seconds.toFixed(0)} s here`,
		);
		await closeClients();
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
