import { act } from '../e2e/action.steps';
import type { Step } from '../e2e/realN8n';
import { textOn } from '../e2e/wait.steps';
import { until } from '../host/until';
import { press, type Press } from '../../simulator/push/press';
import { AuthorizedCorp } from './authorizedCorp';
import type { Editor } from './editor';
import type { EditorSession } from './session';

const START = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
const OPERATION = 'Send and Wait for Response (发送消息并等待回复)';
/** In the form of every response type. */
const ALWAYS = ['Subject', 'Message', 'Response Type', 'Answer By', 'Restrict Who Can Answer'];
/** In the form of one of them. */
const OWN = ['Approval Options', 'Choices', 'Questions'];
const OPTIONS = [
	'Limit Wait Time',
	'Text After Approval',
	'Text After Answer',
	'Text After Decline',
	'Text When Closed',
	'Unauthorized Reply',
];

interface Filled {
	/** Which of the fields in `OWN` the form has. */
	readonly own: string;
	/** What the user does in the form after choosing the response type. */
	readonly fill: (form: Editor) => Promise<void>;
	/** The card that members get. */
	readonly card: Readonly<Record<string, unknown>>;
	/** What a member does with it, what the card says then, and what the item has in `data`. */
	readonly answer: Press;
	readonly text: string;
	readonly words: readonly string[];
}

const add = async (form: Editor, words: string) =>
	await form.at('node-parameters').getByText(words, { exact: true }).first().click();

/** Response type → its form, filled by hand. */
const FILLED: Readonly<Record<string, Filled>> = {
	Approval: {
		own: 'Approval Options',
		fill: async (form) => {
			await add(form, 'Add option');
			await form.choose('approvalType', 'Approve and Decline');
			await form.fill('approveLabel', '同意');
			await form.fill('disapproveLabel', '拒绝');
			await form.choose('buttonDisapprovalStyle', 'Style 3');
		},
		card: {
			card_type: 'button_interaction',
			sub_title_text: 'May zhangsan travel?',
			button_list: [
				{ text: '同意', style: 1 },
				{ text: '拒绝', style: 3 },
			],
		},
		answer: { button: '拒绝' },
		text: 'Declined by lisi',
		words: ['approved', 'false', 'lisi'],
	},
	Choice: {
		own: 'Choices',
		fill: async (form) => await form.fill('choices', 'Train\nPlane\nStay at home'),
		card: {
			card_type: 'vote_interaction',
			checkbox: { option_list: [{ text: 'Train' }, { text: 'Plane' }, { text: 'Stay at home' }] },
		},
		answer: { selected: { q1: ['Plane'] } },
		text: 'Answered by lisi',
		words: ['chosen', 'Plane'],
	},
	Form: {
		own: 'Questions',
		fill: async (form) => {
			for (const [nth, [title, options]] of [
				['When', 'Monday\nFriday'],
				['How', 'Train\nPlane'],
			].entries()) {
				await add(form, 'Add Question');
				await form.fill('title', String(title), nth);
				await form.fill('options', String(options), nth);
			}
		},
		card: {
			card_type: 'multiple_interaction',
			select_list: [
				{ title: 'When', option_list: [{ text: 'Monday' }, { text: 'Friday' }] },
				{ title: 'How', option_list: [{ text: 'Train' }, { text: 'Plane' }] },
			],
		},
		answer: { selected: { q1: ['Friday'], q2: ['Train'] } },
		text: 'Answered by lisi',
		words: ['answers', 'When', 'Friday', 'How', 'Train'],
	},
};

