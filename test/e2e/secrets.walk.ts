/** What goes well and wrong between the nodes and the suite API, so that afterwards its secrets can be looked for. */
import { sealAuthorization } from '../../nodes/WecomSuite/suite/authorization';
import type { Execution } from '../n8n/client';
import type { WecomApi } from '../simulator/api';
import type { ApiFault } from '../simulator/apiFaults';
import { connect } from '../simulator/connect';
import { act } from './action.steps';
import { startApi } from './api';
import { codeStep, replyStep, SUITE, type Flow, type Step, type World } from './world';

const CORP = 'wpSecretsExampleCorp000000000001';
const GIVEN = /"(?:\w*access_token|permanent_code|pre_auth_code)":"([^"]+)"/g;
const COMPLETE = act('Call', 'authorization', 'completeAuthorization');
const SLOW = codeStep(
	'Slow',
	'await new Promise((go) => setTimeout(go, 5200)); return $input.all();',
);

export interface Walked {
	/** What the API gave out, and the ticket that WeCom pushed. */
	readonly secrets: readonly string[];
	/** An installation, and a message that was answered too late for its connection. */
	readonly done: readonly Execution[];
	/** Each ended with an error. */
	readonly failed: readonly Execution[];
	/** What the button of the credential said. */
	readonly tests: readonly string[];
}

export async function walk(world: World): Promise<Walked> {
	const api = await startApi();
	await world.useApi(api.url);
	try {
		return await walkWith(world, api);
	} finally {
		await api.stop();
	}
}

async function walkWith(world: World, api: WecomApi): Promise<Walked> {
	const { permanentCode, agentId } = api.authorize(CORP);
	const authorization = sealAuthorization({ corpId: CORP, permanentCode, agentId }, SUITE);
	const sending = { touser: 'zhangsan', content: 'Welcome' };
	const send = act('Call', 'message', 'sendText', { ...sending, authorization });

	const installing = await world.publish('secrets: installation', [
		{ ...COMPLETE, name: 'Complete' },
		act('Send', 'message', 'sendText', sending),
	]);
	const office = connect(installing.wecom, api);
	const { ticket } = await office.pushTicket();
	const { permanentCode: installed } = (await office.install()).installation;
	const late = await world.publish('secrets: late', [SLOW, lateReply(authorization)]);
	await world.platform(late.url, CORP).text('hello');
	const done = [...(await installing.executions(1)), ...(await late.executions(1))];

	const calls: ReadonlyArray<readonly [keyof typeof TOKEN_CALLS, Flow]> = [
		[
			'provider',
			await world.publish('secrets: provider', [act('Call', 'licenseOrder', 'getBalance')]),
		],
		[
			'suite',
			await world.publish('secrets: suite', [act('Call', 'authorization', 'createPreAuthCode')]),
		],
		['suite', await world.publish('secrets: completion', [COMPLETE])],
		['corp', await world.publish('secrets: corp', [send])],
	];
	for (const [, flow] of calls) {
		await flow.wecom.pushTicket(ticket);
		// The tokens of all kinds are there when the faults begin.
		await run(flow, api);
	}
	const secrets = () => {
		const answers = JSON.stringify(api.requests.map(({ answer }) => answer));
		const given = [...answers.matchAll(GIVEN)].map(([, secret = '']) => secret);
		return [...new Set([ticket, permanentCode, installed, ...given])];
	};
	const failed: Execution[] = [];
	for (const [kind, flow] of calls) {
		for (const fault of FAULTS) {
			api.fail('*', fault);
			failed.push(await run(flow, api));
		}
		// The same in place of a new token.
		for (const fault of FAULTS) {
			api.forgetTokens(kind);
			api.fail(TOKEN_CALLS[kind], fault);
			failed.push(await run(flow, api));
		}
	}
	const tests = await testsOf(world, api);
	await api.stop();
	for (const [, flow] of calls) failed.push(await run(flow, api));
	return { secrets: secrets(), done, failed, tests };
}

const TOKEN_CALLS = {
	provider: 'token.getProvider',
	suite: 'token.getSuite',
	corp: 'token.getCorp',
} as const;

const lateReply = (authorization: string): Step => {
	const step = replyStep('late but here');
	return { ...step, parameters: { ...step.parameters, authorization } };
};

const FAULTS: readonly ApiFault[] = [
	{ errcode: 60020 },
	{ repeat: 'refusal' },
	{ repeat: 'page' },
	{ drop: true },
];

/** An installation that nobody has heard of. Resolves with the execution that comes of it. */
async function run(flow: Flow, api: WecomApi): Promise<Execution> {
	const { corpId } = flow.wecom.identity;
	const before = await flow.count();
	await connect(flow.wecom, api).install();
	const execution = (await flow.executions(before + 1)).at(-1);
	if (execution === undefined) throw new Error(`no execution for ${corpId}`);
	return execution;
}

/** The button of the credential: all is well, somebody repeats the secret, nobody is there. */
async function testsOf(world: World, api: WecomApi): Promise<string[]> {
	const { client } = world;
	const [credential] = (await client.credentials()).filter(({ type }) => type === 'wecomSuiteApi');
	if (credential === undefined) throw new Error('no credential');
	const path = `/rest/credentials/${credential.id}?includeData=true`;
	const { data } = await client.get<{ data: object }>(path);
	const test = async (changes: object) => {
		const credentials = { ...credential, data: { ...data, ...changes } };
		return JSON.stringify(await client.post('/rest/credentials/test', { credentials }));
	};
	const said = [await test({})];
	for (const fault of FAULTS) {
		api.fail('token.getProvider', fault);
		said.push(await test({}));
	}
	return [...said, await test({ apiBaseUrl: 'http://127.0.0.1:9' })];
}
