/** Named ways in which one request is not what WeCom would send. Each bends that request and nothing else. */
import type { Draft, PushRequest } from './request';

export interface Fault {
	readonly about?: string;
	/** What a good receiver does. */
	readonly expect?: 'refused' | 'accepted';
	/** It bends a body, so URL verification, which has none, cannot suffer from it. */
	readonly pushOnly?: true;
	/** Before sealing and signing: the sender still knows Token and key. */
	readonly draft?: (draft: Draft) => Draft;
	/** Between sealing and signing: the signature fits what is bent. */
	readonly ciphertext?: (encrypt: string) => string;
	/** After signing: as somebody on the way, or without the secrets, could. */
	readonly request?: (request: PushRequest) => PushRequest;
	/** Push the same message once more after it was answered, as when the answer was lost on the way. */
	readonly again?: true;
}

const OTHER_ID = 'wwffffffffffffffff';
const OTHER_TOKEN = 'AnotherTokenExample';
const OTHER_KEY = 'AnotherKeyExampleAnotherKeyExampleAnotherK0';
const MEBIBYTE = 1024 * 1024;

const mapQuery =
	(change: (query: PushRequest['query']) => PushRequest['query']) =>
	(request: PushRequest): PushRequest => ({ ...request, query: change(request.query) });
const mapValue = (name: string, change: (value: string) => string) =>
	mapQuery((query) => query.map(([key, value]) => [key, key === name ? change(value) : value]));
const withBody =
	(change: (body: string) => string | Buffer) =>
	(request: PushRequest): PushRequest => ({
		...request,
		body: Buffer.from(change(request.body.toString('utf8'))),
	});
const shiftClock =
	(seconds: number) =>
	(draft: Draft): Draft => ({
		...draft,
		timestamp: String(Number(draft.timestamp) + seconds),
	});
/** CBC: a bit flipped in one block flips the same bit of the next block's plaintext. */
const flipByte = (encrypt: string, at: number, mask: number): string => {
	const bytes = Buffer.from(encrypt, 'base64');
	const index = at < 0 ? bytes.length + at : at;
	bytes[index] = (bytes[index] ?? 0) ^ mask;
	return bytes.toString('base64');
};
/** Changes one character in the middle of the first long base64 text. */
const flipInTransit = (text: string): string =>
	text.replace(/[A-Za-z0-9+/]{40,}/, (found) => {
		const middle = found.length >> 1;
		return `${found.slice(0, middle)}${found[middle] === 'A' ? 'B' : 'A'}${found.slice(middle + 1)}`;
	});
const replaceId = (message: string, name: string): string => {
	const before = new RegExp(`(<${name}>\\s*(?:<!\\[CDATA\\[)?|"${name}":")[^\\]<"]*`);
	if (!before.test(message)) throw new Error(`This fault needs a message with ${name} inside.`);
	return message.replace(before, `$1${OTHER_ID}`);
};
const insertInside = (body: string, extra: string): string =>
	body.startsWith('{')
		? body.replace('{', `{"extra":"${extra}",`)
		: body.replace('</xml>', `<Extra>${extra}</Extra></xml>`);

const refused = <const F extends Fault>(about: string, fault: F) =>
	({ about, expect: 'refused', ...fault }) as const;
const accepted = <const F extends Fault>(about: string, fault: F) =>
	({ about, expect: 'accepted', ...fault }) as const;
const push = { pushOnly: true } as const;

