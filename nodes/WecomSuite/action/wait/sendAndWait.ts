/**
 * *Send and Wait*: a card goes to members in the corp's name, and the execution waits until one of them presses a button. The
 * trigger hears the button and hands the decision over; see `trigger/tap/tap.ts`.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { SEND_AND_WAIT_OPERATION, WAIT_INDEFINITELY, type IExecuteFunctions } from 'n8n-workflow';
import { ConfigurationError } from '../../protocol/errors';
import { signedAddress } from '../../shared/waitingAddress';
import { RECIPIENTS } from '../../suite/table/sending';
import { sealTap, type Tap } from '../../suite/seals/tap';
import { clockOf } from '../call/clock';
import { FIELD, type Call, type Operation, type Result } from '../operation';
import { noteAsked, type CardTexts } from './asked';
import { cardOf } from './card';
import { WAIT_FORM } from './form';
import { idsIn, checkPage, sendPages } from './links';
import { waitTill } from './limit';
import { sendRow } from './sendRow';
import { recordOf } from '../../shared/narrow';

/** One card for all items that come in: an execution waits once. */
export const isSendAndWait = (context: IExecuteFunctions): boolean =>
	context.getNodeParameter('operation', 0, '') === SEND_AND_WAIT_OPERATION;

/** @throws ParameterError, ApiError, TransportError, ConfigurationError */
async function ask(call: Call): Promise<Result[]> {
	const { context, index, settings, account, values } = call;
	const read = (name: string): unknown => context.getNodeParameter(name, index, '');
	const option = (name: string) => String(read(`${FIELD.options}.${name}`) ?? '').trim();
	const limit = context.getNodeParameter(`${FIELD.options}.limitWaitTime.values`, index, {});
	const until = waitTill(recordOf(limit), Date.now(), clockOf(context));
	const corpId = account.authorization?.corpId ?? '';
	const waitId = randomBytes(9).toString('base64url');
	const closedText = option('closedText');
	const tap: Omit<Tap, 'answer'> = {
		...placeOf(context),
		waitId,
		corpId,
		...(until === WAIT_INDEFINITELY ? {} : { until: until.getTime() }),
		...(closedText === '' ? {} : { closedText }),
	};
	const card = cardOf(read, (answer) => sealTap({ ...tap, answer }, settings));
	const byPage = read('answerBy') === 'page';
	const approvers = idsIn(read('approverIds')).map((id) => id.toLowerCase());
	if (byPage) checkPage(values, approvers);
	noteAsked(context, {
		waitId,
		corpId,
		kind: card.kind,
		approvers,
		questions: card.questions,
		texts: textsOf(option),
		...(byPage ? { page: card.page } : {}),
	});
	if (byPage) await sendPages(call, card.page, waitId);
	else await sendRow(call, card.row, { ...values, ...card.values, task_id: `n8n-${randomUUID()}` });
	await context.putExecutionToWait(until);
	// n8n drops this: what the webhook returns goes on, and when the time is up, the items that came in.
	return [{ json: context.getInputData()[index]?.json ?? {} }];
}

/** @throws ConfigurationError when this n8n cannot sign the address */
function placeOf(
	context: IExecuteFunctions,
): Pick<Tap, 'executionId' | 'nodeId' | 'signature' | 'host'> {
	const { pathname, searchParams, host } = signedAddress(context);
	const [executionId, nodeId] = pathname.split('/').slice(-2).map(decodeURIComponent);
	const signature = searchParams.get('signature') ?? '';
	if (executionId !== undefined && nodeId !== undefined && signature !== '')
		return { executionId, nodeId, signature, host };
	throw new ConfigurationError(
		'n8n',
		'This n8n gives a waiting execution no signed address',
		'Use n8n 1.123 or newer for Send and Wait',
	);
}

const USUAL: CardTexts = {
	approved: 'Approved by $member',
	declined: 'Declined by $member',
	selected: 'Answered by $member',
	refused: 'Not for you to decide',
};

const textsOf = (option: (name: string) => string): CardTexts => ({
	approved: option('approvedText') || USUAL.approved,
	declined: option('declinedText') || USUAL.declined,
	selected: option('selectedText') || USUAL.selected,
	refused: option('unauthorizedReplyText') || USUAL.refused,
});

export const SEND_AND_WAIT: Operation = {
	resource: 'message',
	operation: SEND_AND_WAIT_OPERATION,
	title: 'Send and Wait for Response',
	zh: '发送消息并等待回复',
	action: 'Send message and wait for response',
	description:
		'Sends a card to members, departments or tags of a corp, and waits until one of them presses a button; a trigger of the same suite must be published in this n8n',
	parameters: RECIPIENTS,
	anyOf: [['touser', 'toparty', 'totag']],
	shown: ['touser', 'toparty', 'totag'],
	fields: WAIT_FORM,
	authorized: 'always',
	returns: {
		data: {
			approved: true,
			responder: { id: 'zhangsan', source: 'wecom' },
			respondedAt: '2026-01-31T08:00:00.000Z',
		},
		item: { requestId: 'R-17' },
	},
	run: ask,
};
