import { N8nRequestError } from '../host/client';
import type { WecomApi } from '../../simulator/api';
import { connect } from '../../simulator/api/connect';
import { startApi } from './api';
import { ModelStub } from './model';
import { errorOf, type Step, type RealN8n } from './realN8n';

const CORP = 'wpExampleCorpOfTheEditor00000001';
const TYPE = 'n8n-nodes-wecom-suite.wecomSuite';
const TICKET = 'example-ticket-of-the-editor';

/** What n8n's editor asks the node for while a workflow is built, and what an AI agent is told of it. */
export function building(realN8n: () => RealN8n): void {
	let api: WecomApi;
	let corp: ReturnType<WecomApi['authorize']>;
	beforeAll(async () => {
		api = await startApi();
		api.acceptTicket(TICKET);
		corp = api.authorize(CORP);
		await realN8n().useApi(api.url);
	});
	afterAll(() => api.stop());

	const authorized = () => ({
		authorizeWith: 'code',
		corpId: CORP,
		permanentCode: corp.permanentCode,
	});

	const ask = async (methodName: string, currentNodeParameters: object) => {
		const { client } = realN8n();
		const credential = (await client.credentials()).find(({ type }) => type === 'wecomSuiteApi');
		const { id = '', name = '' } = credential ?? {};
		return await client.post('/rest/dynamic-node-parameters/resource-locator-results', {
			path: 'parameters.touser',
			methodName,
			nodeTypeAndVersion: { name: TYPE, version: 1 },
			currentNodeParameters,
			credentials: { wecomSuiteApi: { id, name } },
		});
	};

	it('lists members, departments and tags of the corp that the form names', async () => {
		const parameters = { ...authorized(), options: { suiteTicket: TICKET } };
		expect(await ask('searchMembers', parameters)).toMatchObject({
			results: [{ name: 'zhangsan', value: 'zhangsan' }],
		});
		expect(await ask('searchDepartments', parameters)).toMatchObject({
			results: [{ name: 'Department 2 (in 1)', value: '2' }],
		});
		expect(await ask('searchTags', parameters)).toMatchObject({
			results: [{ name: 'Sales (12)', value: '12' }],
		});
	});

	it('says in words why there is no list when an expression has no value yet', async () => {
		const hidden = { authorizeWith: 'sealed', authorization: null };
		const failure: unknown = await ask('searchTags', hidden).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(N8nRequestError);
		const { body } = failure as N8nRequestError;
		expect(body).toContain('Authorization has no value while the workflow is built');
		expect(body).not.toMatch(/\bat .*\.js:\d+/);
	});

	it('shows what an operation returns before it has run', async () => {
		const url = `${realN8n().n8n.url}/schemas/${TYPE}/1.0.0/department/getMany.json`;
		const response = await fetch(url);
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({
			type: 'object',
			properties: { id: { type: 'number' }, parentid: { type: 'number' } },
		});
	});

	it('tells a model what the tool does, and takes members and text from it', async () => {
		const model = await ModelStub.start(({ messages }) =>
			messages.some(({ role }) => role === 'tool')
				? { say: 'sent' }
				: { call: { user_id: 'lisi, wangwu', text: 'from the model' } },
		);
		const tool: Step = {
			name: 'Send',
			type: `${TYPE}Tool`,
			parameters: {
				resource: 'message',
				operation: 'sendText',
				...authorized(),
				touser: {
					__rl: true,
					mode: 'id',
					value: "={{ $fromAI('user_id', 'User IDs of the members', 'string') }}",
				},
				agentid: String(corp.agentId),
				content: "={{ $fromAI('text', 'What to tell them', 'string') }}",
			},
		};
		try {
			const flow = await realN8n().publishAgent('agent that sends', model.url, 'tool', tool);
			await connect(flow.wecom, api).pushTicket();
			await flow.wecom.text('Tell them');
			const [execution] = await flow.executions(1, 60_000);
			expect(errorOf(execution, 'Send')).toBe('');
			const sent = api.sent.slice(-2).map(({ touser, content }) => [touser, content]);
			expect(sent).toEqual([
				['lisi', 'from the model'],
				['wangwu', 'from the model'],
			]);
			const [offer] = model.requests[0]?.tools ?? [];
			expect(offer?.function.description).toMatch(/send.*text/i);
			expect(offer?.function.parameters?.properties).toMatchObject({
				user_id: { description: 'User IDs of the members' },
				text: { description: 'What to tell them' },
			});
			expect(JSON.stringify(model.requests)).not.toContain('wcs1.');
		} finally {
			await model.stop();
		}
	});
}