export const FAULTS = {
	badSignature: refused('one digit of msg_signature is wrong', {
		request: mapValue('msg_signature', (value) =>
			value.replace(/.$/, (d) => (d === '0' ? '1' : '0')),
		),
	}),
	shortSignature: refused('msg_signature is cut to ten digits', {
		request: mapValue('msg_signature', (value) => value.slice(0, 10)),
	}),
	otherToken: refused('signed with the Token of another suite', {
		draft: (draft) => ({ ...draft, token: OTHER_TOKEN }),
	}),
	wrongKey: refused('sealed with the key of another suite, signature fits', {
		draft: (draft) => ({ ...draft, encodingAesKey: OTHER_KEY }),
	}),
	otherReceiver: refused('authentic, but sealed for another receive id', {
		draft: (draft) => ({ ...draft, receiveId: OTHER_ID }),
	}),
	otherSuite: refused('authentic, but the SuiteId inside belongs to another suite', {
		...push,
		draft: (draft) => ({ ...draft, message: replaceId(draft.message, 'SuiteId') }),
	}),
	otherCorp: refused('authentic, but the ToUserName inside is another corp', {
		...push,
		draft: (draft) => ({ ...draft, message: replaceId(draft.message, 'ToUserName') }),
	}),
	oldClock: refused('authentic, but signed an hour ago: a recording played back', {
		draft: shiftClock(-3600),
	}),
	futureClock: refused('authentic, but signed an hour ahead', { draft: shiftClock(3600) }),
	flippedCiphertext: refused('one character of the ciphertext changed on the way', {
		request: (request) =>
			request.method === 'GET'
				? mapValue('echostr', flipInTransit)(request)
				: withBody(flipInTransit)(request),
	}),
	badPadding: refused('signature fits, but the padding length is out of range', {
		ciphertext: (encrypt) => flipByte(encrypt, -17, 0x40),
	}),
	badLength: refused('signature fits, but the length prefix points beyond the end', {
		ciphertext: (encrypt) => flipByte(encrypt, 0, 0x7f),
	}),
	oddCiphertext: refused('signature fits, but the ciphertext is not whole AES blocks', {
		ciphertext: (encrypt) => Buffer.from(encrypt, 'base64').subarray(0, -5).toString('base64'),
	}),
	notBase64: refused('signature fits, but the ciphertext is not base64', {
		ciphertext: () => '密文%%%',
	}),
	missingSignature: refused('msg_signature is missing', {
		request: mapQuery((query) => query.filter(([name]) => name !== 'msg_signature')),
	}),
	missingParameter: refused('nonce is missing', {
		request: mapQuery((query) => query.filter(([name]) => name !== 'nonce')),
	}),
	repeatedParameter: refused('every parameter is given twice, so frameworks hand over lists', {
		request: mapQuery((query) => [...query, ...query]),
	}),
	missingEncrypt: refused('the envelope has no Encrypt', {
		...push,
		request: withBody((body) => body.replaceAll(/encrypt/gi, 'Sealed')),
	}),
	emptyBody: refused('the body is empty', { ...push, request: withBody(() => '') }),
	truncatedBody: refused('the body ends in the middle', {
		...push,
		request: withBody((body) => body.slice(0, body.length >> 1)),
	}),
	garbageBody: refused('the body is neither XML nor JSON, not even UTF-8', {
		...push,
		request: withBody(() => Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x3c, 0x3c, 0x26, 0xc3])),
	}),
	oversizedBody: refused('the body is larger than 1 MiB, authentic apart from that', {
		...push,
		request: withBody((body) => insertInside(body, 'x'.repeat(MEBIBYTE + 1))),
	}),
	deepBody: refused('the envelope nests 10,000 elements', {
		...push,
		request: withBody(() => `${'<xml>'.repeat(10_000)}${'</xml>'.repeat(10_000)}`),
	}),
	entityBomb: refused('the envelope declares entities that grow', {
		...push,
		request: withBody(
			(body) =>
				`<!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${insertInside(body, '&b;')}`,
		),
	}),
	unreadableMessage: accepted('authentic, but the message inside is neither XML nor JSON', {
		...push,
		draft: (draft) => ({ ...draft, message: 'not <xml at all & "never"' }),
	}),
	duplicate: accepted('the answer gets lost, so WeCom pushes the same message again', {
		...push,
		again: true,
	}),
} satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;

export const faultOf = (fault: Fault | FaultName | undefined): Fault | undefined =>
	typeof fault === 'string' ? FAULTS[fault] : fault;
