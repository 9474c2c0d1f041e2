import { TokenStore, type FreshToken } from '../../../../nodes/WecomSuite/suite/call/tokens';
import { clock } from '../../../simulator/api/caller';
import { signal } from '../../../support/signal';

/** A store on a clock that the test turns, and a source that numbers what it gives out. */
const begin = (expiresIn = 7200) => {
	const time = clock();
	const store = new TokenStore(time.now);
	let count = 0;
	const renew = jest.fn(
		(): Promise<FreshToken> => Promise.resolve({ value: `token ${(count += 1)}`, expiresIn }),
	);
	return { time, store, renew, get: (key = 'a') => store.get(key, renew) };
};

describe('TokenStore', () => {
	it('asks once for 50 who ask at the same time, and gives all of them the same token', async () => {
		const { store, renew } = begin();
		const answer = signal();
		const slow = jest.fn(async () => {
			await answer.given;
			return await renew();
		});
		const asked = Array.from({ length: 50 }, () => store.get('a', slow));
		answer.give();
		expect(new Set(await Promise.all(asked))).toEqual(new Set(['token 1']));
		expect(slow).toHaveBeenCalledTimes(1);
	});

	it.each([
		['five minutes before the end', 7200, 115],
		['after half the time when that is later', 480, 4],
		['after half the time of one that hardly lives', 60, 0.5],
	])('renews %s', async (_, seconds, minutes) => {
		const { time, get } = begin(seconds);
		expect(await get()).toBe('token 1');
		time.pass(minutes - 0.01);
		expect(await get()).toBe('token 1');
		time.pass(0.01);
		expect(await get()).toBe('token 2');
		expect(await get()).toBe('token 2');
	});

	it('renews once for 50 who find the token too old', async () => {
		const { time, renew, get } = begin();
		await get();
		time.pass(116);
		const all = await Promise.all(Array.from({ length: 50 }, () => get()));
		expect(new Set(all)).toEqual(new Set(['token 2']));
		expect(renew).toHaveBeenCalledTimes(2);
	});

	it('keeps what has different keys apart', async () => {
		const { renew, store, get } = begin();
		expect(await Promise.all([get('a'), get('b'), get('a')])).toEqual([
			'token 1',
			'token 2',
			'token 1',
		]);
		store.drop('a', 'token 1');
		expect(await get('b')).toBe('token 2');
		expect(await get('a')).toBe('token 3');
		expect(renew).toHaveBeenCalledTimes(3);
	});

	it('forgets the token that was refused, and not the one that replaced it since', async () => {
		const { store, get } = begin();
		await get();
		store.drop('a', 'token 1');
		expect(await get()).toBe('token 2');
		store.drop('a', 'token 1');
		store.drop('b', 'token 2');
		expect(await get()).toBe('token 2');
	});

	it('forgets all tokens whose key begins alike, and no other', async () => {
		const { store, get } = begin();
		for (const key of ['corp a 1', 'corp a 2', 'corp b 1']) await get(key);
		store.dropAll('corp a ');
		expect(await get('corp b 1')).toBe('token 3');
		expect(await get('corp a 1')).toBe('token 4');
		expect(await get('corp a 2')).toBe('token 5');
	});

	it('asks once more for 50 whose token was refused at the same time', async () => {
		const { store, renew, get } = begin();
		const all = await Promise.all(
			Array.from({ length: 50 }, async () => {
				const refused = await get();
				store.drop('a', refused);
				return await get();
			}),
		);
		expect(new Set(all)).toEqual(new Set(['token 2']));
		expect(renew).toHaveBeenCalledTimes(2);
	});

	it('remembers no failure: all who waited hear of it, and the next one asks again', async () => {
		const { store, get } = begin();
		const failing = jest.fn(() => Promise.reject<FreshToken>(new Error('no ticket yet')));
		const asked = [1, 2, 3].map(() => store.get('a', failing));
		expect(await Promise.allSettled(asked)).toMatchObject(
			asked.map(() => ({ status: 'rejected', reason: { message: 'no ticket yet' } })),
		);
		expect(failing).toHaveBeenCalledTimes(1);
		expect(await get()).toBe('token 1');
	});

	it('remembers no failure that comes before anything was sent', async () => {
		const { store, get } = begin();
		const throwing = (): Promise<FreshToken> => {
			throw new Error('no secret');
		};
		await expect(store.get('a', throwing)).rejects.toThrow('no secret');
		expect(await get()).toBe('token 1');
	});

	it('keeps a good token when the renewal of another fails', async () => {
		const { store, get } = begin();
		await get('a');
		const failing = () => Promise.reject<FreshToken>(new Error('busy'));
		await expect(store.get('b', failing)).rejects.toThrow('busy');
		expect(await get('a')).toBe('token 1');
	});

	it('keeps none that has run out, when another comes (issue 20, row 19)', async () => {
		const { time, store, get } = begin();
		for (let corp = 0; corp < 1000; corp++) await get(`corp ${corp}`);
		expect(store.size).toBe(1000);
		time.pass(60 * 24 * 30);
		await get('another');
		expect(store.size).toBe(1);
	});

	it('keeps so many and no more, the newest (issue 20, row 19)', async () => {
		const store = new TokenStore(Date.now, 3);
		const asked: string[] = [];
		const get = (key: string) =>
			store.get(key, () => {
				asked.push(key);
				return Promise.resolve({ value: key, expiresIn: 7200 });
			});
		for (const key of ['a', 'b', 'c', 'd', 'd', 'b', 'a', 'd']) await get(key);
		expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
		expect(store.size).toBe(3);
	});
});
