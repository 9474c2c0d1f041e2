/** The nodes that are made of the table: each calls, serves as a tool, fills its lists, and knows its own operations only. */
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { NODE_KEYS, NODES, type NodeKey } from '../../nodes/WecomSuite/suite/table/resources';
import { WecomSuiteTrigger } from '../../nodes/WecomSuite/WecomSuiteTrigger.node';
import type { WecomApi } from '../simulator/api';
import { acceptExamples } from '../simulator/api/examples';
import {
	act,
	at,
	authorizationOf,
	pushedItem,
	runAction,
	startApi,
	stopApis,
} from '../support/action';
import { ACTION_NODES, typeFor, typeOf } from '../support/actionNodes';
import { errorOf, itemsOf } from '../support/execution';
import { chain, step, withTool } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { agent, start } from '../support/standIns';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
	acceptExamples(api);
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

interface Example {
	readonly resource: string;
	readonly operation: string;
	readonly form: INodeParameters;
	/** Part of the item. */
	readonly item: object;
}
const EXAMPLES: Readonly<Record<NodeKey, Example>> = {
	suite: {
		resource: 'department',
		operation: 'getMany',
		form: {},
		item: { id: expect.any(Number) as number },
	},
	customers: {
		resource: 'customer',
		operation: 'getManyIds',
		form: { userid: 'zhangsan' },
		item: { external_userid: expect.any(String) as string },
	},
	service: {
		resource: 'service',
		operation: 'getManyAccounts',
		form: {},
		item: { open_kfid: expect.any(String) as string },
	},
	office: {
		resource: 'schedule',
		operation: 'getMany',
		form: { cal_id: 'wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA' },
		item: { schedule_id: expect.any(String) as string },
	},
};

const sealed = () => ({ authorizeWith: 'sealed', authorization: authorizationOf() });
const callOf = (node: NodeKey, changes: Parameters<typeof act>[3] = {}) => {
	const { resource, operation, form } = EXAMPLES[node];
	return act(resource, operation, { ...sealed(), ...form }, changes);
};
const madeBy = (node: NodeKey) => {
	const { resource, operation } = EXAMPLES[node];
	return api.requests.filter(({ key }) => key === `${resource}.${operation}`);
};

describe.each(NODE_KEYS)('the node %s', (node) => {
	const type = ACTION_NODES[node];
	const { description } = type;

	it('calls WeCom in the name of a corp', async () => {
		const call = callOf(node);
		expect([call.node.type, call.type]).toEqual([typeOf(node), type]);
		const run = await runAction(call, api);
		expect(errorOf(run, call.node.name)).toBe('');
		expect(itemsOf(run, call.node.name)[0]?.json).toMatchObject(EXAMPLES[node].item);
		expect(madeBy(node)).toHaveLength(1);
	});

	it('is a tool of an agent', async () => {
		const bot = agent('Tool', {});
		const tool = callOf(node, { name: 'Tool' });
		const { engine } = await startFlow(withTool(chain(start(), bot), tool, bot), at(api));
		const run = await engine.run([pushedItem()], 'trigger');
		expect(errorOf(run, bot.node.name)).toBe('');
		expect(madeBy(node)).toHaveLength(1);
		expect(description.usableAsTool).toBe(true);
	});

	it('has the credential of the others, and the test that the trigger carries', () => {
		expect(description.credentials).toEqual([
			expect.objectContaining({
				name: 'wecomSuiteApi',
				required: true,
				testedBy: 'testCredential',
			}),
		]);
		expect(new WecomSuiteTrigger().methods.credentialTest).toHaveProperty('testCredential');
	});

	it('carries every method that its form asks for', () => {
		const asked = [
			...JSON.stringify(description.properties).matchAll(
				/"(?:searchListMethod|resourceMapperMethod)":"(\w+)"/g,
			),
		].map(([, name = '']) => name);
		expect(asked).toContain('searchCorps');
		const { listSearch = {}, resourceMapping = {} } = type.methods ?? {};
		const carried = Object.keys({ ...listSearch, ...resourceMapping });
		expect(asked.filter((name) => !carried.includes(name))).toEqual([]);
	});

	it('refuses an operation of another node', async () => {
		const other = NODE_KEYS.find((key) => key !== node) ?? node;
		const { resource, operation, form } = EXAMPLES[other];
		const parameters = { resource, operation, ...sealed(), ...form };
		const call = step(type, { name: 'Wrong', parameters });
		expect(typeFor(resource)).not.toBe(call.node.type);
		const run = await runAction(call, api);
		expect(errorOf(run, 'Wrong')).toContain(`There is no operation ${resource}: `);
	});

	it('is named in the table as n8n knows it', () => {
		expect(description).toMatchObject({
			name: NODES[node].name,
			displayName: NODES[node].displayName,
			defaults: { name: NODES[node].displayName },
		});
		expect(type.constructor.name.toLowerCase()).toBe(NODES[node].name.toLowerCase());
	});
});

it('only WeCom Suite has addresses of its own: it alone waits', () => {
	const waiting = NODE_KEYS.filter((node) => {
		const type: INodeType = ACTION_NODES[node];
		return type.description.webhooks !== undefined || type.webhook !== undefined;
	});
	expect(waiting).toEqual(['suite']);
});
