/** Connect Corps: installations become connected corps in the trigger's own run. */
import { readCorps } from '../../nodes/WecomSuite/suite/seals/vault';
import type { WecomApi } from '../simulator/api';
import { connect } from '../simulator/api/connect';
import { act, at, startApi, stopApis } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import type { Engine } from '../support/engine';
import { errorOf, itemsOf } from '../support/execution';
import { chain, reply, trigger, type Step } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { gate } from '../support/standIns';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const TRIGGER = 'WeCom Suite Trigger';
const NODE = 'WeCom Suite';
const corpsIn = ({ credential }: Engine) => readCorps(credential['corps'], CREDENTIAL.suiteId);
const send = () =>
	act('message', 'sendText', { touser: 'zhangsan', content: 'Welcome', additionalFields: {} });
/** The trigger with these steps behind it, and a platform whose API knows what it pushes. */
const open = async (steps: readonly Step[] = [], options = {}) => {
	const { engine, wecom } = await startFlow(
		chain(trigger({ connectCorps: true, ...options }), ...steps),
		at(api),
	);
	const connected = connect(wecom, api);
	await connected.pushTicket();
	await engine.runs();
	return { engine, wecom, ...connected };
};
const lastRun = async (engine: Engine) => (await engine.runs()).at(-1);

describe('an installation', () => {
	it('is completed, kept and told in the item, with nothing behind the trigger', async () => {
		const { engine, install } = await open();
		const { installation, push } = await install();
		expect(push.kind).toBe('success');
		const { corpId, permanentCode, agentId } = installation;
		const [item] = itemsOf(await lastRun(engine), TRIGGER);
		expect(item?.json).toMatchObject({
			label: 'suite:create_auth',
			authorization: expect.stringMatching(/^wcs1\./),
			corp: { corpid: corpId, name: 'Example Ltd' },
			agent: { agentid: agentId },
			admin: expect.anything(),
			scope: expect.anything(),
			wecom: { connected: true },
		});
		expect(corpsIn(engine).get(corpId)).toMatchObject({
			agentId,
			name: 'Example Ltd',
			kind: 'thirdParty',
			origin: 'market',
			since: item?.json['TimeStamp'],
		});
		expect(JSON.stringify([item, engine.credential])).not.toContain(permanentCode);
	});

	it('lets the next node write to the corp, with nothing filled in', async () => {
		const { engine, install } = await open([send()]);
		const { installation } = await install();
		expect(errorOf(await lastRun(engine), NODE)).toBe('');
		expect(api.sent).toMatchObject([{ corpId: installation.corpId }]);
	});

	it('answers WeCom before anything is asked of it', async () => {
		api.fail('authorization.complete', { hang: 500 } as never);
		const { engine, install } = await open();
		const { push } = await install();
		expect(push).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		await engine.runs();
	});

	it('that fails is an error of the trigger with code and remedy, and nothing is kept', async () => {
		const { engine, wecom } = await open([send()]);
		await wecom.push('suite:create_auth', { AuthCode: 'example-code-that-nobody-issued' });
		expect(errorOf(await lastRun(engine), TRIGGER)).toMatch(/auth code.*ERR_WECOM_API/i);
		expect(corpsIn(engine).size).toBe(0);
		expect(api.sent).toEqual([]);
	});

	it('is left to the flow when Connect Corps is off', async () => {
		const { engine, install } = await open([], { connectCorps: false });
		const before = api.requests.length;
		await install();
		const [item] = itemsOf(await lastRun(engine), TRIGGER);
		expect(item?.json).not.toHaveProperty('authorization');
		expect(api.requests.length).toBe(before);
		expect(corpsIn(engine).size).toBe(0);
	});

	it('of a customized app is kept as one', async () => {
		const { engine, wecom } = await startFlow(
			chain(trigger({ connectCorps: true })),
			at(api, 'customized'),
		);
		const { pushTicket, install } = connect(wecom, api);
		await pushTicket();
		const { installation } = await install();
		await engine.runs();
		expect(corpsIn(engine).get(installation.corpId)).toMatchObject({ kind: 'customized' });
	});

	it('is told, with its authorization, where n8n does not keep it', async () => {
		const { engine, install } = await open();
		Object.freeze(engine.credential);
		await install();
		const [item] = itemsOf(await lastRun(engine), TRIGGER);
		expect(item?.json).toMatchObject({
			authorization: expect.stringMatching(/^wcs1\./),
			wecom: { connected: false, problem: expect.stringContaining('2.34') },
		});
	});
});

