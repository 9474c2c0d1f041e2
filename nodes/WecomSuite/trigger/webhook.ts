/**
 * Receives what WeCom sends. The trigger owns the connection: it answers by itself, at once or at the deadline, and leaves
 * to n8n only what a Reply node sends. It never throws: n8n would answer 500, and WeCom would repeat.
 */
import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { WecomError } from '../protocol/errors';
import { CREDENTIAL, readSettings } from '../shared/config';
import { answer, refusalFor } from './answer';
import { arrivalOf } from './arrivals';
import { readTriggerOptions } from './options';
import { takePush } from './push';
import { readSelection } from './selection';
import { answerVerification } from './verification';

export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const arrivedAt = arrivalOf(context.getRequestObject());
	try {
		const settings = readSettings(await context.getCredentials(CREDENTIAL));
		const options = readTriggerOptions(context);
		const visit = { context, settings, options, selection: readSelection(context), arrivedAt };
		return context.getRequestObject().method === 'GET'
			? answerVerification(visit)
			: await takePush(visit);
	} catch (error) {
		return refuse(context, error);
	}
}

/** The reason goes to n8n's log and nowhere else; ours never holds a secret, another's might. */
function refuse(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	const reason =
		error instanceof WecomError
			? `${error.message}. ${error.remedy}. (${error.code})`
			: 'unexpected error';
	context.logger.warn(`WeCom callback refused: ${reason}`, { node: context.getNode().name });
	answer(context.getResponseObject(), refusalFor(error));
	return { noWebhookResponse: true };
}
