/** Every row of the endpoint table, called once through the node with the values of its example. */
import type { INodeExecutionData } from 'n8n-workflow';
import { ENDPOINTS } from '../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../nodes/WecomSuite/suite/table/define';
import { isUpload } from '../../nodes/WecomSuite/suite/table/values';
import { buildRequest } from '../../nodes/WecomSuite/suite/call/request';
import type { WecomApi } from '../simulator/api';
import { acceptExamples, EXAMPLE_CORP, renewExampleCodes } from '../simulator/api/examples';
import { act, pushedItem, runAction, startApi, stopApis } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { formFor } from '../support/form';
import { closeFlows } from '../support/startFlow';

const ROWS = Object.entries<AnyEndpoint>(ENDPOINTS).filter(([, { internal }]) => internal !== true);

let sides: { readonly thirdParty: WecomApi; readonly customized: WecomApi };
beforeAll(async () => {
	sides = { thirdParty: await startApi(), customized: await startApi({ customized: true }) };
	acceptExamples(sides.thirdParty);
	acceptExamples(sides.customized);
});
afterEach(closeFlows);
afterAll(stopApis);

/** The item holds the file of the example, where it has one. */
const itemFor = ({ example }: AnyEndpoint): INodeExecutionData => {
	const file = Object.values(example.request).find(isUpload);
	if (file === undefined) return pushedItem();
	const { fileName, mimeType, data } = file;
	return {
		...pushedItem(),
		binary: { data: { fileName, mimeType, data: data.toString('base64') } },
	};
};

const OWN_CODES = {
	authorizeWith: 'code',
	corpId: EXAMPLE_CORP.corpId,
	permanentCode: EXAMPLE_CORP.permanentCode,
};

const call = async (row: AnyEndpoint) => {
	const { resource, operation, example, paging } = row;
	const kind = row.kinds?.[0] ?? 'thirdParty';
	const api = sides[kind];
	renewExampleCodes(api);
	const { request } = example;
	const limit = paging === undefined ? {} : { limit: request[paging.limit] as number };
	const form = { ...OWN_CODES, ...formFor(resource, operation, request), ...limit };
	const before = api.requests.length;
	const run = await runAction(act(resource, operation, form), api, [itemFor(row)], kind);
	return { run, requests: api.requests.slice(before) };
};

const withoutTokens = (query: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(query).filter(([, value]) => !/^\(\w+ token \d+\)$/.test(value)),
	);

/** What the cashier wants beside the body; the simulator checks that it fits. */
const SIGNATURE = {
	nonce_str: expect.any(String) as string,
	ts: expect.any(Number) as number,
	sig: expect.any(String) as string,
};

describe('the node calls', () => {
	it.each(ROWS)('%s with everything that was entered', async (key, row) => {
		const { run, requests } = await call(row);
		expect(errorOf(run, 'WeCom Suite')).toBe('');
		const made = requests.find((request) => request.key === key);
		const { query, body, file } = buildRequest(row, row.example.request);
		expect(made).toMatchObject({ method: row.method, path: row.path });
		expect([undefined, 0]).toContain(made?.errcode);
		if (row.token !== 'contactSync') expect(withoutTokens(made?.query ?? {})).toEqual(query);
		const signature = row.signed === true ? SIGNATURE : {};
		if (body !== undefined)
			expect(made?.body).toEqual({ ...(JSON.parse(JSON.stringify(body)) as object), ...signature });
		expect(made?.file?.data).toEqual(file?.upload.data);
		expect(made?.tokenKind).toBe(row.token === 'none' ? undefined : row.token);
		const items = itemsOf(run, 'WeCom Suite');
		expect(items.length).toBeGreaterThan(0);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(items.map(() => ({ item: 0 })));
		const shown = JSON.stringify(items);
		for (const path of row.response?.secret ?? []) expect(shown).toMatch(secretField(path));
	});
});

/** A sealed value under the last name of the path. */
const secretField = (path: string) => new RegExp(`"${path.split('.').at(-1) ?? ''}":"wcs1\\.`);
