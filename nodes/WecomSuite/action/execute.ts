/** Item → operation → items. One after another: messages arrive in the order of the items. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ApiError, ParameterError, WecomError } from '../protocol/errors';
import { accountOf, worldOf } from '../shared/account';
import type { Settings } from '../shared/config';
import { hint, hintRefusals } from '../shared/hints';
import { nodeError } from '../shared/nodeError';
import { progressOf, type Progress } from '../shared/progress';
import { settingsOf } from '../shared/settings';
import { knownTickets, staleMinutes } from '../shared/ticketSources';
import { fillIn, knownOf, readAuthorization } from './authorize';
import { FIELD, type Operation, type Result } from './operation';
import { findOperation } from './operations';
import { pushOf } from './push';
import { readForm } from './read';

export async function act(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	let settings: Settings | undefined;
	hintRefusals(context);
	const progress = progressOf(context);
	const items = context.getInputData();
	for (const index of items.keys()) {
		const pairedItem = { item: index };
		progress(`${index} of ${items.length} items done`);
		try {
			const operation = operationOf(context, index);
			const results =
				operation.alone === undefined
					? await actOnItem(
							context,
							(settings ??= await settingsOf(context)),
							index,
							operation,
							progress,
						)
					: await operation.alone();
			output.push(...results.map((result) => ({ ...result, pairedItem })));
		} catch (error) {
			if (!context.continueOnFail()) throw nodeError(context.getNode(), error, index);
			output.push({ json: failure(error), pairedItem });
		}
	}
	return [output];
}

/** What a flow may decide by: the code of this pack and the number of WeCom. */
const failure = (error: unknown) => ({
	error: (error as Error).message,
	...(error instanceof WecomError ? { code: error.code } : {}),
	...(error instanceof ApiError ? { errcode: error.errcode, errmsg: error.errmsg } : {}),
});

async function actOnItem(
	context: IExecuteFunctions,
	settings: Settings,
	index: number,
	operation: Operation,
	progress: Progress,
): Promise<Result[]> {
	const read = (name: string): unknown => context.getNodeParameter(name, index, '');
	const option = (name: string) => String(read(`${FIELD.options}.${name}`) ?? '').trim();
	const push = pushOf(context, settings, index, option('context'));
	const { authorized } = operation;
	const authorization =
		authorized === 'always' || (authorized === 'asked' && read('token') === 'corp')
			? readAuthorization(read, settings, push)
			: undefined;
	const tickets = knownTickets(context, settings, push, option('suiteTicket'));
	const age = staleMinutes(tickets, Date.now());
	if (age !== undefined) hint(context, staleText(age));
	const form = await readForm(context, index, operation, settings);
	return await operation.run({
		context,
		index,
		settings,
		account: accountOf(settings, tickets, authorization),
		tickets,
		world: worldOf(context, settings),
		values: fillIn(operation, form, knownOf(settings, push, authorization)),
		whole: read(`${FIELD.options}.wholeAnswer`) === true,
		reveal: read(`${FIELD.options}.revealSecrets`) === true,
		progress,
	});
}

const staleText = (minutes: number) =>
	`The newest suite ticket is ${minutes} minutes old; WeCom pushes one every 10 and takes one for 30. Check that the command URL (指令回调URL) still leads to the trigger.`;

/** @throws ParameterError: a workflow made elsewhere may name what this version does not have */
function operationOf(context: IExecuteFunctions, index: number): Operation {
	const resource = context.getNodeParameter('resource', index, '') as string;
	const name = context.getNodeParameter('operation', index, '') as string;
	const operation = findOperation(resource, name);
	if (operation !== undefined) return operation;
	throw new ParameterError(
		'operation',
		`There is no operation ${resource}: ${name}`,
		'Choose an operation in the list',
	);
}
