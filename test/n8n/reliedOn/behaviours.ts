/**
 * What the pack relies on in n8n beyond its documented interface: one row each, with the files that would break. A row makes the
 * title of its test, the sentence that the test fails with, and a line of docs/n8n.md.
 */

export interface Behaviour {
	/** What n8n does, as the end of a sentence. */
	readonly is: string;
	/** Who relies on it, below nodes/WecomSuite or beside it. */
	readonly files: readonly string[];
}

/** Shown on n8n-core and n8n-workflow in process: test/flows/reliedOn.test.ts. */
export const OF_CORE = {
	firstRun: {
		is: 'n8n runs execute() of a trigger with a webhook, and getExecuteData().data.main holds what webhook() gave out, output by output',
		files: ['trigger/execute.ts'],
	},
	rawParameters: {
		is: 'getExecuteData().node.parameters holds the parameters as they were saved',
		files: ['trigger/execute.ts'],
	},
	sendResponse: {
		is: 'sendResponse hands on what it is given, a Buffer as a Buffer',
		files: ['reply/passive.ts', 'trigger/execute.ts'],
	},
	errorOutput: {
		is: 'an item with `error` beside its `json` leaves by the error output, whatever its `json` holds',
		files: ['action/execute.ts', 'reply/execute.ts'],
	},
	errorKeys: {
		is: 'an item whose `json` holds `error` and other keys than `message` and `details` leaves by the first output',
		files: ['action/execute.ts'],
	},
	pairedItems: {
		is: 'getWorkflowDataProxy(index).$(node) gives the paired item of another node, and all of its items',
		files: ['shared/findContext.ts'],
	},
	toolsAgent: {
		is: 'a node that runs as a tool has no parents, and getInputSourceData().previousNode is its agent',
		files: ['shared/findContext.ts'],
	},
	signedAddress: {
		is: 'getSignedResumeUrl signs path and parameters below additionalData.webhookWaitingBaseUrl, with the id of the execution and of the node at the end of the path',
		files: ['shared/waitingAddress.ts', 'action/wait/sendAndWait.ts'],
	},
	resumeUrl: {
		is: '$execution.resumeUrl ends in the path of waiting executions and the id, beside the path of webhooks',
		files: ['action/callback/address.ts', 'shared/waitingAddress.ts'],
	},
	children: {
		is: 'getChildNodes tells type and `disabled`, and getParentNodes finds the tools of an agent',
		files: ['trigger/delivery/replyNode.ts'],
	},
	connections: {
		is: 'every context has getConnections, which n8n does not declare, and it tells the number of the output',
		files: ['trigger/delivery/replyNode.ts'],
	},
	noExpressions: {
		is: 'no expression is evaluated for parameters, credentials and items of other nodes that hold none',
		files: ['trigger/webhook.ts', 'shared/findContext.ts'],
	},
	tokenCache: {
		is: 'a request whose authenticate fails with `response.status` 401 has preAuthentication called for the same credential object',
		files: ['shared/credential/door.ts', 'trigger/ticket/shareTicket.ts'],
	},
	shownMessage: {
		is: 'a node error keeps the message that is set after its making, and `messages` is what n8n puts in its place',
		files: ['shared/nodeError.ts'],
	},
	hints: {
		is: 'addExecutionHints keeps a hint with the output of the node',
		files: ['shared/hints.ts'],
	},
	progress: {
		is: 'sendMessageToUI and logger.info may be called in any execution',
		files: ['shared/calls/progress.ts'],
	},
	sleep: {
		is: 'sleep of n8n-workflow ends when its signal is aborted',
		files: ['trigger/delivery/inTime.ts', 'trigger/delivery/collect.ts'],
	},
	currentParameters: {
		is: 'getCurrentNodeParameter reads a dotted path while a workflow is built',
		files: ['action/pickers/search.ts'],
	},
	supportedNodes: {
		is: 'a restricted credential of a package is open to the nodes of that package that name it, and closed to others',
		files: ['credentials/WecomSuiteApi.credentials.ts'],
	},
	engineSetting: {
		is: 'getWorkflowSettings() tells publishing the engine of the workflow',
		files: ['trigger/editor/publish.ts'],
	},
} as const satisfies Readonly<Record<string, Behaviour>>;

