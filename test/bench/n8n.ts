/**
 * npm run bench:n8n: our trigger in a real n8n against the Webhook node that takes the same body, and whole flows against what
 * one would build by hand from n8n's own nodes. --lazy sets the engine as the README recommends.
 */
import type { StoredWorkflow } from '../n8n/client';
import { codeStep, replyStep, SUITE, World, type Step } from '../e2e/world';
import { load, signedPushes, type Load, type SignedPush } from './load';
import { machine } from './machine';
import { report, table } from './page';
import { median, spread } from './statistics';

const LAZY = process.argv.includes('--lazy');
const ROUNDS = Number(process.argv.find((given) => Number(given) > 0) ?? 5);
const PUSHES_A_ROUND = 60;
const COMMAND = 'suite:change_contact:create_user';
const NOOP: Step = { name: 'Done', type: 'n8n-nodes-base.noOp' };

/** What a flow does by hand that the trigger does: verify, decrypt, read the fields. */
const BY_HAND = `
const crypto = require('crypto');
const { query, body } = $input.first().json;
const encrypt = body.xml.encrypt;
const signature = crypto.createHash('sha1')
	.update(['${SUITE.token}', query.timestamp, query.nonce, encrypt].sort().join('')).digest('hex');
if (signature !== query.msg_signature) throw new Error('signature');
const key = Buffer.from('${SUITE.encodingAesKey}=', 'base64');
const decipher = crypto.createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
const plain = Buffer.concat([decipher.update(Buffer.from(encrypt, 'base64')), decipher.final()]);
const message = plain.subarray(20, 20 + plain.readUInt32BE(16)).toString();
const json = {};
for (const [, name, section, text] of message.matchAll(/<(\\w+)>(?:<!\\[CDATA\\[(.*?)\\]\\]>|([^<]*))<\\/\\1>/gs))
	json[name] = section ?? text;
return [{ json }];`;
const SWITCH: Step = {
	name: 'Switch',
	type: 'n8n-nodes-base.switch',
	typeVersion: 3.2,
	parameters: { mode: 'expression', numberOutputs: 2, output: '={{ $json.InfoType ? 0 : 1 }}' },
};
const RESPOND: Step = {
	name: 'Respond',
	type: 'n8n-nodes-base.respondToWebhook',
	typeVersion: 1.4,
	parameters: { respondWith: 'text', responseBody: 'success', options: {} },
};

/** The same place in the flow, but n8n's own Webhook node; its address. */
async function publishWebhook(
	world: World,
	path: string,
	steps: readonly Step[],
	responseMode: 'onReceived' | 'responseNode',
): Promise<string> {
	const { nodes, connections, name } = (await world.draft(path, steps)) as StoredWorkflow;
	const swapped = nodes.map((node) => {
		if (node.name !== 'WeCom') return node;
		const { id = '', position } = node;
		const type = 'n8n-nodes-base.webhook';
		const parameters = { httpMethod: 'POST', path, responseMode, options: {} };
		return { id, name: node.name, type, typeVersion: 2.1, position, parameters };
	});
	const { id } = await world.client.createWorkflow({ name, nodes: swapped, connections });
	await world.client.publish(id);
	return `${world.n8n.url}/webhook/${path}`;
}

interface Contest {
	readonly name: string;
	readonly connections: number;
	/** Ours, and the other. */
	readonly urls: readonly [string, string];
	readonly pushes: () => SignedPush[];
}

let serial = 0;
const commands = () =>
	signedPushes(COMMAND, PUSHES_A_ROUND, () => ({ UserID: `member${serial++}` }));
const messages = () => signedPushes('message:text', PUSHES_A_ROUND, () => ({}));
const tickets = () =>
	signedPushes('suite:suite_ticket', PUSHES_A_ROUND, () => ({ SuiteTicket: `example${serial++}` }));

/** Rounds alternate; in each both get pushes of their own. */
async function contest({ name, connections, urls: [ours, other], pushes }: Contest) {
	const rounds: [Load, Load][] = [];
	for (const url of [ours, other]) await load([url], pushes(), connections);
	for (let round = 0; round < ROUNDS; round++) {
		const first = await load([ours], pushes(), connections);
		rounds.push([first, await load([other], pushes(), connections)]);
	}
	const of = (read: (load: Load) => number) =>
		spread(rounds.map(([us, them]) => read(us) / read(them)));
	return [
		name,
		connections,
		Math.round(median(rounds.map(([us]) => us.rate))),
		Math.round(median(rounds.map(([, them]) => them.rate))),
		of(({ rate }) => rate),
		of(({ p50 }) => p50),
		rounds.flat().reduce((sum, { refused }) => sum + refused, 0),
	];
}

async function contests(world: World): Promise<Contest[]> {
	const { url } = await world.publish('bench: trigger', [NOOP]);
	const webhook = await publishWebhook(world, 'bench-bare', [NOOP], 'onReceived');
	const flow = await world.publish('bench: flow', [SWITCH]);
	const steps = [codeStep('Open', BY_HAND), SWITCH, RESPOND];
	const byHand = await publishWebhook(world, 'bench-hand', steps, 'responseNode');
	const reply = await world.publish('bench: reply', [replyStep('hello')]);
	const respond = await publishWebhook(world, 'bench-respond', [RESPOND], 'responseNode');
	const against = (name: string, pushes: () => SignedPush[], connections: readonly number[]) =>
		connections.map((count) => ({
			name,
			connections: count,
			urls: [url, webhook] as const,
			pushes,
		}));
	return [
		...against('command, against Webhook', commands, [1, 8, 32]),
		...against('suite ticket, against Webhook', tickets, [8]),
		{ name: 'whole flow, by hand', connections: 8, urls: [flow.url, byHand], pushes: commands },
		{ name: 'sealed reply, Respond', connections: 8, urls: [reply.url, respond], pushes: messages },
	];
}

async function main(): Promise<void> {
	const env = {
		...(LAZY ? { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } : {}),
		NODE_FUNCTION_ALLOW_BUILTIN: 'crypto',
		N8N_LOG_LEVEL: 'error',
	};
	const world = await World.create({ env });
	const rows = [];
	try {
		for (const one of await contests(world)) {
			rows.push(await contest(one));
			process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
		}
	} finally {
		await world.end();
	}
	const head = ['what', 'connections', 'ours/s', 'other/s', '× throughput', '× median answer'];
	const engine = LAZY ? 'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true' : 'default engine';
	const conditions = `${machine()}; n8n 2.41.1, ${engine}. ${ROUNDS} alternating rounds of ${PUSHES_A_ROUND} pushes, median (10 %–90 %).`;
	const section = LAZY ? 'n8n-lazy' : 'n8n';
	report(section, `${conditions}\n\n${table([...head, 'refused'], rows)}`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
