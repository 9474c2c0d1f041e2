/** While n8n is fetched: the same flow on n8n-core, in this process. The first pushes, typed items and sealed replies. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inspect } from 'node:util';
import type { IConnections, IDataObject, INode, INodeType, IRun } from 'n8n-workflow';
import { WecomPlatform } from '../../simulator/push/platform';
import { PushTable } from '../../simulator/cli/table';
import { Engine } from '../../support/engine';
import type { Flow } from '../../support/flow';
import { ROOT } from '../tasks/prepare';
import { explain } from '../tasks/progress';
import { endingSignal } from './ending';
import { show } from './show';
import { credentialData, DEMO_SUITE, startDemoApi } from './suite';

const EXAMPLE = path.join(ROOT, 'examples', 'echo-bot.json');
/** As built. */
const open = (name: string): INodeType => {
	const module = createRequire(__filename)(
		path.join(ROOT, `dist/nodes/WecomSuite/${name}.node.js`),
	) as Readonly<Record<string, new () => INodeType>>;
	const Node = module[name];
	if (Node === undefined) throw new Error(`The build has no ${name}.`);
	return new Node();
};
const TYPES: Readonly<Record<string, INodeType>> = {
	'n8n-nodes-wecom-suite.wecomSuiteTrigger': open('WecomSuiteTrigger'),
	'n8n-nodes-wecom-suite.wecomSuiteReply': open('WecomSuiteReply'),
};
const CREDENTIALS = { wecomSuiteApi: { id: '1', name: 'WeCom Suite: demo' } };
const colors = process.stdout.isTTY === true;
const SHOWN = ['message:text', 'suite:change_contact:create_user'];

/** The echo bot as it is imported later, without its note. */
async function echoBot(): Promise<Flow> {
	const { nodes, connections } = JSON.parse(await readFile(EXAMPLE, 'utf8')) as {
		readonly nodes: readonly INode[];
		readonly connections: IConnections;
	};
	const steps = nodes.flatMap((node) => {
		const type = TYPES[node.type];
		return type === undefined ? [] : [{ type, node: { ...node, credentials: CREDENTIALS } }];
	});
	return { steps, connections };
}

/** What the trigger gave out, without what only the nodes of this pack read. */
function itemsOf({ data }: IRun): IDataObject[] {
	const [first] = Object.values(data.resultData.runData).flat();
	const items = (first?.data?.['main'] ?? []).flatMap((output) => output ?? []);
	return items.map(({ json: { wecom, ...json } }) => ({
		...json,
		wecom: { ...(wecom as IDataObject), context: '…' },
	}));
}

const signal = endingSignal();

async function main(): Promise<boolean> {
	const api = await startDemoApi();
	const engine = await Engine.start(await echoBot(), credentialData(api.url));
	const platform = new WecomPlatform({ ...DEMO_SUITE, callbackUrl: engine.url });
	try {
		process.stdout.write(
			'\nMeanwhile: WeCom, played by the simulator, calls the echo bot on n8n-core\n\n',
		);
		const wrong = await show(platform, api, new PushTable(process.stdout), signal);
		const items = (await engine.runs()).flatMap(itemsOf);
		process.stdout.write('\nTwo of the items that the trigger gave out\n\n');
		for (const item of items.filter(({ label }) => SHOWN.includes(String(label))))
			process.stdout.write(
				`${inspect(item, { breakLength: 100, colors, compact: 4, depth: null })}\n`,
			);
		process.stdout.write('\n');
		return wrong === 0;
	} finally {
		platform.close();
		await engine.close();
		await api.stop();
	}
}

main()
	.then((good) => process.exit(signal.aborted ? 130 : good ? 0 : 1))
	.catch((error: unknown) => {
		explain(error);
		process.exit(1);
	});
