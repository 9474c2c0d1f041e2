/** What every app message shares: recipients, flags, answer (https://developer.work.weixin.qq.com/document/path/90372). */
import { POST } from './define';
import { flag, integer, integers, list, piped, text } from './kinds';
import { AGENT_ID, AN_AGENT, OK } from './parameters';

export const RECIPIENTS = {
	touser: piped(
		list('Members', 'Up to 1000 user IDs, or @all for everyone who can see the app', {
			from: 'member',
			picks: 'member',
			placeholder: 'e.g. zhangsan, lisi',
			limits: { maxItems: 1000 },
		}),
	),
	toparty: piped(
		integers('Departments', 'Up to 100 department IDs', {
			picks: 'department',
			placeholder: 'e.g. 1, 2',
			limits: { maxItems: 100 },
		}),
	),
	totag: piped(
		integers('Tags', 'Up to 100 tag IDs', {
			picks: 'tag',
			placeholder: 'e.g. 1, 2',
			limits: { maxItems: 100 },
		}),
	),
	agentid: AGENT_ID,
} as const;
export const AN_ADDRESSEE = {
	touser: ['zhangsan', 'lisi'],
	toparty: [1, 2],
	totag: [1],
	agentid: AN_AGENT,
} as const;

export const TITLE = text('Title', 'Title; WeCom cuts it after 128 bytes', {
	limits: { cutBytes: 128 },
});
export const DESCRIPTION = text(
	'Description',
	'Text below the title; WeCom cuts it after 512 bytes',
	{
		rows: 3,
		limits: { cutBytes: 512 },
	},
);

export const SENT_SAFELY = {
	safe: flag('Confidential', 'Whether to forbid sharing and to show a watermark'),
} as const;
export const TRANSLATION = {
	enable_id_trans: flag(
		'Translate IDs',
		'Whether to show names in place of $userName=ID$ and $departmentName=ID$',
	),
} as const;
export const A_TRANSLATED = { enable_id_trans: true } as const;
export const DUPLICATES = {
	enable_duplicate_check: flag(
		'Skip Duplicates',
		'Whether WeCom drops a message that repeats an earlier one',
	),
	duplicate_check_interval: integer(
		'Duplicate Interval',
		'Seconds in which a repeat counts as a duplicate, up to 14400',
		{ default: 1800, limits: { min: 1, max: 14400 } },
	),
} as const;
export const A_DEDUPLICATED = {
	enable_duplicate_check: true,
	duplicate_check_interval: 1800,
} as const;

export const SEND = {
	...POST,
	path: '/cgi-bin/message/send',
	token: 'corp',
	anyOf: [['touser', 'toparty', 'totag']],
	// Some recipients may be wrong and errcode still 0.
	response: { joined: ['invaliduser', 'invalidparty', 'invalidtag', 'unlicenseduser'] },
	see: 90372,
} as const;
export const A_SENT = {
	...OK,
	invaliduser: 'lisi',
	invalidparty: '2',
	invalidtag: '',
	unlicenseduser: '',
	msgid: 'msg-example-1',
} as const;
