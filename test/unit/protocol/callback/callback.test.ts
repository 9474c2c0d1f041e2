import { decrypt, encrypt as sealByVendor } from '@wecom/crypto';
import {
	openCallback,
	sealReply,
	verifyUrl,
} from '../../../../nodes/WecomSuite/protocol/callback/callback';
import { readXml } from '../../../simulator/wire/readXml';
import { open, seal, sign } from '../../../simulator/wire/wire';
import { KEY, layOut, sealRaw } from '../../../support/sealRaw';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';
import { REQUESTS, requestOf } from '../../../support/vectors';

const TOKEN = 'ExampleToken9876';
const TIME = { timestamp: '1760000000', nonce: 'n0nce' };
const KEYS = { token: TOKEN, encodingAesKey: KEY };

/** A request whose signature is right for whatever it carries. */
const signed = (encrypt: string) => ({
	...KEYS,
	...TIME,
	msgSignature: sign(TOKEN, TIME.timestamp, TIME.nonce, encrypt),
});
const verification = (echostr: string) => ({ ...signed(echostr), echostr });
const inXml = (encrypt: string) => `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
const push = (encrypt: string, body: string | Buffer = inXml(encrypt)) => ({
	...signed(encrypt),
	body,
});
/** One byte of the ciphertext changed, once for every byte. */
const flips = (encrypt: string): string[] => {
	const bytes = Buffer.from(encrypt, 'base64');
	return [...bytes.keys()].map((at) => {
		const flipped = Buffer.from(bytes);
		flipped[at] = (bytes[at] ?? 0) ^ 1;
		return flipped.toString('base64');
	});
};
const REQUIRED = ['msgSignature', 'timestamp', 'nonce'] as const;

describe('verifyUrl', () => {
	it.each(REQUESTS)('opens %s', (_, { key, signature, message, receiveId, ...vector }) => {
		const request = { ...vector, encodingAesKey: key, msgSignature: signature };
		const opened = { echo: message, receiveId };
		expect(verifyUrl({ ...request, echostr: vector.encrypt })).toEqual(opened);
		// Plus signs that somebody decoded into blanks are repaired before the signature is checked.
		const blanks = vector.encrypt.replaceAll('+', ' ');
		expect(verifyUrl({ ...request, echostr: blanks })).toEqual(opened);
	});

	it('gives the echo byte for byte, and again whenever an admin saves', () => {
		for (const echo of ['', ' 0123 ', '94966531020182955848408', '"quoted"\n', '你好']) {
			const request = verification(seal(echo, 'ww', KEY));
			expect(verifyUrl(request)).toEqual({ echo, receiveId: 'ww' });
			expect(verifyUrl(request)).toEqual({ echo, receiveId: 'ww' });
		}
	});

	it.each([...REQUIRED, 'echostr'] as const)('misses %s', (name) => {
		const request = { ...verification(seal('1', 'ww', KEY)), [name]: '' };
		expect(codeOf(() => verifyUrl(request))).toBe('ERR_WECOM_ENVELOPE');
	});

	it('refuses an echostr that was altered', () => {
		const echostr = seal('7205136330722672512', 'ww', KEY);
		for (const other of flips(echostr)) {
			const request = { ...verification(echostr), echostr: other };
			expect(codeOf(() => verifyUrl(request))).toBe('ERR_WECOM_SIGNATURE');
		}
	});
});

describe('openCallback', () => {
	it.each(REQUESTS)('opens %s', (_, { key, signature, message, receiveId, ...vector }) => {
		const request = { ...vector, encodingAesKey: key, msgSignature: signature };
		const bodies = [
			inXml(vector.encrypt),
			Buffer.from(inXml(vector.encrypt)),
			JSON.stringify({ encrypt: vector.encrypt }),
			`\ufeff<xml>\n<Encrypt>${vector.encrypt}</Encrypt>\n</xml>`,
		];
		for (const body of bodies) {
			expect(openCallback({ ...request, body })).toEqual({ message, receiveId });
		}
	});

	it("opens what the vendor's package seals, for an empty receive id too", () => {
		for (const receiveId of ['', 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123']) {
			const message = '<xml><Content>你好 👋 ]]></Content></xml>';
			const encrypt = sealByVendor(KEY, message, receiveId);
			expect(openCallback(push(encrypt))).toEqual({ message, receiveId });
		}
	});

	it('opens an empty message and one of two megabytes', () => {
		for (const message of ['', 'x'.repeat(2_000_000)]) {
			// Compared without `toBe`, which would take minutes to show how two megabytes differ.
			expect(openCallback(push(seal(message, 'ww', KEY))).message === message).toBe(true);
		}
	});

	it.each(REQUIRED)('misses %s', (name) => {
		const request = { ...push(seal('1', 'ww', KEY)), [name]: '' };
		expect(codeOf(() => openCallback(request))).toBe('ERR_WECOM_ENVELOPE');
	});

	it('misses the ciphertext in an empty body, whatever the signature', () => {
		expect(codeOf(() => openCallback(push('', '')))).toBe('ERR_WECOM_ENVELOPE');
		expect(codeOf(() => openCallback(push('', inXml(''))))).toBe('ERR_WECOM_ENVELOPE');
	});

	it('checks the signature before it decrypts: without the token, no change is ever looked into', () => {
		const encrypt = seal('<xml></xml>', 'ww', KEY);
		const bad = [...flips(encrypt), encrypt.slice(4), `${encrypt}AAAA`, 'no base64 !', 'A'];
		for (const other of bad) {
			const request = { ...push(encrypt), body: inXml(other) };
			expect(codeOf(() => openCallback(request))).toBe('ERR_WECOM_SIGNATURE');
		}
	});

	it('refuses another time, nonce or token', () => {
		const request = push(seal('<xml></xml>', 'ww', KEY));
		for (const change of [{ timestamp: '1760000001' }, { nonce: 'nonce' }, { token: 'Other' }]) {
			expect(codeOf(() => openCallback({ ...request, ...change }))).toBe('ERR_WECOM_SIGNATURE');
		}
	});

	/** What proxies do to base64, each followed by what it makes of a plus sign and of a line of 64 characters. */
	const LINES = /.{1,64}/g;
	const proxies: Readonly<Record<string, (encrypt: string) => string>> = {
		'blanks for plus signs': (encrypt) => encrypt.replaceAll('+', ' '),
		'lines of 64': (encrypt) => encrypt.replace(LINES, '$&\r\n'),
		'lines that are indented': (encrypt) => encrypt.replace(LINES, '\n    $&'),
		'blanks and lines': (encrypt) => encrypt.replaceAll('+', ' ').replace(LINES, '$&\n'),
		'escapes of an address': (encrypt) => encodeURIComponent(encrypt),
		'references of XML': (encrypt) => encrypt.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;'),
	};
	it.each(Object.entries(proxies))(
		'(A5) opens a push through a proxy that makes %s',
		(_, proxy) => {
			const { key, signature, encrypt, message, receiveId, ...vector } = requestOf('D-2');
			const query = { ...vector, encodingAesKey: key, msgSignature: signature };
			const altered = proxy(encrypt);
			expect(altered).not.toBe(encrypt);
			for (const body of [inXml(altered), JSON.stringify({ encrypt: altered })]) {
				expect(openCallback({ ...query, body })).toEqual({ message, receiveId });
			}
			expect(verifyUrl({ ...query, echostr: altered })).toEqual({ echo: message, receiveId });
		},
	);

	it('(A5) repairs only what the signature then fits', () => {
		const { encrypt } = requestOf('D-2');
		const body = inXml(encrypt.replaceAll('+', ' '));
		const request = { ...push(encrypt, body), timestamp: '1760000001' };
		expect(codeOf(() => openCallback(request))).toBe('ERR_WECOM_SIGNATURE');
		// What was signed with its blanks is opened as it is: Base64 says nothing of them.
		const odd = `${seal('hello', 'ww', KEY).slice(0, 8)}\n${seal('hello', 'ww', KEY).slice(8)}`;
		expect(codeOf(() => openCallback(push(odd)))).not.toBe('ERR_WECOM_SIGNATURE');
	});

	it('refuses what is not for the receiver that the caller says it is', () => {
		const receiver = { suiteId: 'wwSuite', providerCorpId: 'wwProvider' };
		const sealed = (message: string, receiveId: string) => ({
			...push(seal(message, receiveId, KEY)),
			receiver,
		});
		const nameless = '<xml><Anything>1</Anything></xml>';
		expect(openCallback(sealed(nameless, 'wwSuite'))).toMatchObject({ message: nameless });
		expect(openCallback(sealed('unreadable', 'wpCorp'))).toMatchObject({ receiveId: 'wpCorp' });
		for (const message of [nameless, 'unreadable', '<xml><ToUserName>wpCorp</ToUserName></xml>']) {
			expect(codeOf(() => openCallback(sealed(message, 'wwStranger')))).toBe('ERR_WECOM_RECEIVER');
		}
		const echo = (receiveId: string) => ({ ...verification(seal('1', receiveId, KEY)), receiver });
		expect(verifyUrl(echo('wwProvider')).echo).toBe('1');
		expect(codeOf(() => verifyUrl(echo('wwStranger')))).toBe('ERR_WECOM_RECEIVER');
	});

	it('refuses what is signed but cannot be decrypted', () => {
		const good = seal('x'.repeat(60), 'ww', KEY);
		const bad = [
			'no base64 !',
			'A',
			...Array.from({ length: good.length / 4 - 1 }, (_, at) => good.slice(0, 4 * at + 4)),
			sealRaw(layOut({ message: 'hello', length: 0xffffffff })),
			sealRaw(layOut({ message: 'hello', padding: Buffer.alloc(7) })),
		];
		for (const encrypt of bad) {
			expect(codeOf(() => openCallback(push(encrypt)))).toBe('ERR_WECOM_DECRYPTION');
		}
	});

	it('names a key that cannot be one', () => {
		const request = { ...push(seal('1', 'ww', KEY)), encodingAesKey: KEY.slice(1) };
		expect(thrownBy(() => openCallback(request))).toMatchObject({
			code: 'ERR_WECOM_CONFIGURATION',
			field: 'encodingAesKey',
		});
	});

	it('never shows token, key or text in what it throws', () => {
		const good = push(seal('private words', 'ww', KEY));
		const requests = [
			{ ...good, msgSignature: '0' },
			{ ...good, nonce: '' },
			{ ...good, body: '' },
			{ ...good, encodingAesKey: `${KEY}x` },
			push(sealRaw(layOut({ message: 'private words', length: 999 }))),
		];
		for (const request of requests) {
			const words = wordsOf(thrownBy(() => openCallback(request)));
			for (const secret of [TOKEN, KEY, 'private']) expect(words).not.toContain(secret);
		}
	});
});

describe('sealReply', () => {
	it.each(REQUESTS)('makes the envelope of %s', (_, { key, randomHex, ...vector }) => {
		const random = Buffer.from(randomHex, 'hex');
		const envelope = readXml(sealReply({ ...vector, encodingAesKey: key, random }));
		expect(envelope).toEqual({
			Encrypt: vector.encrypt,
			MsgSignature: vector.signature,
			TimeStamp: vector.timestamp,
			Nonce: vector.nonce,
		});
	});

	it("is opened by the simulator and the vendor's package, with 16 other bytes in front each time", () => {
		const message = '<xml><Content><![CDATA[收到 👋]]></Content></xml>';
		const reply = { ...KEYS, ...TIME, receiveId: 'wpCorp', message };
		const envelopes = [readXml(sealReply(reply)), readXml(sealReply(reply))];
		const randoms = envelopes.map(({ Encrypt, MsgSignature }) => {
			const encrypt = String(Encrypt);
			expect(MsgSignature).toBe(sign(TOKEN, TIME.timestamp, TIME.nonce, encrypt));
			expect(decrypt(KEY, encrypt)).toMatchObject({ message, id: 'wpCorp' });
			expect(open(encrypt, KEY)).toMatchObject({ message, receiveId: 'wpCorp' });
			return open(encrypt, KEY).random.toString('hex');
		});
		expect(new Set(randoms).size).toBe(2);
	});

	it('names a key that cannot be one', () => {
		const reply = { ...KEYS, ...TIME, encodingAesKey: '', receiveId: 'ww', message: '' };
		expect(codeOf(() => sealReply(reply))).toBe('ERR_WECOM_CONFIGURATION');
	});
});
