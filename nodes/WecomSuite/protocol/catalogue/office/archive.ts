/** Rows: the chat archive and its data zone (https://developer.work.weixin.qq.com/document/path/99682). Tokens live ten minutes. */
import { defineEvent } from '../define';
import { integer, optional, text } from '../fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, SYSTEM_EXAMPLE } from '../roots';

const ARCHIVE = { group: 'events', url: 'command', see: 99682 } as const;

export const ARCHIVE_EVENTS = {
	'suite:conversation_new_message': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'conversation_new_message' },
		title: 'Archived Message Available',
		zh: '产生会话回调',
		summary: 'The chat archive holds new messages',
		fields: { ...COMMAND, Token: text },
		example: { ...COMMAND_EXAMPLE, Token: 'example-archive-token' },
	}),
	'suite:hit_keyword': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'hit_keyword' },
		title: 'Archive Keyword Hit',
		zh: '命中关键词规则通知',
		summary: 'An archived message contains a keyword of a rule',
		fields: { ...COMMAND, Token: text },
		example: { ...COMMAND_EXAMPLE, Token: 'example-archive-token' },
	}),
	'suite:chat_archive_audit_approved_single': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'chat_archive_audit_approved_single' },
		title: 'Archive Consent Given',
		zh: '客户同意存档',
		summary: 'A customer agreed that a chat is archived',
		fields: { ...COMMAND, OpenUserID: text, ExternalUserID: text, ChatId: text },
		example: {
			...COMMAND_EXAMPLE,
			OpenUserID: 'woAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			ExternalUserID: 'wmAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			ChatId: 'wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA',
		},
	}),
	'suite:chat_archive_audit_approved_room': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'chat_archive_audit_approved_room' },
		title: 'Archive Consent Given in Group',
		zh: '群客户同意存档',
		summary: 'A customer agreed that a group chat is archived',
		fields: { ...COMMAND, OpenUserID: optional(text), ExternalUserID: text, ChatId: text },
		example: {
			...COMMAND_EXAMPLE,
			OpenUserID: 'woAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			ExternalUserID: 'wmAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			ChatId: 'wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA',
		},
	}),
	'suite:chat_archive_export_finished': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'chat_archive_export_finished' },
		title: 'Archive Export Finished',
		zh: '会话内容导出完成',
		summary: 'An export from the chat archive ended; its result can be fetched for 24 hours',
		fields: { ...COMMAND, JobId: text },
		example: { ...COMMAND_EXAMPLE, JobId: 'S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4' },
	}),
	'event:msgaudit_notify': defineEvent({
		...ARCHIVE,
		url: 'data',
		match: { Event: 'msgaudit_notify' },
		title: 'Archived Message Available (App)',
		zh: '产生会话回调（代开发）',
		summary: 'The chat archive holds new messages, told to an app of the corp',
		fields: { ...EVENT, AgentID: integer },
		example: { ...SYSTEM_EXAMPLE, AgentID: '1000021' },
	}),
};
