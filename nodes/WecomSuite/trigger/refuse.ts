/** A refusal: a word for the caller, and afterwards the reason for the log and for whoever asks later. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { CAUSES } from '../protocol/callback/causes';
import { diagnose } from '../protocol/callback/diagnose';
import { readQuery } from '../protocol/callback/query';
import type { Diagnosis } from '../protocol/callback/steps';
import { attempt } from '../protocol/crypto/attempt';
import { WecomError, type AnyWecomError } from '../protocol/errors';
import { rememberRefusal } from '../shared/refusals';
import { answer, refusalFor } from './answer';
import { readBody } from './request';
import type { Visit } from './visit';

/** Requests with these are worth a diagnosis; the rest is our own trouble. */
const DIAGNOSED: readonly AnyWecomError['code'][] = [
	'ERR_WECOM_ENVELOPE',
	'ERR_WECOM_SIGNATURE',
	'ERR_WECOM_DECRYPTION',
	'ERR_WECOM_RECEIVER',
];

/** WeCom pushes a few kilobytes. Whoever sends more shall not make us look at it again and again. */
const MAX_DIAGNOSED = 64 * 1024;

/** The reason goes to n8n's log and to memory, after the caller is gone: neither word nor time tells him anything. */
export async function refuse(
	context: IWebhookFunctions,
	error: unknown,
	visit: Visit | undefined,
): Promise<void> {
	answer(context.getResponseObject(), refusalFor(error));
	if (!(error instanceof WecomError)) {
		// Ours never holds a secret, another's might.
		log(context, 'unexpected error', {});
		return;
	}
	const code = error.code as AnyWecomError['code'];
	const diagnosis =
		visit !== undefined && DIAGNOSED.includes(code) ? await diagnosisOf(visit) : undefined;
	const { cause, skew, steps = [] } = diagnosis ?? {};
	const advice =
		cause === undefined ? error.remedy : `${CAUSES[cause].likely}. ${CAUSES[cause].remedy}`;
	const known = cause === undefined ? code : `${code}, cause ${cause}`;
	log(context, `${error.message}. ${advice}. (${known})`, {
		code,
		...(cause === undefined ? {} : { cause }),
		...(skew === undefined ? {} : { skew }),
	});
	const finding = steps.find(({ verdict }) => verdict === 'failed')?.finding;
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

function log(context: IWebhookFunctions, reason: string, more: object): void {
	const where = { node: context.getNode().name, workflowId: context.getWorkflow().id };
	context.logger.warn(`WeCom callback refused: ${reason}`, { ...where, ...more });
}

async function diagnosisOf(visit: Visit): Promise<Diagnosis | undefined> {
	const { context, settings, options, arrivedAt } = visit;
	const body = await readBody(context).catch(() => undefined);
	if (body === undefined) return { verdict: 'refused', cause: 'size', steps: [] };
	if (body.length > MAX_DIAGNOSED) return undefined;
	const query = readQuery(context.getRequestObject().originalUrl);
	const judge = { ...settings, timeWindow: options.timeWindow };
	return attempt(() => diagnose({ query, body, receivedAt: arrivedAt / 1000 }, judge));
}
