/**
 * Hands a decision to an execution that waits, at n8n's own address for that. It is called on the socket by which the push came
 * in, so that the public address need not be reachable from inside; the path is n8n's. A key decides neither.
 */
import type { IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';
import { readHeard, resumePath, type Heard, type Tap } from '../../suite/seals/tap';
import { recordOf } from '../../shared/narrow';
import { waitingPath } from '../../shared/waitingAddress';

/**
 * What the waiting node said. `over`: it waits no more. `gone`: the execution was cancelled, failed or deleted. `running`: n8n
 * has it in its hands just now. `stuck`: n8n could not go on with it, most likely because another decision came first. `failed`:
 * n8n was not reached, or did not take its own signature.
 */
export type Resumed = Heard | 'over' | 'gone' | 'running' | 'stuck' | 'failed';

interface FullResponse {
	readonly statusCode: number;
	readonly body: unknown;
}

/** `before` in Unix milliseconds. Never throws. */
export async function resume(
	context: IWebhookFunctions,
	tap: Tap,
	decision: string,
	before: number,
): Promise<Resumed> {
	try {
		const response: FullResponse = await context.helpers.httpRequest(
			optionsOf(context, tap, decision, Math.max(before - Date.now(), 1)),
		);
		const resumed = readHeard(response.body) ?? saidBy(response);
		if (resumed === 'failed') warn(context, `n8n answered ${response.statusCode}`);
		return resumed;
	} catch (error) {
		const { code } = recordOf(error);
		warn(context, `n8n gave no answer (${typeof code === 'string' ? code : 'no connection'})`);
		return 'failed';
	}
}

const warn = (context: IWebhookFunctions, what: string): void =>
	context.logger.warn(
		`A decision made on a card reached no execution: ${what} at its own address for waiting executions. A proxy of the environment must leave out 127.0.0.1 (NO_PROXY), and a path prefix must not be cut off on the way to n8n.`,
		{ node: context.getNode().name, workflowId: context.getWorkflow().id },
	);

/** What n8n itself says of an execution, the same from 1.123 to 2.41: webhooks/waiting-webhooks.js. */
function saidBy({ statusCode, body }: FullResponse): Exclude<Resumed, Heard> {
	if (statusCode === 500) return 'stuck';
	const text = JSON.stringify(body) ?? '';
	const said = SAYINGS.find(([status, what]) => status === statusCode && what.test(text));
	return said?.[2] ?? 'failed';
}

/** Anything else is not about an execution: the address is wrong, or another program answers there. */
const SAYINGS: ReadonlyArray<readonly [number, RegExp, Exclude<Resumed, Heard>]> = [
	// A page that n8n shows to people; it has no other word for it.
	[200, /<title>No action required<\/title>/i, 'over'],
	[404, /The execution .+ does not exist/, 'gone'],
	[409, /The execution .+ is running already/, 'running'],
	[409, /The execution .+ has finished with error/, 'gone'],
];

function optionsOf(
	context: IWebhookFunctions,
	tap: Tap,
	decision: string,
	timeout: number,
): IHttpRequestOptions {
	return {
		method: 'POST',
		url: `${ownOrigin(context)}${resumePath(waitingPath(context), tap)}`,
		headers: { host: tap.host },
		body: { decision },
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		// The certificate is for the public name, and only this n8n listens at our own port.
		skipSslCertificateValidation: true,
		timeout,
	};
}

/** Where this process listens, as the caller found it. */
function ownOrigin(context: IWebhookFunctions): string {
	const { socket } = context.getRequestObject();
	const { localAddress = '127.0.0.1', localPort } = socket;
	const address = localAddress.replace(/^::ffff:/, '');
	const host = address.includes(':') ? `[${address}]` : address;
	return `${'encrypted' in socket ? 'https' : 'http'}://${host}:${localPort}`;
}
