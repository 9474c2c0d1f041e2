/** What fills the pickers of the form, by the names that the form gives. It is opened when somebody opens a picker. */
import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import type { Picks } from '../suite/endpoints/kinds';
import type { SEARCH_METHODS } from './pickers';
import type { Search } from './search';

const searching = (method: string): Search =>
	async function (...given) {
		const { LIST_SEARCH } = await import('./work');
		return (await LIST_SEARCH[method]?.apply(this, given)) ?? { results: [] };
	};

export const SEARCHES = {
	searchMembers: searching('searchMembers'),
	searchDepartments: searching('searchDepartments'),
	searchTags: searching('searchTags'),
	searchEvents: searching('searchEvents'),
} as const satisfies Record<(typeof SEARCH_METHODS)[Picks] | 'searchEvents', Search>;

export const MAPPINGS = {
	async eventElements(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		const { eventElements } = await import('./work');
		return await eventElements.call(this);
	},
};
