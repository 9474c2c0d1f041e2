/** The node that waits hears what a member answered. The execution goes on with what is returned as `workflowData`. */
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import { settingsOf } from '../../shared/credential/settings';
import { isFirstAnswer } from '../../shared/memory/answers';
import { keysOf, recordOf } from '../../shared/narrow';
import {
	openDecision,
	openLink,
	type Decision,
	type Heard,
	type Link,
	type Selected,
} from '../../suite/seals/tap';
import { askedOf, type Asked } from './asked';
import { closingPage, PAGE_POLICY, questionPage } from './page';

type Said = Pick<Decision, 'answer' | 'selected' | 'at'> & { readonly member?: string | undefined };

const tell = (outcome: Heard['outcome'], text: string): IWebhookResponseData => ({
	webhookResponse: { wecomSuite: { outcome, text } },
});

/** Never throws: n8n would take an error for an answer, and end the execution with it. */
export async function takeAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await answerOf(context);
	} catch {
		context.logger.error('An answer to Send and Wait could not be read', {
			node: context.getNode().name,
			workflowId: context.getWorkflow().id,
		});
		return tell('failed', '');
	}
}

async function answerOf(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = await settingsOf(context);
	const asked = askedOf(context);
	const query = recordOf(context.getQueryData());
	const link = openLink(query['link'], settings);
	if (asked !== undefined && link !== undefined) return byPage(context, asked, link);
	const decision = openDecision(recordOf(context.getBodyData())['decision'], settings);
	// A caller without a decision of the trigger learns nothing and changes nothing.
	if (decision === undefined || asked === undefined) return tell('failed', '');
	return byTap(context, asked, decision);
}

function byTap(context: IWebhookFunctions, asked: Asked, decision: Decision): IWebhookResponseData {
	if (decision.waitId !== asked.waitId || decision.corpId !== asked.corpId)
		return tell('closed', '');
	const { texts } = asked;
	if (!mayDecide(asked, decision)) return tell('refused', worded(texts.refused, decision));
	if (!isAlone(asked, decision)) return tell('closed', '');
	return {
		...tell('answered', worded(texts[decision.answer], decision)),
		workflowData: dataOf(context, asked, decision),
	};
}

/** The page comes by GET and decides nothing; its form comes by POST. */
function byPage(context: IWebhookFunctions, asked: Asked, link: Link): IWebhookResponseData {
	const { page, questions, texts } = asked;
	const { method } = context.getRequestObject();
	if (page === undefined || link.waitId !== asked.waitId)
		return show(context, closingPage('Already answered'));
	const said = method === 'POST' ? saidIn(context, asked, link) : undefined;
	if (said === undefined) return show(context, questionPage(page, questions));
	if (!mayDecide(asked, said)) return show(context, closingPage(worded(texts.refused, said)));
	if (!isAlone(asked, said)) return show(context, closingPage('Already answered'));
	return {
		...show(context, closingPage(worded(texts[said.answer], said))),
		workflowData: dataOf(context, asked, said),
	};
}

function show(context: IWebhookFunctions, html: string): IWebhookResponseData {
	const response = context.getResponseObject();
	response.setHeader('content-type', 'text/html; charset=utf-8');
	response.setHeader('content-security-policy', PAGE_POLICY);
	response.setHeader('cache-control', 'no-store');
	return { webhookResponse: html };
}

/** Undefined when the form lacks an answer, or has one that the page does not offer. */
function saidIn(
	context: IWebhookFunctions,
	{ page, questions }: Asked,
	{ member }: Link,
): Said | undefined {
	const form = recordOf(context.getBodyData());
	const answer = keysOf(page?.buttons ?? {}).find((one) => one === form['answer']);
	const selected: Selected = Object.fromEntries(
		Object.entries(questions).flatMap(([key, { options }]) => {
			const chosen = String(form[key] ?? '');
			return Object.hasOwn(options, chosen) ? [[key, [chosen]]] : [];
		}),
	);
	if (answer === undefined || Object.keys(selected).length < Object.keys(questions).length)
		return undefined;
	return { answer, selected, member, at: Date.now() };
}

/** WeCom does not tell user IDs apart by their case. */
const mayDecide = ({ approvers }: Asked, { member }: Said): boolean =>
	approvers.length === 0 || (member !== undefined && approvers.includes(member.toLowerCase()));

const isAlone = ({ waitId }: Asked, { member = '', at }: Said): boolean =>
	isFirstAnswer(waitId, `${at} ${member}`, Date.now());

const worded = (text: string, { member }: Said): string =>
	text.replaceAll('$member', member ?? 'a member');

/** As n8n's own nodes give it: `data.approved`, and whatever was asked. */
const dataOf = (context: IWebhookFunctions, asked: Asked, said: Said) => [
	[
		{
			json: {
				data: {
					...answersOf(asked, said),
					...(said.member === undefined ? {} : { responder: { id: said.member, source: 'wecom' } }),
					respondedAt: new Date(said.at).toISOString(),
				},
				item: recordOf(attempt(() => context.evaluateExpression('{{ $json }}'))),
			},
			pairedItem: { item: 0 },
		},
	],
];

function answersOf({ kind, questions }: Asked, { answer, selected }: Said): IDataObject {
	if (kind === 'approval') return { approved: answer === 'approved' };
	const answers = Object.entries(questions).map(([key, { name, options }]) => {
		const chosen = selected[key]?.[0];
		return [name, chosen === undefined ? null : (options[chosen] ?? chosen)] as const;
	});
	return kind === 'choice'
		? { chosen: answers[0]?.[1] ?? null }
		: { answers: Object.fromEntries(answers) };
}
