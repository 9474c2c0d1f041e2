/** What the form of Simulate Callback asks for when a user opens it: events and their elements would triple the form. */
import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { rowOf } from '../../protocol/events/find';
import { isFilledIn } from '../../protocol/simulate/sample';
import { NAMED_EVENTS } from '../../shared/eventNames';

export const MAX_BURST = 100;

/** Events whose name or description holds every word. */
export function searchEvents(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const words = filter.toLowerCase().split(/\s+/);
	const results = NAMED_EVENTS.filter(({ name, description }) => {
		const text = `${name} ${description}`.toLowerCase();
		return words.every((word) => text.includes(word));
	}).map(({ name, value }) => ({ name, value }));
	return Promise.resolve({ results });
}

/** The elements of the chosen event, filled in as in the example of the catalogue. */
export function eventElements(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const label = this.getNodeParameter('event', '', { extractValue: true });
	const row = rowOf(String(label));
	return Promise.resolve({
		fields: Object.entries(row?.example ?? {}).map(([name, value]) => elementOf(name, value)),
		emptyFieldsNotice: 'Choose an event first',
	});
}

/** What is filled in for every push can be changed by the user. */
const elementOf = (name: string, value: unknown): ResourceMapperField => ({
	id: name,
	displayName: name,
	defaultMatch: false,
	canBeUsedToMatch: false,
	required: false,
	display: true,
	type: typeof value === 'string' ? 'string' : Array.isArray(value) ? 'array' : 'object',
	removed: isFilledIn(name),
	defaultValue: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
});
