/** What goes well and wrong between the nodes and the suite API, so that afterwards its secrets can be looked for. */
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { corpOf, mergeCorps } from '../../../nodes/WecomSuite/suite/seals/vault';
import { hasEnded, type Execution } from '../host/client';
import { until } from '../host/until';
import type { WecomApi } from '../../simulator/api';
import type { ApiFault } from '../../simulator/api/faults';
import { connect } from '../../simulator/api/connect';
import { act } from './action.steps';
import { startApi } from './api';
import { codeStep, replyStep, SUITE, type Flow, type Step, type RealN8n } from './realN8n';
import { walkWaits, type Waits } from './secrets.waits';

const CORP = 'wpSecretsExampleCorp000000000001';
const KEPT = 'wpSecretsKeptByTheCredential00001';
/** More Keys, and the suite secret before a reset: what WeCom and we once sealed with them still opens. */
const SPARE = {
	token: 'exampleSpareTokenOfTheTests',
	encodingAesKey: 'exampleSpareKeyOfTheTestsexampleSpareKey012',
};
const PREVIOUS = 'examplePreviousSuiteSecretOfTheTests';
const GIVEN = /"(?:\w*access_token|permanent_code|pre_auth_code)":"([^"]+)"/g;
const COMPLETE = act('Call', 'authorization', 'completeAuthorization');
const SLOW = codeStep(
	'Slow',
	'await new Promise((go) => setTimeout(go, 5200)); return $input.all();',
);

export interface Walked {
	/** What the API gave out, and the ticket that WeCom pushed. */
	readonly secrets: readonly string[];
	/**
	 * An installation, a message that was answered too late for its connection, corps where n8n keeps them, and each of the calls before
	 * anything goes wrong with it.
	 */
	readonly done: readonly Execution[];
	/** Each ended with an error. */
	readonly failed: readonly Execution[];
	/** What the button of the credential said. */
	readonly tests: readonly string[];
	/** Questions to members, open ones among them. */
	readonly waits: Waits;
}

export async function walk(realN8n: RealN8n): Promise<Walked> {
	const api = await startApi();
	const kept = {
		...(realN8n.differences.keepsCorps && { corps: keptCorp(api) }),
		moreKeys: '1',
		keyName2: 'system events',
		token2: SPARE.token,
		aesSecretKey2: SPARE.encodingAesKey,
		previousSuiteSecret: PREVIOUS,
	};
	await realN8n.useApi(api.url, kept);
	try {
		return await walkWith(realN8n, api);
	} finally {
		await api.stop();
	}
}

