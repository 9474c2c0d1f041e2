/** What a later node needs to know about the push an item came from, sealed into one string of the item. */
import { attempt } from '../../protocol/crypto/attempt';
import { SealError } from '../../protocol/errors';
import { openText, sealText, type SealKey } from './sealed';

export interface Context {
	/** Digest of the decrypted text: the same for every repeat of a push. */
	readonly id: string;
	/** Whom the push was sealed for, and so whom its reply is sealed for. */
	readonly receiveId: string;
	/** Id of the pair of Token and EncodingAESKey that the push came with, and so of that for its reply; absent where no push is. */
	readonly pair?: string;
	/** Corp the push is about, when it names one. */
	readonly corpId?: string;
	/** Member the push came from. */
	readonly member?: string;
	readonly agentId?: number;
	/** The newest suite ticket at that time, sealed once more. */
	readonly ticket?: StoredTicket;
	/** Which passive reply WeCom takes; absent when it takes none. */
	readonly reply?: 'message' | 'card' | 'taskcard';
	/** Of a pressed card: lets the API update the card once within 72 hours. */
	readonly responseCode?: string;
	/** When the push arrived, Unix milliseconds. */
	readonly arrivedAt: number;
	/** Until when a reply reaches the open connection, Unix milliseconds; absent when it is not held open. */
	readonly replyBefore?: number;
}

/** The newest suite ticket, as static data keeps it. */
export interface StoredTicket {
	/** Sealed with purpose `ticket`. */
	readonly sealed: string;
	/** The vendor's TimeStamp of the push, Unix seconds: a late repeat must not replace a newer ticket. */
	readonly timeStamp: number;
	/** When it arrived, Unix milliseconds. */
	readonly receivedAt: number;
}

export const sealContext = (context: Context, owner: SealKey): string =>
	sealText(JSON.stringify(context), owner, 'context');

/**
 * @throws SealError
 */
export function openContext(sealed: string, owner: SealKey): Context {
	const text = openText(sealed, owner, 'context');
	const context = attempt(() => JSON.parse(text) as Context);
	if (context === undefined)
		throw new SealError('The sealed context holds no JSON', 'Report this as a defect');
	return context;
}
