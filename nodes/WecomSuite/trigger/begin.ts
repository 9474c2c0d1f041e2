/**
 * The trigger's own run, the first of every execution: n8n has stored the execution by now, and hands the trigger back what
 * `webhook()` gave it. Whoever wants nothing acknowledged that could still be lost has it acknowledged here.
 */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { SUCCESS } from './answer';
import { noteRun } from './collect';

export async function begin(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs = outputsOf(context);
	noteRun(outputs);
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

/**
 * Every item where it was. Asking for an output that is not there would have n8n make an error in every execution, so their
 * number is read beside it.
 */
function outputsOf(context: IExecuteFunctions): INodeExecutionData[][] {
	const given = context.getExecuteData().data['main'] ?? [[]];
	return given.map((items, index) => (items === null ? [] : context.getInputData(index)));
}

/**
 * A push with a deadline waits for a Reply node instead. The option is looked at as it was saved: n8n makes ready for an
 * expression before it gives out any parameter, which costs more than the rest of this run.
 */
function isUnanswered(context: IExecuteFunctions, { json }: INodeExecutionData): boolean {
	const saved = context.getExecuteData().node.parameters['options'] ?? {};
	const push = (json['wecom'] ?? {}) as IDataObject;
	if (push['replyBefore'] !== undefined) return false;
	if (typeof saved === 'object' && !('answerWhenStored' in saved)) return false;
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	return options['answerWhenStored'] === true;
}
