/** Item → reply: on the open connection if there is still one, through the API if the user wants that, and a word on how it went. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ReplyError } from '../protocol/errors';
import type { Settings } from '../shared/credential/config';
import { connectedAuthorization } from '../shared/credential/corps';
import { findContext, triggersAbove } from '../shared/findContext';
import { handedOver } from '../shared/memory/handOver';
import { hint, hintRefusals } from '../shared/hints';
import { failedItem, nodeError } from '../shared/nodeError';
import { settingsOf } from '../shared/credential/settings';
import { textOf } from '../shared/narrow';
import { openAuthorization } from '../suite/seals/authorization';
import { openContext, type Context } from '../suite/seals/context';
import { openDesk, sendActive, uploadAt, type Desk } from './active';
import { readContent } from './content';
import { obstacle, sendPassive, type OpenedPush } from './passive';

const ONE_REPLY = 'The first item of this message was the reply';

/** How a reply went, as the item tells it. */
interface Outcome extends IDataObject {
	/** On the open connection, as app message, or not at all. */
	readonly sent: 'passive' | 'active' | 'none';
	/** Of the app message. */
	readonly messageId?: string;
	/** From the arrival of the message to the end of the reply. */
	readonly milliseconds: number;
	/** Why it was not sent on the open connection. */
	readonly reason?: string;
}

/** Replies to the message every item came from, once per message, and passes the items on with `wecomReply` beside their fields. */
export async function reply(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const answered = new Set<string>();
	const isTool = context.getNode().type.endsWith('Tool');
	const output: INodeExecutionData[] = [];
	hintRefusals(context);
	const stop = context.getExecutionCancelSignal();
	for (const [index, item] of context.getInputData().entries()) {
		if (stop?.aborted) break;
		const pairedItem = { item: index };
		try {
			const sealed = sealedContextOf(context, index);
			const settings = handedOver(sealed, context.getNode()) ?? (await settingsOf(context, index));
			const push = { ...openContext(sealed, settings), sealed };
			const outcome = await replyToItem(context, settings, push, index, answered);
			hintOutcome(context, outcome);
			// A model needs to know how it went, not the fields of the message again.
			const fields = isTool ? {} : item.json;
			output.push({ ...item, json: { ...fields, wecomReply: outcome }, pairedItem });
		} catch (error) {
			if (stop?.aborted) break;
			if (!context.continueOnFail()) throw nodeError(context.getNode(), error, index);
			output.push(failedItem(context.getNode(), error, index));
		}
	}
	return [output];
}

/** A run that turns green although the member got nothing, or got it another way, deserves a word. */
function hintOutcome(context: IExecuteFunctions, { sent, reason }: Outcome): void {
	if (sent === 'active') hint(context, `Sent as app message: ${reason ?? ''}.`, 'info');
	if (sent === 'none' && reason !== undefined && reason !== ONE_REPLY)
		hint(context, `Nothing was sent: ${reason}.`);
}

/** @throws ReplyError, ApiError, TransportError, ConfigurationError */
async function replyToItem(
	context: IExecuteFunctions,
	settings: Settings,
	push: OpenedPush,
	index: number,
	answered: Set<string>,
): Promise<Outcome> {
	const outcome = (sent: Outcome['sent'], reason?: string, messageId?: string): Outcome => ({
		sent,
		...(messageId === undefined ? {} : { messageId }),
		milliseconds: Date.now() - push.arrivedAt,
		...(reason === undefined ? {} : { reason }),
	});
	// Several items of one message are one reply: the first that succeeds speaks for all.
	if (answered.has(push.id)) return outcome('none', ONE_REPLY);
	const done = (...how: Parameters<typeof outcome>): Outcome => {
		answered.add(push.id);
		return outcome(...how);
	};

	const read = (name: string) => textOf(context.getNodeParameter(name, index, ''));
	if (read('replyType') === 'none') {
		const closed = await sendPassive(context, settings, push, undefined);
		return done('none', closed?.message);
	}
	const given = read('authorization');
	const mode = read('tooLate') || 'send';
	const authorization =
		given === ''
			? connectedAuthorization(settings, push.corpId)
			: openAuthorization(given, settings);
	const desk = authorization && openDesk(context, settings, push, authorization);
	const giveUp = (why: ReplyError): Outcome => {
		if (mode === 'skip') return done('none', why.message);
		throw why;
	};
	const late = mode === 'send' ? desk : undefined;
	const already = obstacle(context, push, Date.now());
	if (already !== undefined && late === undefined) return giveUp(already);
	const content = await contentOf(context, index, push, desk);
	const closed = await sendPassive(context, settings, push, content);
	if (closed === undefined) return done('passive');
	if (late === undefined) return giveUp(closed);
	return done('active', closed.message, await sendActive(late, content));
}

/** A task card's button has a name of its own in XML; every other kind is checked when it is sent. */
async function contentOf(
	context: IExecuteFunctions,
	index: number,
	{ reply: kind }: Context,
	desk: Desk | undefined,
) {
	const content = await readContent(context, index, {
		push: kind === 'taskcard' ? kind : undefined,
		upload: desk && uploadAt(desk),
	});
	if (content !== undefined) return content;
	throw new ReplyError('The reply has no content', 'Choose a reply type');
}

/** @throws ReplyError */
function sealedContextOf(context: IExecuteFunctions, index: number): string {
	const given = textOf(context.getNodeParameter('options.context', index, ''));
	const sealed = given || findContext(context, index);
	if (sealed !== undefined) return sealed;
	throw triggersAbove(context).length === 0
		? new ReplyError(
				'No WeCom Suite Trigger comes before this node',
				'Connect it after a WeCom Suite Trigger, or fill in Context in the options',
			)
		: new ReplyError(
				'The WeCom message this item answers was not found',
				'Fill in Context in the options with wecom.context of the trigger',
			);
}
