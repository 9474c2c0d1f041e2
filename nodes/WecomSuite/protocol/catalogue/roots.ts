/** What stands at the root of every message of a form, with the values that the examples share. */
import { integer, optional, text, timestamp } from './fields';

/** A corp id as corps authorised since 2021-11-17 show it: encrypted, case-sensitive. */
const CORP = 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123';
const SECONDS = '1403610513';

/** InfoType form, sent for a suite (`/document/path/90628`). */
export const SUITE = { SuiteId: text, TimeStamp: timestamp };
export const SUITE_EXAMPLE = { SuiteId: 'ww4asffe99e54c0f4c', TimeStamp: SECONDS };

/** InfoType form, sent for a suite about the corp that authorised it (`/document/path/90642`). */
export const COMMAND = { ...SUITE, AuthCorpId: text };
export const COMMAND_EXAMPLE = { ...SUITE_EXAMPLE, AuthCorpId: CORP };

/** InfoType form, sent for the whole provider (`/document/path/90585`). */
export const PROVIDER = { ServiceCorpId: text, AuthCorpId: text, TimeStamp: timestamp };
export const PROVIDER_EXAMPLE = {
	ServiceCorpId: 'wwddddccc7775555aa',
	AuthCorpId: CORP,
	TimeStamp: SECONDS,
};

/** MsgType form, written by a member (`/document/path/90375`). */
export const MESSAGE = {
	ToUserName: text,
	FromUserName: text,
	CreateTime: timestamp,
	MsgId: text,
	AgentID: integer,
};
export const MESSAGE_EXAMPLE = {
	ToUserName: CORP,
	FromUserName: 'zhangsan',
	CreateTime: SECONDS,
	MsgId: '4561255354251345929',
	AgentID: '1000021',
};

/** Event form (`/document/path/90376`). Only what concerns an app carries its AgentID. */
export const EVENT = {
	ToUserName: text,
	FromUserName: text,
	CreateTime: timestamp,
	MsgType: text,
	AgentID: optional(integer),
};
/** An event that a member caused in the app. */
export const MEMBER_EXAMPLE = {
	ToUserName: CORP,
	FromUserName: 'zhangsan',
	CreateTime: SECONDS,
	MsgType: 'event',
	AgentID: '1000021',
};
/** An event that WeCom itself caused: the sender is always `sys`. */
export const SYSTEM_EXAMPLE = {
	ToUserName: CORP,
	FromUserName: 'sys',
	CreateTime: SECONDS,
	MsgType: 'event',
};
