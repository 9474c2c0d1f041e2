/** npm run bench:repeats: what the trigger's memory of pushes costs, full, without and with a reply of two kilobytes each. */
import { randomBytes } from 'node:crypto';
import { isFirst, watchAnswer } from '../../../nodes/WecomSuite/trigger/delivery/repeats';
import { Recording } from '../../support/recording';

const PUSHES = 20_000;
const FIVE_MINUTES = 300_000;
const REPLY_BYTES = 2048;

const collect = (): number => {
	for (let turn = 0; turn < 4; turn++) (globalThis as { gc?: () => void }).gc?.();
	const { heapUsed, external, arrayBuffers } = process.memoryUsage();
	return heapUsed + Math.max(external, arrayBuffers);
};

/** Bytes per push, once so many are remembered. `now` is far enough behind the last call that all of those are forgotten. */
function bytesPerPush(now: number, replyBytes: number): number {
	isFirst('the last ones are forgotten', now, 1);
	const before = collect();
	for (let at = 0; at < PUSHES; at++) {
		const key = `webhook 3fYbqZkLm2XcVbNa ${crypto.randomUUID()} ${randomBytes(16).toString('hex')}`;
		const response = new Recording();
		isFirst(key, now + 2, FIVE_MINUTES);
		watchAnswer(key, response.asResponse);
		if (replyBytes > 0) response.end(Buffer.alloc(replyBytes, at % 256));
		else response.end('success');
	}
	return (collect() - before) / PUSHES;
}

if ((globalThis as { gc?: unknown }).gc === undefined) throw new Error('Run node with --expose-gc');
bytesPerPush(1_000_000, 0);
const without = bytesPerPush(2_000_000, 0);
const withReply = bytesPerPush(3_000_000, REPLY_BYTES);
console.log(`${PUSHES} remembered pushes, Node ${process.version}`);
for (const [what, bytes] of [
	['answered with success', without],
	[`answered with ${REPLY_BYTES} bytes`, withReply],
] as const) {
	const all = ((bytes * PUSHES) / 2 ** 20).toFixed(1);
	console.log(
		`${what.padEnd(28)} ${bytes.toFixed(0).padStart(6)} bytes each, ${all} MiB when full`,
	);
}
