/** A node of the table in a flow, and a suite API that takes its credential. */
import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';
import type { IDataObject, INodeExecutionData, INodeParameters, IRun } from 'n8n-workflow';
import { sealAuthorization } from '../../nodes/WecomSuite/suite/seals/authorization';
import { nodeOf } from '../../nodes/WecomSuite/suite/table/resources';
import { WecomApi, type ApiOptions } from '../simulator/api';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { ACTION_NODES } from './actionNodes';
import { CREDENTIAL } from './credential';
import { chain, step, type Step } from './flow';
import { messageItem } from './message';
import { closeFlows, startFlow } from './startFlow';
import { start } from './standIns';
import { sealText } from '../../nodes/WecomSuite/suite/seals/sealed';

export const PROVIDER_SECRET = 'exampleProviderSecret';
const CASHIER_SECRET = 'exampleCashierSecret';
export const TICKET = 'example-suite-ticket-of-the-platform';

const apis: WecomApi[] = [];

/** An API that knows the suite of the credential and one ticket. */
export const startApi = async (options: Partial<ApiOptions> = {}): Promise<WecomApi> => {
	const { suiteId, suiteSecret, providerCorpId } = CREDENTIAL;
	const provider = {
		providerCorpId,
		providerSecret: PROVIDER_SECRET,
		cashierSecret: CASHIER_SECRET,
	};
	const account = { suiteId, suiteSecret, ...provider };
	const api = await WecomApi.start({ ...account, ...options });
	api.acceptTicket(TICKET);
	apis.push(api);
	return api;
};

/** For `afterAll`. */
export const stopApis = async (): Promise<void> => {
	await Promise.all(apis.splice(0).map((api) => api.stop()));
};

/** For a file whose tests get an API of their own each, with the example's corp. */
export function useApi(): () => WecomApi {
	let api: WecomApi;
	beforeEach(async () => {
		api = await startApi();
		api.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
	});
	afterEach(async () => {
		await closeFlows();
		await stopApis();
	});
	return () => api;
}

/** What makes the credential speak to this API. */
export const at = (api: WecomApi, kind = 'thirdParty'): ICredentialDataDecryptedObject => ({
	apiBaseUrl: api.url,
	providerSecret: PROVIDER_SECRET,
	cashierSecret: CASHIER_SECRET,
	kind,
});

/** The node that has the resource, called *WeCom Suite* whichever it is. */
export const act = (
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
	changes: Partial<INode> = {},
): Step =>
	step(ACTION_NODES[nodeOf(resource)], {
		name: 'WeCom Suite',
		parameters: {
			resource,
			operation,
			// Who gives an authorization wants it used.
			...('authorization' in parameters ? { authorizeWith: 'sealed' } : {}),
			...parameters,
		},
		...changes,
	});

export const ticketOf = (ticket = TICKET, receivedAt = Date.now()) => ({
	sealed: sealText(ticket, CREDENTIAL, 'ticket'),
	timeStamp: Math.floor(receivedAt / 1000),
	receivedAt,
});

/** An item that came from a push with a ticket. */
export const pushedItem = (json: IDataObject = {}): INodeExecutionData => {
	const item = messageItem({ ticket: ticketOf(), corpId: EXAMPLE_CORP.corpId });
	return { ...item, json: { ...item.json, ...json } };
};

/** Sealed as Complete Authorization would. */
export const authorizationOf = (changes: Partial<typeof EXAMPLE_CORP> = {}): string =>
	sealAuthorization({ ...EXAMPLE_CORP, ...changes }, CREDENTIAL);

/** Runs one node on items that came from nowhere in particular. */
export const runAction = async (
	node: Step,
	api: WecomApi,
	items: INodeExecutionData[] = [pushedItem()],
	kind?: string,
): Promise<IRun | undefined> => {
	const { engine } = await startFlow(chain(start(), node), at(api, kind));
	return await engine.run(items, 'trigger');
};
