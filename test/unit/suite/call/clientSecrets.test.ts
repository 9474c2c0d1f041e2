import { ENDPOINTS, type EndpointKey } from '../../../../nodes/WecomSuite/suite/endpoints';
import type { Send } from '../../../../nodes/WecomSuite/suite/call/http';
import { sealLink } from '../../../../nodes/WecomSuite/suite/seals/tap';
import type { ApiFault } from '../../../simulator/api/faults';
import { API } from '../../../simulator/api/caller';
import {
	closeClients,
	failureOf,
	openClient,
	send,
	TICKET,
	type Client,
} from '../../../support/client';
import { wordsOf } from '../../../support/thrown';

afterEach(closeClients);

/** Passes on what is sent, and remembers every token that comes back. */
const listening = (tokens: Set<string>): Send => {
	return async (request) => {
		const answer = await send(request);
		const found = answer.body.toString().matchAll(/"\w*access_token":"([^"]+)"/g);
		for (const [, token = ''] of found) tokens.add(token);
		return answer;
	};
};

const CALLS: ReadonlyArray<readonly [EndpointKey, Readonly<Record<string, unknown>>]> = [
	['token.getProvider', {}],
	['token.getSuite', {}],
	['token.getCorp', {}],
	['token.getCustomized', {}],
	['licenseOrder.getBalance', {}],
	['authorization.createPreAuthCode', {}],
	['tag.getMany', {}],
	['media.download', { media_id: 'x' }],
];
/** Fetching a token is a step of these. */
const THROUGH: Partial<Record<EndpointKey, EndpointKey>> = {
	'token.getProvider': 'licenseOrder.getBalance',
	'token.getSuite': 'authorization.createPreAuthCode',
	'token.getCorp': 'tag.getMany',
	'token.getCustomized': 'tag.getMany',
};
const FAULTS: ReadonlyArray<readonly [string, ApiFault]> = [
	['a refusal', { errcode: 60020 }],
	['a stale token', { errcode: 40014, times: 9 }],
	['a busy WeCom', { errcode: -1, times: 9 }],
	['HTML', { status: 502, body: '<html>' }],
	['JSON of somebody else', { status: 500, body: '{}' }],
	['no answer', { drop: true, times: 9 }],
];
const CASES = CALLS.flatMap(([key, values]) =>
	FAULTS.map(([name, fault]) => [key, name, fault, values] as const),
);

/** What a log, a node or an execution could show of an error. */
const allOf = (error: Error & { readonly remedy: string }): string =>
	[
		wordsOf(error),
		error.stack,
		String(error.cause),
		...Object.getOwnPropertyNames(error).map((name) => JSON.stringify(Reflect.get(error, name))),
	].join('\n');

const secretsOf = ({ corp }: Client, tokens: ReadonlySet<string>) => [
	API.suiteSecret,
	API.providerSecret,
	TICKET,
	corp.permanentCode,
	...tokens,
];

describe('an error', () => {
	it.each(CASES)('of %s after %s shows nothing secret', async (key, _, fault, values) => {
		const client = await openClient({ customized: key === 'token.getCustomized' });
		const tokens = new Set<string>();
		client.api.fail(key, fault);
		const target = THROUGH[key] ?? key;
		const failure = await failureOf(client.call(target, values, { send: listening(tokens) }));
		expect(failure.code).toMatch(/^ERR_WECOM_(API|TRANSPORT)$/);
		expect(tokens.size > 0 || key in THROUGH).toBe(true);
		const shown = allOf(failure);
		for (const secret of secretsOf(client, tokens)) {
			expect(shown).not.toContain(secret);
			expect(shown).not.toContain(encodeURIComponent(secret));
		}
	});

	/** Repeats what it is called with at this path, as a refusal of WeCom. */
	const echoing = (path: string, proper: Send): Send => {
		return async (request) => {
			if (!request.url.endsWith(path)) return await proper(request);
			const query = new URLSearchParams(request.query).toString();
			const errmsg = `bad ?${query} ${request.body?.toString() ?? ''}`;
			return {
				status: 200,
				headers: {},
				body: Buffer.from(JSON.stringify({ errcode: 40058, errmsg })),
			};
		};
	};

	it.each(CALLS)(
		'of a gateway that repeats a call of %s does not show what was in it',
		async (key, values) => {
			const client = await openClient({ customized: key === 'token.getCustomized' });
			const tokens = new Set<string>();
			const bent = echoing(ENDPOINTS[key].path, listening(tokens));
			const failure = await failureOf(client.call(THROUGH[key] ?? key, values, { send: bent }));
			expect(failure.code).toBe('ERR_WECOM_API');
			expect(allOf(failure)).toContain('…');
			for (const secret of secretsOf(client, tokens)) {
				expect(allOf(failure)).not.toContain(secret);
				expect(allOf(failure)).not.toContain(encodeURIComponent(secret));
			}
		},
	);

	it('of a gateway that repeats a question to a member does not show what answers it', async () => {
		const client = await openClient();
		const signature = 'a1'.repeat(32);
		const link = sealLink({ waitId: 'wait', member: 'lisi' }, API);
		const url = `https://n8n.example.com/webhook-waiting/7/node?link=${link}&signature=${signature}`;
		const values = {
			agentid: 1,
			touser: 'lisi',
			title: 'May I?',
			description: 'Please',
			btntxt: 'Open',
		};
		const bent = echoing(ENDPOINTS['message.sendTextCard'].path, send);
		for (const address of [url, `https://proxy.example.com/?to=${encodeURIComponent(url)}`]) {
			const call = { ...values, url: address };
			const failure = await failureOf(client.call('message.sendTextCard', call, { send: bent }));
			expect(failure.code).toBe('ERR_WECOM_API');
			expect(allOf(failure)).toContain('May I?');
			for (const secret of [link, signature]) expect(allOf(failure)).not.toContain(secret);
		}
	});

	it('of a secret that WeCom does not know does not repeat it', async () => {
		const client = await openClient();
		const wrong = 'example-wrong-secret';
		const authorization = { corpId: client.corp.corpId, permanentCode: wrong };
		for (const [key, changes] of [
			['licenseOrder.getBalance', { providerSecret: wrong }],
			['tag.getMany', { suiteSecret: wrong }],
			['tag.getMany', { ticket: () => wrong }],
			['tag.getMany', { authorization }],
		] as const) {
			const fresh = { apiBaseUrl: client.api.url.replace('127.0.0.1', 'localhost') };
			const failure = await failureOf(client.call(key, {}, { ...fresh, ...changes }));
			expect(failure.code).toBe('ERR_WECOM_API');
			expect(allOf(failure)).not.toContain(wrong);
		}
	});
});
