/** Choosing members, departments and tags: in the editor, and what the node makes of it. */
import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { mergeCorps } from '../../nodes/WecomSuite/suite/seals/vault';
import { WecomSuite } from '../../nodes/WecomSuite/WecomSuite.node';
import type { WecomApi } from '../simulator/api';
import { until } from '../n8n/host/until';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { act, at, authorizationOf, runAction, startApi, stopApis, TICKET } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { askList } from '../support/editor';
import { errorOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
	api.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const OK = { errcode: 0, errmsg: 'ok' };
const range = (count: number, from = 1) => Array.from({ length: count }, (_, at) => at + from);
const options = { suiteTicket: TICKET };
const SEALED = { authorizeWith: 'sealed', authorization: authorizationOf(), options };
const ask = (
	method: Parameters<typeof askList>[0],
	{ parameters = SEALED, kind = 'thirdParty', filter = '', from = '' }: Asked = {},
) => askList(method, parameters, at(api, kind), filter, from);
interface Asked {
	readonly parameters?: INodeParameters;
	readonly kind?: string;
	readonly filter?: string;
	readonly from?: string;
}

/** Departments with their members; everybody is in the first as well. */
const staff = (departments: number, each: number) => {
	api.script('department.getManyIds', () => ({
		...OK,
		department_id: range(departments).map((id) => ({ id, parentid: id === 1 ? 0 : 1, order: 1 })),
	}));
	api.script('member.getManyBriefly', ({ values }) => ({
		...OK,
		userlist: range(each).map((n) => {
			const id = Number(values['department_id']);
			const userid = `m${id}-${n}`;
			return { userid, name: userid, department: [id] };
		}),
	}));
};

describe('the list of members', () => {
	it('goes through the departments, page by page, and names everybody once', async () => {
		staff(25, 40);
		const seen: unknown[] = [];
		let from: string | undefined = '';
		while (from !== undefined) {
			const { results, paginationToken } = await ask('searchMembers', { from });
			seen.push(...results.map(({ value }) => value));
			from = paginationToken;
		}
		expect(seen).toHaveLength(25 * 40);
		expect(new Set(seen).size).toBe(25 * 40);
	});

	it('shows who is in several departments with the first of them', async () => {
		staff(2, 1);
		api.script('member.getManyBriefly', () => ({
			...OK,
			userlist: [{ userid: 'zhangsan', name: 'zhangsan', department: [1, 2] }],
		}));
		expect(await ask('searchMembers')).toEqual({
			results: [{ name: 'zhangsan', value: 'zhangsan' }],
		});
		expect(await ask('searchMembers', { from: '1' })).toEqual({ results: [] });
	});

	it('finds by a part of the ID or of a name, where WeCom gives one', async () => {
		api.script('member.getManyBriefly', () => ({
			...OK,
			userlist: [
				{ userid: 'lisi', name: '李四', department: [2] },
				{ userid: 'wangwu', name: 'wangwu', department: [2] },
			],
		}));
		const expected = { results: [{ name: '李四 (lisi)', value: 'lisi' }] };
		expect(await ask('searchMembers', { filter: 'LIS' })).toEqual(expected);
		expect(await ask('searchMembers', { filter: '四' })).toEqual(expected);
	});

	it('asks for everybody when the app sees members and no department', async () => {
		api.script('department.getManyIds', () => ({ ...OK, department_id: [] }));
		const first = await ask('searchMembers', { filter: 'li' });
		expect(first).toEqual({ results: [{ name: 'lisi', value: 'lisi' }] });
	});
});

describe('the lists of departments and tags', () => {
	it('show the IDs of departments with their place, because a third-party app gets no names', async () => {
		staff(2, 0);
		expect(await ask('searchDepartments')).toEqual({
			results: [
				{ name: 'Department 1', value: '1' },
				{ name: 'Department 2 (in 1)', value: '2' },
			],
		});
	});

	it('show the names of departments to an app that gets them', async () => {
		await stopApis();
		api = await startApi({ customized: true });
		api.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
		api.script('department.getMany', () => ({
			...OK,
			department: [{ id: 7, name: '研发部', parentid: 1 }],
		}));
		const asked = { kind: 'customized', parameters: { ...SEALED, options: {} } };
		expect(await ask('searchDepartments', asked)).toEqual({
			results: [{ name: '研发部 (7)', value: '7' }],
		});
	});

	it('come in pages of a hundred', async () => {
		api.script('tag.getMany', () => ({
			...OK,
			taglist: range(250).map((tagid) => ({ tagid, tagname: `Team ${tagid}` })),
		}));
		const first = await ask('searchTags');
		expect(first.results[0]).toEqual({ name: 'Team 1 (1)', value: '1' });
		expect([first.results.length, first.paginationToken]).toEqual([100, '100']);
		const last = await ask('searchTags', { from: '200' });
		expect([last.results.length, last.paginationToken]).toEqual([50, undefined]);
		const found = await ask('searchTags', { filter: 'team 25' });
		expect(found.results.map(({ value }) => value)).toEqual(['25', '250']);
	});
});

describe('the corp of a list', () => {
	it('may be given by its ID and permanent code', async () => {
		const { corpId, permanentCode } = EXAMPLE_CORP;
		const parameters = { authorizeWith: 'code', corpId, permanentCode, options };
		expect((await ask('searchTags', { parameters })).results).toEqual([
			{ name: 'Sales (12)', value: '12' },
		]);
	});

	it.each([
		[
			'that has no value in the editor',
			{ authorizeWith: 'sealed', authorization: null },
			'Authorization',
		],
		[
			'that was not worked out',
			{ authorizeWith: 'sealed', authorization: '={{ $json.authorization }}' },
			'Authorization',
		],
		['in the permanent code', { authorizeWith: 'code', corpId: 'x' }, 'Permanent Code'],
	])('is asked for in words when an expression %s hides it', async (_, parameters, field) => {
		const before = api.requests.length;
		await expect(
			ask('searchTags', { parameters: { ...parameters, options } as never }),
		).rejects.toMatchObject({
			message: expect.stringContaining(`${field} has no value`) as string,
			description: expect.stringMatching(
				/Run the node before.*By ID.*ERR_WECOM_PARAMETER/,
			) as string,
		});
		expect(api.requests).toHaveLength(before);
	});

	it('is reached with the ticket that a trigger put into the credential', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()), at(api));
		const sealed = { ...SEALED, options: {} };
		const search = () => askList('searchTags', sealed, engine.credential);
		await expect(search()).rejects.toThrow(/No suite ticket/);
		await wecom.pushTicket(TICKET);
		await until('The ticket', 5000, () => Promise.resolve(engine.credential['sharedTicket']));
		expect((await search()).results).toHaveLength(1);
	});

	it('shows what WeCom says when it refuses', async () => {
		api.fail('tag.getMany', { errcode: 60011 });
		await expect(ask('searchTags')).rejects.toMatchObject({
			// The only kind of which n8n's server tells the editor more than the message.
			name: 'NodeApiError',
			message: expect.stringContaining('60011') as string,
			description: expect.stringMatching(
				/range \(可见范围\) of the app \(ERR_WECOM_API\) · 应用无权读写该成员、部门或标签：请企业管理员扩大应用可见范围$/,
			) as string,
		});
	});
});

