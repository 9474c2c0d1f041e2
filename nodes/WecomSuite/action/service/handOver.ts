/**
 * Hand Over to Person: the chat goes to the queue, or to a member, and the customer reads a word about it. WeCom takes no answer of
 * the app from then on, but for one text by the code that it returns (https://developer.work.weixin.qq.com/document/path/94698, 94910).
 */
import { ENDPOINTS } from '../../suite/endpoints';
import { buildRequest } from '../../suite/call/request';
import { text } from '../../suite/table/kinds';
import { hint } from '../../shared/hints';
import { sendForJson } from '../call/results';
import type { Call, Operation, Result } from '../operation';

const HAND = ENDPOINTS['service.transferSession'];
const TELL = ENDPOINTS['service.sendTextOnEvent'];
const { open_kfid, external_userid, servicer_userid } = HAND.parameters;
const QUEUE = 2;
const MEMBER = 3;

async function handOver(call: Call): Promise<Result[]> {
	const { values } = call;
	const state = hasText(values['servicer_userid']) ? MEMBER : QUEUE;
	const moved = { ...values, service_state: state };
	const { msg_code } = await sendForJson(call, HAND, buildRequest(HAND, moved));
	const told = hasText(values['word']) && hasText(msg_code) && (await tell(call, msg_code));
	return [{ json: { handedOver: true, to: state === QUEUE ? 'queue' : 'member', told } }];
}

const hasText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** The chat is handed over by now: a word that WeCom refuses fails nothing. */
async function tell(call: Call, code: unknown): Promise<boolean> {
	try {
		const values = { code, content: call.values['word'] };
		await sendForJson(call, TELL, buildRequest(TELL, values));
		return true;
	} catch (error) {
		hint(call.context, `The chat was handed over, and the customer was not told: ${String(error)}`);
		return false;
	}
}

export const HAND_OVER: Operation = {
	resource: 'service',
	operation: 'handOver',
	title: 'Hand Over to Person',
	zh: '转人工接待',
	action: 'Hand over customer to person',
	description:
		'Hands the chat with a customer to the next free person, or to a member, and tells the customer: for who asks for a person or cannot be helped',
	parameters: {
		open_kfid,
		external_userid,
		word: text('Word to the Customer', 'What the customer reads about it; empty for nothing', {
			rows: 2,
			limits: { maxBytes: 2048 },
		}),
		servicer_userid: {
			...servicer_userid,
			description: 'Member who takes over; empty for the queue, from which the next free one does',
		},
	},
	shown: ['word'],
	example: HAND.example.request,
	returns: { handedOver: true, to: 'queue', told: true },
	authorized: 'always',
	run: handOver,
};