/** Shown on the HTTP client of n8n-core: test/flows/reliedOnHttp.test.ts. */
export const OF_HTTP = {
	http: {
		is: 'helpers.httpRequest gives status, headers and the bytes of every answer, and follows no redirect, when it is told to',
		files: ['shared/calls/transport.ts'],
	},
	httpProxy: {
		is: 'helpers.httpRequest goes through the proxy that it is given, user name and password decoded from URL form',
		files: ['shared/calls/transport.ts', 'shared/credential/proxy.ts'],
	},
	httpErrors: {
		is: 'helpers.httpRequest fails with a `code` after its time-out, and when nothing listens',
		files: ['shared/calls/transport.ts'],
	},
	httpCancel: {
		is: 'helpers.httpRequest ends when the signal in its options is aborted',
		files: ['shared/calls/transport.ts'],
	},
	oldHttp: {
		is: 'helpers.request of a credential test gives status, headers and bytes, and follows no redirect, when it is told to',
		files: ['shared/calls/transport.ts'],
	},
} as const satisfies Readonly<Record<string, Behaviour>>;

/** Shown on a real n8n with a pack of probes: test/n8n/e2e/reliedOn.test.ts. */
export const OF_SERVER = {
	bufferWritten: {
		is: 'n8n writes a Buffer that a node sends to the connection, with status and headers, although webhook() returned noWebhookResponse',
		files: ['reply/passive.ts', 'trigger/execute.ts'],
	},
	ownEnd: {
		is: 'what n8n writes by itself when a run is over without a reply is nothing or JSON, through response.end',
		files: ['trigger/door/answers.ts'],
	},
	staticDataFirst: {
		is: 'static data is in the database before the caller reads what webhook() returned as webhookResponse, and a content type set before stays',
		files: ['trigger/takePush.ts', 'trigger/ticket/keep.ts'],
	},
	staticDataOfRun: {
		is: 'static data is saved when webhook() returned noWebhookResponse and items',
		files: ['trigger/takePush.ts'],
	},
	unreadBody: {
		is: 'the body of an unknown content type is left unread for a node above version 1, which can read it from the request',
		files: ['trigger/door/body.ts', 'trigger/door/arrivals.ts'],
	},
	rawBody: {
		is: 'rawBody of XML holds the bytes as they came, and originalUrl the query',
		files: ['trigger/door/body.ts', 'trigger/door/incoming.ts'],
	},
	firstListener: {
		is: 'a listener put first on the server of the socket sees a request before n8n reads it, and n8n parses no body whose `contentType`, a property of the request, is hidden',
		files: ['trigger/door/arrivals.ts'],
	},
	noExpressionPerRequest: {
		is: 'n8n evaluates no expression for a request to a node above version 1 whose description holds none',
		files: ['WecomSuiteTrigger.node.ts'],
	},
	modes: {
		is: 'getMode() is `webhook` at the production address and `manual` at the test address',
		files: ['trigger/delivery/collect.ts', 'trigger/delivery/plan.ts', 'reply/passive.ts'],
	},
	savedKeys: {
		is: 'n8n saves what preAuthentication returns in the credential, and nothing else of it: expressions stay',
		files: ['shared/credential/door.ts', 'trigger/ticket/shareTicket.ts'],
	},
	hiddenField: {
		is: 'a hidden password field reaches no browser, and saving the form keeps what is in it',
		files: ['credentials/WecomSuiteApi.credentials.ts'],
	},
	oneModule: {
		is: 'the credential and the nodes of a pack share their modules, and with them what is kept in memory',
		files: ['shared/credential/door.ts', 'shared/memory/handOver.ts'],
	},
	listErrors: {
		is: 'the editor hears message and description of a NodeApiError that a list fails with',
		files: ['shared/nodeError.ts'],
	},
	signedBelowHost: {
		is: 'an execution that waits goes on when the signed path is called at any name of n8n, finds what the node had put into its context, and refuses a path without its signature',
		files: ['trigger/tap/resume.ts', 'action/wait/asked.ts'],
	},
	waitingSays: {
		is: 'n8n says at the address of waiting executions by status and words: 200 and a page when it is over, 404 when there is none, 409 when it runs or failed, 500 to the second of two at once',
		files: ['trigger/tap/resume.ts'],
	},
	humanReview: {
		is: 'n8n derives from a node with webhooks and the operation sendAndWait another one for human review of tools, with the parameters of the first',
		files: ['action/wait/form.ts'],
	},
	secondEngine: {
		is: 'Engine 2.0 refuses every request to a trigger that leaves the answer to a node, without asking it',
		files: ['trigger/editor/publish.ts'],
	},
} as const satisfies Readonly<Record<string, Behaviour>>;
