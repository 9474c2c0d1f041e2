/**
 * Whom a push is for, read from its inner elements.
 *
 * https://developer.work.weixin.qq.com/document/path/97172 (commands carry the suite id), /90968 (data carries the corp id)
 */
import type { EventObject } from './event';
import { readXml } from '../wire/readXml';
import type { Identity } from './samples';

export interface Address {
	/** The id sealed behind the message, and ToUserName of the envelope. */
	readonly receiveId: string;
	/** AgentID of the envelope; empty for commands. */
	readonly agentId: string;
	/** InfoType form. */
	readonly command: boolean;
	/** FromUserName and ToUserName, which a reply has to swap. */
	readonly from?: string;
	readonly to?: string;
}

export const addressOf = (event: EventObject, identity: Identity): Address => {
	const own = (name: string) => (Object.hasOwn(event, name) ? String(event[name]) : undefined);
	const from = own('FromUserName');
	const to = own('ToUserName');
	return {
		receiveId: own('SuiteId') ?? own('ServiceCorpId') ?? to ?? identity.corpId,
		agentId: to === undefined ? '' : (own('AgentID') ?? ''),
		command: own('InfoType') !== undefined,
		...(from !== undefined && { from }),
		...(to !== undefined && { to }),
	};
};

/** The same for a finished text; one that cannot be read is for the authorizer corp. */
export const addressOfText = (message: string, identity: Identity): Address =>
	addressOf(readMessage(message), identity);

const readMessage = (message: string): EventObject => {
	const text = message.trim();
	try {
		return text.startsWith('{') ? (JSON.parse(text) as EventObject) : readXml(text);
	} catch {
		return {};
	}
};
