/**
 * npm run bench:vault: what the corps in the credential cost whoever reads it. n8n decrypts the whole credential for every
 * execution, whatever a node wants of it; what a process has read before is not parsed again.
 */
import { Cipher } from 'n8n-core';
import { readSettings } from '../../../nodes/WecomSuite/shared/credential/config';
import { authorizationFor } from '../../../nodes/WecomSuite/shared/credential/corps';
import {
	corpOf,
	MAX_CORPS,
	mergeCorps,
	type Changes,
	type Corp,
} from '../../../nodes/WecomSuite/suite/seals/vault';
import { CREDENTIAL } from '../../n8n/e2e/realN8n';
import { machine, versions } from './machine';
import { report, table } from './page';
import { median, quantile } from './statistics';

const ROUNDS = 40;
const SIZES = [0, 100, 500, MAX_CORPS / 2, MAX_CORPS];
const NOW = Math.floor(Date.now() / 1000);
const KEY = 'example key of the bench';

const idOf = (n: number): string => `wpExampleAuthorizerCorp${String(n).padStart(9, '0')}`;
const corp = (n: number): Corp =>
	corpOf(
		{ corpId: idOf(n), permanentCode: `example-${n}`.padEnd(64, 'x'), agentId: 1000002 + n },
		{ name: `Example Company ${n}`, kind: 'thirdParty', since: NOW, origin: 'market' },
		CREDENTIAL,
	);
const corps = (from: number, to: number): Changes =>
	new Map(Array.from({ length: to - from }, (_, n) => [idOf(from + n), corp(from + n)]));
const merge = (text: string, changes: Changes): string =>
	mergeCorps(text, CREDENTIAL.suiteId, changes, NOW);

const cipher = new (Cipher as unknown as new () => Pick<Cipher, 'encryptV2' | 'decryptV2'>)();
const stored = async (text: string): Promise<string> =>
	await cipher.encryptV2({ ...CREDENTIAL, corps: text }, KEY);
const read = (text: string, chosen: string): unknown => {
	const settings = readSettings({ ...CREDENTIAL, corps: text });
	return settings.corpsText === '' ? settings : authorizationFor(settings, { chosen });
};

/** Milliseconds of processor time: a busy machine does not count. */
async function spent(work: (round: number) => unknown): Promise<string> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const began = process.cpuUsage();
		await work(round);
		const { user, system } = process.cpuUsage(began);
		times.push((user + system) / 1000);
	}
	const [low, high] = [quantile(times, 0.1), quantile(times, 0.9)];
	return `${median(times).toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

async function rowFor(count: number): Promise<(string | number)[]> {
	const text = count === 0 ? '' : merge('', corps(0, count));
	const kept = await stored(text);
	const last = idOf(count - 1);
	// Another text in each round, as another process leaves it.
	const changed = Array.from({ length: ROUNDS }, (_, round) =>
		merge(text, new Map([[last, { ...corp(count - 1), since: NOW + round + 1 }]])),
	);
	return [
		count,
		`${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`,
		await spent(async () => JSON.parse(await cipher.decryptV2(kept, KEY)) as unknown),
		await spent(() => read(text, last)),
		await spent((round) => read(changed[round] ?? '', last)),
		await spent((round) => stored(merge(changed[round] ?? '', corps(count, count + 1)))),
	];
}

async function main(): Promise<void> {
	const rows = [];
	await rowFor(MAX_CORPS);
	for (const count of SIZES) rows.push(await rowFor(count));
	const head = [
		'corps',
		'text',
		'decrypted by n8n',
		'one found',
		'one found after a change',
		'one put in and encrypted',
	];
	report(
		'vault',
		`${machine()}; ${versions('n8n-core')}. Milliseconds of processor time, ${ROUNDS} rounds, median (10 %–90 %).\n\n${table(head, rows)}`,
	);
}

void main();
