import {
	passesIds,
	readFilters,
	textTests,
} from '../../../../nodes/WecomSuite/trigger/choice/filters';
import { webhookCall } from '../../../support/webhook';

const MESSAGE = {
	ToUserName: 'wpCorp',
	FromUserName: 'zhangsan',
	AgentID: 7,
	Content: 'Hello',
	EventKey: 'k',
};

describe('passesIds', () => {
	it('lets everything pass without filters', () => {
		expect(passesIds(MESSAGE, {})).toBe(true);
		expect(passesIds(MESSAGE, { corpIds: '', senders: ' , ' })).toBe(true);
	});

	it('compares corps, agents and senders exactly, lists typed in any way', () => {
		expect(passesIds(MESSAGE, { corpIds: 'other, wpCorp' })).toBe(true);
		expect(passesIds(MESSAGE, { corpIds: 'wpcorp' })).toBe(false);
		expect(passesIds(MESSAGE, { agentIds: '8；7' })).toBe(true);
		expect(passesIds(MESSAGE, { agentIds: '70' })).toBe(false);
		expect(passesIds(MESSAGE, { senders: 'lisi\nzhangsan' })).toBe(true);
		expect(passesIds(MESSAGE, { senders: 'lisi' })).toBe(false);
		expect(passesIds(MESSAGE, { ignoredSenders: 'zhangsan' })).toBe(false);
	});

	it('finds the corp of commands and orders where they name it', () => {
		expect(passesIds({ AuthCorpId: 'a' }, { corpIds: 'b' })).toBe(false);
		expect(passesIds({ PaidCorpId: 'b' }, { corpIds: 'b' })).toBe(true);
	});

	it('lets an event pass that has nothing to compare', () => {
		const all = { corpIds: 'x', agentIds: '1', senders: 'y', ignoredSenders: 'z' };
		expect(passesIds({ InfoType: 'create_auth' }, all)).toBe(true);
	});
});

describe('readFilters', () => {
	const read = async (filters: unknown) => {
		const unread = new Set<string>();
		const found = await readFilters(webhookCall({ parameters: { filters } }), unread);
		return { passes: passesIds(MESSAGE, found), found, unread: [...unread] };
	};

	it('(issue 20, row 16) reads what an expression gives as text', async () => {
		expect(await read({ agentIds: 7 })).toMatchObject({ passes: true, unread: [] });
		expect(await read({ agentIds: 8 })).toMatchObject({ passes: false, unread: [] });
		const lists = { agentIds: [8, 7], senders: ['zhangsan'] };
		expect(await read(lists)).toMatchObject({ passes: true, unread: [] });
		expect(await read({ senders: ['lisi'] })).toMatchObject({ passes: false, unread: [] });
		expect(await read({ senders: [] })).toMatchObject({ passes: true, unread: [] });
	});

	it.each([null, undefined, {}, [null], [{}]])(
		'(issue 20, row 16) lets everything pass by a list that is %j, and names it',
		async (odd) => {
			const found = await read({ corpIds: odd, senders: 'zhangsan' });
			expect(found).toMatchObject({ passes: true, unread: ['filters.corpIds'] });
		},
	);

	const testOf = async (test: unknown) => await read({ text: { test } });
	it('(issue 20, row 16) reads numbers and objects of a text test as text', async () => {
		const value = async (given: unknown) =>
			(await testOf({ comparison: 'equals', value: given })).found.text?.test?.value;
		expect(await value(42)).toBe('42');
		expect(await value({ a: 1 })).toBe('{"a":1}');
		expect(await value([1, { a: 1 }])).toBe('[1,{"a":1}]');
		expect(await value(false)).toBe('false');
	});

	it.each([
		{ comparison: 'regex', value: '(' },
		{ comparison: 'like', value: 'x' },
		{ comparison: 'equals', value: null },
		'x',
		null,
	])('(issue 20, row 16) drops a text test that is %j, and names it', async (test) => {
		const { found, unread } = await testOf(test);
		expect(found.text).toBeUndefined();
		expect(unread).toEqual(['filters.text']);
	});

	it('has nothing to say about filters that are absent or empty', async () => {
		for (const filters of [undefined, null, {}, { text: {}, corpIds: '' }])
			expect(await read(filters)).toMatchObject({ passes: true, unread: [] });
	});
});

describe('textTests', () => {
	const test = { comparison: 'equals', value: 'x' } as const;

	it('tests what the event has, and only that', () => {
		expect(textTests(MESSAGE, { text: { test }, eventKey: { test } })).toEqual([
			['Hello', test],
			['k', test],
		]);
		expect(textTests({ MediaId: 'm' }, { text: { test }, eventKey: { test } })).toEqual([]);
		expect(textTests(MESSAGE, { text: {} })).toEqual([]);
	});
});
