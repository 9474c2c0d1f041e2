/** The lists behind the pickers of the form, asked for while the workflow is built. */
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { ParameterError } from '../protocol/errors';
import { accountOf, worldOf } from '../shared/account';
import { listError } from '../shared/nodeError';
import { settingsOf } from '../shared/settings';
import { knownTickets } from '../shared/ticketSources';
import { openContext } from '../suite/context';
import type { Picks } from '../suite/endpoints/kinds';
import { readAuthorization } from './authorize';
import { searchEvents } from './callbackForm';
import { LISTS, type Corp } from './directory';
import { FIELD } from './operation';
import { SEARCH_METHODS } from './pickers';

export type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

const searchFor = (picks: Picks): Search =>
	async function (filter = '', paginationToken = '') {
		try {
			const page = await LISTS[picks](await corpOf(this), filter, paginationToken);
			const results = page.entries.map(({ id: value, name }) => ({ name, value }));
			return page.next === undefined ? { results } : { results, paginationToken: page.next };
		} catch (error) {
			throw listError(this.getNode(), error);
		}
	};

export const LIST_SEARCH: Readonly<Record<string, Search> & { searchEvents: Search }> = {
	...Object.fromEntries(
		Object.entries(SEARCH_METHODS).map(([picks, method]) => [method, searchFor(picks as Picks)]),
	),
	searchEvents,
};

/** n8n shows none while a workflow is built; the credential has the ticket. */
const NO_STATIC_DATA = { getWorkflowStaticData: () => ({}) };

async function corpOf(context: ILoadOptionsFunctions): Promise<Corp> {
	const settings = await settingsOf(context);
	const read = (name: string): unknown => context.getCurrentNodeParameter(name);
	const option = (name: string): string => settled(read(`${FIELD.options}.${name}`));
	requireSettled(read);
	const sealed = option('context');
	const push = sealed === '' ? undefined : openContext(sealed, settings);
	const authorization = readAuthorization(read, settings, push);
	const tickets = knownTickets(NO_STATIC_DATA, settings, push, option('suiteTicket'));
	return {
		account: accountOf(settings, tickets, authorization),
		world: worldOf(context, settings),
	};
}

/** Empty for an expression that has no value in the editor. */
const settled = (value: unknown): string =>
	typeof value === 'string' && !value.startsWith('=') ? value.trim() : '';

const NEEDED = {
	code: [FIELD.corpId, FIELD.permanentCode],
	sealed: [FIELD.authorization],
} as const;
const NAMES: Readonly<Record<string, string>> = {
	[FIELD.authorization]: 'Authorization',
	[FIELD.corpId]: 'Corp ID',
	[FIELD.permanentCode]: 'Permanent Code',
};

/**
 * The editor works out expressions as far as the data of the last run goes, and hands over nothing where it cannot.
 * @throws ParameterError
 */
function requireSettled(read: (name: string) => unknown): void {
	const way = read(FIELD.authorizeWith) === 'code' ? 'code' : 'sealed';
	const open = NEEDED[way].find((name) => settled(read(name)) === '');
	if (open === undefined) return;
	throw new ParameterError(
		open,
		`The list needs a corp, and ${NAMES[open] ?? open} has no value while the workflow is built`,
		'Run the node before this one, so that its expression has a value here, or fill in a sealed authorization or corp ID and permanent code; or choose By ID and enter the ID',
	);
}
