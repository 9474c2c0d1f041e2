import { passesIds, textTests } from '../../nodes/WecomSuite/trigger/filters';

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
