/** What the API keeps: corps, messages, cards, files. */
import type { Json, JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import type { StoredFile } from './answer';
import type { Values } from './parameters';

export interface InstallOptions {
	readonly permanentCode?: string;
	readonly authCode?: string;
	readonly agentId?: number;
	/** 0: an admin authorized the app, 1: members did. */
	readonly authMode?: 0 | 1;
	/** Comes back with the permanent code. */
	readonly state?: string;
	/** User IDs that exist; everybody does when not given. */
	readonly members?: readonly string[];
	/** Members without a license: they get no message. */
	readonly unlicensed?: readonly string[];
}

/** A corp that installed the app. */
export interface Installation extends Omit<InstallOptions, 'authCode'> {
	readonly corpId: string;
	readonly permanentCode: string;
	readonly agentId: number;
	readonly authMode: 0 | 1;
	canceled: boolean;
}

/** A message as one recipient gets it. */
export interface SentMessage {
	readonly corpId: string;
	readonly agentId: number;
	/** One of these three is given. */
	readonly touser?: string;
	readonly toparty?: string;
	readonly totag?: string;
	readonly msgtype: string;
	/** The text of a text or markdown message. */
	readonly content?: string;
	/** The object of the message type, as it came: `{ media_id }`, `{ card_type, … }`. */
	readonly message: { readonly [name: string]: Json };
	readonly msgid: string;
	readonly responseCode?: string;
	/** Milliseconds. */
	readonly at: number;
	recalled: boolean;
}

/** A template card that was changed after it was sent. */
export interface CardUpdate {
	readonly corpId: string;
	/** Undefined when the code came from a callback. */
	readonly msgid: string | undefined;
	readonly userids: readonly string[];
	readonly atall: boolean;
	/** The new card, or the text of the disabled button. */
	readonly card?: { readonly [name: string]: Json };
	readonly button?: string;
}

export interface Media extends StoredFile {
	readonly type: string;
	/** Undefined: the provider's own. */
	readonly corpId: string | undefined;
}

/** Makes the answer of a call that passed all checks. */
export type Script = (call: {
	readonly values: Values;
	readonly installation?: Installation | undefined;
}) => JsonObject;
