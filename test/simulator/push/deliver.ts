/**
 * One push from the first attempt to the last: send, judge, and send again while nobody answers.
 *
 * https://developer.work.weixin.qq.com/document/path/91116 (dropped after 5 s, three pushes in total)
 */
import { randomInt } from 'node:crypto';
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

import { exchange } from './exchange';
import type { Fault } from './faults';
import { judge, type Asked } from './judge';
import type { Attempt, PushResult } from './push';
import { buildRequest, encodeQuery, type Draft } from './request';

/** The way to the receiver. */
export interface Line {
	readonly url: string;
	readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
	/** Aborted when the platform is closed. */
	readonly signal: AbortSignal;
	readonly seconds: () => number;
}

/** One message, ready but for time, nonce and seal, which every attempt gets anew. */
export interface Delivery {
	readonly label: string;
	readonly draft: Omit<Draft, 'timestamp' | 'nonce'>;
	readonly asked: Asked;
	readonly fault: Fault | undefined;
	readonly timestamp: string | undefined;
	readonly nonce: string | undefined;
	readonly headers: Readonly<Record<string, string>>;
	readonly rawPlus?: boolean;
	readonly timeoutMs: number;
	readonly maxAttempts: number;
	readonly onAttempt: ((attempt: Attempt) => void) | undefined;
}

export const deliver = async (line: Line, delivery: Delivery): Promise<PushResult> => {
	const attempts: Attempt[] = [];
	let again = delivery.fault?.again === true;
	for (;;) {
		const sent = await send(line, delivery);
		const attempt = describeAttempt(sent, attempts.length + 1);
		attempts.push(attempt);
		delivery.onAttempt?.(attempt);
		const answered = sent.answer.failure === undefined;
		const repeat = answered ? again : attempts.length < delivery.maxAttempts;
		if (!repeat || line.signal.aborted) return { ...describe(sent, delivery), attempts };
		if (answered) again = false;
		else await pause(delivery.timeoutMs - attempt.milliseconds, line.signal);
	}
};

type Sent = Awaited<ReturnType<typeof send>>;

const describeAttempt = ({ draft, answer, verdict }: Sent, number: number): Attempt => ({
	number,
	timestamp: draft.timestamp,
	nonce: draft.nonce,
	kind: verdict.kind,
	status: answer.status,
	milliseconds: answer.milliseconds,
	...(answer.failure !== undefined && { failure: answer.failure }),
});

const describe = ({ draft, query, request, answer, verdict }: Sent, delivery: Delivery) => ({
	...verdict,
	label: delivery.label,
	...(delivery.asked.echo !== undefined && { echo: delivery.asked.echo }),
	status: answer.status,
	headers: answer.headers,
	body: answer.body,
	milliseconds: answer.milliseconds,
	sent: { message: draft.message, envelope: request.body.toString('utf8'), query },
});

const send = async (line: Line, delivery: Delivery) => {
	const timestamp = delivery.timestamp ?? String(line.seconds());
	const nonce = delivery.nonce ?? String(randomInt(1e8, 2 ** 31));
	const tidy = { ...delivery.draft, timestamp, nonce };
	const draft = delivery.fault?.draft?.(tidy) ?? tidy;
	const request = buildRequest(draft, delivery.fault);
	const query = encodeQuery(request.query, delivery.rawPlus);
	const answer = await exchange({
		...request,
		url: `${line.url}${line.url.includes('?') ? '&' : '?'}${query}`,
		headers: delivery.headers,
		agents: line.agents,
		signal: line.signal,
		timeoutMs: delivery.timeoutMs,
	});
	return { answer, verdict: judge(answer, delivery.asked), draft, query, request };
};

/** A refused connection is retried no sooner than an unanswered one. */
const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
	await sleep(Math.max(0, milliseconds), undefined, { signal }).catch(() => undefined);
};
