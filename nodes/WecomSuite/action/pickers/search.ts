/** The lists behind the pickers of the form, asked for while the workflow is built. */
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { ParameterError } from '../../protocol/errors';
import { accountOf, environmentOf } from '../../shared/calls/account';
import { corpsOf } from '../../shared/credential/corps';
import { listError } from '../../shared/nodeError';
import { settingsOf } from '../../shared/credential/settings';
import { knownTickets } from '../../shared/tickets/sources';
import { keysOf } from '../../shared/narrow';
import { openContext } from '../../suite/seals/context';
import type { Picks } from '../../suite/table/kinds';
import { readAuthorization } from '../call/account';
import { searchEvents } from '../callback/events';
import { LISTS, type Corp } from './directory';
import { FIELD } from '../operation';
import { SEARCH_METHODS } from '../fields/locator';

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

export const LIST_SEARCH: Readonly<Record<string, Search>> = {
	...Object.fromEntries(
		keysOf(SEARCH_METHODS).map((picks) => [SEARCH_METHODS[picks], searchFor(picks)]),
	),
	searchCorps,
	searchEvents,
};

const CORPS_OF_A_PAGE = 100;

/** Those that the credential holds: WeCom is not asked. */
async function searchCorps(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken = '',
): Promise<INodeListSearchResult> {
	const corps = corpsOf(await settingsOf(this));
	const word = filter.trim().toLowerCase();
	const found = [...corps]
		.map(([value, { name = '' }]) => ({ name: name === '' ? value : `${name} (${value})`, value }))
		.filter(({ name }) => name.toLowerCase().includes(word))
		.sort((one, other) => one.name.localeCompare(other.name));
	const start = Number(paginationToken) || 0;
	const end = start + CORPS_OF_A_PAGE;
	const results = found.slice(start, end);
	return end < found.length ? { results, paginationToken: String(end) } : { results };
}

/** n8n shows none while a workflow is built; the credential has the ticket. */
const NO_STATIC_DATA = { getWorkflowStaticData: () => ({}) };

async function corpOf(context: ILoadOptionsFunctions): Promise<Corp> {
	const settings = await settingsOf(context);
	const read = (name: string): unknown => context.getCurrentNodeParameter(name);
	const option = (name: string): string => settled(read(`${FIELD.options}.${name}`));
	requireSettled(read);
	const sealed = option('context');
	const push = sealed === '' ? undefined : openContext(sealed, settings);
	const authorization = readAuthorization(read, settings, push?.corpId);
	const tickets = knownTickets(NO_STATIC_DATA, settings, push, option('suiteTicket'));
	return {
		account: accountOf(settings, tickets, authorization),
		environment: environmentOf(context, settings),
	};
}

/** Empty for an expression that has no value in the editor. */
const settled = (value: unknown): string =>
	typeof value === 'string' && !value.startsWith('=') ? value.trim() : '';

/** The other ways need nothing: the credential holds the corps. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
	code: [FIELD.corpId, FIELD.permanentCode],
	sealed: [FIELD.authorization],
};
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
	const needed = NEEDED[String(read(FIELD.authorizeWith))] ?? [];
	const open = needed.find((name) => settled(read(name)) === '');
	if (open === undefined) return;
	throw new ParameterError(
		open,
		`The list needs a corp, and ${NAMES[open] ?? open} has no value while the workflow is built`,
		'Run the node before this one, so that its expression has a value here, or fill in a sealed authorization or corp ID and permanent code; or choose By ID and enter the ID',
	);
}
