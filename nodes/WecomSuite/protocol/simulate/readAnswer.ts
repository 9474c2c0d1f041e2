/** The answer to a push as WeCom would read it: accepted, a sealed reply, or nothing it understands. */
import { openCallback, type Keys } from '../callback/callback';
import { WecomError } from '../errors';
import { readXml } from '../xml/readXml';
import type { Tree } from '../xml/tree';

export interface ReadAnswer {
	readonly outcome: 'success' | 'reply' | 'refused' | 'notListening' | 'hungUp' | 'unexpected';
	/** Elements of the opened reply. */
	readonly reply?: Tree;
	/** What WeCom would not be satisfied with, or what to do. */
	readonly problem?: string;
}

/** The connection was ended without an answer. */
export const HUNG_UP: ReadAnswer = {
	outcome: 'hungUp',
	problem:
		'The connection was ended without an answer, so WeCom would push this again. A trigger does that when n8n has not stored the push in time; a proxy in between may do it too',
};

const REFUSALS = [400, 403, 413];

/** `receiveId`: whom the push was sealed for, and so must the reply be. */
export function readAnswer(
	status: number,
	body: string,
	keys: Keys,
	receiveId: string,
): ReadAnswer {
	if (REFUSALS.includes(status)) return { outcome: 'refused' };
	if (status === 404) return { outcome: 'notListening', problem: NOT_LISTENING };
	if (status !== 200) return { outcome: 'unexpected', problem: 'WeCom asks for status 200' };
	if (body === 'success' || body === '') return { outcome: 'success' };
	if (!body.startsWith('<'))
		return { outcome: 'unexpected', problem: 'Neither success nor a sealed reply' };
	return openReply(body, keys, receiveId);
}

const NOT_LISTENING =
	'No trigger listens at this address: publish its workflow, or for the test URL choose Listen for Test Event first';

function openReply(body: string, keys: Keys, receiveId: string): ReadAnswer {
	const opened = openOrWhy(body, keys);
	if (typeof opened === 'string') {
		return { outcome: 'unexpected', problem: `The reply cannot be opened: ${opened}` };
	}
	const other = opened.receiveId === receiveId ? {} : { problem: 'Sealed for another receiver' };
	return { outcome: 'reply', reply: opened.elements, ...other };
}

function openOrWhy(
	body: string,
	keys: Keys,
): string | { readonly receiveId: string; readonly elements: Tree } {
	try {
		const { MsgSignature, TimeStamp, Nonce } = readXml(body);
		const { message, receiveId } = openCallback({
			...keys,
			msgSignature: String(MsgSignature ?? ''),
			timestamp: String(TimeStamp ?? ''),
			nonce: String(Nonce ?? ''),
			body,
		});
		return { receiveId, elements: readXml(message) };
	} catch (error) {
		return error instanceof WecomError ? error.message : 'unexpected error';
	}
}
