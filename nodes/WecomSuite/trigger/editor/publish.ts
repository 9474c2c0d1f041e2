/** Publishing or listening with settings that cannot work fails at once, and says which. */
import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { ConfigurationError } from '../../protocol/errors';
import { CREDENTIAL, readSettings } from '../../shared/credential/config';
import { nodeError } from '../../shared/nodeError';
import { recordOf } from '../../shared/narrow';
import { entriesOf, readRange } from '../door/addresses';
import { NO_LIST, readCallers } from '../choice/allowedCallers';
import { forgetAddresses } from '../door/arrivals';
import { readTest } from '../choice/filters';
import { isReadable } from '../choice/textTest';

export async function requireSettings(context: IHookFunctions): Promise<true> {
	const credential = await context.getCredentials(CREDENTIAL);
	try {
		requireFirstEngine(context);
		readSettings(credential);
	} catch (error) {
		throw nodeError(context.getNode(), error);
	}
	await requireReadableFilters(context);
	requireReadableCallers(context);
	return true;
}

/**
 * Engine 2.0, which n8n 2.41 tries out, refuses each push before it asks the trigger, because a Reply node may answer it. It runs
 * neither the trigger nor the tools of an agent. The verification of WeCom would succeed all the same, so publishing must not.
 *
 * @throws ConfigurationError
 */
function requireFirstEngine(context: Partial<Pick<IHookFunctions, 'getWorkflowSettings'>>): void {
	// An older n8n knows neither the question nor that engine.
	if (context.getWorkflowSettings?.().engineType !== 'v2') return;
	throw new ConfigurationError(
		'engineType',
		'This workflow is set to run on Engine 2.0 of n8n, which cannot take pushes of WeCom',
		'Set "engineType" to "v1" in the settings of the workflow, in its JSON or through the API of n8n, and publish it again',
	);
}

/** The trigger is unpublished: another node may get its address. */
export function forget(context: IHookFunctions): true {
	const url = context.getNodeWebhookUrl('default') ?? '';
	forgetAddresses(url.split('/').at(-1) ?? '');
	return true;
}

function requireReadableCallers(context: IHookFunctions): void {
	const options = recordOf(context.getNodeParameter('options', {}));
	const callers = readCallers(options['allowedCallers'] ?? NO_LIST);
	if (callers === NO_LIST) return;
	if (callers === undefined) {
		throw new NodeOperationError(context.getNode(), 'Allowed Callers cannot be read', {
			description: 'Look at its expressions: each must give text',
		});
	}
	const wrong = entriesOf(callers.addresses ?? '').find((entry) => readRange(entry) === undefined);
	if (wrong !== undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`Allowed Callers holds ${wrong}, which is neither an address nor a range`,
			{
				description: 'Write 101.226.103.7, 101.226.103.0/25 or 2402:4e00::/32, separated by commas',
			},
		);
	}
	const missing = callers.source === 'published' ? 'authorization' : 'addresses';
	if ((callers[missing] ?? '').trim() !== '') return;
	throw new NodeOperationError(context.getNode(), `Allowed Callers lacks ${NAMES[missing]}`, {
		description:
			missing === 'addresses'
				? 'Name the addresses that may call, or remove the option: without one, everybody is refused'
				: 'Paste the sealed authorization of any corp that installed the app; WeCom tells its addresses only in the name of a corp',
	});
}
const NAMES = { addresses: 'addresses', authorization: 'the authorization' } as const;

async function requireReadableFilters(context: IHookFunctions): Promise<void> {
	const { text, eventKey } = recordOf(context.getNodeParameter('filters', {}));
	for (const [name, given] of [
		['Text', text],
		['Event Key', eventKey],
	] as const) {
		const test = readTest(given)?.test;
		if (test?.comparison !== 'regex' || (await isReadable(test.value))) continue;
		throw new NodeOperationError(
			context.getNode(),
			`The regular expression of the filter ${name} cannot be read`,
			{
				description:
					'Use the syntax of RE2, which has no look-around and no back-references: it cannot hang, whatever a member types',
			},
		);
	}
}
