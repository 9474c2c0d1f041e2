/**
 * A button of a card that an execution waits for. The trigger hands the decision to the node that waits, in the same n8n, and
 * answers WeCom with the card as it is now. It starts nothing.
 */
import { randomBytes } from 'node:crypto';
import { sleep, type IWebhookResponseData } from 'n8n-workflow';
import { sealReply } from '../../protocol/callback/callback';
import { pairWith } from '../../protocol/callback/keyRing';
import { trimBlanks } from '../../protocol/xml/blanks';
import { writeReply } from '../../protocol/replies/writeReply';
import type { Settings } from '../../shared/credential/config';
import { isAnswered } from '../../shared/memory/answers';
import { count } from '../../shared/memory/traffic';
import { listOf, recordOf } from '../../shared/narrow';
import { openTap, sealDecision, type Selected, type Tap } from '../../suite/seals/tap';
import { answer, SUCCESS } from '../door/answers';
import { repeatKey } from '../delivery/deliver';
import type { Push } from '../delivery/item';
import { answerLikeFirst, forget, giveUp, isFirst, watchAnswer } from '../delivery/repeats';
import { resume, type Resumed } from './resume';
import { rememberFor, type Visit } from '../door/incoming';

const TAPPED = 'event:template_card_event';

/** A key of ours, and who pressed it. */
export interface Tapped {
	readonly tap: Tap;
	readonly member: string;
	readonly selected: Selected;
}

/** Undefined for every other push: a key that does not open, or not for this corp, is an ordinary event. */
export function tapIn({ parsed }: Push, settings: Settings): Tapped | undefined {
	if (parsed?.event.label !== TAPPED) return undefined;
	const { EventKey, ToUserName, FromUserName, SelectedItems } = recordOf(parsed.event);
	if (typeof EventKey !== 'string' || typeof FromUserName !== 'string') return undefined;
	const tap = openTap(EventKey, settings, trimBlanks(String(ToUserName)));
	return tap && { tap, member: FromUserName, selected: selectedIn(SelectedItems) };
}

const selectedIn = (items: unknown): Selected =>
	Object.fromEntries(
		listOf(recordOf(items)['SelectedItem'])
			.map(recordOf)
			.filter(({ QuestionKey }) => typeof QuestionKey === 'string')
			.map(({ QuestionKey, OptionIds }) => [
				String(QuestionKey),
				listOf(recordOf(OptionIds)['OptionId']).map(String),
			]),
	);

/** WeCom is answered when this resolves, or it is left to repeat the push. */
export async function takeTap(
	visit: Visit,
	push: Push,
	tapped: Tapped,
): Promise<IWebhookResponseData> {
	const { context, response } = visit;
	const key = repeatKey(context, push);
	if (!isFirst(key, Date.now(), rememberFor(visit))) {
		count(context, 'repeated');
		answerLikeFirst(key, response);
		return { noWebhookResponse: true };
	}
	watchAnswer(key, response);
	let done = false;
	try {
		const text = await textAfter(visit, tapped);
		// What WeCom hears nothing of, it repeats, and the repeat counts as the first.
		if (text === undefined) giveUp(key, response);
		else answer(response, text === '' ? SUCCESS : cardWith(text, visit, push, tapped));
		done = true;
	} finally {
		if (!done) forget(key);
	}
	return { noWebhookResponse: true };
}

/** n8n may need a moment to see that an execution waits, which a quick member and a second one meet. */
const PAUSE_MS = 400;

/** What stands on the card; empty when nothing changes there; undefined when the decision did not arrive and may come again. */
async function textAfter(visit: Visit, { tap, member, selected }: Tapped) {
	const { settings, arrivedAt, options } = visit;
	const { waitId, corpId, answer: said } = tap;
	const decision = sealDecision(
		{ waitId, corpId, answer: said, member, selected, at: arrivedAt },
		settings,
	);
	const before = arrivedAt + options.replyDeadlineMs;
	let resumed = await resume(visit.context, tap, decision, before);
	while (mayChange(resumed, waitId) && before - Date.now() > 2 * PAUSE_MS) {
		await sleep(PAUSE_MS);
		resumed = await resume(visit.context, tap, decision, before);
	}
	if (resumed === 'failed' || resumed === 'stuck') return undefined;
	if (typeof resumed === 'object' && resumed.outcome !== 'closed') {
		return resumed.outcome === 'failed' ? undefined : resumed.text;
	}
	if (tap.closedText !== undefined) return tap.closedText;
	if (tap.until !== undefined && arrivedAt >= tap.until) return 'The time is up';
	return resumed === 'gone' ? 'No longer open' : 'Already answered';
}

/** An execution that runs after it was answered here does what was decided, which may take hours. */
const mayChange = (resumed: Resumed, waitId: string): boolean =>
	resumed === 'stuck' || (resumed === 'running' && !isAnswered(waitId));

/** The buttons give way to a text; the rest of the card stays. WeCom changes it for this member only. */
function cardWith(
	text: string,
	{ settings }: Visit,
	{ opened, pair }: Push,
	{ tap, member }: Tapped,
) {
	const createTime = Math.floor(Date.now() / 1000);
	const message = writeReply(
		{ toUser: member, fromCorp: tap.corpId, createTime },
		{ kind: 'updateButton', body: { replace_name: text } },
	);
	// WeCom opens an answer with the pair that it made the push with.
	const { token, encodingAesKey } = pairWith(settings, pair) ?? settings;
	const body = sealReply({
		token,
		encodingAesKey,
		receiveId: opened.receiveId,
		message,
		timestamp: String(createTime),
		nonce: randomBytes(8).toString('hex'),
	});
	return { status: 200, body, type: 'application/xml' };
}
