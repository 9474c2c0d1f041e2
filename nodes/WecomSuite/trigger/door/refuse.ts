/** Refuses a request: a short answer for the caller, then the reason for n8n's log and for Diagnose. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { CAUSES } from '../../protocol/callback/diagnose/causes';
import { diagnose } from '../../protocol/callback/diagnose/diagnose';
import { readQuery } from '../../protocol/callback/query';
import type { Diagnosis } from '../../protocol/callback/diagnose/steps';
import { attempt } from '../../protocol/crypto/attempt';
import { WecomError, type AnyWecomError } from '../../protocol/errors';
import { rememberRefusal } from '../../shared/memory/refusals';
import { countRefusal } from '../../shared/memory/traffic';
import { answer, refusalFor, TooLargeError } from './answers';
import { HungUpError, readBody } from './body';
import { isSigned, signedQuery, type Caller } from './incoming';

/** Requests with these are worth a diagnosis; the rest is our own trouble. */
const DIAGNOSED: readonly AnyWecomError['code'][] = [
	'ERR_WECOM_ENVELOPE',
	'ERR_WECOM_SIGNATURE',
	'ERR_WECOM_DECRYPTION',
	'ERR_WECOM_RECEIVER',
];

/** WeCom pushes a few kilobytes. A caller who sends more must not make us read it several times. */
const MAX_DIAGNOSED = 64 * 1024;

/** The reason goes to n8n's log and to memory, after the caller is gone: neither word nor time tells him anything. */
export async function refuse(
	{ context, response }: Pick<Caller, 'context' | 'response'>,
	error: unknown,
	visit: Caller | undefined,
): Promise<void> {
	answer(response, refusalFor(error));
	if (!(error instanceof WecomError)) {
		// Ours never holds a secret, another's might.
		log(context, 'warn', 'unexpected error', {});
		countRefusal(context, 'unexpected');
		return;
	}
	const { code } = error;
	const diagnosis =
		visit !== undefined && DIAGNOSED.includes(code) ? await diagnosisOf(visit, error) : undefined;
	const { cause, skew, steps = [] } = diagnosis ?? {};
	const advice =
		cause === undefined ? error.remedy : `${CAUSES[cause].likely}. ${CAUSES[cause].remedy}`;
	const known = cause === undefined ? code : `${code}, cause ${cause}`;
	const level = error instanceof HungUpError ? 'info' : 'warn';
	log(context, level, `${error.message}. ${advice}. (${known})`, {
		code,
		...(cause === undefined ? {} : { cause }),
		...(skew === undefined ? {} : { skew }),
	});
	const finding = steps.find(({ verdict }) => verdict === 'failed')?.finding;
	countRefusal(context, cause ?? code);
	rememberRefusal(context.getNode(), {
		at: visit?.arrivedAt ?? Date.now(),
		workflowId: context.getWorkflow().id ?? '',
		node: context.getNode().name,
		method: context.getRequestObject().method,
		code,
		...(cause === undefined ? {} : { cause }),
		...(finding === undefined ? {} : { finding }),
		...(skew === undefined ? {} : { skew }),
	});
}

function log(
	context: IWebhookFunctions,
	level: 'info' | 'warn',
	reason: string,
	more: object,
): void {
	const where = { node: context.getNode().name, workflowId: context.getWorkflow().id };
	context.logger[level](`WeCom callback refused: ${reason}`, { ...where, ...more });
}

async function diagnosisOf(visit: Caller, error: unknown): Promise<Diagnosis | undefined> {
	// What was not read to its end cannot be read again.
	if (error instanceof TooLargeError) return { verdict: 'refused', cause: 'size', steps: [] };
	if (error instanceof HungUpError) return { verdict: 'refused', cause: 'body', steps: [] };
	const { context, settings, options, arrivedAt } = visit;
	// A body that cannot be read has no more to say than an empty one.
	const empty = Buffer.alloc(0);
	const body = isSigned(signedQuery(visit)) ? await readBody(context).catch(() => empty) : empty;
	if (body === undefined) return { verdict: 'refused', cause: 'size', steps: [] };
	if (body.length > MAX_DIAGNOSED) return undefined;
	const query = readQuery(context.getRequestObject().originalUrl);
	const judge = { ...settings, timeWindow: options.timeWindow };
	return attempt(() => diagnose({ query, body, receivedAt: arrivedAt / 1000 }, judge));
}
