/** What operations that are no row must have done. An operation that is missing here fails. */
import type { OPERATIONS } from '../../../nodes/WecomSuite/action/operations';
import { openAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import type { WecomApi } from '../../simulator/api';
import { EXAMPLE_CORP } from '../../simulator/api/examples';
import { CREDENTIAL } from '../../support/credential';
import { linkOf, nameOf } from './rows.cases';

type Values = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, unknown>> | undefined;
type Check = (item: Item, values: Values, api: WecomApi) => void;

const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams);
const textsOf = (values: Values) =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
const { corpId, agentId } = EXAMPLE_CORP;

const isAuthorization: Check = (item) => {
	expect(openAuthorization(String(item?.['authorization']), CREDENTIAL)).toEqual(EXAMPLE_CORP);
	expect(item).toMatchObject({ corp: { corpid: corpId }, agent: { agentid: agentId } });
	expect(JSON.stringify(item)).not.toContain(EXAMPLE_CORP.permanentCode);
};

const SIGNED = {
	timestamp: expect.any(Number) as number,
	nonceStr: expect.any(String) as string,
	signature: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
};

const CHECKS: Readonly<Record<string, Check>> = {
	'authorization.createInstallLink': (item, { redirect_uri, state, auth_type }, { requests }) => {
		const { pre_auth_code, ...query } = queryOf(String(item?.['url']));
		expect(query).toEqual({ suite_id: CREDENTIAL.suiteId, redirect_uri, state });
		expect(requests).toContainEqual(
			expect.objectContaining({
				key: 'authorization.setOptions',
				body: { pre_auth_code, session_info: { auth_type } },
				errcode: 0,
			}),
		);
	},
	'authorization.completeAuthorization': (item, { auth_code }, { requests }) => {
		isAuthorization(item, {}, {} as WecomApi);
		const made = requests.filter(({ key }) => key === 'authorization.complete');
		expect(made.map(({ body }) => body)).toContainEqual({ auth_code });
	},
	'authorization.refreshInfo': isAuthorization,
	'authorization.verify': (item) => expect(item).toEqual({ authorized: true, corpid: corpId }),
	'callback.diagnose': (item) =>
		expect(item).toMatchObject({ verdict: 'refused', steps: expect.any(Array) }),
	'callback.generateKeys': (item) =>
		expect(item).toMatchObject({
			token: expect.stringMatching(/^\w{1,32}$/),
			encodingAesKey: expect.stringMatching(/^\w{43}$/),
		}),
	'callback.simulate': (item) =>
		expect(item).toMatchObject({ push: 1, status: 404, outcome: 'notListening' }),
	'corp.getMany': (item) => expect(item).toMatchObject({ corpId, agentId, origin: 'site' }),
	'corp.get': (item) => expect(item).toMatchObject({ corpId, authorized: true }),
	'corp.forget': (item) => expect(item).toEqual({ deleted: true, corpId }),
	'corp.import': (item) => expect(item).toMatchObject({ corpId, agentId, origin: 'import' }),
	'corp.export': (item) =>
		expect(item).toMatchObject({ corpId, permanentCode: EXAMPLE_CORP.permanentCode }),
	'jsSdk.signPage': (item) => expect(item).toMatchObject({ appId: corpId, ...SIGNED }),
	'jsSdk.signPageForApp': (item) =>
		expect(item).toMatchObject({ corpid: corpId, agentid: agentId, ...SIGNED }),
	'service.receiveMessages': (item) =>
		expect(item).toMatchObject({ label: 'kf:text', corpId, origin: 'customer' }),
	'service.handOver': (item) => expect(item).toEqual({ handedOver: true, to: 'queue', told: true }),
	'ticket.health': (item) =>
		expect(item).toMatchObject({ suiteId: CREDENTIAL.suiteId, status: 'fresh' }),
	'customApiCall.send': (item, { path, body }, { requests }) => {
		expect(item).toMatchObject({ tagid: expect.any(Number) });
		expect(requests).toContainEqual(
			expect.objectContaining({ path, body: JSON.parse(String(body)), tokenKind: 'corp' }),
		);
	},
};

export function checkComposite(
	operation: (typeof OPERATIONS)[number],
	values: Values = {},
	items: readonly Item[],
	api: WecomApi,
): void {
	const [item] = items;
	expect(items).toHaveLength(1);
	expect(item).not.toHaveProperty('error');
	const link = linkOf(operation);
	const check = CHECKS[nameOf(operation)];
	if (link !== undefined) expect(queryOf(String(item?.['url']))).toMatchObject(textsOf(values));
	else if (check !== undefined) check(item, values, api);
	else throw new Error(`Say in rows.cases.ts and here what ${nameOf(operation)} must do.`);
}

/** Where n8n keeps no corps there are none to list, and what works on one says so. */
export function checkUnkept(items: readonly Item[]): void {
	for (const item of items) expect(item?.['error']).toMatch(/connected|2\.34/);
}
