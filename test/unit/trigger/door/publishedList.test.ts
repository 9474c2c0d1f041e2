import { setImmediate } from 'node:timers/promises';
import { PublishedLists } from '../../../../nodes/WecomSuite/trigger/door/publishedList';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A list, and how often it was fetched. */
const source = (answers: Array<readonly string[] | Error>) => {
	let fetched = 0;
	const fetch = async () => {
		const answer = answers[Math.min(fetched++, answers.length - 1)] ?? [];
		if (answer instanceof Error) throw answer;
		return await Promise.resolve(answer);
	};
	return { fetch, fetched: () => fetched };
};

describe('a published list', () => {
	it('is unknown until it came, and is fetched once however many ask', async () => {
		const lists = new PublishedLists();
		const { fetch, fetched } = source([['10.0.0.*']]);
		for (let turn = 0; turn < 5; turn++) expect(lists.get('a', 0, fetch)).toBeUndefined();
		await setImmediate();
		expect(lists.get('a', 1, fetch)).toHaveLength(1);
		expect(fetched()).toBe(1);
	});

	it('is renewed daily, and kept for another day when that fails', async () => {
		const lists = new PublishedLists();
		const { fetch, fetched } = source([['10.0.0.1'], new Error('down')]);
		lists.get('a', 0, fetch);
		await setImmediate();
		lists.get('a', DAY - 1, fetch);
		expect(fetched()).toBe(1);
		expect(lists.get('a', DAY, fetch)).toHaveLength(1);
		await setImmediate();
		expect(fetched()).toBe(2);
		expect(lists.get('a', 2 * DAY - 1, fetch)).toHaveLength(1);
		expect(lists.get('a', 2 * DAY, fetch)).toBeUndefined();
	});

	it('is tried again after ten minutes, not before', async () => {
		const lists = new PublishedLists();
		const { fetch, fetched } = source([new Error('down'), [], ['10.0.0.1']]);
		for (const minute of [0, 1, 9, 10, 19, 20]) {
			expect(lists.get('a', minute * MINUTE, fetch)).toBeUndefined();
			await setImmediate();
		}
		expect(fetched()).toBe(3);
		expect(lists.get('a', 21 * MINUTE, fetch)).toHaveLength(1);
	});

	it('is looked at again when somebody is not on it, at most every ten minutes', async () => {
		const lists = new PublishedLists();
		const { fetch, fetched } = source([['10.0.0.1'], ['10.0.0.1', '10.0.0.2']]);
		lists.get('a', 0, fetch);
		await setImmediate();
		lists.doubt('a', 9 * MINUTE, fetch);
		expect(fetched()).toBe(1);
		lists.doubt('a', 10 * MINUTE, fetch);
		lists.doubt('a', 11 * MINUTE, fetch);
		await setImmediate();
		expect(fetched()).toBe(2);
		expect(lists.get('a', 12 * MINUTE, fetch)).toHaveLength(2);
	});
});
