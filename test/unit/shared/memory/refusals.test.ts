import {
	refusalsOf,
	rememberRefusal,
	takeUnreported,
	type Refusal,
} from '../../../../nodes/WecomSuite/shared/memory/refusals';

const owner = (id: string) => ({ credentials: { wecomSuiteApi: { id } } });
const refusal = (node: string, at = 1): Refusal => ({
	at,
	workflowId: 'w',
	node,
	method: 'GET',
	code: 'ERR_WECOM_SIGNATURE',
});

describe('the memory of refusals', () => {
	it('keeps those of each credential apart, newest first', () => {
		rememberRefusal(owner('a'), refusal('one', 1));
		rememberRefusal(owner('a'), refusal('one', 2));
		rememberRefusal(owner('b'), refusal('two', 3));
		expect(refusalsOf(owner('a')).map(({ at }) => at)).toEqual([2, 1]);
		expect(refusalsOf(owner('b')).map(({ at }) => at)).toEqual([3]);
		expect(refusalsOf(owner('c'))).toEqual([]);
	});

	it('counts for each trigger until it is asked', () => {
		rememberRefusal(owner('a'), refusal('counted', 1));
		rememberRefusal(owner('b'), refusal('counted', 2));
		expect(takeUnreported('w', 'counted')).toMatchObject({ count: 2, last: { at: 2 } });
		expect(takeUnreported('w', 'counted')).toBeUndefined();
		expect(takeUnreported('other', 'counted')).toBeUndefined();
	});

	it('is bounded, whoever knocks', () => {
		for (let at = 0; at < 30; at++) rememberRefusal(owner('noisy'), refusal('noisy', at));
		expect(refusalsOf(owner('noisy'))).toHaveLength(20);
		for (let at = 0; at < 250; at++) rememberRefusal(owner(`many-${at}`), refusal(`many-${at}`));
		expect(refusalsOf(owner('noisy'))).toEqual([]);
		expect(refusalsOf(owner('many-249'))).toHaveLength(1);
	});
});
