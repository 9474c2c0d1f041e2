/** Where the form lets a user choose: members, departments and tags of the corp in whose name the call is made. */
import type { INodeProperties } from 'n8n-workflow';
import type { Parameter, Picks } from '../../suite/table/kinds';

/** Methods of the node that fill the lists. */
export const SEARCH_METHODS = {
	member: 'searchMembers',
	department: 'searchDepartments',
	tag: 'searchTags',
} as const satisfies Record<Picks, string>;

const EXAMPLES: Readonly<Record<Picks, readonly [one: string, several: string]>> = {
	member: ['zhangsan', 'zhangsan, lisi'],
	department: ['2', '1, 2'],
	tag: ['12', '1, 12'],
};

export const takesSeveral = ({ kind }: Parameter): boolean =>
	kind === 'list' || kind === 'integers';

/** A locator: the list gives one, the ID is typed or computed, and a field for several takes several there. */
export function pickerOf(parameter: Parameter, picks: Picks) {
	const several = takesSeveral(parameter);
	const placeholder = `e.g. ${EXAMPLES[picks][several ? 1 : 0]}`;
	return {
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Choose a ${picks}…`,
				typeOptions: { searchListMethod: SEARCH_METHODS[picks], searchable: true },
			},
			{ displayName: several ? 'By IDs' : 'By ID', name: 'id', type: 'string', placeholder },
		],
	} as const satisfies Partial<INodeProperties>;
}
