/** The flow that a provider keeps: it remembers who installed the app, and speaks in their name. */
import { DataTable } from '../host/dataTable';
import { act } from './action.steps';
import { codeStep, type Flow, type Step, type RealN8n } from './realN8n';

/** An output for each of these, in this order, behind *Other*. */
const EVENTS = {
	installed: 'suite:create_auth',
	removed: 'suite:cancel_auth',
	message: 'message:text',
	many: 'event:enter_agent',
	invite: 'event:click',
	atOnce: 'event:view',
} as const;
export const MANY = 50;

/** As the rows of the table keep it, so that the right and the wrong one are tried. */
const SEALED = { authorizeWith: 'sealed', authorization: '={{ $json.authorization }}' };

const ALL = `const { context } = $('WeCom').first().json.wecom;
const { authorization } = $input.first().json;
return Array.from({ length: ${MANY} }, (_, n) => ({ json: { authorization, context, member: 'member' + n } }));`;

export interface Chain {
	readonly flow: Flow;
	readonly table: DataTable;
	/** Id of the workflow that the flow starts many times at once, without waiting. */
	readonly childId: string;
}

const nativeStep = (name: string, type: string, typeVersion: number, parameters: object): Step => ({
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	parameters: { ...parameters },
});

/** A step that works on the row of one corp. */
const rowStep = (table: DataTable, name: string, operation: string, more: object = {}): Step =>
	nativeStep(name, 'dataTable', 1.1, {
		operation,
		dataTableId: { __rl: true, mode: 'id', value: table.id },
		...more,
	});

const whereCorp = (corpid: string) => ({
	filters: { conditions: [{ keyName: 'corpid', condition: 'eq', keyValue: corpid }] },
});

export async function publishChain(realN8n: RealN8n): Promise<Chain> {
	const table = await DataTable.create(realN8n.client, `corps ${Date.now()}`, [
		'corpid',
		'name',
		'authorization',
	]);
	const childId = await realN8n.publishChild(
		'chain: child',
		act('Send', 'message', 'sendText', {
			...SEALED,
			touser: '={{ $json.member }}',
			content: 'Hello',
			options: { context: '={{ $json.context }}' },
		}),
	);
	const ofSender = whereCorp('={{ $json.ToUserName }}');
	const send = { ...SEALED, touser: '', content: '=Hello from {{ $json.name }}' };
	const redirect = `${realN8n.callbackBase}/webhook/installed-${table.id}`;
	const steps = [
		act('Complete', 'authorization', 'completeAuthorization', {
			auth_code: '={{ $json.AuthCode || $json.query.auth_code }}',
		}),
		rowStep(table, 'Keep', 'upsert', {
			...whereCorp('={{ $json.corp.corpid }}'),
			columns: {
				mappingMode: 'defineBelow',
				value: {
					corpid: '={{ $json.corp.corpid }}',
					name: '={{ $json.corp.name }}',
					authorization: '={{ $json.authorization }}',
				},
			},
		}),
		rowStep(table, 'Forget', 'deleteRows', whereCorp('={{ $json.AuthCorpId }}')),
		rowStep(table, 'Look Up', 'get', ofSender),
		act('Send', 'message', 'sendText', send),
		rowStep(table, 'Look Up for Many', 'get', ofSender),
		codeStep('Many', `return Array(${MANY}).fill($input.first()).map(({ json }) => ({ json }));`),
		act('Send Many', 'message', 'sendText', send),
		rowStep(table, 'Look Up for All', 'get', ofSender),
		codeStep('All', ALL),
		nativeStep('At Once', 'executeWorkflow', 1.2, {
			workflowId: { __rl: true, mode: 'id', value: childId },
			mode: 'each',
			options: { waitForSubWorkflow: false },
		}),
		act('Invite', 'authorization', 'createInstallLink', {
			redirect_uri: redirect,
			additionalFields: { state: 'partner7' },
		}),
		nativeStep('Redirect', 'webhook', 2, { path: `installed-${table.id}`, options: {} }),
	];
	const workflow = await realN8n.draft('chain', steps, {
		events: Object.values(EVENTS),
		branching: 'perEvent',
	});
	const to = (node: string) => [{ node, type: 'main', index: 0 }];
	const first = ['Complete', 'Forget', 'Look Up', 'Look Up for Many', 'Invite', 'Look Up for All'];
	const connections = {
		WeCom: { main: [[], ...first.map(to)] },
		Redirect: { main: [to('Complete')] },
		Complete: { main: [to('Keep')] },
		'Look Up': { main: [to('Send')] },
		'Look Up for Many': { main: [to('Many')] },
		Many: { main: [to('Send Many')] },
		'Look Up for All': { main: [to('All')] },
		All: { main: [to('At Once')] },
	};
	await realN8n.client.updateWorkflow(workflow.id, { connections });
	await realN8n.client.publish(workflow.id);
	return { flow: realN8n.flowOf(workflow), table, childId };
}
