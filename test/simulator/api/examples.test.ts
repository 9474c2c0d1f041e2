import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import { buildRequest } from '../../../nodes/WecomSuite/suite/call/request';
import { WecomApi } from './index';
import { OK } from './answer';
import { signedBody } from './cashier';
import { acceptExamples, EXAMPLE_CORP, renewExampleCodes } from './examples';
import { tokenParameterOf } from './tokens';
import { API, Caller, type Json } from './caller';

const PROVIDER = ENDPOINTS['token.getProvider'].example.request;
const SUITE = ENDPOINTS['token.getSuite'].example.request;
const ROWS = Object.entries<AnyEndpoint>(ENDPOINTS);
/** Their answers depend on what happened before. */
const ALIVE =
	/^(token\.|authorization\.(create|get|complete)|media\.(upload|download)|message\.send|card\.|registration\.get$)/;

const apis: WecomApi[] = [];
const start = async (customized: boolean) => {
	const api = await WecomApi.start({ ...API, providerCorpId: PROVIDER.corpid, customized });
	apis.push(api);
	api.acceptTicket(SUITE.suite_ticket);
	acceptExamples(api);
	api.acceptToken('provider', 'provider-token');
	api.acceptToken('suite', 'suite-token');
	const caller = new Caller(api.url);
	const token = customized ? await customToken(caller) : await corpToken(caller);
	return { api, caller, tokens: { provider: 'provider-token', suite: 'suite-token', corp: token } };
};
const { corpId, permanentCode } = EXAMPLE_CORP;
const corpToken = async (caller: Caller) => {
	const asked = { auth_corpid: corpId, permanent_code: permanentCode };
	return String((await caller.row('token.getCorp', 'suite-token', asked))['access_token']);
};
const customToken = async (caller: Caller) => {
	const asked = { corpid: corpId, corpsecret: permanentCode };
	return String((await caller.row('token.getCustomized', '', asked))['access_token']);
};

type Side = Awaited<ReturnType<typeof start>>;
let sides: { readonly thirdParty: Side; readonly customized: Side };
beforeAll(async () => {
	sides = { thirdParty: await start(false), customized: await start(true) };
});
afterAll(() => Promise.all(apis.map((api) => api.stop())));

/** The example of a row, sent as the nodes would build it. */
const send = async (row: AnyEndpoint): Promise<Response> => {
	const { api, caller, tokens } = sides[row.kinds?.[0] ?? 'thirdParty'];
	renewExampleCodes(api);
	const { method, path, query, body, file } = buildRequest(row, row.example.request);
	const isOwn = row.token !== 'none' && row.token !== 'contactSync';
	const all = isOwn ? { ...query, [tokenParameterOf(row)]: tokens[row.token] } : query;
	if (method === 'GET') return caller.request(path, all);
	if (file === undefined) {
		const sent = row.signed === true ? signedBody(body ?? {}, API.cashierSecret) : body;
		return caller.request(path, all, { method, body: JSON.stringify(sent) });
	}
	const form = new FormData();
	form.append(file.part, new File([file.upload.data], file.upload.fileName));
	return caller.request(path, all, { method, body: form });
};

describe('the API with everything that the examples name', () => {
	it.each(ROWS)('takes the example of %s and knows which row it is', async (key, row) => {
		const answer = await send(row);
		expect(sides[row.kinds?.[0] ?? 'thirdParty'].api.requests.at(-1)?.key).toBe(key);
		if (row.response?.binary === true) {
			expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
			return;
		}
		const json = (await answer.json()) as Json;
		expect({ errcode: json['errcode'] ?? 0, errmsg: json['errmsg'] ?? 'ok' }).toEqual(OK);
		if (!ALIVE.test(key) && row.paging === undefined) expect(json).toEqual(row.example.response);
	});
});
