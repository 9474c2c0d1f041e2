import {
	forgetAnswers,
	isAnswered,
	isFirstAnswer,
} from '../../../../nodes/WecomSuite/shared/memory/answers';

beforeEach(forgetAnswers);

describe('answers to a question', () => {
	it('the first counts, another one at the same time does not, and the same may be tried again', () => {
		expect(isFirstAnswer('question', 'by lisi', 1000)).toBe(true);
		expect(isFirstAnswer('question', 'by wangwu', 1000)).toBe(false);
		expect(isFirstAnswer('question', 'by lisi', 1400)).toBe(true);
		expect(isFirstAnswer('other question', 'by wangwu', 1000)).toBe(true);
	});

	it('one that n8n could not take leaves the way free before WeCom repeats another', () => {
		isFirstAnswer('question', 'by lisi', 1000);
		expect(isFirstAnswer('question', 'by wangwu', 1000 + 4999)).toBe(true);
	});

	it('are remembered, a thousand of them', () => {
		expect(isAnswered('question 0')).toBe(false);
		for (let index = 0; index <= 1000; index++) isFirstAnswer(`question ${index}`, 'by lisi', 1000);
		expect([0, 1, 1000].map((index) => isAnswered(`question ${index}`))).toEqual([
			false,
			true,
			true,
		]);
	});
});
