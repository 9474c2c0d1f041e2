/**
 * npm run bench:profile: a processor profile of n8n under pushes, of our flows and of those from n8n's own nodes, and whose code the
 * time of a push is spent in.
 */
import path from 'node:path';
import { freePort } from '../../n8n/host/ports';
import { replyStep, RealN8n } from '../../n8n/e2e/realN8n';
import { NOOP, publishWebhook, RESPOND, type Target } from './flows';
import { load, signedPushes, type SignedPush } from './load';
import { machine } from './machine';
import { report, table, type Row } from './page';
import { ended, whenEnded } from './processed';

const PUSHES = 1_500;
const WARM_UP = 300;
const CONNECTIONS = 8;

/** As the inspector hands it out. Times in microseconds. */
interface Profile {
	readonly nodes: ReadonlyArray<{
		readonly id: number;
		readonly callFrame: { readonly functionName: string; readonly url: string };
	}>;
	readonly samples: readonly number[];
	readonly timeDeltas: readonly number[];
}

/** In this order; the last one takes what is left. */
const OWNERS = [
	['this pack', /\.n8n\/nodes\/node_modules\/n8n-nodes-wecom-suite\//],
	["n8n's database", /node_modules\/(@n8n\/typeorm|sqlite3|tarn)\/|^Backup /],
	['n8n', /node_modules\/(n8n|n8n-[\w-]+|@n8n\/[\w-]+|flatted)\//],
	['garbage collection', /^\(garbage collector\) /],
	['Node.js and other libraries', /./],
] as const;

/** Milliseconds of processor time by owner. */
function byOwner({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
	const frames = new Map(
		nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName} ${callFrame.url}`] as const),
	);
	const spent = new Map<string, number>();
	for (const [at, id] of samples.entries()) {
		const frame = frames.get(id) ?? '';
		if (frame.startsWith('(idle) ')) continue;
		const [owner] = OWNERS.find(([, pattern]) => pattern.test(frame)) ?? [''];
		spent.set(owner, (spent.get(owner) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
	}
	return spent;
}

interface Side {
	readonly publish: (realN8n: RealN8n) => Promise<Target>;
	readonly pushes: (count: number) => SignedPush[];
}
let serial = 0;
const commands = (count: number) =>
	signedPushes('suite:change_contact:create_user', count, () => ({ UserID: `m${serial++}` }));
const messages = (count: number) => signedPushes('message:text', count, () => ({}));
const SIDES: ReadonlyArray<readonly [name: string, ours: Side, other: Side]> = [
	[
		'command, against Webhook',
		{ publish: (n8n) => n8n.publish('profile', [NOOP]), pushes: commands },
		{
			publish: (n8n) => publishWebhook(n8n, 'profile', [NOOP], 'onReceived'),
			pushes: commands,
		},
	],
	[
		'sealed reply, against Respond to Webhook',
		{ publish: (n8n) => n8n.publish('profile', [replyStep('hello')]), pushes: messages },
		{
			publish: (n8n) => publishWebhook(n8n, 'profile', [RESPOND], 'responseNode'),
			pushes: messages,
		},
	],
];

/** Milliseconds a push, by owner, on an n8n of its own. */
async function profiled({ publish, pushes }: Side): Promise<Map<string, number>> {
	const port = await freePort();
	const realN8n = await RealN8n.create({
		env: {
			N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
			N8N_LOG_LEVEL: 'error',
			NODE_OPTIONS: `--require ${path.join(__dirname, 'profiler.js')}`,
			PROFILER_PORT: String(port),
		},
	});
	const ask = async (what: 'start' | 'stop') =>
		(await (await fetch(`http://127.0.0.1:${port}/${what}`)).json()) as Profile;
	try {
		const { id, url } = await publish(realN8n);
		const run = async (count: number) => {
			const before = await ended(realN8n.client, id);
			await load([url], pushes(count), CONNECTIONS);
			await whenEnded(realN8n.client, id, before + count);
		};
		await run(WARM_UP);
		await ask('start');
		await run(PUSHES);
		const spent = byOwner(await ask('stop'));
		return new Map([...spent].map(([owner, milliseconds]) => [owner, milliseconds / PUSHES]));
	} finally {
		await realN8n.end();
	}
}

async function main(): Promise<void> {
	const rows: Row[] = [];
	for (const [name, ours, other] of SIDES) {
		const [mine, theirs] = [await profiled(ours), await profiled(other)];
		const row = (what: string, of: (side: Map<string, number>) => number): Row => {
			const [one, two] = [of(mine), of(theirs)];
			return [name, what, one.toFixed(2), two.toFixed(2), (one - two).toFixed(2)];
		};
		for (const [owner] of OWNERS) rows.push(row(owner, (side) => side.get(owner) ?? 0));
		rows.push(row('all', (side) => [...side.values()].reduce((sum, one) => sum + one, 0)));
	}
	const conditions = `${machine()}; n8n 2.41.1, N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true. ${PUSHES} pushes over ${CONNECTIONS} connections after ${WARM_UP}; milliseconds of n8n's main thread for each.`;
	report(
		'profile',
		`${conditions}\n\n${table(['what', 'whose code', 'ours', 'other', 'more'], rows)}`,
	);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
