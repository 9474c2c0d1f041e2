/**
 * The trigger's own run, the first of every execution: n8n has stored the execution by now, and hands the trigger back what
 * `webhook()` gave it. Whoever wants nothing acknowledged that could still be lost has it acknowledged here.
 */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { SUCCESS } from './answer';

export async function begin(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs = outputsOf(context);
	const [item] = outputs.at(-1) ?? [];
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

/** A push takes one output: the first that holds an item is the last there is. */
function outputsOf(context: IExecuteFunctions): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = [];
	do outputs.push(context.getInputData(outputs.length));
	while (outputs.at(-1)?.length === 0);
	return outputs;
}

/** A push with a deadline waits for a Reply node instead. */
function isUnanswered(context: IExecuteFunctions, { json }: INodeExecutionData): boolean {
	const push = (json['wecom'] ?? {}) as IDataObject;
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	return options['answerWhenStored'] === true && push['replyBefore'] === undefined;
}
