/** Publishing or listening with settings that cannot work fails at once, and says which. */
import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { CREDENTIAL, readSettings } from '../shared/config';
import { nodeError } from '../shared/nodeError';
import { entriesOf, readRange } from './addresses';
import type { AllowedCallers } from './allowedCallers';
import type { Filters } from './filters';
import { isReadable } from './textTest';

export async function requireSettings(context: IHookFunctions): Promise<true> {
	const credential = await context.getCredentials(CREDENTIAL);
	try {
		readSettings(credential);
	} catch (error) {
		throw nodeError(context.getNode(), error);
	}
	await requireReadableFilters(context);
	requireReadableCallers(context);
	return true;
}

function requireReadableCallers(context: IHookFunctions): void {
	const options = context.getNodeParameter('options', {}) as {
		readonly allowedCallers?: { readonly callers?: AllowedCallers };
	};
	const callers = options.allowedCallers?.callers;
	if (callers === undefined) return;
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
	const { text, eventKey } = context.getNodeParameter('filters', {}) as Filters;
	for (const [name, test] of [
		['Text', text?.test],
		['Event Key', eventKey?.test],
	] as const) {
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