/** *Send and Wait*: its forms, filled by hand and run; a member answers on the card. */
export function wait(session: () => EditorSession): void {
	const ui = () => session().editor;
	let authorizedCorp: AuthorizedCorp;
	beforeAll(async () => {
		authorizedCorp = await AuthorizedCorp.open(session().realN8n);
		await authorizedCorp.pushTicket();
	});
	afterAll(() => authorizedCorp.close());

	const form = () => ui().at('node-parameters').first();
	const label = (name: string) => form().getByText(name, { exact: true }).first();

	it('is found among the operations of Message', async () => {
		const authorization = authorizedCorp.authorize(authorizedCorp.wecom.identity.corpId);
		const step = act('Ask', 'message', 'sendText', {
			authorizeWith: 'sealed',
			authorization,
			touser: 'lisi',
		});
		const { id } = await session().realN8n.draftBehind('waits', START, step);
		await ui().openWorkflow(id);
		await ui().openNode('Ask');
		expect(await ui().offered('operation', 'wait')).toEqual([OPERATION]);
		await ui().picture('wait-operation');
		await ui().takeFirst();
		await ui().fill('message', 'May zhangsan travel?');
	});

	it.each(Object.entries(FILLED))(
		'%s: a form of which nothing is cut, a card, and the answer on it',
		async (type, { own, fill, card, answer, text, words }) => {
			await ui().choose('responseType', type);
			for (const name of [...ALWAYS, own]) await label(name).waitFor();
			for (const name of OWN.filter((one) => one !== own))
				expect(await label(name).count()).toBe(0);
			await fill(ui());
			expect(await ui().faults()).toEqual([]);
			// The end of the form has what is special about it.
			await label('Restrict Who Can Answer').scrollIntoViewIfNeeded();
			await ui().picture(`wait-${type.toLowerCase()}`);

			const before = authorizedCorp.api.sent.length;
			await ui().at('node-execute-button').first().click();
			const sent = await until('A card', 60_000, () =>
				Promise.resolve(authorizedCorp.api.sent[before]),
			);
			expect(sent.message).toMatchObject(card);
			await ui().picture(`wait-${type.toLowerCase()}-waiting`);
			expect(textOn(await press(authorizedCorp.wecom, sent, answer))).toBe(text);
			await ui().output.getByText(String(words[0]), { exact: true }).first().waitFor();
			const shown = await ui().output.innerText();
			for (const word of words) expect(shown).toContain(word);
			await ui().picture(`wait-${type.toLowerCase()}-answered`);
		},
	);

	it('offers a limit and the texts of the card among its options', async () => {
		const button = form().locator('[data-test-id^="collection-parameter-add"]').last();
		await button.click();
		await ui().rest();
		await ui().picture('wait-options');
		const offered = await ui()
			.page.locator('.el-select-dropdown__item:visible, [role="menuitem"]:visible')
			.allInnerTexts();
		expect(offered.map((one) => one.trim())).toEqual(expect.arrayContaining(OPTIONS));
	});

	describe('as Human review of a tool', () => {
		beforeAll(async () => {
			const tool: Step = {
				name: 'Send',
				type: 'n8n-nodes-wecom-suite.wecomSuiteTool',
				parameters: {
					resource: 'message',
					operation: 'sendText',
					touser: 'zhangsan',
					content: "={{ $fromAI('text') }}",
				},
			};
			const { id } = await session().realN8n.publishAgent(
				'reviewed',
				'http://127.0.0.1:9',
				'tool',
				tool,
			);
			workflowId = id;
			await ui().openWorkflow(id);
		});
		let workflowId = '';

		it('stands among the review steps that n8n offers between an agent and its tool', async () => {
			await ui().hoverEdge('Send', 'Agent');
			await ui().picture('review-edge');
			await ui().at('add-connection-button').first().click();
			const offered = ui().at('node-creator-item-name');
			await offered.filter({ hasText: 'Telegram' }).first().waitFor();
			await offered.filter({ hasText: 'WeCom' }).first().scrollIntoViewIfNeeded();
			await ui().picture('review-offered');
			const ours = (await offered.allTextContents()).filter((name) => name.includes('WeCom'));
			expect(ours.map((name) => name.trim())).toEqual(['WeCom Suite']);
		});

		it('is put there with a click, and its form asks what a review needs', async () => {
			// n8n shows community nodes on a page of their own first.
			const entry = await ui().openEntry('WeCom Suite');
			await ui().picture('review-entry');
			await entry.getByText('Add to workflow').click();
			await ui().at('ndv').waitFor();
			await ui().picture('review-form');
			for (const name of ['Message', 'Approval Options', 'Answer By', 'Restrict Who Can Answer'])
				await label(name).waitFor();
			for (const name of ['Resource', 'Operation', 'Response Type', 'Choices', 'Questions'])
				expect(await label(name).count()).toBe(0);
			// The text is n8n's own, and so is the line below it that shows what comes of it.
			const faults = (await ui().faults()).filter((one) => !one.includes('[filled at execution'));
			expect(faults).toEqual([]);
			await label('Restrict Who Can Answer').scrollIntoViewIfNeeded();
			await ui().picture('review-form-end');
			await ui().closeNode();
			await ui().picture('review-canvas');
		});

		it('reviews this tool of this agent once the workflow is saved', async () => {
			const stored = await until('A saved review', 20_000, async () => {
				const { nodes, connections } = await session().realN8n.client.getWorkflow(workflowId);
				const review = nodes.find(({ type }) => type.endsWith('.wecomSuiteHitlTool'));
				return review && { review, connections };
			});
			const { name } = stored.review;
			expect(stored.connections).toMatchObject({
				Send: { ai_tool: [[{ node: name }]] },
				[name]: { ai_tool: [[{ node: 'Agent' }]] },
			});
		});
	});
}
