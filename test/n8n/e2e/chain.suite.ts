/** From an install link to messages in a corp's name, with what is remembered in a Data Table of n8n. */
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { hasEnded, type Execution } from '../host/client';
import type { N8nInstance } from '../host/instance';
import { until } from '../host/until';
import type { InstallOptions } from '../../simulator/api/records';
import { connect } from '../../simulator/api/connect';
import { useApi } from './api';
import { MANY, publishChain, type Chain } from './chain.flow';
import { failureOf, itemsOf, SECRETS, SUITE, type RealN8n } from './realN8n';

const MINUTE = 60_000;
/** In queue mode four processes start again, on a busy machine one slower than the other. */
const START_MS = 10 * MINUTE;
const TOKEN = /"(?:suite_|provider_)?access_token":"([^"]+)"/g;

/** `house`: every process of n8n, the main one first. One of them runs flows. */
export function chain(realN8n: () => RealN8n, house: () => readonly N8nInstance[]): void {
	let later = 0;
	const api = useApi(realN8n, { now: () => Date.now() + later });
	let known: Chain;
	let ticket: string;
	beforeAll(async () => {
		known = await publishChain(realN8n());
		({ ticket } = await corp('wpProvider').pushTicket());
	});

	/** WeCom as far as one corp is concerned. */
	const corp = (corpId: string) => {
		const platform = realN8n().platform(known.flow.url, corpId);
		return { ...connect(platform, api()), platform };
	};
	const rowOf = async (corpId: string) =>
		(await known.table.rows()).find(({ corpid }) => corpid === corpId);

	/** The execution that comes of something, and the calls it makes. */
	const comesOf = async (start: () => Promise<unknown>) => {
		const { client } = realN8n();
		const { id } = known.flow;
		const before = new Set((await client.executions(id)).map((execution) => execution.id));
		const calls = api().requests.length;
		await start();
		const ended = await until('The end of the execution', 60_000, async () => {
			const fresh = (await client.executions(id)).find((one) => !before.has(one.id));
			return fresh !== undefined && hasEnded(fresh) ? fresh : undefined;
		});
		const execution = await client.execution(ended.id);
		const made = api().requests.slice(calls);
		return {
			execution,
			calls: made.map(({ key, errcode = 0 }) => `${key ?? ''} ${errcode}`),
		};
	};
	const install = async (corpId: string, options: InstallOptions = {}) => {
		const { install: go } = corp(corpId);
		let installation;
		const { execution } = await comesOf(async () => ({ installation } = await go(options)));
		expect(failureOf(execution)).toBe('');
		return installation as unknown as Awaited<ReturnType<typeof go>>['installation'];
	};
	const write = (corpId: string, from: string) =>
		comesOf(() => corp(corpId).platform.text('hello', { from }));
	const sentTo = (member: string) => api().sent.filter(({ touser }) => touser === member);

	it('an admin who came by an install link is connected by the redirect', async () => {
		const { execution } = await comesOf(() => corp('wpProvider').platform.push('event:click'));
		const url = String(itemsOf(execution, 'Invite')[0]?.['url']);
		const { redirect, permanentCode } = api().followInstallLink(url, 'wpLinked');
		const done = await comesOf(() => fetch(redirect));
		expect(failureOf(done.execution)).toBe('');
		expect(itemsOf(done.execution, 'Complete')[0]).toMatchObject({ state: 'partner7' });
		const { authorization } = (await rowOf('wpLinked')) ?? {};
		expect(authorization).toMatch(/^wcs1\./);
		expect(JSON.stringify(await known.table.rows())).not.toContain(permanentCode);
	});

	it('a corp that installs the app is remembered, and its members are answered in its name', async () => {
		const { agentId } = await install('wpFirst');
		expect(await rowOf('wpFirst')).toMatchObject({ name: 'Example Ltd' });
		const { execution } = await write('wpFirst', 'zhangsan');
		expect(failureOf(execution)).toBe('');
		const content = 'Hello from Example Ltd';
		expect(sentTo('zhangsan')).toMatchObject([{ corpId: 'wpFirst', agentId, content }]);
	});

	it(
		'what is remembered works after a power cut',
		async () => {
			const [main, ...others] = house();
			await Promise.all(house().map((instance) => instance.kill9()));
			await main?.restart();
			await Promise.all(others.map((instance) => instance.restart()));
			await realN8n().login();
			const { execution, calls } = await write('wpFirst', 'afterwards');
			expect(failureOf(execution)).toBe('');
			expect(calls).toEqual(['token.getSuite 0', 'token.getCorp 0', 'message.sendText 0']);
			expect(sentTo('afterwards')).toHaveLength(1);
		},
		START_MS,
	);

	it('an expired token costs one renewal and one repeat', async () => {
		api().expireTokens('corp');
		const { execution, calls } = await write('wpFirst', 'patient');
		expect(failureOf(execution)).toBe('');
		expect(calls).toEqual(['message.sendText 42001', 'token.getCorp 0', 'message.sendText 0']);
		expect(sentTo('patient')).toHaveLength(1);
	});

	it('so does a suite token that WeCom withdrew', async () => {
		api().forgetTokens();
		const { execution, calls } = await write('wpFirst', 'stubborn');
		expect(failureOf(execution)).toBe('');
		expect(calls).toEqual([
			'message.sendText 40014',
			'token.getCorp 40082',
			'token.getSuite 0',
			'token.getCorp 0',
			'message.sendText 0',
		]);
	});

	it(`${MANY} items need one token`, async () => {
		api().expireTokens('corp');
		const from = { FromUserName: 'many' };
		const { platform } = corp('wpFirst');
		const { execution, calls } = await comesOf(() => platform.push('event:enter_agent', from));
		expect(failureOf(execution)).toBe('');
		expect(sentTo('many')).toHaveLength(MANY);
		expect(calls.filter((call) => call === 'token.getCorp 0')).toHaveLength(1);
		expect(calls).toHaveLength(MANY + 2);
	});

	it(`${MANY} executions at once need one token`, async () => {
		api().expireTokens('corp');
		const { platform } = corp('wpFirst');
		const before = api().requests.length;
		const { execution } = await comesOf(() => platform.push('event:view'));
		expect(failureOf(execution)).toBe('');
		const children = await realN8n().client.waitForExecutions(known.childId, MANY, 60_000);
		expect(children.map(failureOf).join('')).toBe('');
		const members = Array.from({ length: MANY }, (_, n) => `member${n}`);
		expect(members.map((member) => sentTo(member).length)).toEqual(members.map(() => 1));
		const made = api().requests.slice(before);
		expect(made.filter(({ key }) => key === 'token.getCorp')).toHaveLength(1);
	});

	it('a wrong permanent code is called what it is', async () => {
		const { agentId } = api().authorize('wpWrong');
		const wrong = { corpId: 'wpWrong', permanentCode: 'example-wrong-code', agentId };
		const authorization = sealAuthorization(wrong, SUITE);
		await known.table.insert({ corpid: 'wpWrong', name: 'Wrong', authorization });
		const { execution } = await write('wpWrong', 'lisi');
		expect(shownOf(execution, 'Send')).toEqual({
			message: expect.stringMatching(/permanent code is not valid.*40084/),
			description: expect.stringMatching(/install.*\(ERR_WECOM_API\)/),
		});
	});

	it('a corp that removed the app is told apart, and forgotten when WeCom says so', async () => {
		await install('wpGone');
		await write('wpGone', 'wangwu');
		api().cancel('wpGone');
		const { execution } = await write('wpGone', 'wangwu');
		expect(shownOf(execution, 'Send')).toEqual({
			message: expect.stringMatching(/48004/),
			description: expect.stringMatching(/\(ERR_WECOM_API\)/),
		});
		const removed = await comesOf(() => corp('wpGone').uninstall());
		expect(failureOf(removed.execution)).toBe('');
		expect(await rowOf('wpGone')).toBeUndefined();
		const silent = await write('wpGone', 'wangwu');
		expect(silent.execution?.status).toBe('success');
		expect(silent.calls).toEqual([]);
	});

	it('an auth code that was used or is too old says that only a new one helps', async () => {
		const used = await install('wpAgain', { authCode: 'example-once' });
		const { platform } = corp('wpAgain');
		const complete = (AuthCode: string, State: string) =>
			comesOf(() => platform.push('suite:create_auth', { AuthCode, State }));
		const again = await complete('example-once', 'again');
		const old = api().issueAuthCode(used.corpId);
		later += 11 * MINUTE;
		const late = await complete(old, 'late');
		for (const { execution, calls } of [again, late]) {
			expect(calls.filter((call) => call.startsWith('authorization.'))).toEqual([
				'authorization.complete 40078',
			]);
			expect(shownOf(execution, 'Complete')).toEqual({
				message: expect.stringMatching(/was used before, is older than ten minutes.*40078/),
				description: expect.stringMatching(/Do not repeat it.*install the app again/),
			});
		}
	});

	it('no token, code or ticket is in what n8n keeps and logs', async () => {
		const { client } = realN8n();
		const { id } = known.flow;
		const summaries = [
			...(await client.executions(id)),
			...(await client.executions(known.childId)),
		];
		const executions = await Promise.all(summaries.map((one) => client.execution(one.id)));
		const kept = JSON.stringify([
			executions,
			await client.getWorkflow(id),
			await known.table.rows(),
		]);
		const logs = house().map((instance) => instance.logs());
		const answers = JSON.stringify(api().requests.map(({ answer }) => answer));
		const tokens = [...answers.matchAll(TOKEN)].map(([, token = '']) => token);
		const codes = [...answers.matchAll(/"permanent_code":"([^"]+)"/g)].map(([, code = '']) => code);
		expect([tokens.length > 3, codes.length > 3]).toEqual([true, true]);
		for (const secret of new Set([...tokens, ...codes, ...SECRETS, ticket])) {
			expect(kept).not.toContain(secret);
			for (const log of logs) expect(log).not.toContain(secret);
		}
		expect(logs.join('')).toMatch(/debug/i);
	});
}

/** What n8n shows of a failed node. */
const shownOf = (execution: Execution | undefined, node: string) => {
	const error = execution?.data.resultData.runData[node]?.[0]?.error;
	const { message, description } = { description: undefined, message: '', ...error };
	// The list of executions and error workflows get the same.
	const overall = execution?.data.resultData.error;
	expect([overall?.message, overall?.['description']]).toEqual([message, description]);
	return { message, description };
};