async function walkWith(realN8n: RealN8n, api: WecomApi): Promise<Walked> {
	const { permanentCode, agentId } = api.authorize(CORP);
	const authorization = sealAuthorization({ corpId: CORP, permanentCode, agentId }, SUITE);
	const sending = { touser: 'zhangsan', content: 'Welcome' };
	const sealed = { authorizeWith: 'sealed', authorization };
	const send = act('Call', 'message', 'sendText', { ...sending, ...sealed });

	// Where n8n keeps no corps, what Complete gave out speaks for this one.
	const inItsName = realN8n.differences.keepsCorps
		? {}
		: { authorizeWith: 'sealed', authorization: '={{ $json.authorization }}' };
	const installing = await realN8n.publish('secrets: installation', [
		{ ...COMPLETE, name: 'Complete' },
		act('Send', 'message', 'sendText', { ...sending, ...inItsName }),
	]);
	const authorizedCorp = connect(installing.wecom, api);
	const { ticket } = await authorizedCorp.pushTicket();
	const { permanentCode: installed } = (await authorizedCorp.install()).installation;
	const late = await realN8n.publish('secrets: late', [SLOW, lateReply(authorization)]);
	await realN8n.platform(late.url, CORP).text('hello');
	const done = [...(await installing.executions(1)), ...(await late.executions(1))];
	if (realN8n.differences.keepsCorps) done.push(...(await walkCorps(realN8n)));
	const waits = await walkWaits(realN8n, api, FAULTS);

	/** Kind of token, operation, and the flow that calls it. */
	const calls: ReadonlyArray<readonly [keyof typeof TOKEN_CALLS, string, Flow]> = [
		[
			'provider',
			'licenseOrder.getBalance',
			await realN8n.publish('secrets: provider', [act('Call', 'licenseOrder', 'getBalance')]),
		],
		[
			'suite',
			'authorization.createPreAuthCode',
			await realN8n.publish('secrets: suite', [act('Call', 'authorization', 'createPreAuthCode')]),
		],
		['suite', 'authorization.complete', await realN8n.publish('secrets: completion', [COMPLETE])],
		['corp', 'message.sendText', await realN8n.publish('secrets: corp', [send])],
	];
	for (const [, , flow] of calls) {
		await flow.wecom.pushTicket(ticket);
		// The tokens of all kinds are there when the faults begin.
		done.push(await run(realN8n, flow, api));
	}
	const secrets = () => {
		const answers = JSON.stringify(api.requests.map(({ answer }) => answer));
		const given = [...answers.matchAll(GIVEN)].map(([, secret = '']) => secret);
		return [
			...new Set([
				ticket,
				permanentCode,
				installed,
				CODE,
				PREVIOUS,
				...Object.values(SPARE),
				...given,
			]),
		];
	};
	const failed: Execution[] = [];
	for (const [kind, operation, flow] of calls) {
		for (const fault of FAULTS) {
			// Of this operation: any other workflow of this n8n may call the API meanwhile.
			api.fail(operation, fault);
			failed.push(await run(realN8n, flow, api));
		}
		// The same in place of a new token.
		for (const fault of FAULTS) {
			api.forgetTokens(kind);
			api.fail(TOKEN_CALLS[kind], fault);
			failed.push(await run(realN8n, flow, api));
		}
	}
	const tests = await testsOf(realN8n, api);
	await api.stop();
	for (const [, , flow] of calls) failed.push(await run(realN8n, flow, api));
	return { secrets: secrets(), done, failed, tests, waits };
}

const CODE = 'examplePermanentCodeKeptInTheCredential';

/** A corp of before the reset, as the credential keeps it. */
function keptCorp(api: WecomApi): string {
	const { agentId } = api.authorize(KEPT, { permanentCode: CODE });
	const since = Math.floor(Date.now() / 1000) - 600;
	const facts = { name: 'Kept', kind: 'thirdParty', since, origin: 'market' } as const;
	const owner = { suiteId: SUITE.suiteId, suiteSecret: PREVIOUS };
	const corp = corpOf({ corpId: KEPT, permanentCode: CODE, agentId }, facts, owner);
	return mergeCorps('', SUITE.suiteId, new Map([[KEPT, corp]]), since);
}

/** What a push with the spare pair comes to: corps listed and exported, and a message in the name of one of them. */
async function walkCorps(realN8n: RealN8n): Promise<Execution[]> {
	const corp = { __rl: true, mode: 'list', value: KEPT };
	const message = { touser: 'zhangsan', content: 'Welcome', authorizeWith: 'chosen', corp };
	const flow = await realN8n.publish('secrets: corps', [
		act('Corps', 'corp', 'getMany', { returnAll: true, check: true }),
		act('Export', 'corp', 'export', { returnAll: true }),
		act('Send', 'message', 'sendText', message),
	]);
	await realN8n.platform(flow.url, CORP, SPARE).text('hello');
	return await flow.executions(1);
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
async function run(realN8n: RealN8n, flow: Flow, api: WecomApi): Promise<Execution> {
	const { client } = realN8n;
	const before = new Set((await client.executions(flow.id)).map(({ id }) => id));
	await connect(flow.wecom, api).install();
	const { id } = await until('The end of the execution', 60_000, async () =>
		(await client.executions(flow.id)).find((one) => !before.has(one.id) && hasEnded(one)),
	);
	return await client.execution(id);
}

/** The button of the credential: all is well, somebody repeats the secret, nobody is there. */
async function testsOf(realN8n: RealN8n, api: WecomApi): Promise<string[]> {
	const { client } = realN8n;
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
