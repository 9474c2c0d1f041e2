/** Item → operation → items. One after another: messages arrive in the order of the items. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ParameterError } from '../protocol/errors';
import type { NodeKey } from '../suite/table/resources';
import { accountOf, environmentOf } from '../shared/calls/account';
import type { Settings } from '../shared/credential/config';
import { hint, hintRefusals } from '../shared/hints';
import { failedItem, nodeError } from '../shared/nodeError';
import { progressOf, type Progress } from '../shared/calls/progress';
import { settingsOf } from '../shared/credential/settings';
import { knownTickets, staleMinutes } from '../shared/tickets/sources';
import { textOf } from '../shared/narrow';
import { pacing, type Pacing } from './call/pacing';
import { fillIn, knownOf, readAuthorization } from './call/account';
import { FIELD, type Operation, type Result } from './operation';
import { findOperation } from './operations';
import { pushOf } from './call/origin';
import { keptOf } from './call/simple';
import { sessionOf } from './call/session';
import { readForm } from './call/values';
import { isSendAndWait } from './wait/sendAndWait';

export async function act(
	context: IExecuteFunctions,
	node: NodeKey,
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	hintRefusals(context);
	const progress = progressOf(context);
	const paced = pacing(context, progress);
	const items = context.getInputData();
	const stop = context.getExecutionCancelSignal();
	for (const index of isSendAndWait(context) ? [0] : items.keys()) {
		if (stop?.aborted) break;
		const pairedItem = { item: index };
		progress(`${index} of ${items.length} items done`);
		try {
			const operation = operationOf(context, node, index);
			const results =
				operation.alone === undefined
					? await actOnItem(
							context,
							await settingsOf(context, index),
							index,
							operation,
							progress,
							paced,
						)
					: await operation.alone();
			output.push(...results.map((result) => ({ ...result, pairedItem })));
		} catch (error) {
			// What was done so far stays visible.
			if (stop?.aborted) break;
			if (!context.continueOnFail()) throw nodeError(context.getNode(), error, index);
			output.push(failedItem(context.getNode(), error, index));
		}
	}
	paced.tell();
	return [output];
}

async function actOnItem(
	context: IExecuteFunctions,
	settings: Settings,
	index: number,
	operation: Operation,
	progress: Progress,
	paced: Pacing,
): Promise<Result[]> {
	const read = (name: string): unknown => context.getNodeParameter(name, index, '');
	const option = (name: string) => String(read(`${FIELD.options}.${name}`) ?? '').trim();
	const push = pushOf(context, settings, index, option('context'));
	const session = sessionOf(context, settings, index, operation);
	const { authorized } = operation;
	const authorization =
		authorized === 'always' || (authorized === 'asked' && read('token') === 'corp')
			? readAuthorization(read, settings, session?.corpId ?? push?.corpId)
			: undefined;
	const tickets = knownTickets(context, settings, push, option('suiteTicket'));
	const age = staleMinutes(tickets, Date.now());
	if (age !== undefined) hint(context, staleText(age), 'warning', 'stale ticket');
	const form = await readForm(context, index, operation, settings);
	return await operation.run({
		context,
		index,
		settings,
		account: accountOf(settings, tickets, authorization),
		tickets,
		environment: { ...environmentOf(context, settings), ...paced.of(index) },
		values: fillIn(operation, form, knownOf(settings, push, authorization, session)),
		whole: read(`${FIELD.options}.wholeAnswer`) === true,
		reveal: read(`${FIELD.options}.revealSecrets`) === true,
		kept: keptOf(context, index),
		progress,
	});
}

const staleText = (minutes: number) =>
	`The newest suite ticket is ${minutes} minutes old; WeCom pushes one every 10 and takes one for 30. Check that the command URL (指令回调URL) still leads to the trigger.`;

/** @throws ParameterError: a workflow made elsewhere may name what this version does not have */
function operationOf(context: IExecuteFunctions, node: NodeKey, index: number): Operation {
	const resource = textOf(context.getNodeParameter('resource', index, ''));
	const name = textOf(context.getNodeParameter('operation', index, ''));
	const operation = findOperation(node, resource, name);
	if (operation !== undefined) return operation;
	throw new ParameterError(
		'operation',
		`There is no operation ${resource}: ${name}`,
		'Choose an operation in the list',
	);
}
