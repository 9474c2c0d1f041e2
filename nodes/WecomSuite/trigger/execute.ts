/**
 * The trigger's own run, the first step of every execution. n8n calls `webhook()` when the push arrives, stores the execution, and
 * then calls this with the items. The push is safe in the database now, so WeCom gets its answer, `success`.
 */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { contextIn } from '../shared/findContext';
import { noteRun } from '../shared/memory/runs';
import { recordOf } from '../shared/narrow';
import { SUCCESS } from './door/answers';
import { connectCorps } from './run/connect';
import { downloadMedia } from './run/downloadMedia';
import { noteBegin } from './delivery/unbegun';

export async function begin(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs = outputsOf(context);
	const items = outputs.flat();
	const contexts = items.flatMap(({ json }) => contextIn(json) ?? []);
	const isProduction = context.getMode() === 'webhook';
	noteRun(context, contexts);
	const isHeard = noteBegin(contexts, isProduction);
	if (!isHeard && isProduction && isUnanswered(context, items)) {
		// A Buffer, because n8n writes Buffers to the connection although the trigger told it to write nothing.
		await context.sendResponse({
			statusCode: SUCCESS.status,
			headers: { 'content-type': 'text/plain; charset=utf-8' },
			body: Buffer.from(SUCCESS.body),
		});
	}
	return await downloadMedia(context, await connectCorps(context, outputs));
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
 * Whether the process that holds the connection waits for word of this run. A push with a deadline waits for a Reply node instead.
 * The option is looked at as it was saved: n8n makes ready for an expression before it gives out any parameter, which costs more
 * than the rest of this run.
 */
function isUnanswered(context: IExecuteFunctions, [item]: INodeExecutionData[]): boolean {
	const saved = recordOf(context.getExecuteData().node.parameters['options']);
	const push = recordOf(item?.json['wecom']);
	return item !== undefined && push['replyBefore'] === undefined && saved['answer'] !== 'atOnce';
}
