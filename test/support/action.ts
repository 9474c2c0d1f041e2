/** A WeCom Suite node in a flow, and a suite API that takes its credential. */
import type { ICredentialDataDecryptedObject, INode, INodeProperties } from 'n8n-workflow';
import type { IDataObject, INodeExecutionData, INodeParameters, IRun } from 'n8n-workflow';
import { ACTION_PROPERTIES } from '../../nodes/WecomSuite/action/description';
import { sealAuthorization } from '../../nodes/WecomSuite/suite/authorization';
import { WecomSuite } from '../../nodes/WecomSuite/WecomSuite.node';
import { WecomApi, type ApiOptions } from '../simulator/api';
import { EXAMPLE_CORP } from '../simulator/apiExamples';
import { CREDENTIAL } from './credential';
import { chain, step, type Step } from './flow';
import { messageItem } from './message';
import { play } from './scene';
import { start } from './standIns';
import { sealText } from '../../nodes/WecomSuite/suite/sealed';

export const PROVIDER_SECRET = 'exampleProviderSecret';
export const TICKET = 'example-suite-ticket-of-the-platform';

const apis: WecomApi[] = [];

/** An API that knows the suite of the credential and one ticket. */
export const startApi = async (options: Partial<ApiOptions> = {}): Promise<WecomApi> => {
	const { suiteId, suiteSecret, providerCorpId } = CREDENTIAL;
	const account = { suiteId, suiteSecret, providerCorpId, providerSecret: PROVIDER_SECRET };
	const api = await WecomApi.start({ ...account, ...options });
	api.acceptTicket(TICKET);
	apis.push(api);
	return api;
};

/** For `afterAll`. */
export const stopApis = async (): Promise<void> => {
	await Promise.all(apis.splice(0).map((api) => api.stop()));
};

/** What makes the credential speak to this API. */
export const at = (api: WecomApi, kind = 'thirdParty'): ICredentialDataDecryptedObject => ({
	apiBaseUrl: api.url,
	providerSecret: PROVIDER_SECRET,
	kind,
});

export const act = (
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
	changes: Partial<INode> = {},
): Step =>
	step(new WecomSuite(), {
		name: 'WeCom Suite',
		parameters: { resource, operation, ...parameters },
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
	const { engine } = await play(chain(start(), node), at(api, kind));
	return await engine.run(items, 'trigger');
};

/** Fields that the form shows for an operation, by name. */
export const fieldsFor = (resource: string, operation: string): INodeProperties[] =>
	ACTION_PROPERTIES.filter(({ displayOptions }) => {
		const show = displayOptions?.show ?? {};
		const names: readonly unknown[] = show['operation'] ?? [];
		return (
			(show['resource'] as unknown[] | undefined)?.includes(resource) && names.includes(operation)
		);
	});

/** What a user would enter so that the operation is called with these values. */
export const formFor = (
	resource: string,
	operation: string,
	values: Readonly<Record<string, unknown>>,
): INodeParameters => {
	const fields = fieldsFor(resource, operation);
	const additional = fields.find(({ name }) => name === 'additionalFields');
	const entered = (among: readonly INodeProperties[]) =>
		Object.fromEntries(
			among
				.filter(({ name }) => name in values)
				.map((field) => [field.name, enter(field, values[field.name])]),
		) as INodeParameters;
	return {
		...entered(fields),
		additionalFields: entered((additional?.options ?? []) as INodeProperties[]),
	};
};

const enter = ({ type, displayName }: INodeProperties, value: unknown): unknown => {
	if (type === 'resourceLocator')
		return { __rl: true, mode: 'id', value: Array.isArray(value) ? value.join(', ') : value };
	if (displayName === 'Input Binary Field') return 'data';
	if (type === 'fixedCollection') return { entry: value };
	if (type === 'json') return JSON.stringify(value);
	return Array.isArray(value) ? value.join(', ') : value;
};
