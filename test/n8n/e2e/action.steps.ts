/** Nodes for the suite API, as a test writes them. */
import { typeFor } from '../../support/actionNodes';
import type { Step } from './realN8n';

export const act = (
	name: string,
	resource: string,
	operation: string,
	parameters: Record<string, unknown> = {},
): Step => ({
	name,
	type: typeFor(resource),
	parameters: { resource, operation, ...parameters },
});
