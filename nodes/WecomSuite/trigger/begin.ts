/**
 * The trigger's own run, the first of every execution: n8n has stored the execution by now, and hands the trigger back what
 * `webhook()` gave it. Whoever wants nothing acknowledged that could still be lost has it acknowledged here.
 */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { EVENTS } from '../protocol/catalogue';
import { attempt } from '../protocol/crypto/attempt';
import { SUCCESS } from './answer';

/** One for each event there is, one for unknown ones, and *Other*. */
const MOST_OUTPUTS = Object.keys(EVENTS).length + 2;

export async function begin(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs = outputsOf(context);
	const [item] = outputs.flat();
	if (item !== undefined && isUnanswered(context, item)) {
		// A Buffer, because n8n writes Buffers to the connection although the trigger told it to write nothing.
		await context.sendResponse({
			statusCode: SUCCESS.status,
			headers: { 'content-type': 'text/plain; charset=utf-8' },
			body: Buffer.from(SUCCESS.body),
		});
	}
	return outputs;
}

/** Every item where it was. n8n tells the number of outputs only by refusing to give one that is not there. */
function outputsOf(context: IExecuteFunctions): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = [];
	for (let index = 0; index <= MOST_OUTPUTS; index++) {
		const items = attempt(() => context.getInputData(index));
		if (items === undefined) break;
		outputs.push(items);
	}
	while (outputs.length > 1 && outputs.at(-1)?.length === 0) outputs.pop();
	return outputs;
}

/** A push with a deadline waits for a Reply node instead. */
function isUnanswered(context: IExecuteFunctions, { json }: INodeExecutionData): boolean {
	const push = (json['wecom'] ?? {}) as IDataObject;
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	return options['answerWhenStored'] === true && push['replyBefore'] === undefined;
}
