/** What this process knows of runs, and how many pushes may be acknowledged before theirs begins. */
import type * as Unbegun from '../../../../nodes/WecomSuite/trigger/delivery/unbegun';

/** A process knows nothing of others. */
let unbegun: typeof Unbegun;
beforeEach(async () => {
	jest.resetModules();
	unbegun = await import('../../../../nodes/WecomSuite/trigger/delivery/unbegun');
	jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

const expectMany = (count: number, byFlow = false) => {
	const contexts = Array.from({ length: count }, (_, number) => `sealed ${number}`);
	for (const context of contexts) unbegun.expectRun(context, byFlow, () => undefined);
	return contexts;
};

describe('pushes whose run has not begun', () => {
	it('may be acknowledged early up to a bound, and again when some have begun', () => {
		const contexts = expectMany(16);
		expect(unbegun.mayAnswerEarly()).toBe(true);
		unbegun.expectRun('one more', false, () => undefined);
		expect(unbegun.mayAnswerEarly()).toBe(false);
		unbegun.noteBegin(contexts.slice(0, 1), true);
		expect(unbegun.mayAnswerEarly()).toBe(true);
	});

	it('take no place any more when WeCom is left to repeat them, or a minute has passed', () => {
		expectMany(17);
		unbegun.expectLate('sealed 3');
		expect(unbegun.mayAnswerEarly()).toBe(true);
		expectMany(17);
		expect(unbegun.mayAnswerEarly()).toBe(false);
		jest.advanceTimersByTime(60_001);
		expect(unbegun.mayAnswerEarly()).toBe(true);
	});

	it('hear of their run once', () => {
		const begun = jest.fn();
		unbegun.expectRun('sealed', false, begun);
		expect(unbegun.noteBegin(['sealed'], true)).toBe(true);
		expect(unbegun.noteBegin(['sealed'], true)).toBe(false);
		unbegun.noteWritten('sealed');
		expect(begun).toHaveBeenCalledTimes(1);
	});
});

describe('a push that a Reply node answers', () => {
	it('F2: has not begun as long as this process has not seen it begin', () => {
		unbegun.expectRun('sealed', true, () => undefined);
		expect(unbegun.mayHaveBegun('sealed')).toBe(false);
		unbegun.noteBegin(['sealed'], true);
		expect(unbegun.mayHaveBegun('sealed')).toBe(true);
	});

	it('F2: may have begun where runs are seen to begin on workers, and takes no place there', () => {
		expectMany(40, true);
		expect(unbegun.mayAnswerEarly()).toBe(false);
		unbegun.noteWritten('sealed 0');
		expect(unbegun.mayHaveBegun('sealed 7')).toBe(true);
		expect(unbegun.mayAnswerEarly()).toBe(true);
	});

	it('F2: has not, when runs begin here and n8n writes to a connection that was given up', () => {
		unbegun.noteBegin(['an earlier one'], true);
		expectMany(2, true);
		unbegun.noteWritten('sealed 0');
		expect(unbegun.mayHaveBegun('sealed 1')).toBe(false);
	});

	it('F2: is judged by production runs: in queue mode the editor runs tests in the main process', () => {
		unbegun.noteBegin(['a test run'], false);
		expectMany(2, true);
		unbegun.noteWritten('sealed 0');
		expect(unbegun.mayHaveBegun('sealed 1')).toBe(true);
	});
});
