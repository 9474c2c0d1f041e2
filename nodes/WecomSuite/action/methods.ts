/** What fills the pickers of the form, by the names that the form gives. It is opened when a user opens a picker. */
import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import type { Picks } from '../suite/table/kinds';
import type { SEARCH_METHODS } from './fields/locator';
import type { Search } from './pickers/search';

const searching = (method: string): Search =>
	async function (...given) {
		const { LIST_SEARCH } = await import('./index');
		return (await LIST_SEARCH[method]?.apply(this, given)) ?? { results: [] };
	};

export const SEARCHES = {
	searchMembers: searching('searchMembers'),
	searchDepartments: searching('searchDepartments'),
	searchTags: searching('searchTags'),
	searchCorps: searching('searchCorps'),
	searchEvents: searching('searchEvents'),
} as const satisfies Record<
	(typeof SEARCH_METHODS)[Picks] | 'searchCorps' | 'searchEvents',
	Search
>;

export const MAPPINGS = {
	async eventElements(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		const { eventElements } = await import('./index');
		return await eventElements.call(this);
	},
};
