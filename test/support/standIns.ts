/** Small nodes that do to items what n8n's own nodes do: drop fields, lose pairing, take their time, fail. */
import {
	NodeConnectionTypes,
	type EngineResponse,
	type IBinaryData,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

import { step, type Step } from './flow';
import { signal } from './signal';

type Items = INodeExecutionData[];

const standIn = (name: string, run: (items: Items) => Items | Promise<Items>): INodeType => ({
	description: {
		displayName: name,
		name: name.toLowerCase().replaceAll(' ', '-'),
		group: ['transform'],
		version: 1,
		description: 'Stands in for a node of n8n',
		defaults: { name },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute(this: IExecuteFunctions) {
		return [await run(this.getInputData())];
	},
});

/** Where a flow starts that no callback started. */
export const start = (): Step => step(standIn('Start', (items) => items));

/** Edit Fields that keeps nothing: new items, paired with the old ones. */
export const dropFields = (name = 'Drop Fields'): Step =>
	step(standIn(name, (items) => items.map((_, item) => ({ json: {}, pairedItem: { item } }))));

/** Code that returns as many new items as told and says nothing of where they come from. */
export const newItems = (count: number, name = `${count} New Items`): Step =>
	step(standIn(name, () => Array.from({ length: count }, (_, at) => ({ json: { at } }))));

/** A node that reads a file: the items keep their fields and get it as binary data. */
export const attach = (content: Buffer, about: Pick<IBinaryData, 'mimeType' | 'fileName'>): Step =>
	step(
		standIn('Attach', (items) =>
			items.map(({ json }, item) => ({
				json,
				binary: { data: { ...about, data: content.toString('base64') } },
				pairedItem: { item },
			})),
		),
	);

export const failing = (): Step =>
	step(
		standIn('Failing', () => {
			throw new Error('the flow fails here');
		}),
	);

/** Lets the test look at what comes by. */
export const peek = (look: (items: Items) => void): Step =>
	step(
		standIn('Peek', (items) => {
			look(items);
			return items;
		}),
	);

/** Wait that goes on when a webhook is called: n8n ends the run and begins another one with its data. */
export const waiting = (): Step =>
	step({
		...standIn('Wait', (items) => items),
		async execute(this: IExecuteFunctions) {
			await this.putExecutionToWait(new Date(Date.now() + 3_600_000));
			return [this.getInputData()];
		},
	});

/** A step that takes exactly as long as the test wants. */
export interface Gate {
	readonly step: Step;
	/** Resolves when the flow has come to the gate. */
	readonly reached: Promise<void>;
	open(): void;
}

export const gate = (): Gate => {
	const arrival = signal();
	const opening = signal();
	const wait = async (items: Items): Promise<Items> => {
		arrival.give();
		await opening.given;
		return items;
	};
	return { step: step(standIn('Gate', wait)), reached: arrival.given, open: opening.give };
};

/** An AI agent that calls one tool once, with the given input, and then goes on. n8n's own engine runs the tool. */
export const agent = (toolName: string, input: IDataObject): Step =>
	step({
		...standIn('Agent', (items) => items),
		async execute(this: IExecuteFunctions, response?: EngineResponse) {
			const asked = (response?.actionResponses.length ?? 0) > 0;
			if (asked) return [[{ json: { output: 'done' } }]];
			const call = { actionType: 'ExecutionNodeAction', nodeName: toolName, input } as const;
			const type = NodeConnectionTypes.AiTool;
			const action = { ...call, type, id: 'call-1', metadata: { itemIndex: 0 } };
			return await Promise.resolve({ actions: [action], metadata: {} });
		},
	});
