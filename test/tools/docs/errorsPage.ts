/** docs/errors.md from the pack's own codes and the table of WeCom's. Never edited by hand. */
import type { AnyWecomError } from '../../../nodes/WecomSuite/protocol/errors';
import { ERRCODES, type Errcode } from '../../../nodes/WecomSuite/suite/errcodes';

export interface OwnError {
	readonly when: string;
	readonly remedy: string;
}

/** One per code, or this does not compile. */
const OWN: Readonly<Record<AnyWecomError['code'], OwnError>> = {
	ERR_WECOM_CONFIGURATION: {
		when: 'A field of the credential, the suite ticket or the authorization is missing or cannot be right; `field` names it',
		remedy:
			'Copy the value again from the console of WeCom; for a ticket, wait for the next push or press 刷新Ticket in the console',
	},
	ERR_WECOM_ENVELOPE: {
		when: 'A callback lacks one of its four parameters or its `Encrypt` element',
		remedy:
			'Nothing to do when strangers call the URL; otherwise look for a proxy that changes requests',
	},
	ERR_WECOM_SIGNATURE: {
		when: 'The signature of a callback does not match',
		remedy:
			'Compare the Token in the credential with the one in the callback settings, character by character',
	},
	ERR_WECOM_DECRYPTION: {
		when: 'The content of a callback cannot be decrypted',
		remedy: 'Copy the EncodingAESKey again from the callback settings',
	},
	ERR_WECOM_RECEIVER: {
		when: 'A callback is authentic, but meant for another suite, corp or time',
		remedy: 'Compare suite ID and corp ID with the console, and set the clock of the server',
	},
	ERR_WECOM_XML: {
		when: 'The text inside a callback is not XML or JSON as WeCom writes it; the trigger hands it on with its raw text',
		remedy: 'Read `wecom.raw`, and report the event if WeCom really sends it this way',
	},
	ERR_WECOM_REPLY: {
		when: 'A reply cannot be built, or WeCom waits for it no more',
		remedy:
			'Correct the field that the message names, or choose in *If Too Late* what becomes of it',
	},
	ERR_WECOM_SEAL: {
		when: 'A sealed text (`wcs1.…`) was altered, or sealed for another suite, another secret or another purpose',
		remedy:
			'Take it again from where it came from. After a change of the suite secret: a context or ticket comes anew with the next pushes; an authorization must be made anew (重新获取, or another installation), or from the permanent code by Refresh Authorization Info',
	},
	ERR_WECOM_PARAMETER: {
		when: 'A field holds what WeCom would refuse; nothing was sent, and `field` names it',
		remedy: 'Correct the field as the message says',
	},
	ERR_WECOM_API: {
		when: 'WeCom answered with an `errcode` other than 0, or took a message that reaches no member (0); number and text of WeCom are in the error',
		remedy: 'Look the number up below',
	},
	ERR_WECOM_TRANSPORT: {
		when: 'No answer came, or one that is not of WeCom',
		remedy: 'Check the network, the proxy and the API Base URL in the credential',
	},
};

/** Every code of this pack. */
export const OWN_CODES: readonly string[] = Object.keys(OWN);

const RETRIES: Readonly<Record<Errcode['retry'], string>> = {
	no: 'no',
	later: 'yes, after a pause',
	refresh: 'yes, once, with a new token',
};
/** Text as a cell of a table holds it. */
export const cell = (text: string): string => text.replaceAll('|', '\\|');

const ownRows = (): string =>
	Object.entries(OWN)
		.map(([code, { when, remedy }]) => `| \`${code}\` | ${when} | ${remedy} |`)
		.join('\n');

const codeRows = (): string =>
	Object.entries(ERRCODES)
		.sort(([one], [other]) => Number(one) - Number(other))
		.map(([code, { meaning, remedy, retry, see }]) => {
			const page =
				see === undefined
					? ''
					: ` ([page](https://developer.work.weixin.qq.com/document/path/${see}))`;
			return `| ${code} | ${cell(meaning)} | ${cell(remedy)}${page} | ${RETRIES[retry]} |`;
		})
		.join('\n');

/** The whole page. */
export const errorsPage = (): string => `# Errors

<!-- Made by \`npm run docs\` from nodes/WecomSuite/protocol/errors.ts and suite/codes. Do not edit: change the row. -->

[中文](zh/errors.md)

Every error has a message that says what happened and a description that says what to do, with a code in brackets. Where WeCom refused,
meaning and remedy follow in Chinese. With *On Error: Continue*
the item holds \`error\`, \`code\`, \`remedy\` and, when WeCom refused, \`errcode\` and \`errmsg\`: compare the codes, never the texts. With
*Continue (using error output)* it leaves there, with the fields of the item it came from beside these.

## Codes of this pack

| Code | When | What to do |
| --- | --- | --- |
${ownRows()}

## Codes of WeCom

${Object.keys(ERRCODES).length} numbers, all that WeCom publishes. What may work again, the node tries again by itself. A number that is not here is shown with the text of WeCom;
its [search page](https://open.work.weixin.qq.com/devtool/query) knows more.

| errcode | Meaning | What to do | Tried again |
| --- | --- | --- | --- |
${codeRows()}
`;
