import {
	answerLikeFirst,
	forget,
	isFirst,
	watchAnswer,
} from '../../../../nodes/WecomSuite/trigger/delivery/repeats';
import { Recording } from '../../../support/recording';

const MINUTE = 60_000;
const FIVE = 5 * MINUTE;

const responses = () => {
	const written = new Recording();
	return { written, response: written.asResponse };
};
let serial = 0;
const fresh = () => `key ${serial++}`;

describe('a push', () => {
	it('is the first for five minutes, and then again', () => {
		const key = fresh();
		expect(isFirst(key, 0, FIVE)).toBe(true);
		expect(isFirst(key, 4 * MINUTE, FIVE)).toBe(false);
		expect(isFirst(key, 6 * MINUTE, FIVE)).toBe(true);
	});

	it('is remembered as long as its trigger says, whatever others say', () => {
		const [long, short, never] = [fresh(), fresh(), fresh()];
		isFirst(long, 0, FIVE);
		isFirst(short, 0, MINUTE);
		expect(isFirst(short, 2 * MINUTE, MINUTE)).toBe(true);
		expect(isFirst(long, 2 * MINUTE, FIVE)).toBe(false);
		for (let turn = 0; turn < 3; turn++) expect(isFirst(never, 0, 0)).toBe(true);
	});

	it('that came to nothing may come again', () => {
		const key = fresh();
		isFirst(key, 0, FIVE);
		forget(key);
		expect(isFirst(key, 1, FIVE)).toBe(true);
	});

	it('gives its answer to the repeats that wait, and to those that come later', () => {
		const key = fresh();
		const [first, waiting, later] = [responses(), responses(), responses()];
		isFirst(key, 0, FIVE);
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

	it('is forgotten, the oldest first, when all the answers together are too much to keep', () => {
		const keys = Array.from({ length: 70 }, fresh);
		const now = 200 * MINUTE;
		for (const key of keys) {
			const { response } = responses();
			isFirst(key, now, FIVE);
			watchAnswer(key, response);
			response.end(Buffer.alloc(1024 * 1024));
		}
		expect(isFirst(keys.at(-1) ?? '', now, FIVE)).toBe(false);
		expect(isFirst(keys[0] ?? '', now, FIVE)).toBe(true);
	});

	it('does not hold on to a repeat whose caller has hung up', () => {
		const key = fresh();
		const [first, gone] = [responses(), responses()];
		isFirst(key, 0, FIVE);
		watchAnswer(key, first.response);
		answerLikeFirst(key, gone.response);
		gone.written.emit('close');
		first.response.end('success');
		expect(gone.written.bodies).toEqual([]);
	});

	it('is remembered up to a bound, the oldest are forgotten first', () => {
		const [oldest, newest] = [fresh(), fresh()];
		const now = 100 * MINUTE;
		isFirst(oldest, now, FIVE);
		for (let index = 0; index < 20_000; index++) isFirst(`filler ${index}`, now, FIVE);
		isFirst(newest, now, FIVE);
		expect(isFirst(newest, now, FIVE)).toBe(false);
		expect(isFirst(oldest, now, FIVE)).toBe(true);
	});
});
