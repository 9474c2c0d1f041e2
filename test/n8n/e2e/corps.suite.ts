/**
 * A corp installs the app once, and every workflow acts in its name: nothing is pasted, looked up or passed on. In queue mode
 * pushes come to a webhook process, flows run on a worker, and the schedule runs on the main one.
 */
import { randomUUID } from 'node:crypto';
import type { Execution } from '../host/client';
import { connect } from '../../simulator/api/connect';
import { act } from './action.steps';
import { useApi } from './api';
import { codeStep, errorOf, itemsOf, replyStep, type Flow, type RealN8n } from './realN8n';

const MARKET = 'wpFromTheMarket';
const SITE = 'wpFromTheOwnSite';
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
const EVERY_SECOND = {
	name: 'Schedule',
	type: 'n8n-nodes-base.scheduleTrigger',
	typeVersion: 1.2,
	parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } },
};

export function corps(realN8n: () => RealN8n): void {
	const api = useApi(realN8n);
	let front: Flow;
	beforeAll(async () => {
		front = await realN8n().publish('corps: front door', [], {
			options: { connectCorps: true, downloadMedia: true },
		});
		await world(MARKET).pushTicket();
	});

	/** WeCom as far as one corp is concerned. */
	const world = (corpId: string, { url } = front) => {
		const platform = realN8n().platform(url, corpId);
		return { ...connect(platform, api()), platform };
	};
	/** The execution of the front door that comes of something. */
	const comesOf = async (start: () => Promise<unknown>): Promise<Execution | undefined> => {
		const before = await front.count();
		await start();
		return (await front.executions(before + 1)).at(-1);
	};
	/** What the first run of a workflow of its own comes to: nothing but a schedule and a message. */
	const bySchedule = async (member: string, corp?: string): Promise<Execution | undefined> => {
		const { client } = realN8n();
		const message = { touser: member, content: 'By schedule' };
		const chosen = corp === undefined ? {} : { corp: { __rl: true, mode: 'list', value: corp } };
		const send = act('Send', 'message', 'sendText', { ...message, ...chosen });
		const { id } = await realN8n().draftBehind(`corps: ${member}`, EVERY_SECOND, send);
		await client.publish(id);
		const [first] = await client
			.waitForExecutions(id, 1, 60_000)
			.finally(() => client.unpublish(id));
		return first;
	};
	const sentTo = (member: string) => api().sent.filter(({ touser }) => touser === member);

	it('a corp that installs from the market is connected by the trigger alone', async () => {
		const run = await comesOf(() => world(MARKET).install());
		expect(errorOf(run, 'WeCom')).toBe('');
		expect(itemsOf(run, 'WeCom')).toMatchObject([
			{ label: 'suite:create_auth', corp: { corpid: MARKET }, wecom: { connected: true } },
		]);
	});

	it('a schedule of another workflow writes to the only corp, with nothing chosen', async () => {
		expect(errorOf(await bySchedule('zhangsan'), 'Send')).toBe('');
		expect(sentTo('zhangsan')[0]).toMatchObject({ corpId: MARKET, content: 'By schedule' });
	});

	it('a corp that installs from the own site is connected by Complete Authorization', async () => {
		const name = `corps-${randomUUID()}`;
		const page = (path: string) => ({
			name: 'Page',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			parameters: { path, responseMode: 'lastNode', options: {} },
		});
		const base = `${realN8n().callbackBase}/webhook/${name}`;
		const link = act('Link', 'authorization', 'createInstallLink', {
			redirect_uri: `${base}-done`,
		});
		const complete = act('Complete', 'authorization', 'completeAuthorization');
		const begin = await realN8n().draftBehind('corps: begin', page(`${name}-begin`), link);
		const done = await realN8n().draftBehind('corps: done', page(`${name}-done`), complete);
		for (const { id } of [begin, done]) await realN8n().client.publish(id);

		const { url } = (await (await fetch(`${base}-begin`)).json()) as { readonly url: string };
		const { redirect } = api().followInstallLink(url, SITE);
		expect((await fetch(redirect)).status).toBe(200);
		const [run] = await realN8n().client.waitForExecutions(done.id, 1);
		expect(itemsOf(run, 'Complete')).toMatchObject([
			{ corp: { corpid: SITE }, wecom: { connected: true } },
		]);
	});

	it('a schedule writes to the one that was chosen from the list, and never guesses between two', async () => {
		expect(errorOf(await bySchedule('lisi', SITE), 'Send')).toBe('');
		expect(sentTo('lisi')[0]).toMatchObject({ corpId: SITE });
		expect(errorOf(await bySchedule('wangwu'), 'Send')).toMatch(
			/2 corps are connected.*Choose one of them as Corp.*ERR_WECOM_CONFIGURATION/s,
		);
		expect(sentTo('wangwu')).toEqual([]);
	});

	it('a reply that is too late reaches its member as app message, with nothing filled in', async () => {
		const slow = codeStep(
			'Slow',
			'await new Promise((go) => setTimeout(go, 5200)); return $input.all();',
		);
		const flow = await realN8n().publish('corps: late', [slow, replyStep('late but here')]);
		const { kind } = await world(SITE, flow).platform.text('hello', { from: 'zhaoliu' });
		expect(kind).toBe('success');
		const [run] = await flow.executions(1);
		expect(itemsOf(run, 'Reply')).toMatchObject([{ wecomReply: { sent: 'active' } }]);
		expect(sentTo('zhaoliu')).toMatchObject([{ corpId: SITE, content: 'late but here' }]);
	});

	it('a picture is a file when the flow begins, byte by byte', async () => {
		const MediaId = api().addMedia({
			type: 'image',
			fileName: '图片.png',
			contentType: 'image/png',
			data: PNG,
			corpId: MARKET,
		});
		const run = await comesOf(() => world(MARKET).platform.push('message:image', { MediaId }));
		expect(itemsOf(run, 'WeCom')).toMatchObject([{ wecom: { media: { downloaded: true } } }]);
		const items = run?.data.resultData.runData['WeCom']?.[0]?.data?.main?.[0];
		const { data: file } = items?.[0]?.['binary'] as Record<string, Record<string, string>>;
		const { id, data, ...told } = file ?? {};
		expect(told).toMatchObject({ fileName: '图片.png', mimeType: 'image/png' });
		// Apart from the execution under an id, or in it.
		const bytes =
			id === undefined
				? Buffer.from(String(data), 'base64')
				: await realN8n().client.binaryData(id);
		expect(bytes).toEqual(PNG);
	});

	it('a corp that removes the app is forgotten everywhere, and the other is not', async () => {
		const run = await comesOf(() => world(MARKET).uninstall());
		expect(itemsOf(run, 'WeCom')).toMatchObject([{ wecom: { connected: false } }]);
		expect(errorOf(await bySchedule('sunqi', MARKET), 'Send')).toMatch(
			new RegExp(`${MARKET} is not among the 1 .*ERR_WECOM_CONFIGURATION`, 's'),
		);
		expect(sentTo('sunqi')).toEqual([]);
		expect(errorOf(await bySchedule('zhouba'), 'Send')).toBe('');
		expect(sentTo('zhouba')[0]).toMatchObject({ corpId: SITE });
	});
}
