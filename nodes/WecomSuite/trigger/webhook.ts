/**
 * Receives what WeCom sends. The trigger owns the connection: it answers by itself, at once or at the deadline, and leaves
 * to n8n only what a Reply node sends. It never throws: n8n would answer 500, and WeCom would repeat.
 */
import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { countRequest } from '../shared/memory/traffic';
import { arrivalOf } from './door/arrivals';
import { checkCaller } from './door/callers';
import { readTriggerOptions } from './choice/options';
import { takePush } from './takePush';
import { refuse } from './door/refuse';
import { settingsFor } from './door/credential';
import { answerVerification } from './verification';
import type { Caller } from './door/incoming';

export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	const arrivedAt = arrivalOf(context.getRequestObject());
	let visit: Caller | undefined;
	countRequest(context, response, arrivedAt);
	try {
		const settings = await settingsFor(context);
		const unread = new Set<string>();
		const options = readTriggerOptions(context, unread);
		const request = { context, response, settings, options, unread, arrivedAt };
		// A caller who may not call is not worth a diagnosis.
		checkCaller(request);
		visit = request;
		return context.getRequestObject().method === 'GET'
			? answerVerification(visit)
			: await takePush(visit);
	} catch (error) {
		await refuse({ context, response }, error, visit);
		return { noWebhookResponse: true };
	}
}
