/**
 * Checks the signature of the cashier in its own way: it reads names and values off the JSON as text, and compares bytes
 * (https://developer.work.weixin.qq.com/document/path/98768).
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { Refusal } from './answer';
import { isObject, type Sent } from './parameters';
import type { ApiState } from './state';

const MOST_SECONDS_OFF = 15 * 60;

/** The vendor names no codes for these; they say what a reader of a test wants to know. */
const REFUSED = 49004;

/** @throws Refusal */
export const checkSignature = ({ body }: Sent, state: ApiState): void => {
	const key = state.settings.cashierSecret;
	if (key === undefined || !isObject(body)) throw new Refusal(REFUSED, 'no cashier key');
	const { sig, nonce_str: nonce, ts } = body;
	if (typeof nonce !== 'string' || nonce === '' || Buffer.byteLength(nonce) > 32)
		throw new Refusal(40058, 'missing parameter nonce_str');
	if (typeof ts !== 'number' || Math.abs(state.now() / 1000 - ts) > MOST_SECONDS_OFF)
		throw new Refusal(40035, 'invalid parameter ts');
	if (state.nonces.get(nonce) === true) throw new Refusal(REFUSED, 'nonce_str used before');
	state.nonces.add(nonce, true);
	const wanted = digestOf(body, key);
	const given = Buffer.from(typeof sig === 'string' ? sig : '', 'base64');
	if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
		throw new Refusal(REFUSED, 'sig does not match');
};

/** Bytes of `name=value`, in the order of their bytes. */
export const wordsOf = (body: object): Buffer => {
	const found: Buffer[] = [];
	JSON.stringify(body, (name, value: unknown) => {
		const isLeaf = typeof value !== 'object' && value !== '' && name !== 'sig';
		if (isLeaf) found.push(Buffer.from(`${name}=${String(value)}`));
		return value;
	});
	found.sort((one, other) => Buffer.compare(one, other));
	return Buffer.from(found.map((one) => one.toString('utf8')).join('&'));
};

const digestOf = (body: object, key: string): Buffer =>
	createHmac('sha256', key).update(wordsOf(body)).digest();

/** A body as a caller without our sources sends it. */
export const signedBody = (body: object, key: string): object => {
	const stamp = { nonce_str: randomUUID().slice(0, 32), ts: Math.floor(Date.now() / 1000) };
	const stamped = { ...body, ...stamp };
	return { ...stamped, sig: digestOf(stamped, key).toString('base64') };
};
