/** The option that hands over a sealed context by hand, where no trigger item is found. */
import type { INodeProperties } from 'n8n-workflow';

export const contextField = (description: string): INodeProperties => ({
	displayName: 'Context',
	name: 'context',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.wecom.context }}',
	description,
});
