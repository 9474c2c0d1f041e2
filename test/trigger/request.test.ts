import { MAX_BODY, readBody, readQuery } from '../../nodes/WecomSuite/trigger/request';
import { requestOf } from '../support/vectors';
import { webhookCall } from '../support/webhook';
import vectors from '../vectors/published.json';

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

describe('readBody', () => {
	it('takes the bytes as they came', async () => {
		const rawBody = Buffer.from([0xef, 0xbb, 0xbf, 0, 0xff]);
		await expect(read({ rawBody })).resolves.toBe(rawBody);
		await expect(read({ rawBody: Buffer.alloc(0) })).resolves.toHaveLength(0);
	});

	it('reads them first when n8n did not, which it does not for content types it does not know', async () => {
		const request: { rawBody?: Buffer; readRawBody: () => Promise<void> } = {
			async readRawBody() {
				this.rawBody = Buffer.from('late');
			},
		};
		await expect(read(request)).resolves.toEqual(Buffer.from('late'));
	});

	it('does not read again what is there', async () => {
		const readRawBody = jest.fn();
		await read({ rawBody: Buffer.from('a'), readRawBody });
		expect(readRawBody).not.toHaveBeenCalled();
	});

	it('finds nothing where there is nothing', async () => {
		await expect(read({})).resolves.toHaveLength(0);
	});

	it('takes a megabyte and not a byte more', async () => {
		await expect(read({ rawBody: Buffer.alloc(MAX_BODY) })).resolves.toHaveLength(MAX_BODY);
		await expect(read({ rawBody: Buffer.alloc(MAX_BODY + 1) })).resolves.toBeUndefined();
	});

	it('reads nothing at all when the length announced is too much', async () => {
		const readRawBody = jest.fn();
		const headers = { 'content-length': String(MAX_BODY + 1) };
		await expect(read({ readRawBody }, headers)).resolves.toBeUndefined();
		expect(readRawBody).not.toHaveBeenCalled();
	});

	it.each(['nonsense', '', '-1'])('does not rely on the length announced: %j', async (length) => {
		const headers = { 'content-length': length };
		await expect(read({ rawBody: Buffer.from('a') }, headers)).resolves.toHaveLength(1);
		const rawBody = Buffer.alloc(MAX_BODY + 1);
		await expect(read({ rawBody }, headers)).resolves.toBeUndefined();
	});
});
