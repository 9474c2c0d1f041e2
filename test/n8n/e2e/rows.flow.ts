/** One flow in which every operation stands once, side by side, started by one push. */
import { randomUUID } from 'node:crypto';
import type { AppKind } from '../../../nodes/WecomSuite/suite/table/define';
import type { Execution, N8nClient, WorkflowNode } from '../host/client';
import { acceptExamples } from '../../simulator/api/examples';
import { connect } from '../../simulator/api/connect';
import { WecomPlatform } from '../../simulator/push/platform';
import { typeFor } from '../../support/actionNodes';
import { CREDENTIAL } from '../../support/credential';
import { startApi } from './api';
import { casesFor, files, type Apis, type Case } from './rows.cases';
import type { RealN8n } from './realN8n';

const PACK = 'n8n-nodes-wecom-suite';
const PROVIDER_SECRET = 'exampleProviderSecretOfAllRows';
const CASHIER_SECRET = 'exampleCashierSecretOfAllRows';

/** What came of it. */
export interface Outcome {
	readonly execution: Execution;
	readonly cases: ReadonlyMap<string, Case>;
	readonly apis: Apis;
}

export async function startApis(): Promise<Apis> {
	const { suiteId, suiteSecret, providerCorpId } = CREDENTIAL;
	const provider = {
		providerCorpId,
		providerSecret: PROVIDER_SECRET,
		cashierSecret: CASHIER_SECRET,
	};
	const suite = { suiteId, suiteSecret, ...provider };
	const apis = {
		thirdParty: await startApi(suite),
		customized: await startApi({ ...suite, customized: true }),
	};
	for (const api of Object.values(apis)) acceptExamples(api);
	return apis;
}

/** Publishes the flow, pushes once and waits for its end. */
export async function callEverything({ client, n8n }: RealN8n, apis: Apis): Promise<Outcome> {
	const cases = casesFor(apis);
	const credentials = await createCredentials(client, apis);
	const nodeOf = nodesWith(credentials);
	const trigger = nodeOf('WeCom', `${PACK}.wecomSuiteTrigger`, {}, 'thirdParty');
	const nodes = cases.map(({ name, parameters, kind }, row) => ({
		...nodeOf(name, typeFor(String(parameters['resource'])), parameters, kind),
		position: [440, row * 100] as [number, number],
		onError: 'continueRegularOutput',
	}));
	const code = `return [{ json: $input.first().json, binary: ${JSON.stringify(files())} }];`;
	const filesNode = nodeOf('Files', 'n8n-nodes-base.code', { jsCode: code });
	const to = (name: string) => ({ node: name, type: 'main', index: 0 });
	const workflow = await client.createWorkflow({
		name: 'every operation',
		nodes: [trigger, { ...filesNode, typeVersion: 2 }, ...nodes],
		connections: {
			WeCom: { main: [[to('Files')]] },
			Files: { main: [cases.map(({ name }) => to(name))] },
		},
	});
	await client.publish(workflow.id);
	const callbackUrl = `${n8n.url}/webhook/${trigger.webhookId ?? ''}`;
	await push(callbackUrl, apis);
	const [execution] = await client.waitForExecutions(workflow.id, 1, 100_000);
	if (execution === undefined) throw new Error('the flow did not run');
	return { execution, apis, cases: new Map(cases.map((one) => [one.name, one])) };
}

async function push(callbackUrl: string, { thirdParty, customized }: Apis): Promise<void> {
	const { suiteId, providerCorpId, token, aesSecretKey: encodingAesKey } = CREDENTIAL;
	const settings = { suiteId, providerCorpId, token, encodingAesKey, callbackUrl };
	const platform = new WecomPlatform(settings);
	const { ticket } = await connect(platform, thirdParty).pushTicket();
	customized.acceptTicket(ticket);
	await platform.push('suite:change_auth');
	platform.close();
}

type Credentials = Readonly<Record<AppKind, { readonly id: string; readonly name: string }>>;

async function createCredentials(client: N8nClient, apis: Apis): Promise<Credentials> {
	const create = async (kind: AppKind) =>
		await client.createCredential(`every operation, ${kind}`, 'wecomSuiteApi', {
			...CREDENTIAL,
			kind,
			providerSecret: PROVIDER_SECRET,
			cashierSecret: CASHIER_SECRET,
			apiBaseUrl: apis[kind].url,
		});
	return { thirdParty: await create('thirdParty'), customized: await create('customized') };
}

const nodesWith =
	(credentials: Credentials) =>
	(
		name: string,
		type: string,
		parameters: Readonly<Record<string, unknown>>,
		kind?: AppKind,
	): WorkflowNode => ({
		id: randomUUID(),
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		...(kind === undefined ? {} : { credentials: { wecomSuiteApi: credentials[kind] } }),
		...(type.endsWith('Trigger') ? { webhookId: randomUUID() } : {}),
	});
