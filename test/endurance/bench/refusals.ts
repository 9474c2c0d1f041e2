/**
 * npm run bench:refusals: how long the trigger's own code takes to refuse, cause by cause, medians of wall-clock time.
 * With the URL of a published trigger, the same over HTTP: npm run bench:refusals -- http://127.0.0.1:5678/webhook/…
 */
import { call, type Sent } from '../fuzz/call';
import { CORP, queryFor, sealed } from '../fuzz/seal';

const ROUNDS = 300;
const good = () => sealed(`<xml><MsgType>text</MsgType><ToUserName>${CORP}</ToUserName></xml>`);
const callers = { source: 'addresses', addresses: '192.0.2.0/24' };

const CAUSES: Readonly<Record<string, () => Sent>> = {
	'wrong signature': () => ({ ...good(), query: queryFor('x') }),
	'wrong receiver': () => sealed('<xml><MsgType>text</MsgType></xml>', 'wwffffffffffffffff'),
	'no query': () => ({ ...good(), query: '' }),
	'no Encrypt': () => ({ ...good(), body: Buffer.from('<xml></xml>') }),
	'too large': () => ({ ...good(), body: Buffer.alloc(1024 * 1024 + 1, 'a') }),
	'a megabyte, wrong signature': () => ({
		...good(),
		body: Buffer.from(`<xml><Encrypt>${'a'.repeat(1_000_000)}</Encrypt></xml>`),
	}),
	'caller not allowed': () => ({
		...good(),
		parameters: { options: { allowedCallers: { callers } } },
	}),
	'verification without a query': () => ({ method: 'GET', query: '', body: Buffer.alloc(0) }),
};

async function overHttp(url: string, { method, query, body }: Sent): Promise<number> {
	const init = method === 'GET' ? {} : { body, headers: { 'content-type': 'text/plain' } };
	const response = await fetch(`${url}${query}`, { method, ...init });
	await response.arrayBuffer();
	return response.status;
}

const at = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

async function main(): Promise<void> {
	const url = process.argv[2];
	const rounds = url === undefined ? ROUNDS : 30;
	console.log(`${url ?? 'our code alone'}, ${rounds} each, Node ${process.version}`);
	for (const [cause, make] of Object.entries(CAUSES)) {
		const times: number[] = [];
		let status = 0;
		for (let round = 0; round < rounds; round++) {
			const sent = make();
			const start = performance.now();
			status = url === undefined ? (await call(sent)).status : await overHttp(url, sent);
			times.push(performance.now() - start);
		}
		const [half, most] = [at(times, 0.5).toFixed(2), at(times, 0.9).toFixed(2)];
		console.log(`${cause.padEnd(30)} ${status}  median ${half} ms, 90 % within ${most} ms`);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
