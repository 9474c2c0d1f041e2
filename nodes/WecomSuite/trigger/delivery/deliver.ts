/** Hands a push to the flow, once: a repeat is answered like the first time and starts nothing. */
import { createHash } from 'node:crypto';
import type { IWebhookResponseData } from 'n8n-workflow';
import { handOver } from '../../shared/memory/handOver';
import { count } from '../../shared/memory/traffic';
import { sealContext } from '../../suite/seals/context';
import { outputOf } from '../choice/selection';
import { answer, overruleN8n, SUCCESS } from '../door/answers';
import { rememberFor, type Visit } from '../door/incoming';
import { collect, isCollected } from './collect';
import { contextOf, deliveryOf } from './context';
import { leaveToFlow, leaveToRun, waitOnceMore } from './inTime';
import { itemOf, type Push } from './item';
import { planOf } from './plan';
import { answerLikeFirst, forget, isFirst, isOverdue, watchAnswer } from './repeats';
import { noteWritten } from './unbegun';

/** The ciphertext of a repeat differs, its text does not. */
export const digestOf = (message: string): string =>
	createHash('sha256').update(message).digest('hex').slice(0, 32);

/** By which the repeats of a push are known. */
export const repeatKey = (context: Visit['context'], { id }: Push): string =>
	[context.getMode(), context.getWorkflow().id, context.getNode().id, id].join(' ');

/** A repeat is answered like the first time and starts nothing. */
export async function deliverOnce(visit: Visit, push: Push): Promise<IWebhookResponseData> {
	const { context, response } = visit;
	const key = repeatKey(context, push);
	if (!isFirst(key, Date.now(), rememberFor(visit))) {
		count(context, 'repeated');
		if (isOverdue(key)) void waitOnceMore(key, visit);
		answerLikeFirst(key, response);
		return { noWebhookResponse: true };
	}
	watchAnswer(key, response);
	let delivered = false;
	try {
		const handedOver = await deliver(key, visit, push);
		delivered = true;
		return handedOver;
	} finally {
		// What failed on our side must run when WeCom repeats it.
		if (!delivered) forget(key);
	}
}

async function deliver(key: string, visit: Visit, push: Push): Promise<IWebhookResponseData> {
	const { settings, arrivedAt, response } = visit;
	const output = outputOf(push.parsed, visit.selection);
	const plan = planOf(visit, push, output);
	const open = contextOf(visit, push, plan);
	const context = sealContext(open, settings);
	const item = itemOf(push, deliveryOf(visit, open, context), settings);
	overruleN8n(response, () => noteWritten(context));
	switch (plan.by) {
		case 'now':
			answer(response, SUCCESS);
			break;
		case 'run':
			void leaveToRun({ key, context, visit, push });
			break;
		case 'flow':
			handOver(context, visit.context.getNode(), settings, response);
			void leaveToFlow({ key, context, visit, push });
			break;
	}
	if (isCollected(push.parsed, visit)) {
		count(visit.context, 'collected');
		return await collect(visit, { item, output, arrivedAt });
	}
	return {
		noWebhookResponse: true,
		workflowData: [...Array.from({ length: output }, () => []), [item]],
	};
}
