/** Nodes for the suite API, as a test writes them. */
import type { Step } from './world';

export const act = (
	name: string,
	resource: string,
	operation: string,
	parameters: Record<string, unknown> = {},
): Step => ({
	name,
	type: 'n8n-nodes-wecom-suite.wecomSuite',
	parameters: { resource, operation, ...parameters },
});
