/**
 * npm run bench:n8n: our trigger in a real n8n against the Webhook node that takes the same body, and whole flows against what
 * one would build by hand from n8n's own nodes. --lazy sets the engine as the README recommends; --no-skip makes it treat the
 * Webhook node like any other trigger.
 */
import { codeStep, replyStep, RealN8n } from '../../n8n/e2e/realN8n';
import { BY_HAND, NOOP, publishWebhook, RESPOND, SWITCH, type Target } from './flows';
import { load, signedPushes, type Load, type SignedPush } from './load';
import { machine } from './machine';
import { report, table } from './page';
import { ended, failed, whenEnded } from './processed';
import { median, spread } from './statistics';

const LAZY = process.argv.includes('--lazy');
const NO_SKIP = process.argv.includes('--no-skip');
const ROUNDS = Number(process.argv.find((given) => Number(given) > 0) ?? 4);
const PUSHES_A_ROUND = 192;
/** Of each side before it counts: n8n needs some hundred of everything until it runs at its pace. */
const WARM_UP = 128;
const COMMAND = 'suite:change_contact:create_user';
interface Contest {
	readonly name: string;
	readonly connections: number;
	readonly ours: Target;
	readonly other: Target;
	readonly pushes: (count: number) => SignedPush[];
	/** Whether ours keeps the push without an execution. */
	readonly silent?: true;
}

let serial = 0;
const commands = (count: number) =>
	signedPushes(COMMAND, count, () => ({ UserID: `member${serial++}` }));
const messages = (count: number) => signedPushes('message:text', count, () => ({}));
const tickets = (count: number) =>
	signedPushes('suite:suite_ticket', count, () => ({ SuiteTicket: `example${serial++}` }));

interface Round extends Load {
	/** Executions a second, until the last one has ended. */
	readonly completed: number;
}

/** One side of a round. It ends when its executions have, so that the other side begins with an idle n8n. */
async function side(
	{ client }: RealN8n,
	{ id, url }: Target,
	{ pushes, connections }: Contest,
	executions: boolean,
	count: number,
): Promise<Round> {
	const sent = pushes(count);
	const before = await ended(client, id);
	const start = Date.now();
	const answered = await load([url], sent, connections);
	const end = executions ? await whenEnded(client, id, before + sent.length) : Date.now();
	return { ...answered, completed: (sent.length * 1000) / (end - start) };
}

/** Rounds alternate, and so does who begins; each side gets pushes of its own. */
async function contest(realN8n: RealN8n, one: Contest) {
	const { name, connections, ours, other, silent = false } = one;
	const us = async (count = PUSHES_A_ROUND) => await side(realN8n, ours, one, !silent, count);
	const them = async (count = PUSHES_A_ROUND) => await side(realN8n, other, one, true, count);
	await us(WARM_UP);
	await them(WARM_UP);
	const rounds: [Round, Round][] = [];
	for (let round = 0; round < ROUNDS; round++) {
		if (round % 2 === 0) rounds.push([await us(), await them()]);
		else rounds.push(([await them(), await us()] as [Round, Round]).reverse() as [Round, Round]);
	}
	const of = (read: (round: Round) => number) =>
		spread(rounds.map(([mine, theirs]) => read(mine) / read(theirs)));
	return [
		name,
		connections,
		median(rounds.map(([mine]) => mine.rate)).toFixed(0),
		median(rounds.map(([, theirs]) => theirs.rate)).toFixed(0),
		of(({ rate }) => rate),
		of(({ p50 }) => p50),
		silent ? 'none start' : of(({ completed }) => completed),
		...(await Promise.all([ours, other].map(({ id }) => failed(realN8n.client, id)))),
	];
}

async function contests(realN8n: RealN8n): Promise<Contest[]> {
	const ours = await realN8n.publish('bench: trigger', [NOOP]);
	const other = await publishWebhook(realN8n, 'bench-bare', [NOOP], 'onReceived');
	const flow = await realN8n.publish('bench: flow', [SWITCH]);
	const steps = [codeStep('Open', BY_HAND), SWITCH, RESPOND];
	const byHand = await publishWebhook(realN8n, 'bench-hand', steps, 'responseNode', {
		rawBody: true,
	});
	const reply = await realN8n.publish('bench: reply', [replyStep('hello')]);
	const respond = await publishWebhook(realN8n, 'bench-respond', [RESPOND], 'responseNode');
	const bare = { ours, other };
	return [
		...[1, 8, 32].map((connections) => ({
			...bare,
			name: 'command, against Webhook',
			connections,
			pushes: commands,
		})),
		{
			...bare,
			name: 'suite ticket, against Webhook',
			connections: 8,
			pushes: tickets,
			silent: true,
		},
		{
			name: 'whole flow, against one by hand',
			connections: 8,
			ours: flow,
			other: byHand,
			pushes: commands,
		},
		{
			name: 'sealed reply, against Respond to Webhook',
			connections: 8,
			ours: reply,
			other: respond,
			pushes: messages,
		},
	];
}

async function main(): Promise<void> {
	const env = {
		...(LAZY ? { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } : {}),
		...(NO_SKIP ? { N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP: 'false' } : {}),
		NODE_FUNCTION_ALLOW_BUILTIN: 'crypto',
		N8N_LOG_LEVEL: 'error',
	};
	const realN8n = await RealN8n.create({ env });
	const rows = [];
	try {
		const all = await contests(realN8n);
		for (const one of NO_SKIP ? all.slice(0, 2) : all) {
			rows.push(await contest(realN8n, one));
			process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
		}
	} finally {
		await realN8n.end();
	}
	const head = [
		'what',
		'connections',
		'ours/s',
		'other/s',
		'× answers a second',
		'× median answer',
	];
	const [section, engine] = LAZY
		? ['n8n-lazy', 'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true']
		: NO_SKIP
			? ['n8n-no-skip', 'N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP=false']
			: ['n8n', 'default engine'];
	const conditions = `${machine()}; n8n 2.41.1, ${engine}. ${ROUNDS} alternating rounds of ${PUSHES_A_ROUND} pushes after ${WARM_UP} that do not count, median (10 %–90 %).`;
	report(
		section,
		`${conditions}\n\n${table([...head, '× executions a second', 'ours failed', 'other failed'], rows)}`,
	);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
