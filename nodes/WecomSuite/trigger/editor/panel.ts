/** What the editor says beside the trigger when a choice has consequences. Evaluated in the editor only, never per request. */
import type { NodeHint } from 'n8n-workflow';

const parameter = (name: string) => `$parameter["${name}"]`;
/** An empty collection has no such option. */
const option = (name: string) => `(${parameter('options')} ?? {})["${name}"]`;

export const TRIGGER_HINTS: NodeHint[] = [
	{
		message:
			'With All Events chosen, the outputs are those of By Kind. Take All Events out and choose single events to get one output each.',
		type: 'info',
		location: 'outputPane',
		whenToDisplay: 'always',
		displayCondition: `={{ ${parameter('branching')} === "perEvent" && ${parameter('events')}.includes("*") }}`,
	},
	{
		message: 'No event is chosen: WeCom is answered, and nothing starts this workflow.',
		type: 'warning',
		location: 'outputPane',
		whenToDisplay: 'always',
		displayCondition: `={{ ${parameter('events')}.length === 0 }}`,
	},
	{
		message:
			'Time Window is 0: a recorded callback can be sent again at any time. Use it for tests only.',
		type: 'warning',
		location: 'outputPane',
		whenToDisplay: 'always',
		displayCondition: `={{ ${option('timeWindow')} === 0 }}`,
	},
	{
		message:
			'Suite tickets are emitted in full: executions keep them readable for everybody who may see this workflow.',
		type: 'warning',
		location: 'outputPane',
		whenToDisplay: 'always',
		displayCondition: `={{ ${option('suiteTicket')} === "full" }}`,
	},
];
