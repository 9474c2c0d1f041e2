/** Rows: the chat archive and its data zone (https://developer.work.weixin.qq.com/document/path/99682). Tokens live ten minutes. */
import { defineEvent } from './define';
import { integer, text } from './fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, SYSTEM_EXAMPLE } from './roots';

const ARCHIVE = { group: 'events', url: 'command', see: 99682 } as const;

export const ARCHIVE_EVENTS = {
	'suite:conversation_new_message': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'conversation_new_message' },
		title: 'Archived Message Available',
		summary: 'The chat archive holds new messages',
		fields: { ...COMMAND, Token: text },
		example: { ...COMMAND_EXAMPLE, Token: 'example-archive-token' },
	}),
	'suite:hit_keyword': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'hit_keyword' },
		title: 'Archive Keyword Hit',
		summary: 'An archived message contains a keyword of a rule',
		fields: { ...COMMAND, Token: text },
		example: { ...COMMAND_EXAMPLE, Token: 'example-archive-token' },
	}),
	'suite:chat_archive_audit_approved_single': defineEvent({
		...ARCHIVE,
		match: { InfoType: 'chat_archive_audit_approved_single' },
		title: 'Archive Consent Given',
		summary: 'A customer agreed that a chat is archived',
		fields: { ...COMMAND, OpenUserID: text, ExternalUserID: text, ChatId: text },
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
		summary: 'An export from the chat archive ended; its result can be fetched for 24 hours',
		fields: { ...COMMAND, JobId: text },
		example: { ...COMMAND_EXAMPLE, JobId: 'S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4' },
	}),
	'event:msgaudit_notify': defineEvent({
		...ARCHIVE,
		url: 'data',
		match: { Event: 'msgaudit_notify' },
		title: 'Archived Message Available (App)',
		summary: 'The chat archive holds new messages, told to an app of the corp',
		fields: { ...EVENT, AgentID: integer },
		example: { ...SYSTEM_EXAMPLE, AgentID: '1000021' },
	}),
};
