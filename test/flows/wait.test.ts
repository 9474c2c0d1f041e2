import { sleep, type INodeParameters } from 'n8n-workflow';
import { press, type Press } from '../simulator/push/press';
import { act } from '../support/action';
import type { Engine, Execution } from '../support/engine';
import { errorOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { CORP, AuthorizedCorp } from '../support/authorizedCorp';
import type { StartedFlow } from '../support/startFlow';
import { peek } from '../support/standIns';

let authorizedCorp: AuthorizedCorp;
beforeEach(async () => (authorizedCorp = await AuthorizedCorp.open()));
afterEach(() => authorizedCorp.close());

const NODE = 'WeCom Suite';
const BOTH = { approvalOptions: { values: { approvalType: 'double' } } };

/** A message starts a flow that asks, and has asked when this resolves. */
const asking = async (
	parameters: INodeParameters = {},
	prepare: (engine: Engine) => void = () => undefined,
	events = ['message:text'],
) => {
	const authorization = authorizedCorp.authorize();
	const seen: unknown[] = [];
	const started = await authorizedCorp.startFlow(
		chain(
			trigger({}, { events }),
			act('message', 'sendAndWait', {
				authorization,
				touser: 'lisi, wangwu',
				message: 'May zhangsan travel?',
				...BOTH,
				...parameters,
			}),
			peek((items) => seen.push(...items.map(({ json }) => json))),
		),
	);
	prepare(started.engine);
	await started.wecom.text('please');
	await started.engine.runs();
	const [execution] = started.engine.executions;
	expect(errorOf(execution?.run, NODE)).toBe('');
	expect(execution?.run?.status).toBe('waiting');
	const card = (n: number) => {
		const sent = authorizedCorp.api.sent[n];
		if (sent === undefined) throw new Error('no card was sent');
		return sent;
	};
	return { ...started, card, seen };
};

const replaced = (result: Awaited<ReturnType<typeof press>>) => {
	expect(result.problem).toBeUndefined();
	return (result.reply?.fields['Button'] as { ReplaceName?: string } | undefined)?.ReplaceName;
};
const ended = async ({ engine }: { engine: Engine }) => {
	const runs = await engine.runs();
	return runs.map(({ status }) => status);
};

describe('send and wait (issue 17)', () => {
	it('sends one card in the name of the corp and goes on when a member approves', async () => {
		const started = await asking();
		expect(authorizedCorp.api.sent.map(({ touser, corpId }) => [touser, corpId])).toEqual([
			['lisi', CORP],
			['wangwu', CORP],
		]);
		expect(started.card(0).message).toMatchObject({
			card_type: 'button_interaction',
			sub_title_text: 'May zhangsan travel?',
			button_list: [
				{ text: 'Approve', style: 1 },
				{ text: 'Decline', style: 2 },
			],
		});
		const result = await press(started.wecom, started.card(0), { button: 'Approve' });
		expect(replaced(result)).toBe('Approved by lisi');
		expect(await ended(started)).toEqual(['success']);
		expect(started.seen).toEqual([
			{
				data: {
					approved: true,
					responder: { id: 'lisi', source: 'wecom' },
					respondedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
				},
				item: expect.objectContaining({ label: 'message:text', Content: 'please' }) as object,
			},
		]);
	});

	it('goes on with a refusal when a member declines', async () => {
		const started = await asking();
		const result = await press(started.wecom, started.card(1), { button: 'Decline' });
		expect(replaced(result)).toBe('Declined by wangwu');
		expect(await ended(started)).toEqual(['success']);
		expect(started.seen).toMatchObject([{ data: { approved: false } }]);
	});

	it('the first decision wins, and the second member hears that it is done', async () => {
		const started = await asking();
		await press(started.wecom, started.card(0), { button: 'Approve' });
		await started.engine.runs();
		const late = await press(started.wecom, started.card(1), { button: 'Decline' });
		expect(replaced(late)).toBe('Already answered');
		expect(started.seen).toMatchObject([{ data: { approved: true, responder: { id: 'lisi' } } }]);
	});

	it('two members at once: one decision, one continuation, both are answered', async () => {
		const started = await asking();
		const both = await Promise.all([
			press(started.wecom, started.card(0), { button: 'Approve' }),
			press(started.wecom, started.card(1), { button: 'Decline' }),
		]);
		expect(await ended(started)).toEqual(['success']);
		expect(started.seen).toHaveLength(1);
		const texts = both.map(replaced);
		expect(texts.filter((text) => text === 'Already answered')).toHaveLength(1);
	});

	it('a member who is quicker than n8n gets the answer, too', async () => {
		const started = await asking();
		const [execution] = started.engine.executions;
		const run = execution?.run;
		if (execution !== undefined) execution.run = undefined;
		const pressed = press(started.wecom, started.card(0));
		await sleep(1500);
		if (execution !== undefined) execution.run = run;
		expect(replaced(await pressed)).toBe('Approved by lisi');
		expect(await ended(started)).toEqual(['success']);
	});

	it('a repeat of WeCom is answered like the first time', async () => {
		const started = await asking();
		const answers: string[] = [];
		const same: Press = {
			button: 'Approve',
			overrides: { CreateTime: '1700000000', ResponseCode: 'the-same' },
		};
		for (const result of await Promise.all([
			press(started.wecom, started.card(0), same),
			press(started.wecom, started.card(0), same),
		]))
			answers.push(replaced(result) ?? '');
		expect(answers).toEqual(['Approved by lisi', 'Approved by lisi']);
		expect(await ended(started)).toEqual(['success']);
		expect(started.seen).toHaveLength(1);
	});
});

describe('who may decide', () => {
	it('only the members of the list, whatever the case of their IDs; others are told', async () => {
		const started = await asking({ approverIds: 'WangWu', options: {} });
		const refused = await press(started.wecom, started.card(0));
		expect(replaced(refused)).toBe('Not for you to decide');
		expect(await ended(started)).toEqual(['waiting']);
		expect(replaced(await press(started.wecom, started.card(1)))).toBe('Approved by wangwu');
		expect(await ended(started)).toEqual(['success']);
	});

	it.each([
		['of one corp in a push of another corp', { ToUserName: 'wpAnotherCorp' }],
		['that does not open', { EventKey: 'wcs1.AAAA' }],
		['of the user', { EventKey: 'approve' }],
	])('a key %s is an ordinary event, and decides nothing', async (_, overrides) => {
		const events = ['message:text', 'event:template_card_event'];
		const started = await asking({}, undefined, events);
		const result = await press(started.wecom, started.card(0), { overrides });
		expect(result.problem).toBeUndefined();
		// It started the flow like every event that the user chose, and the flow asks again.
		expect(await ended(started)).toHaveLength(2);
		expect(started.seen).toEqual([]);
		expect(started.engine.executions[0]?.run?.status).toBe('waiting');
	});
});

type Asking = StartedFlow & { readonly seen: unknown[] };
const nothingMore = async (started: Asking) => {
	expect(started.seen).toEqual([]);
	expect(await ended(started)).toEqual(['waiting']);
};

describe('nothing but the tap of a member goes on with the execution', () => {
	const addressOf = (started: StartedFlow) => {
		const { origin } = new URL(started.engine.url);
		return `${origin}/webhook-waiting/${started.engine.executions[0]?.id}/${encodeURIComponent(NODE)}`;
	};

	it('not a call without the signature of n8n', async () => {
		const started = await asking();
		const answer = await fetch(addressOf(started), { method: 'POST' });
		expect(answer.status).toBe(401);
		await nothingMore(started);
	});
});

describe('what else a card may ask', () => {
	it('a choice: one of the options, by its text', async () => {
		const started = await asking({ responseType: 'choice', choices: 'Train\n Plane \n\nStay' });
		expect(started.card(0).message).toMatchObject({
			card_type: 'vote_interaction',
			main_title: { desc: 'May zhangsan travel?' },
			checkbox: { mode: 0, option_list: [{ text: 'Train' }, { text: 'Plane' }, { text: 'Stay' }] },
		});
		const selected = { q1: ['Plane'] };
		expect(replaced(await press(started.wecom, started.card(0), { selected }))).toBe(
			'Answered by lisi',
		);
		expect(await ended(started)).toEqual(['success']);
		expect(started.seen).toMatchObject([{ data: { chosen: 'Plane', responder: { id: 'lisi' } } }]);
	});

	it('a form: an answer per question, by its title', async () => {
		const started = await asking({
			responseType: 'form',
			questions: {
				values: [
					{ title: 'When', options: 'Monday\nFriday' },
					{ title: 'How', options: 'Train\nPlane' },
				],
			},
		});
		expect(started.card(0).message).toMatchObject({ card_type: 'multiple_interaction' });
		const selected = { q1: ['Friday'], q2: ['Train'] };
		await press(started.wecom, started.card(0), { selected });
		expect(await ended(started)).toEqual(['success']);
		expect(started.seen).toMatchObject([{ data: { answers: { When: 'Friday', How: 'Train' } } }]);
	});

	it('labels, styles and texts of the user; only one button where nothing can be declined', async () => {
		const started = await asking({
			approvalOptions: { values: { approveLabel: '同意', buttonApprovalStyle: 3 } },
			subject: '出差申请',
			options: { approvedText: '$member 已同意' },
		});
		expect(started.card(0).message).toMatchObject({
			main_title: { title: '出差申请' },
			button_list: [{ text: '同意', style: 3 }],
		});
		expect(replaced(await press(started.wecom, started.card(0)))).toBe('lisi 已同意');
	});
});

describe('when nobody waits any more', () => {
	const ending = async (end: (execution: Execution, engine: Engine) => void) => {
		const started = await asking({ options: { closedText: '' } });
		const [execution] = started.engine.executions;
		if (execution !== undefined) end(execution, started.engine);
		return replaced(await press(started.wecom, started.card(0)));
	};

	it('a cancelled execution: the card says so', async () => {
		const text = await ending(({ run }) => {
			if (run !== undefined) run.data.resultData.error = { message: 'cancelled' } as never;
		});
		expect(text).toBe('No longer open');
	});

	it('an execution that was deleted: the card says so', async () => {
		const text = await ending((_, engine) => engine.executions.splice(0));
		expect(text).toBe('No longer open');
	});

	it('an execution whose time is up: the card says so, and the item went on without data', async () => {
		const limit = { limitType: 'afterTimeInterval', resumeAmount: 0.001, resumeUnit: 'minutes' };
		const started = await asking({ options: { limitWaitTime: { values: limit } } });
		await sleep(60);
		await started.engine.resume();
		started.engine.executions.splice(0, 1);
		expect(started.seen).toEqual([expect.objectContaining({ Content: 'please' })]);
		expect(replaced(await press(started.wecom, started.card(0)))).toBe('The time is up');
	});

	it('the card says what the user wants said', async () => {
		const started = await asking({ options: { closedText: '已处理' } });
		started.engine.executions.splice(0);
		expect(replaced(await press(started.wecom, started.card(0)))).toBe('已处理');
	});

	it('an execution that waits at the same node again does not take the card from before', async () => {
		const started = await asking();
		const [execution] = started.engine.executions;
		const context = execution?.run?.data.executionData?.contextData[`node:${NODE}`];
		const asked = JSON.parse(String(context?.['wecomAsked'])) as object;
		if (context) context['wecomAsked'] = JSON.stringify({ ...asked, waitId: 'another' });
		expect(replaced(await press(started.wecom, started.card(0)))).toBe('Already answered');
		expect(await ended(started)).toEqual(['waiting']);
	});
});

describe('the way to the waiting execution', () => {
	/** n8n behind a proxy that cuts the path off, and with a name of its own for what waits. */
	const behindProxy = async (parameters: INodeParameters = {}) =>
		await asking(parameters, (engine) => {
			engine.waitingName = 'on-hold';
			engine.baseUrl = 'https://n8n.example.com/automation';
		});

	it('is the socket that the push came in by, under the name that n8n has, without the path of the proxy', async () => {
		const started = await behindProxy();
		expect(replaced(await press(started.wecom, started.card(0)))).toBe('Approved by lisi');
	});

	it('a page has the public address, and n8n knows its signature behind the proxy', async () => {
		const started = await behindProxy({ answerBy: 'page' });
		const url = String(started.card(0).message['url']);
		expect(url).toMatch(/^https:\/\/n8n\.example\.com\/automation\/on-hold\//);
		const { origin } = new URL(started.engine.url);
		const proxied = url.replace('https://n8n.example.com/automation', origin);
		expect(await (await fetch(proxied)).text()).toContain('May zhangsan travel?');
	});

	it('another program that answers there has decided nothing', async () => {
		const started = await asking();
		started.engine.stranger = '<html><title>Welcome</title></html>';
		const result = await press(started.wecom, started.card(0), { options: { retry: false } });
		expect(result.reply).toBeUndefined();
		started.engine.stranger = '';
		expect(replaced(await press(started.wecom, started.card(0)))).toBe('Approved by lisi');
	});

	it('when n8n cannot be reached there, WeCom is left to repeat the tap, and the log says why', async () => {
		const started = await asking();
		started.engine.waitingName = 'on-hold';
		const result = await press(started.wecom, started.card(0), { options: { retry: false } });
		expect(result.kind).not.toBe('success');
		expect(started.engine.log.map(({ message }) => message).join()).toMatch(
			/decision made on a card reached no execution/,
		);
		started.engine.waitingName = 'webhook-waiting';
		expect(replaced(await press(started.wecom, started.card(0)))).toBe('Approved by lisi');
	});
});

describe('a page for members without cards', () => {
	const paged = async (parameters: INodeParameters = {}) => {
		const started = await asking({
			answerBy: 'page',
			message: 'May <b>he</b> travel?',
			...parameters,
		});
		const urls = authorizedCorp.api.sent.map(({ message }) => String(message['url']));
		// The public address of n8n is another one than that of this process.
		return {
			...started,
			urls: urls.map((url) => url.replace(/^https?:\/\/[^/]+/, originOf(started))),
		};
	};
	const originOf = ({ engine }: StartedFlow) => new URL(engine.url).origin;
	const send = (url: string, fields: Record<string, string>) =>
		fetch(url, { method: 'POST', body: new URLSearchParams(fields) });

	it('is a text card for each, with an address of its own', async () => {
		const { urls } = await paged();
		expect(authorizedCorp.api.sent.map(({ touser, msgtype }) => [touser, msgtype])).toEqual([
			['lisi', 'textcard'],
			['wangwu', 'textcard'],
		]);
		expect(new Set(urls).size).toBe(2);
		expect(Math.max(...urls.map((url) => url.length))).toBeLessThan(2048);
	});

	it('opened by a previewer it decides nothing; its button does, once', async () => {
		const started = await paged();
		const [url = '', other = ''] = started.urls;
		const page = await fetch(url);
		expect(page.headers.get('content-type')).toMatch(/^text\/html/);
		const text = await page.text();
		expect(text).toContain('May &lt;b&gt;he&lt;/b&gt; travel?');
		expect(text).toContain('value="declined"');
		await nothingMore(started);
		expect(await (await send(url, { answer: 'declined' })).text()).toContain('Declined by lisi');
		expect(await ended(started)).toEqual(['success']);
		expect(started.seen).toMatchObject([
			{ data: { approved: false, responder: { id: 'lisi', source: 'wecom' } } },
		]);
		expect(await (await send(other, { answer: 'approved' })).text()).toContain('No action');
		expect(started.seen).toHaveLength(1);
	});

	it('asks what a card would ask, and takes nothing that it does not offer', async () => {
		const started = await paged({ responseType: 'choice', choices: 'Train\nPlane' });
		const [url = ''] = started.urls;
		for (const fields of [
			{ answer: 'approved', q1: 'o1' },
			{ answer: 'selected' },
			{ answer: 'selected', q1: 'o9' },
			{ answer: 'selected', q1: 'constructor' },
		])
			await send(url, fields as unknown as Record<string, string>);
		await nothingMore(started);
		await send(url, { answer: 'selected', q1: 'o2' });
		await ended(started);
		expect(started.seen).toMatchObject([{ data: { chosen: 'Plane' } }]);
	});

	it('with another address than the one that was sent, n8n refuses', async () => {
		const started = await paged();
		const url = (started.urls[0] ?? '').replace(/link=[^&]{20}/, 'link=wcs1.AAAAAAAAAAAAAAA');
		expect((await send(url, { answer: 'approved' })).status).toBe(401);
		await nothingMore(started);
	});

	it('does not stand for a tap, and a card has no page', async () => {
		const started = await asking();
		const { executions } = started.engine;
		const page = `${originOf(started)}/webhook-waiting/${executions[0]?.id}/${encodeURIComponent(NODE)}`;
		expect((await send(page, { answer: 'approved' })).status).toBe(401);
		await nothingMore(started);
	});
});
