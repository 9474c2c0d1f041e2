/** Parameters, limits and example values that rows of several families share. */
import { choice, integer, required, text } from './kinds';

export const URL_LIMITS = {
	maxBytes: 2048,
	pattern: /^https?:\/\//,
	rule: 'starts with http:// or https://',
} as const;
export const STATE_RULE = {
	pattern: /^[a-zA-Z0-9]*$/,
	rule: 'has letters and digits only',
} as const;
export const AES_KEY_RULE = {
	pattern: /^[A-Za-z0-9]{43}$/,
	rule: 'has 43 letters and digits',
} as const;

/** The corp, under the names that the vendor gives it. */
export const CORP_ID = text('Corp ID', 'Corp that authorized the app; case-sensitive', {
	from: 'corp',
	placeholder: 'e.g. wpAbCdEf…',
});
export const REQUIRED_CORP_ID = required(CORP_ID);
export const PERMANENT_CODE = required(
	text('Permanent Code', 'Permanent code of the corp, from Complete Authorization', {
		from: 'permanentCode',
		secret: true,
		limits: { maxBytes: 512 },
	}),
);
export const SUITE_ID = required(
	text('Suite ID', 'ID of the third-party app', { from: 'suite', placeholder: 'e.g. ww4asffe99…' }),
);
export const AGENT_ID = required(
	integer('Agent ID', 'ID of the app in this corp; it differs from corp to corp', {
		from: 'agent',
		placeholder: 'e.g. 1000021',
		limits: { min: 0 },
	}),
);
export const APP_ID = integer(
	'App ID',
	'App inside an old suite with several apps; leave empty for a suite with one app',
);
export const USER_ID = required(
	text('User ID', 'User ID of the member', {
		from: 'member',
		picks: 'member',
		placeholder: 'e.g. zhangsan',
		limits: { maxBytes: 64 },
	}),
);
export const EXTERNAL_USER_ID = required(
	text('External User ID', 'External user ID of the customer', {
		placeholder: 'e.g. wmAbCdEf…',
		limits: { maxBytes: 64 },
	}),
);
export const MASS_CALL_TICKET = text(
	'Mass Call Ticket',
	'Ticket from Get Mass Call Ticket (Resource: ID), for many calls',
	{ secret: true },
);
export const JOB_ID = required(
	text('Job ID', 'ID that the operation which started the job returned', {
		limits: { maxBytes: 128 },
	}),
);
export const MEDIA_ID = required(
	text('Media ID', 'ID from Upload Media; it lives three days', { limits: { maxBytes: 512 } }),
);
export const CURSOR = text('Cursor', 'Cursor of the page before; empty for the first page');
/** For pages that are counted instead. */
export const OFFSET = integer('Offset', 'How many entries to leave out at the beginning', {
	limits: { min: 0 },
});
/** How many entries a page holds. */
export const pageSize = (max: number, usual: number) =>
	integer('Page Size', `Entries per page, at most ${max}`, {
		default: usual,
		limits: { min: 1, max },
	});
export const LICENSE_TYPE = required(
	choice('License Type', 'What the license allows', [
		{ name: 'Basic', value: 1, description: 'Basic account (基础账号)' },
		{
			name: 'External Contact',
			value: 2,
			description: 'Account that may also reach customers (互通账号)',
		},
	]),
);
export const ENCODING_AES_KEY = required(
	text('Encoding AES Key', 'Key that WeCom encrypts the result with, 43 letters and digits', {
		secret: true,
		limits: AES_KEY_RULE,
	}),
);

/** Pages that a cursor turns, with `next_cursor` in the answer. */
export const pages = (max: number) =>
	({ cursor: 'cursor', next: 'next_cursor', limit: 'limit', max }) as const;
/** The same where the answer says with `has_more` whether to go on. */
export const markedPages = (max: number) => ({ ...pages(max), more: 'has_more' }) as const;

export const OK = { errcode: 0, errmsg: 'ok' } as const;
/** A corp id as corps authorized since 2021-11-17 show it: encrypted, case-sensitive. */
export const A_CORP = 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123';
export const A_PROVIDER = 'wwddddccc7775555aa';
export const A_SUITE = 'ww4asffe99e54c0f4c';
export const AN_AGENT = 1000021;
export const A_CUSTOMER = 'wmAbCdEfGhIjKlMnOpQrStUvWxYz0123';
export const A_MEDIA_ID = '1Yv-zXfHjSjU-7LH-GwtYqDGS-zz6w22KmWAT5COgP7o';
export const A_JOB = 'job-example-1';
export const A_PAGE = 'cursor-example-1';
export const A_TIME = 1700000000;
export const LATER = 1702592000;
export const A_LINK = 'https://example.com/report';
export const A_PICTURE = 'https://example.com/report.png';
export const A_MINI_PROGRAM = 'wx8bd8012614784000';
export const AN_AES_KEY = `${'example'.repeat(6)}1`;
export const A_PERMANENT_CODE = 'example-permanent-code';
export const A_TOKEN = 'example-access-token';
