/** Two processes write corps into one credential, through n8n's token cache as credentials-helper.js of n8n 2.34 has it. */
import type * as Door from '../../../../nodes/WecomSuite/shared/credential/door';
import type * as Keep from '../../../../nodes/WecomSuite/shared/credential/keep';
import {
	corpOf,
	MAX_CORPS,
	mergeCorps,
	readCorps,
	removed,
	type Changes,
	type Corp,
} from '../../../../nodes/WecomSuite/suite/seals/vault';
import { CREDENTIAL } from '../../../support/credential';

const { suiteId, suiteSecret } = CREDENTIAL;
const NOW = 1_800_000_000;
const corp = (corpId: string, since = NOW): Corp =>
	corpOf(
		{ corpId, permanentCode: `code of ${corpId}` },
		{ name: corpId, kind: 'thirdParty', since, origin: 'market' },
		{ suiteId, suiteSecret },
	);
const idsOf = (name: string, count: number) =>
	Array.from({ length: count }, (_, n) => `wp${name}${n}`);

/** What n8n holds, and how it behaves. */
let store: {
	corps: string;
	saves: number;
	/** From its read to its save, in milliseconds. */
	window: number;
	/** Whether it saves what it is given. */
	willing: boolean;
};
beforeEach(() => {
	jest.useFakeTimers();
	store = { corps: '', saves: 0, window: 20, willing: true };
});
afterEach(() => jest.useRealTimers());

const sleep = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));
/** Whatever takes its time takes none. */
const inNoTime = async <T>(work: Promise<T>): Promise<T> => {
	let over = false;
	const done = work.finally(() => (over = true));
	while (!over) await jest.advanceTimersByTimeAsync(5);
	return await done;
};

/** A process of n8n: modules of its own, and the same credential. */
function newProcess() {
	let keep = {} as typeof Keep;
	let door = {} as typeof Door;
	jest.isolateModules(() => {
		keep = jest.requireActual('../../../../nodes/WecomSuite/shared/credential/keep');
		door = jest.requireActual('../../../../nodes/WecomSuite/shared/credential/door');
	});
	const request = async (_: string, options: object) => {
		const decrypted = { ...CREDENTIAL, corps: store.corps };
		await sleep(store.window / 2);
		await door.offerChange(decrypted, options as never).catch(() => undefined);
		const { corps } = await door.takeChange(decrypted);
		await sleep(store.window / 2);
		if (store.willing) store.corps = String(corps);
		store.saves++;
		throw new Error('the request is never made');
	};
	const context = {
		helpers: { httpRequestWithAuthentication: request },
		getNode: () => ({ credentials: { wecomSuiteApi: { id: 'one', name: 'One' } } }),
		getCredentials: () => Promise.resolve({ corps: store.corps }),
	};
	return async (changes: Changes) => {
		const owner = { suiteId, suiteSecret, corpsText: store.corps };
		return await keep.keepCorps(context as never, owner, changes);
	};
}
const [first, second] = [newProcess(), newProcess()];

/** Each change by itself, in the one process and the other in turn. */
const keepEach = async (changes: Changes) =>
	await Promise.all(
		[...changes].map((change, at) => (at % 2 === 0 ? first : second)(new Map([change]))),
	);
const corpsOf = (ids: readonly string[]): Changes => new Map(ids.map((id) => [id, corp(id)]));
const kept = () => [...readCorps(store.corps, suiteId).keys()].sort();

describe('corps that two processes keep at once', () => {
	it('are all there in the end, and each process writes for many of them at a time', async () => {
		const ids = idsOf('At', 50);
		expect(await inNoTime(keepEach(corpsOf(ids)))).toEqual(ids.map(() => 'kept'));
		expect(kept()).toEqual([...ids].sort());
		expect(store.saves).toBeLessThan(ids.length);
	});

	it('are looked at for longer where a write takes longer', async () => {
		store.window = 800;
		const one = first(corpsOf(['wpFirst']));
		await jest.advanceTimersByTimeAsync(790);
		// Reads just before the first one saves, and is held up on its way to its own save.
		const other = second(corpsOf(['wpSecond']));
		await jest.advanceTimersByTimeAsync(100);
		store.window = 5000;
		await jest.advanceTimersByTimeAsync(400);
		store.window = 20;
		expect(await inNoTime(Promise.all([one, other]))).toEqual(['kept', 'kept']);
		expect(kept()).toEqual(['wpFirst', 'wpSecond']);
	});

	it('are not lost to a process that was held up after n8n had read the credential', async () => {
		store.window = 20_000;
		// Reads now, and is asked for its change only after the first one has looked for the last time.
		const late = second(corpsOf(['wpLate']));
		await jest.advanceTimersByTimeAsync(10);
		store.window = 20;
		expect(await inNoTime(first(corpsOf(['wpFirst'])))).toBe('kept');
		expect(await inNoTime(late)).toBe('kept');
		expect(kept()).toEqual(['wpFirst', 'wpLate']);
	});

	it('come and go at the same time, and the newest word counts', async () => {
		const ids = idsOf('Gone', 20);
		await inNoTime(keepEach(corpsOf(ids)));
		const leaving: Changes = new Map(ids.map((id) => [id, removed(NOW + 1)]));
		const all = new Map([...leaving, ...corpsOf(idsOf('New', 20))]);
		expect(new Set(await inNoTime(keepEach(all)))).toEqual(new Set(['kept']));
		expect(kept()).toEqual(idsOf('New', 20).sort());
	});
});

describe('a corp that is not kept', () => {
	it('is refused where n8n saves nothing, after a few tries', async () => {
		store.willing = false;
		expect(await inNoTime(first(corpsOf(['wpA'])))).toBe('refused');
		expect(store.saves).toBeLessThan(10);
	});

	it('is one too many, also when many come for the last place', async () => {
		const old = corp('wpOld');
		const full = new Map(idsOf('Old', MAX_CORPS - 1).map((id) => [id, old]));
		store.corps = mergeCorps('', suiteId, full, NOW);
		const ids = idsOf('Last', 5);
		const told = await inNoTime(Promise.all(ids.map((id) => first(corpsOf([id])))));
		expect(told.sort()).toEqual(['full', 'full', 'full', 'full', 'kept']);
		expect(kept()).toHaveLength(MAX_CORPS);
		const renewed = new Map([['wpOld7', corp('wpOld7', NOW + 1)]]);
		expect(await inNoTime(first(renewed))).toBe('kept');
	});

	it('was removed by something newer', async () => {
		await inNoTime(first(new Map([['wpA', removed(NOW + 5)]])));
		expect(await inNoTime(first(corpsOf(['wpA'])))).toBe('outdated');
	});
});
