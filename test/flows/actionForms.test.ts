/** What a form says, against what WeCom gets: empty fields, absent ones, and times. */
import type { INodeParameters } from 'n8n-workflow';
import { act, at, authorizationOf, pushedItem, runAction, useApi } from '../support/action';
import { errorOf } from '../support/execution';
import { chain } from '../support/flow';
import { startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

const api = useApi();

const NODE = 'WeCom Suite';
const CUSTOMER = { userid: 'zhangsan', external_userid: 'wm1' };
const update = async (additionalFields: INodeParameters) => {
	const member = { __rl: true, mode: 'id', value: CUSTOMER.userid };
	const node = act('customer', 'update', {
		authorization: authorizationOf(),
		...CUSTOMER,
		userid: member,
		additionalFields,
	});
	const error = errorOf(await runAction(node, api()), NODE);
	return { error, body: api().requests.find(({ key }) => key === 'customer.update')?.body };
};

describe('a field that is added and left empty', () => {
	it('C1: clears the mobiles, beside another change', async () => {
		expect(await update({ remark: 'Li', remark_mobiles: '' })).toEqual({
			error: '',
			body: { ...CUSTOMER, remark: 'Li', remark_mobiles: [''] },
		});
	});

	it('C2: is change enough by itself', async () => {
		expect(await update({ remark: '' })).toEqual({ error: '', body: { ...CUSTOMER, remark: '' } });
	});

	it('C1: keeps what is there when it is not added, or its expression finds nothing', async () => {
		const nothing = '={{ $json.nothing }}';
		const { body } = await update({
			description: 'Buyer',
			remark: nothing,
			remark_company: '={{ null }}',
			remark_mobiles: '={{ [$json.nothing] }}',
		});
		expect(body).toEqual({ ...CUSTOMER, description: 'Buyer' });
	});

	it('C1: with nothing to change nothing is called', async () => {
		const { error, body } = await update({});
		expect(error).toMatch(/None of these is given: Remark.*ERR_WECOM_PARAMETER/);
		expect(body).toBeUndefined();
	});
});

describe('a time without a zone (issue 20, row 5)', () => {
	const ordersIn = async (timezone: string, start_time: string) => {
		const times = { start_time, end_time: '2026-02-01T00:00:00Z' };
		const { engine } = await startFlow(chain(start(), act('order', 'getMany', times)), at(api()));
		engine.settings = { executionOrder: 'v1', timezone };
		expect(errorOf(await engine.run([pushedItem()], 'trigger'), NODE)).toBe('');
		return api()
			.requests.filter(({ key }) => key === 'order.getMany')
			.at(-1)?.body;
	};

	it('is one of the workflow, whatever zone the server is in', async () => {
		for (const [zone, start_time] of [
			['Asia/Shanghai', 1769817600],
			['America/New_York', 1769864400],
		] as const)
			expect(await ordersIn(zone, '2026-01-31T08:00:00')).toMatchObject({ start_time });
	});

	it('keeps a zone of its own, and a DateTime of an expression keeps its moment', async () => {
		for (const text of ['2026-01-31T08:00:00+08:00', '={{ DateTime.fromSeconds(1769817600) }}'])
			expect(await ordersIn('America/New_York', text)).toMatchObject({ start_time: 1769817600 });
	});
});
