import type { INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../nodes/WecomSuite/suite/table/define';
import { act, at, authorizationOf, pushedItem, runAction, useApi } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain } from '../support/flow';
import { startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

const api = useApi();

const NODE = 'WeCom Suite';
const TOTAL = 250;
/** Pages of a hundred at most, as the vendor may choose. */
const serve = (key: 'member.getManyIds' | 'license.getMany', list: string) =>
	api().script(key, ({ values }) => {
		const from = Number(values['cursor'] ?? 0);
		const to = Math.min(TOTAL, from + Math.min(Number(values['limit']), 100));
		const entries = Array.from({ length: to - from }, (_, at) => ({ userid: `m${from + at}` }));
		const last = to >= TOTAL;
		// Where has_more decides, the cursor of the last page is not empty.
		const end: JsonObject =
			key === 'license.getMany'
				? { next_cursor: String(to), has_more: last ? 0 : 1 }
				: { next_cursor: last ? '' : String(to) };
		return { errcode: 0, errmsg: 'ok', [list]: entries, ...end };
	});

const members = async (parameters: INodeParameters) => {
	serve('member.getManyIds', 'dept_user');
	const node = act('member', 'getManyIds', { authorization: authorizationOf(), ...parameters });
	const run = await runAction(node, api());
	expect(errorOf(run, NODE)).toBe('');
	const asked = api().requests.filter(({ key }) => key === 'member.getManyIds');
	return {
		items: itemsOf(run, NODE).map(({ json }) => json),
		bodies: asked.map(({ body }) => body),
	};
};

describe('pages', () => {
	it('end at the limit, and nothing more is asked for', async () => {
		const { items, bodies } = await members({ limit: 120 });
		expect(items.map(({ userid }) => userid)).toEqual(
			Array.from({ length: 120 }, (_, at) => `m${at}`),
		);
		expect(bodies).toEqual([{ limit: 120 }, { limit: 20, cursor: '100' }]);
	});

	it('hold fifty entries when nobody says otherwise', async () => {
		expect((await members({})).items).toHaveLength(50);
	});

	it('are all fetched when all are wanted', async () => {
		const { items, bodies } = await members({ returnAll: true });
		expect(new Set(items.map(({ userid }) => userid)).size).toBe(TOTAL);
		expect(bodies).toEqual([
			{ limit: 10000 },
			{ limit: 10000, cursor: '100' },
			{ limit: 10000, cursor: '200' },
		]);
	});

	it('begin where the cursor points', async () => {
		const { items } = await members({ returnAll: true, additionalFields: { cursor: '240' } });
		expect(items).toHaveLength(10);
	});

	it('come whole, with the cursor to go on from', async () => {
		const { items } = await members({ limit: 100, options: { wholeAnswer: true } });
		expect(items).toEqual([
			{ errcode: 0, errmsg: 'ok', dept_user: expect.any(Array), next_cursor: '100' },
		]);
	});

	it('end where has_more says so', async () => {
		serve('license.getMany', 'account_list');
		const node = act('license', 'getMany', { corpid: 'wpOther', returnAll: true });
		expect(itemsOf(await runAction(node, api()), NODE)).toHaveLength(TOTAL);
		expect(api().requests.filter(({ key }) => key === 'license.getMany')).toHaveLength(3);
	});

	it('end at a cursor of zero', async () => {
		api().script('member.getManyIds', () => ({
			errcode: 0,
			errmsg: 'ok',
			dept_user: [{ userid: 'only' }],
			next_cursor: 0,
		}));
		const authorization = authorizationOf();
		const node = act('member', 'getManyIds', { returnAll: true, authorization });
		expect(itemsOf(await runAction(node, api()), NODE)).toHaveLength(1);
		expect(api().requests.filter(({ key }) => key === 'member.getManyIds')).toHaveLength(1);
	});

	it('go on from a number as from a text', async () => {
		api().script('smartSheet.getRecords', ({ values }) => {
			const from = Number(values['offset'] ?? 0);
			const records = [{ record_id: `r${from}` }];
			return { errcode: 0, errmsg: 'ok', records, next: from + 1, has_more: from < 2 };
		});
		const sheet = { docid: 'd', sheet_id: 's', returnAll: true, authorization: authorizationOf() };
		const node = act('smartSheet', 'getRecords', sheet);
		const run = await runAction(node, api());
		expect(errorOf(run, node.node.name)).toBe('');
		expect(itemsOf(run, node.node.name).map(({ json }) => json['record_id'])).toEqual([
			'r0',
			'r1',
			'r2',
		]);
	});

	it('are read from a list inside an object, too', async () => {
		api().script('drive.getFiles', ({ values }) => {
			const from = Number(values['start'] ?? 0);
			const file_list = { item: [{ fileid: `f${from}` }] };
			return { errcode: 0, errmsg: 'ok', file_list, next_start: from + 1, has_more: from < 2 };
		});
		const folder = { spaceid: 's', fatherid: 's', sort_type: 1, returnAll: true };
		const node = act('drive', 'getFiles', { ...folder, authorization: authorizationOf() });
		const run = await runAction(node, api());
		expect(errorOf(run, node.node.name)).toBe('');
		const files = itemsOf(run, node.node.name).map(({ json }) => json['fileid']);
		expect(files).toEqual(['f0', 'f1', 'f2']);
	});

	it('end when a cursor comes back', async () => {
		const again = { errcode: 0, errmsg: 'ok', dept_user: [{ userid: 'm' }], next_cursor: 'same' };
		api().script('member.getManyIds', () => again);
		const parameters = { authorization: authorizationOf(), returnAll: true };
		const run = await runAction(act('member', 'getManyIds', parameters), api());
		expect(itemsOf(run, NODE)).toHaveLength(2);
	});
});

it('a long run tells the log of n8n how far it is, and a short one is silent', async () => {
	const told = async () => {
		serve('member.getManyIds', 'dept_user');
		const parameters = { authorization: authorizationOf(), returnAll: true };
		const flow = chain(start(), act('member', 'getManyIds', parameters));
		const { engine } = await startFlow(flow, at(api()));
		expect(itemsOf(await engine.run([pushedItem()], 'trigger'), NODE)).toHaveLength(TOTAL);
		return engine.log.filter(({ level }) => level === 'info').map(({ message }) => message);
	};
	expect(await told()).toEqual([]);
	// Every call takes eleven seconds.
	const began = Date.now();
	const clock = jest.spyOn(Date, 'now');
	clock.mockImplementation(() => began + 11_000 * api().requests.length);
	const lines = await told();
	clock.mockRestore();
	expect(lines).toEqual([
		`${NODE}: 100 entries so far, and there are more`,
		`${NODE}: 200 entries so far, and there are more`,
	]);
});
