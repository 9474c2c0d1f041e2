/** What came back over HTTP → what WeCom said, or that WeCom did not say it. */
import { attempt } from '../../protocol/crypto/attempt';
import type { AnyEndpoint, JsonObject } from '../table/define';
import type { HttpAnswer } from './http';

/** What a call came to: the vendor's JSON, or a file. */
export type Answer = { readonly json: JsonObject } | { readonly file: HttpAnswer };

/** What is known of a call and its answer. Without an example, WeCom must say `errcode`. */
export type Expected = Partial<Pick<AnyEndpoint, 'response'>> & {
	readonly example?: { readonly response: JsonObject };
};

export interface Said {
	/** 0 for a success. */
	readonly errcode: number;
	readonly errmsg: string;
	readonly answer: Answer;
}

/** Names that the errors of gateways and proxies have too. */
const ANYBODYS = new Set(
	'errcode errmsg code msg message status error errors data result success type path timestamp detail'.split(
		' ',
	),
);

/** Undefined when something other than WeCom answered. */
export function readAnswer(expected: Expected, answer: HttpAnswer): Said | undefined {
	const json = jsonIn(answer);
	if (expected.response?.binary === true && isFile(answer, json))
		return answer.status === 200 ? { errcode: 0, errmsg: '', answer: { file: answer } } : undefined;
	const errcode = json === undefined ? undefined : errcodeOf(json, answer, expected);
	if (json === undefined || errcode === undefined) return undefined;
	const errmsg = json['errmsg'];
	return { errcode, errmsg: typeof errmsg === 'string' ? errmsg : '', answer: { json } };
}

function jsonIn({ body }: HttpAnswer): JsonObject | undefined {
	const text = body.toString('utf8').trimStart();
	return text.startsWith('{') ? attempt(() => JSON.parse(text) as JsonObject) : undefined;
}

/** WeCom names the file it sends, or it is a picture. A file may itself be JSON that reads like a refusal, or a page of HTML. */
const isFile = ({ headers, body }: HttpAnswer, json: JsonObject | undefined): boolean =>
	'content-disposition' in headers ||
	(json === undefined &&
		body.length > 0 &&
		!/^(text\/html|application\/json)/i.test(headers['content-type'] ?? ''));

/**
 * WeCom says `errcode` in every answer, except in the success of some old calls
 * (https://developer.work.weixin.qq.com/document/path/90600, 90603): those are known by what they promise.
 */
function errcodeOf(
	json: JsonObject,
	{ status }: HttpAnswer,
	{ example }: Expected,
): number | undefined {
	const { errcode } = json;
	if (errcode !== undefined) {
		const isWritten = typeof errcode === 'string' && /^-?\d+$/.test(errcode);
		return isWritten || Number.isInteger(errcode) ? Number(errcode) : undefined;
	}
	const promised = Object.keys(example?.response ?? {}).filter((name) => !ANYBODYS.has(name));
	return status === 200 && promised.some((name) => name in json) ? 0 : undefined;
}