describe('what was chosen', () => {
	const send = async (recipients: INodeParameters) => {
		const parameters = { ...SEALED, content: 'Hello', ...recipients };
		const run = await runAction(act('message', 'sendText', parameters), api);
		expect(errorOf(run, 'WeCom Suite')).toBe('');
		return api.requests.find(({ key }) => key === 'message.sendText')?.body;
	};
	const located = (value: string, mode = 'list') => ({ __rl: true, mode, value });

	it('in a list goes to WeCom', async () => {
		const body = await send({
			touser: located('lisi'),
			toparty: located('2'),
			totag: located('12'),
		});
		expect(body).toMatchObject({ touser: 'lisi', toparty: '2', totag: '12' });
	});

	it('by several IDs goes to WeCom, an expression in it worked out', async () => {
		const body = await send({
			touser: located('={{ ["zhangsan", "lisi"] }}', 'id'),
			toparty: located('1, 2', 'id'),
		});
		expect(body).toMatchObject({ touser: 'zhangsan|lisi', toparty: '1|2' });
	});

	it('as plain text, as in workflows made before there were lists, still goes to WeCom', async () => {
		const old = { touser: 'zhangsan, lisi', toparty: '={{ [1, 2] }}', totag: '12' };
		expect(await send(old)).toMatchObject({ touser: 'zhangsan|lisi', toparty: '1|2', totag: '12' });
	});

	it('as nothing means the member of the triggering item', async () => {
		const body = await send({ touser: located('') });
		expect(body).toMatchObject({ touser: 'lisi' });
	});

	it.each(['zhangsan', { __rl: true, mode: 'list', value: 'zhangsan' }])(
		'%j is nothing that n8n complains about',
		(userid) => {
			const parameters = { resource: 'member', operation: 'get', userid };
			const { node } = act('member', 'get', { userid } as INodeParameters);
			const { description } = new WecomSuite();
			const issues = NodeHelpers.getNodeParametersIssues(
				description.properties,
				{ ...node, parameters },
				description,
			);
			expect(issues).toBeNull();
		},
	);
});

describe('the list of corps', () => {
	const holding = (names: readonly string[]) => ({
		...at(api),
		corps: mergeCorps(
			'',
			CREDENTIAL.suiteId,
			new Map(
				names.map((name, n) => [
					`wpCorp${n}`,
					{
						authorization: authorizationOf(),
						name,
						kind: 'thirdParty',
						since: 1,
						origin: 'market',
					},
				]),
			),
			1,
		),
	});
	const corps = async (names: readonly string[], filter = '', from = '') =>
		await askList('searchCorps', { options }, holding(names), filter, from);

	it('has the names and IDs of those in the credential, by name, a hundred a page', async () => {
		const names = range(201).map((n) => `公司 ${String(n).padStart(3, '0')}`);
		const first = await corps(names);
		expect(first.results).toHaveLength(100);
		expect(first.results[0]).toEqual({ name: '公司 001 (wpCorp0)', value: 'wpCorp0' });
		const last = await corps(names, '', '200');
		expect(last).toEqual({ results: [{ name: '公司 201 (wpCorp200)', value: 'wpCorp200' }] });
	});

	it('is searched by name and by ID, and shows a corp without a name by its ID', async () => {
		const found = async (word: string) =>
			(await corps(['Acme', '示例', ''], word)).results.map(({ value }) => value);
		expect(await found('acme')).toEqual(['wpCorp0']);
		expect(await found('示例')).toEqual(['wpCorp1']);
		expect(await found('CORP2')).toEqual(['wpCorp2']);
		expect((await corps(['', 'x'])).results).toContainEqual({ name: 'wpCorp0', value: 'wpCorp0' });
	});

	it('asks WeCom nothing', async () => {
		const before = api.requests.length;
		await corps(['Acme']);
		expect(api.requests.length).toBe(before);
	});
});
