/** What to call each operation with: rows of the table by their examples, the others by hand. */
import { OPERATIONS } from '../../../nodes/WecomSuite/action/operations';
import { ROW_OPERATIONS } from '../../../nodes/WecomSuite/action/operations/rows';
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint, AppKind } from '../../../nodes/WecomSuite/suite/table/define';
import { LINKS, type AnyLink } from '../../../nodes/WecomSuite/suite/endpoints/provider/links';
import { isUpload } from '../../../nodes/WecomSuite/suite/table/values';
import type { WecomApi } from '../../simulator/api';
import { EXAMPLE_CORP, withOwnCodes } from '../../simulator/api/examples';
import { CREDENTIAL } from '../../support/credential';
import { formFor } from '../../support/form';

type Values = Readonly<Record<string, unknown>>;

/** One node of the flow. */
export interface Case {
	/** Name of the node. */
	readonly name: string;
	readonly kind: AppKind;
	readonly parameters: Values;
	/** What the operation is called with, by the vendor's names. */
	readonly values: Values;
}

export type Apis = Readonly<Record<AppKind, WecomApi>>;

export const ROWS = Object.entries<AnyEndpoint>(ENDPOINTS);
export const CALLED = ROWS.filter(([, { internal }]) => internal !== true);
/** Rows that fetch tokens: no operations, called when another call needs one. */
export const FETCHED = ROWS.filter(([, { internal }]) => internal === true);

export const kindOf = ({ kinds }: Pick<AnyEndpoint, 'kinds'>): AppKind =>
	kinds?.[0] ?? 'thirdParty';
/** Where the item of the flow holds the file for a row. */
export const binaryOf = (name: string): string => name.replace('.', '_');

const OWN_CODES = {
	authorizeWith: 'code',
	corpId: EXAMPLE_CORP.corpId,
	permanentCode: EXAMPLE_CORP.permanentCode,
};

const ofRow = ([name, row]: (typeof ROWS)[number], apis: Apis): Case => {
	const { resource, operation, example, paging } = row;
	const kind = kindOf(row);
	const values = withOwnCodes(apis[kind], example.request);
	const limit = paging === undefined ? {} : { limit: values[paging.limit] };
	const form = formFor(resource, operation, values, binaryOf(name));
	// What is compared is everything that WeCom answered.
	const raw = row.response?.simple === undefined ? {} : { simplify: false };
	const parameters = { resource, operation, ...OWN_CODES, ...form, ...limit, ...raw };
	return { name, kind, parameters, values };
};

/** Files that the item must hold, by the name of the field. */
export const files = () =>
	Object.fromEntries(
		CALLED.flatMap(([name, { example }]) => {
			const file = Object.values(example.request).find(isUpload);
			if (file === undefined) return [];
			const { fileName, mimeType, data } = file;
			return [[binaryOf(name), { fileName, mimeType, data: data.toString('base64') }]];
		}),
	);

/** Operations that are more than one row, or none. */
export const COMPOSITES = OPERATIONS.filter(
	// A flow of all operations would wait for an answer: wait.suite.ts has it.
	(one) => !ROW_OPERATIONS.includes(one) && one.operation !== 'sendAndWait',
);

/** The page behind an operation that only writes an address. */
export const linkOf = ({ parameters }: (typeof OPERATIONS)[number]): AnyLink | undefined =>
	Object.values<AnyLink>(LINKS).find((link) => link.parameters === parameters);

const AUTHORIZATION = {
	authorizeWith: 'sealed',
	authorization: sealAuthorization(EXAMPLE_CORP, CREDENTIAL),
};
const { auth_code } = ENDPOINTS['authorization.complete'].example.request;
/** By name, because no table says what they need. */
/** The account that Receive Messages asks for. */
export const RECEIVING = 'wkReceivingExampleAccount0000001';

const BY_HAND: Readonly<Record<string, Values>> = {
	'authorization.createInstallLink': {
		redirect_uri: 'https://example.com/installed?a=1',
		auth_type: 1,
		state: 'partner7',
	},
	'authorization.completeAuthorization': { auth_code },
	'authorization.refreshInfo': {},
	'authorization.verify': {},
	'callback.diagnose': { address: '?msg_signature=0&timestamp=1&nonce=1&echostr=example' },
	'callback.generateKeys': {},
	// The address of a test that nobody listens for: a push to the flow itself would start it again.
	'callback.simulate': { address: 'webhook-test/nobody-listens' },
	// Complete Authorization has connected the corp by now; after it is forgotten, it is imported again.
	'corp.getMany': {},
	'corp.get': { corp: EXAMPLE_CORP.corpId },
	'corp.forget': { corp: EXAMPLE_CORP.corpId },
	'corp.import': {
		corp_id: EXAMPLE_CORP.corpId,
		permanent_code: EXAMPLE_CORP.permanentCode,
		check: true,
	},
	'corp.export': { plain: true },
	'ticket.health': {},
	'jsSdk.signPage': { url: 'https://example.com/page' },
	'jsSdk.signPageForApp': { url: 'https://example.com/page', agentid: EXAMPLE_CORP.agentId },
	'service.handOver': { ...ENDPOINTS['service.getSession'].example.request, word: 'One moment' },
	'customApiCall.send': {
		method: 'POST',
		token: 'corp',
		path: '/cgi-bin/tag/create',
		body: '{ "tagname": "VIP" }',
	},
};

/** What Receive Messages needs, after a customer wrote. */
function aMessageTo({ desk }: WecomApi): Values {
	const chat = { corpId: EXAMPLE_CORP.corpId, account: RECEIVING, customer: 'wmExampleCustomer' };
	desk.written(chat, { msgtype: 'text', text: { content: 'hello' } });
	return { token: desk.issueToken(chat), open_kfid: RECEIVING };
}

const ofComposite = (operation: (typeof OPERATIONS)[number], apis: Apis): Case[] => {
	const name = nameOf(operation);
	const made = name === 'service.receiveMessages' ? aMessageTo(apis.thirdParty) : undefined;
	const known = linkOf(operation)?.example ?? made ?? BY_HAND[name];
	if (known === undefined) return [];
	const values = withOwnCodes(apis.thirdParty, known);
	const form = formFor(operation.resource, operation.operation, values);
	const chosen = { resource: operation.resource, operation: operation.operation };
	const parameters = { ...chosen, ...AUTHORIZATION, ...values, ...form };
	return [{ name, kind: 'thirdParty', parameters, values }];
};

export const nameOf = ({ resource, operation }: (typeof OPERATIONS)[number]): string =>
	`${resource}.${operation}`;

export const casesFor = (apis: Apis): Case[] => [
	...CALLED.map((row) => ofRow(row, apis)),
	...COMPOSITES.flatMap((operation) => ofComposite(operation, apis)),
];
