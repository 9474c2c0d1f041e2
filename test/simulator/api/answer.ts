/** What a call to the suite API is answered with: JSON, a file, or anything that a fault makes of it. */
import { randomInt } from 'node:crypto';

import type { JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import { ERRCODES } from '../../../nodes/WecomSuite/suite/errcodes';
import type { FormFile } from './multipart';

/** A file as the API keeps and serves it. */
export type StoredFile = Pick<FormFile, 'fileName' | 'contentType' | 'data'>;

export type Answer =
	| { readonly json: JsonObject }
	| { readonly file: StoredFile }
	| { readonly status: number; readonly body: string | Buffer; readonly contentType: string };

/** The API says no. Thrown by whoever notices, answered as JSON with status 200. */
export class Refusal extends Error {
	constructor(
		readonly errcode: number,
		what: string = ERRCODES[errcode]?.meaning ?? 'refused',
	) {
		super(what);
	}

	get answer(): Answer {
		return { json: { errcode: this.errcode, errmsg: errmsgOf(this.errcode, this.message) } };
	}
}

export const OK = { errcode: 0, errmsg: 'ok' } as const;

/** The hint changes with every call, as the vendor's does: nobody may compare an errmsg. */
export const errmsgOf = (errcode: number, what: string): string => {
	const hint = String(randomInt(2 ** 47)).padStart(16, '1');
	const help = `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
	return `${what}, hint: [${hint}], from ip: 127.0.0.1, more info at ${help}`;
};

/** The vendor's front servers answer an unknown path as web servers do. */
export const NOT_FOUND: Answer = {
	status: 404,
	contentType: 'text/html',
	body: '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>',
};
