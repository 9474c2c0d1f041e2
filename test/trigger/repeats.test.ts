import {
	answerLikeFirst,
	forget,
	isFirst,
	watchAnswer,
} from '../../nodes/WecomSuite/trigger/repeats';
import { Recording } from '../support/recording';

const MINUTE = 60_000;

const responses = () => {
	const written = new Recording();
	return { written, response: written.asResponse };
};
let serial = 0;
const fresh = () => `key ${serial++}`;

describe('a push', () => {
	it('is the first for five minutes, and then again', () => {
		const key = fresh();
		expect(isFirst(key, 0)).toBe(true);
		expect(isFirst(key, 4 * MINUTE)).toBe(false);
		expect(isFirst(key, 6 * MINUTE)).toBe(true);
	});

	it('that came to nothing may come again', () => {
		const key = fresh();
		isFirst(key, 0);
		forget(key);
		expect(isFirst(key, 1)).toBe(true);
	});

	it('gives its answer to the repeats that wait, and to those that come later', () => {
		const key = fresh();
		const [first, waiting, later] = [responses(), responses(), responses()];
		isFirst(key, 0);
		watchAnswer(key, first.response);
		answerLikeFirst(key, waiting.response);
		expect(waiting.written.bodies).toEqual([]);
		first.response.setHeader('content-type', 'application/xml');
		first.response.end(Buffer.from('<xml>sealed</xml>'));
		// n8n ends every response a second time.
		first.response.end();
		answerLikeFirst(key, later.response);
		for (const { written } of [waiting, later]) {
			expect(written.bodies).toEqual(['<xml>sealed</xml>']);
			expect(written.getHeader('content-type')).toBe('application/xml');
		}
	});

	it('is remembered up to a bound, the oldest are forgotten first', () => {
		const [oldest, newest] = [fresh(), fresh()];
		const now = 100 * MINUTE;
		isFirst(oldest, now);
		for (let index = 0; index < 20_000; index++) isFirst(`filler ${index}`, now);
		isFirst(newest, now);
		expect(isFirst(newest, now)).toBe(false);
		expect(isFirst(oldest, now)).toBe(true);
	});
});
