/**
 * Receives what WeCom sends. The trigger owns the connection: it answers by itself, at once or at the deadline, and leaves
 * to n8n only what a Reply node sends. It never throws: n8n would answer 500, and WeCom would repeat.
 */
import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { arrivalOf } from './arrivals';
import { checkCaller } from './callers';
import { readTriggerOptions } from './options';
import { takePush } from './push';
import { refuse } from './refuse';
import { readSelection } from './selection';
import { settingsFor } from './settings';
import { answerVerification } from './verification';
import type { Visit } from './visit';

export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const arrivedAt = arrivalOf(context.getRequestObject());
	let visit: Visit | undefined;
	try {
		const settings = await settingsFor(context);
		const options = readTriggerOptions(context);
		const request = { context, settings, options, selection: readSelection(context), arrivedAt };
		// Whoever may not call is not worth a diagnosis.
		checkCaller(request);
		visit = request;
		return context.getRequestObject().method === 'GET'
			? answerVerification(visit)
			: await takePush(visit);
	} catch (error) {
		await refuse(context, error, visit);
		return { noWebhookResponse: true };
	}
}