describe('what follows an installation', () => {
	it('a new permanent code takes the place of the old one', async () => {
		const { engine, wecom, install } = await open([send()]);
		const { installation } = await install();
		await engine.runs();
		const before = corpsIn(engine).get(installation.corpId);
		const AuthCode = api.issueAuthCode(installation.corpId);
		await wecom.push('suite:reset_permanent_code', {
			AuthCode,
			TimeStamp: Number(before?.since) + 1,
		});
		expect(errorOf(await lastRun(engine), NODE)).toBe('');
		expect(corpsIn(engine).get(installation.corpId)).toMatchObject({ origin: 'reset' });
		expect(corpsIn(engine).get(installation.corpId)?.authorization).not.toBe(before?.authorization);
	});

	it('a change of the authorization renews what is kept of the corp', async () => {
		const { engine, wecom, install } = await open();
		const { installation } = await install();
		await engine.runs();
		const { corpId } = installation;
		api.script('authorization.get', () => ({
			errcode: 0,
			errmsg: 'ok',
			auth_corp_info: { corpid: corpId, corp_name: 'New Name' },
			auth_info: { agent: [{ agentid: 1000099 }] },
		}));
		await wecom.push('suite:change_auth', { AuthCorpId: corpId });
		const [item] = itemsOf(await lastRun(engine), TRIGGER);
		expect(item?.json).toMatchObject({ corp: { name: 'New Name' }, wecom: { connected: true } });
		expect(corpsIn(engine).get(corpId)).toMatchObject({
			name: 'New Name',
			agentId: 1000099,
			origin: 'market',
		});
	});

	it('a corp that is not connected may change and cancel, and nothing happens to the others', async () => {
		const { engine, wecom, install } = await open();
		await install();
		for (const event of ['suite:change_auth', 'suite:cancel_auth']) {
			await wecom.push(event, { AuthCorpId: 'wpStranger' });
			expect(errorOf(await lastRun(engine), TRIGGER)).toBe('');
		}
		expect(corpsIn(engine).size).toBe(1);
	});

	it('a cancellation removes the corp and its tokens', async () => {
		const { engine, install, uninstall } = await open([send()]);
		const { installation } = await install();
		await engine.runs();
		await uninstall();
		const run = await lastRun(engine);
		expect(itemsOf(run, TRIGGER)[0]?.json).toMatchObject({ wecom: { connected: false } });
		expect(corpsIn(engine).has(installation.corpId)).toBe(false);
		expect(errorOf(run, NODE)).toMatch(/not among the 0.*ERR_WECOM_CONFIGURATION/);
	});

	it('a corp that comes back is connected again', async () => {
		const { engine, wecom, install, uninstall } = await open();
		const { installation } = await install();
		await engine.runs();
		await uninstall();
		await engine.runs();
		const again = api.authorize(installation.corpId);
		await wecom.push('suite:create_auth', {
			AuthCode: again.authCode,
			TimeStamp: Math.floor(Date.now() / 1000) + 2,
		});
		await engine.runs();
		expect(corpsIn(engine).has(installation.corpId)).toBe(true);
	});
});

describe('a late reply', () => {
	it('goes to the member as app message, with nothing filled in', async () => {
		const { engine, install } = await open();
		const { installation } = await install();
		await engine.runs();
		const slow = gate();
		const flow = chain(trigger({ replyDeadline: 0.5 }), slow.step, reply('late'));
		const { engine: other, wecom } = await startFlow(flow, engine.credential);
		const fields = { FromUserName: 'zhangsan', Content: 'hi', ToUserName: installation.corpId };
		await wecom.push('message:text', fields);
		slow.open();
		const [item] = itemsOf(await lastRun(other), 'Reply');
		expect(item?.json).toMatchObject({ wecomReply: { sent: 'active' } });
		expect(api.sent).toMatchObject([{ corpId: installation.corpId, touser: 'zhangsan' }]);
	});
});

describe('an installation that WeCom took back meanwhile', () => {
	it('is told as not connected', async () => {
		const { engine, wecom, install } = await open();
		const { installation } = await install();
		await engine.runs();
		const later = Math.floor(Date.now() / 1000) + 60;
		const { corpId } = installation;
		await wecom.push('suite:cancel_auth', { AuthCorpId: corpId, TimeStamp: later });
		await engine.runs();
		const { authCode } = api.authorize(corpId);
		await wecom.push('suite:create_auth', { AuthCode: authCode, TimeStamp: later - 30 });
		const [item] = itemsOf(await lastRun(engine), TRIGGER);
		expect(item?.json).toMatchObject({
			wecom: { connected: false, problem: expect.stringContaining('removed the app') },
		});
		expect(corpsIn(engine).has(corpId)).toBe(false);
	});
});
