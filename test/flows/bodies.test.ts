/** Bodies that nobody could read, or that are not worth it. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { until } from '../n8n/host/until';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';

afterEach(closeFlows);
// The machine may be busy, and some of these bodies are large.
jest.setTimeout(30_000);

const MIB = 1024 * 1024;
const GZIP = { 'content-encoding': 'gzip' };

const warnings = ({ engine }: StartedFlow) => engine.log.filter(({ level }) => level !== 'debug');
/** A request with the parameters of one that WeCom sent, and its envelope. */
const recorded = async ({ wecom }: StartedFlow) => (await wecom.text('hello')).sent;
const post = async (
	{ engine }: StartedFlow,
	query: string,
	body: Buffer | string,
	headers: Readonly<Record<string, string>> = {},
) => {
	const type = { 'content-type': 'application/octet-stream' };
	const sent = { method: 'POST', headers: { ...type, ...headers }, duplex: 'half' };
	const stream = new Blob([body]).stream();
	const answer = await fetch(`${engine.url}?${query}`, { ...sent, body: stream } as RequestInit);
	return [answer.status, await answer.text()];
};

/** A body in chunks, without a word of its length, by a caller who stops when the answer comes. */
const pour = async (url: string, length: number) => {
	const headers = { 'content-type': 'application/octet-stream' };
	const call = request(url, { method: 'POST', headers });
	const answer = once(call, 'response') as Promise<[IncomingMessage]>;
	call.on('response', (response) => response.resume());
	let [written, isAnswered] = [0, false];
	void answer.then(() => (isAnswered = true));
	while (written < length && !isAnswered) {
		written += 64 * 1024;
		call.write(Buffer.alloc(64 * 1024));
		await setImmediate();
	}
	const [{ statusCode: status }] = await answer;
	call.end();
	await once(call, 'close');
	return { status, written };
};

describe('a body', () => {
	const packed = gzipSync('<xml>'.padEnd(10_000, 'x'));
	const broken: readonly (readonly [string, Buffer])[] = [
		['B1: plain under content-encoding gzip', Buffer.from('<xml></xml>')],
		['G7: of gzip that is cut', packed.subarray(0, packed.length - 12)],
		['G7: of gzip that is corrupt', Buffer.from(packed).fill(7, 12, 20)],
		['B1: empty under content-encoding gzip', Buffer.alloc(0)],
	];
	it.each(broken)('%s is the fault of the caller', async (_, body) => {
		const started = await startFlow(chain(trigger()));
		const { query } = await recorded(started);
		expect(await post(started, query, body, GZIP)).toEqual([400, 'bad request']);
		await started.engine.runs();
		expect(warnings(started)).toMatchObject([{ level: 'warn', metadata: { cause: 'body' } }]);
	});

	const large: readonly (readonly [string, Buffer, Readonly<Record<string, string>>])[] = [
		['B2: that inflates to 200 MB', gzipSync(Buffer.alloc(200 * MIB)), GZIP],
		['that inflates to 2 MB', gzipSync(Buffer.alloc(2 * MIB)), GZIP],
	];
	it.each(large)('%s is too large', async (_, body, headers) => {
		const started = await startFlow(chain(trigger()));
		const { query } = await recorded(started);
		expect(await post(started, query, body, headers)).toEqual([413, 'too large']);
		await started.engine.runs();
		expect(warnings(started)).toMatchObject([{ level: 'warn', metadata: { cause: 'size' } }]);
	});

	it('G7: of 20 MiB that comes in chunks is too large, which its caller hears before the end', async () => {
		const started = await startFlow(chain(trigger()));
		const { query } = await recorded(started);
		const { status, written } = await pour(`${started.engine.url}?${query}`, 20 * MIB);
		expect(status).toBe(413);
		expect(written).toBeLessThan(20 * MIB);
		await started.engine.runs();
		expect(warnings(started)).toMatchObject([{ level: 'warn', metadata: { cause: 'size' } }]);
	});

	it('B3: whose caller hangs up in the middle leaves one quiet line', async () => {
		const started = await startFlow(chain(trigger()));
		const { query } = await recorded(started);
		const { port, pathname } = new URL(started.engine.url);
		const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
		const type = 'content-type: application/octet-stream';
		const head = `POST ${pathname}?${query} HTTP/1.1\r\nhost: a\r\n${type}\r\ncontent-length: 100`;
		socket.write(`${head}\r\n\r\n<xml>`, () => setTimeout(() => socket.destroy(), 100));
		await until('A word about it', 5000, () => Promise.resolve(warnings(started)[0]));
		await started.engine.runs();
		expect(warnings(started)).toMatchObject([{ level: 'info', metadata: { cause: 'body' } }]);
	});

	it('G14: is not read without the parameters, however it is packed', async () => {
		const started = await startFlow(chain(trigger()));
		const bomb = gzipSync(Buffer.alloc(15 * MIB));
		for (const query of ['', 'msg_signature=a&timestamp=1', 'msg_signature=&timestamp=1&nonce=2'])
			expect(await post(started, query, bomb, GZIP)).toEqual([400, 'bad request']);
		await started.engine.runs();
		for (const { metadata } of warnings(started))
			expect(metadata).toMatchObject({ cause: 'parameters' });
	});

	it('of gzip that WeCom might send one day is read', async () => {
		const started = await startFlow(chain(trigger()));
		const { query, envelope } = await recorded(started);
		expect(await post(started, query, gzipSync(envelope), GZIP)).toEqual([200, 'success']);
	});
});
