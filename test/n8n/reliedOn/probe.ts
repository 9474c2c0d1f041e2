/** A node that looks at what n8n hands to a node, and nothing else. */
import {
	type IExecuteFunctions,
	type INode,
	type INodeType,
	type INodeTypeDescription,
	type IRun,
	type IWebhookFunctions,
} from 'n8n-workflow';
import type { Engine } from '../../support/engine';
import { chain, step, type Flow, type Step } from '../../support/flow';
import { startFlow } from '../../support/startFlow';
import { start } from '../../support/standIns';

/** What the probes look like. Parameters that the form does not have would be dropped. */
export const FORM: INodeTypeDescription = {
	...start().type.description,
	name: 'probe',
	credentials: [{ name: 'wecomSuiteApi' }],
	properties: [{ displayName: 'Text', name: 'text', type: 'string', default: '' }],
};

export const probe = (methods: Partial<INodeType>, changes: Partial<INode> = {}): Step =>
	step({ ...start().type, description: FORM, ...methods }, { name: 'Probe', ...changes });

/** What a look at the context of a running node finds. */
export const inNode = async <T>(
	look: (context: IExecuteFunctions) => T | Promise<T>,
	around: (node: Step) => Flow = (node) => chain(start(), node),
): Promise<{
	found: T;
	run: IRun | undefined;
	engine: Engine;
}> => {
	const seen: T[] = [];
	const node = probe({
		async execute(this: IExecuteFunctions) {
			seen.push(await look(this));
			return [this.getInputData()];
		},
	});
	const { engine } = await startFlow(around(node));
	const run = await engine.run([{ json: { text: 'hello' } }], 'trigger');
	const [found] = seen;
	if (found === undefined && seen.length === 0) {
		throw new Error(run?.data.resultData.error?.message ?? 'the node did not run');
	}
	return { found: found as T, run, engine };
};

/** What a look at the context of a webhook call finds. */
export const inWebhook = async <T>(
	look: (context: IWebhookFunctions) => T,
	around: (node: Step) => Flow,
): Promise<T | undefined> => {
	const seen: T[] = [];
	const webhooks = [{ name: 'default', httpMethod: 'POST', path: '' } as const];
	const description = { ...FORM, webhooks };
	const node = probe({
		description,
		webhook(this: IWebhookFunctions) {
			seen.push(look(this));
			return Promise.resolve({ webhookResponse: 'seen' });
		},
	});
	const { engine } = await startFlow(around(node));
	await (await fetch(engine.url, { method: 'POST' })).text();
	return seen[0];
};
