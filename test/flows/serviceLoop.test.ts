/** Customer service: each message once, whatever is repeated, restarted or fails in between. */
import type { INodeParameters } from 'n8n-workflow';
import { forgetCursors } from '../../nodes/WecomSuite/shared/memory/cursors';
import type { JsonObject } from '../../nodes/WecomSuite/suite/table/define';
import type { WecomApi } from '../simulator/api';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { act, at, authorizationOf, pushedItem, startApi, stopApis } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain } from '../support/flow';
import { useProcessedItems } from '../support/processedItems';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';
import type { Engine } from '../support/engine';

useProcessedItems();

let api: WecomApi;
let written: JsonObject[];
let failsAt: string | undefined;
let engine: Engine;
beforeEach(async () => {
	forgetCursors();
	written = [];
	failsAt = undefined;
	api = await startApi();
	api.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
	// Two messages a page.
	api.script('service.getMessages', ({ values }) => {
		const cursor = String(values['cursor'] ?? '0');
		if (cursor === failsAt) return { errcode: 95007, errmsg: 'invalid msg token' };
		const to = Math.min(written.length, Number(cursor) + 2);
		return {
			errcode: 0,
			errmsg: 'ok',
			msg_list: written.slice(Number(cursor), to),
			next_cursor: String(to),
			has_more: to < written.length ? 1 : 0,
		};
	});
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const ACCOUNT = 'wkAccount';
const CUSTOMER = 'wmCustomer';
const write = (msgid: string, changes: JsonObject = {}) =>
	written.push({
		msgid,
		open_kfid: ACCOUNT,
		external_userid: CUSTOMER,
		send_time: Math.floor(Date.now() / 1000),
		origin: 3,
		msgtype: 'text',
		text: { content: `text of ${msgid}` },
		...changes,
	});

const NODE = 'WeCom Suite';
const begin = async (more: INodeParameters = {}) => {
	const authorization = authorizationOf();
	const form = { authorization, token: 'example-token', open_kfid: ACCOUNT, ...more };
	const node = act('service', 'receiveMessages', form);
	({ engine } = await startFlow(chain(start(), node), at(api)));
};
beforeEach(() => begin());
const receive = async () => {
	const run = await engine.run([pushedItem()], 'trigger');
	const error = errorOf(run, NODE);
	return { error, items: error === '' ? itemsOf(run, NODE).map(({ json }) => json) : [] };
};
const idsOf = async () => (await receive()).items.map(({ msgid }) => msgid);

describe('Receive Messages', () => {
	it('emits every message of all pages, with what an answer needs', async () => {
		['a', 'b', 'c'].forEach((id) => write(id));
		const { error, items } = await receive();
		expect(error).toBe('');
		expect(items.map(({ msgid }) => msgid)).toEqual(['a', 'b', 'c']);
		expect(items[0]).toMatchObject({
			label: 'kf:text',
			corpId: EXAMPLE_CORP.corpId,
			open_kfid: ACCOUNT,
			external_userid: CUSTOMER,
			origin: 'customer',
			content: { content: 'text of a' },
		});
	});

	it('names events, and seals their codes', async () => {
		const event = { event_type: 'enter_session', welcome_code: 'example-welcome-code' };
		write('e', { origin: 4, msgtype: 'event', event });
		const { items } = await receive();
		expect(items[0]).toMatchObject({ label: 'kf:enter_session', origin: 'system' });
		expect(items[0]?.['code']).toEqual(expect.any(String));
		expect(JSON.stringify(items)).not.toContain('example-welcome-code');
	});

	it('loses none that comes without an id or a time', async () => {
		const bare = { open_kfid: ACCOUNT, origin: 4, msgtype: 'event' };
		for (const event_type of ['first', 'second']) written.push({ ...bare, event: { event_type } });
		const { error, items } = await receive();
		expect(error).toBe('');
		expect(items.map(({ label, sentAt }) => [label, sentAt])).toEqual([
			['kf:first', null],
			['kf:second', null],
		]);
	});

	it('passes over what was answered long before its first run, and misses nothing later', async () => {
		const ago = (hours: number) => ({ send_time: Math.floor(Date.now() / 1000) - hours * 3600 });
		write('old', ago(30));
		write('new', ago(0));
		expect(await idsOf()).toEqual(['new']);
		// n8n stands still for a day.
		forgetCursors();
		await begin();
		write('missed', ago(20));
		expect(await idsOf()).toEqual(['missed']);
	});

	it('reads back in its first run as far as the form says', async () => {
		write('old', { send_time: Math.floor(Date.now() / 1000) - 30 * 3600 });
		await begin({ additionalFields: { hours: 48 } });
		expect(await idsOf()).toEqual(['old']);
	});

	it('goes on where it was, and shows a repeat nothing', async () => {
		write('a');
		expect(await idsOf()).toEqual(['a']);
		expect(await idsOf()).toEqual([]);
		write('b');
		expect(await idsOf()).toEqual(['b']);
		const asked = api.requests.filter(({ key }) => key === 'service.getMessages');
		const page = { token: 'example-token', open_kfid: ACCOUNT, limit: 1000 };
		expect(asked.map(({ body }) => body)).toEqual([
			page,
			{ ...page, cursor: '1' },
			{ ...page, cursor: '1' },
		]);
	});

	it('shows nothing twice after a restart', async () => {
		write('a');
		expect(await idsOf()).toEqual(['a']);
		forgetCursors();
		await begin();
		write('b');
		expect(await idsOf()).toEqual(['b']);
	});

	it('loses nothing when a page fails half-way', async () => {
		['a', 'b', 'c'].forEach((id) => write(id));
		failsAt = '2';
		expect((await receive()).error).toContain('95007');
		failsAt = undefined;
		expect(await idsOf()).toEqual(['a', 'b', 'c']);
	});
});
