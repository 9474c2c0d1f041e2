import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import {
	HungUpError,
	MAX_BODY,
	readBody,
	readQuery,
} from '../../../../nodes/WecomSuite/trigger/door/body';
import { requestOf } from '../../../support/vectors';
import { webhookCall } from '../../../support/webhook';
import vectors from '../../vectors/published.json';

const queryOf = (url: string) => Object.fromEntries(readQuery(url));
const read = (request: object, headers: Readonly<Record<string, string>> = {}) =>
	readBody(webhookCall({ request, headers }));

describe('readQuery', () => {
	it('decodes once, as WeCom encodes: plus signs are %2B', () => {
		const url = `/webhook/wecom${vectors.find(({ name }) => name === 'D-2')?.query}`;
		const { signature, timestamp, nonce, encrypt } = requestOf('D-2');
		expect(encrypt).toMatch(/^\+/);
		expect(queryOf(url)).toEqual({ msg_signature: signature, timestamp, nonce, echostr: encrypt });
	});

	it('leaves a plus sign a plus sign, and does not decode twice', () => {
		expect(queryOf('/?a=x+y&b=%252B&c=%20&d=%E4%BD%A0&e=a=b==')).toEqual({
			a: 'x+y',
			b: '%2B',
			c: ' ',
			d: '你',
			e: 'a=b==',
		});
	});

	it.each([
		['/', {}],
		['', {}],
		['/?', { '': '' }],
		['/?a', { a: '' }],
		['/?a=', { a: '' }],
		['/?=a', { '': 'a' }],
		['/?a=b?c&d=e', { a: 'b?c', d: 'e' }],
		['/?a=%zz&b=c', { b: 'c' }],
		['/?a=%E4%BD', {}],
	])('reads %j', (url, query) => {
		expect(queryOf(url)).toEqual(query);
	});

	it('takes a parameter given twice for none: it could mean one thing here and another elsewhere', () => {
		expect(queryOf('/?a=1&b=2&a=3')).toEqual({ a: '', b: '2' });
		expect(queryOf('/?a=1&a=1&a=1')).toEqual({ a: '' });
	});

	it('keeps names apart that objects inherit', () => {
		const query = readQuery('/?__proto__=a&constructor=b');
		expect([...query]).toEqual([
			['__proto__', 'a'],
			['constructor', 'b'],
		]);
		expect(query.get('toString')).toBeUndefined();
	});
});

// The machine may be busy, and a bomb is large.
jest.setTimeout(30_000);

describe('readBody', () => {
	it('takes the bytes as they came', async () => {
		const rawBody = Buffer.from([0xef, 0xbb, 0xbf, 0, 0xff]);
		await expect(read({ rawBody })).resolves.toBe(rawBody);
		await expect(read({ rawBody: Buffer.alloc(0) })).resolves.toHaveLength(0);
	});

	it('reads them first when n8n did not, which it does not for content types it does not know', async () => {
		const request = Readable.from([Buffer.from('la'), Buffer.from('te')]);
		await expect(read(request)).resolves.toEqual(Buffer.from('late'));
		// The log looks at them once more.
		await expect(read(request)).resolves.toEqual(Buffer.from('late'));
	});

	it('does not read again what is there', async () => {
		const iterator = jest.fn();
		await read({ rawBody: Buffer.from('a'), iterator });
		expect(iterator).not.toHaveBeenCalled();
	});

	it('finds nothing where there is nothing', async () => {
		await expect(read(Readable.from([]))).resolves.toHaveLength(0);
	});

	it('takes a megabyte and not a byte more', async () => {
		await expect(read({ rawBody: Buffer.alloc(MAX_BODY) })).resolves.toHaveLength(MAX_BODY);
		await expect(read({ rawBody: Buffer.alloc(MAX_BODY + 1) })).resolves.toBeUndefined();
	});

	it('reads nothing at all when the length announced is too much', async () => {
		const iterator = jest.fn();
		const headers = { 'content-length': String(MAX_BODY + 1) };
		await expect(read({ iterator }, headers)).resolves.toBeUndefined();
		expect(iterator).not.toHaveBeenCalled();
	});

	it.each(['nonsense', '', '-1'])('does not rely on the length announced: %j', async (length) => {
		const headers = { 'content-length': length };
		await expect(read({ rawBody: Buffer.from('a') }, headers)).resolves.toHaveLength(1);
		const rawBody = Buffer.alloc(MAX_BODY + 1);
		await expect(read({ rawBody }, headers)).resolves.toBeUndefined();
	});

	it('G7: reads no more than a megabyte of what comes in chunks, and lets the rest go', async () => {
		let made = 0;
		const chunks = function* () {
			for (; made < 64; made++) yield Buffer.alloc(64 * 1024);
		};
		const request = Readable.from(chunks());
		await expect(read(request)).resolves.toBeUndefined();
		expect(made).toBeLessThan(32);
		await finished(request);
	});

	it.each([
		['gzip', gzipSync],
		['x-gzip', gzipSync],
		[' GZip ', gzipSync],
		['deflate', deflateSync],
		['identity', Buffer.from],
		// What is not packed as the header says may be WeCom's all the same.
		['br', Buffer.from],
	] as const)('unpacks %j', async (encoding, pack: (text: string) => Buffer) => {
		const headers = { 'content-encoding': encoding };
		const body = Readable.from([pack('<xml></xml>')]);
		await expect(read(body, headers)).resolves.toEqual(Buffer.from('<xml></xml>'));
	});

	it('G14: unpacks no more than a megabyte', async () => {
		const bomb = gzipSync(Buffer.alloc(100 * MAX_BODY));
		const headers = { 'content-encoding': 'gzip' };
		const unpacking = await processorTime(() => read(Readable.from([bomb]), headers));
		const all = await processorTime(() => Promise.resolve(gunzipSync(bomb)));
		expect(unpacking).toBeLessThan(all / 3);
		await expect(read(Readable.from([bomb]), headers)).resolves.toBeUndefined();
	});

	const packed = gzipSync('<xml>'.padEnd(10_000, 'x'));
	it.each([
		['B1: is not packed at all', Buffer.from('<xml></xml>')],
		['B1: is empty', Buffer.alloc(0)],
		['G7: is cut', packed.subarray(0, packed.length - 12)],
	])('calls a body of gzip that %s the fault of the caller', async (_, body) => {
		const headers = { 'content-encoding': 'gzip' };
		const reading = read(Readable.from([body]), headers);
		await expect(reading).rejects.toMatchObject({ code: 'ERR_WECOM_ENVELOPE' });
		await expect(reading).rejects.not.toBeInstanceOf(HungUpError);
	});

	it.each([
		['while it is read', () => failing()],
		['before', () => failing().destroy()],
	])('B3: tells that the caller hung up %s', async (_, request) => {
		await expect(read(request())).rejects.toBeInstanceOf(HungUpError);
	});
});

/** Microseconds. */
const processorTime = async (work: () => Promise<unknown>) => {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return user + system;
};

const failing = () =>
	new Readable({
		read() {
			this.destroy(new Error('aborted'));
		},
	});
