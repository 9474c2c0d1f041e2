/** What requests of the cashier (收银台) carry beside their values (https://developer.work.weixin.qq.com/document/path/98768). */
import { createHmac } from 'node:crypto';
import type { Values } from '../table/values';

/** Makes a request unlike any other: WeCom takes a text once in 15 minutes, and a time that is 15 minutes off at most. */
export interface Stamp {
	/** Up to 32 bytes. */
	readonly nonce: string;
	/** Unix seconds. */
	readonly time: number;
}

/** The body with its stamp and the signature over both. */
export function signPayment(body: Values, secret: string, { nonce, time }: Stamp): Values {
	const stamped = { ...body, nonce_str: nonce, ts: time };
	const words = leaves('', stamped).sort(byCodeUnit).join('&');
	return { ...stamped, sig: createHmac('sha256', secret).update(words, 'utf8').digest('base64') };
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Each value that is not empty under the name nearest to it: objects and lists are only the way there. */
function leaves(name: string, value: unknown): string[] {
	if (value === undefined || value === null || value === '') return [];
	if (Array.isArray(value)) return value.flatMap((one: unknown) => leaves(name, one));
	if (typeof value === 'object')
		return Object.entries(value).flatMap(([key, one]) => leaves(key, one));
	return [`${name}=${String(value as string | number | boolean)}`];
}
