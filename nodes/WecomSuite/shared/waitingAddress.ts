/** The address at which n8n takes what goes on with an execution: how it is signed, and where n8n finds it. */
import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';

/** What n8n keeps of its own addresses beside an execution. Private there: not every version has it. */
export interface KeptByN8n {
	readonly additionalData?: Readonly<Record<string, unknown>>;
}

/** Three addresses below the public one, whose last parts the user may rename. */
const BELOW = ['webhookBaseUrl', 'webhookWaitingBaseUrl', 'formWaitingBaseUrl'] as const;

/**
 * The path of the public address, such as `/automation`. n8n itself never sees it: a proxy cuts it off. Yet n8n signs the
 * address with it, and then does not know its own signature. Empty without such a path.
 */
function publicPrefix(context: KeptByN8n): string {
	const { additionalData = {} } = context;
	const [first = [], ...others] = BELOW.map((name) => partsOf(additionalData[name]));
	const common = first.findIndex((part, at) => others.some((other) => other[at] !== part));
	return (common < 0 ? first : first.slice(0, common)).join('/');
}

/** All but the last part of the path; the first is empty. */
const partsOf = (address: unknown): readonly string[] =>
	attempt(() => new URL(String(address)).pathname.split('/').slice(0, -1)) ?? [];

/** For this execution to go on at this node; signed as n8n sees it, to be opened from outside. */
export function signedAddress(
	context: IExecuteFunctions & KeptByN8n,
	parameters: Readonly<Record<string, string>> = {},
): URL {
	const prefix = publicPrefix(context);
	const url = new URL(withoutPrefix(context, prefix).getSignedResumeUrl({ ...parameters }));
	url.pathname = `${prefix}${url.pathname}`;
	return url;
}

function withoutPrefix(context: IExecuteFunctions & KeptByN8n, prefix: string): IExecuteFunctions {
	if (prefix === '') return context;
	const { additionalData = {} } = context;
	const waiting = new URL(String(additionalData['webhookWaitingBaseUrl']));
	waiting.pathname = waiting.pathname.slice(prefix.length);
	const kept = Object.create(additionalData, { webhookWaitingBaseUrl: { value: waiting.href } });
	return Object.create(context, { additionalData: { value: kept } }) as IExecuteFunctions;
}

/** Below which path this n8n takes it. It tells in an expression and nowhere else. */
export function waitingPath(context: IWebhookFunctions & KeptByN8n): string {
	const { pathname } = new URL(String(context.evaluateExpression('{{ $execution.resumeUrl }}')));
	return pathname.slice(publicPrefix(context).length, pathname.lastIndexOf('/'));
}
