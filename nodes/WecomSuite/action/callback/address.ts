/** The addresses at which triggers of this n8n listen. Nothing else is ever pushed to: who edits a workflow must not reach what n8n can reach. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import { ParameterError } from '../../protocol/errors';
import { recordOf, textOf } from '../../shared/narrow';
import type { KeptByN8n } from '../../shared/waitingAddress';

/** Ids and names, as n8n lets a webhook path have them. */
const PATH = /^[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/;

/** Below which addresses the webhooks of this n8n are reached, each with a slash at the end. */
export interface Bases {
	readonly production: string;
	readonly test: string;
}

const REMEDY =
	'Copy the test or production URL out of the WeCom Suite Trigger in this n8n, or give the path at its end';

/** The webhook addresses of this n8n, also when the user renamed them (`N8N_ENDPOINT_WEBHOOK`, `N8N_ENDPOINT_WEBHOOK_TEST`). */
export function basesOf(context: IExecuteFunctions & KeptByN8n, index: number): Bases {
	// A version without them has the usual names.
	const { additionalData: kept = {} } = context;
	const execution = recordOf(context.getWorkflowDataProxy(index)['$execution']);
	const resumeUrl = textOf(execution['resumeUrl']);
	const editor = context.getInstanceBaseUrl();
	// None of these is a webhook of a trigger, so no base may hold one of them.
	const others = [resumeUrl, context.getRestApiUrl(), editor];
	const baseOf = (given: unknown, usual: string) => readBase(given, others) ?? usual;
	// n8n resumes executions beside its webhooks.
	return {
		production: baseOf(kept['webhookBaseUrl'], new URL('../webhook/', resumeUrl).href),
		test: baseOf(kept['webhookTestBaseUrl'], `${editor.replace(/\/+$/, '')}/webhook-test/`),
	};
}

/** Undefined when it is none, or when more than webhooks lies below it. */
export function readBase(given: unknown, others: readonly string[]): string | undefined {
	const url = attempt(() => new URL(String(given)));
	if (url === undefined) return undefined;
	const base = `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
	return others.some((other) => withSlash(other).startsWith(base)) ? undefined : base;
}

const withSlash = (address: string): string => new URL(`${address.replace(/\/+$/, '')}/`).href;

/**
 * A URL or a path → the URL to push to, put together from our own base.
 * @throws ParameterError when it is not the address of a webhook of this n8n
 */
export function ownAddress(given: string, { production, test }: Bases): string {
	const address = given.trim().replace(/^\/+/, '');
	if (address === '') throw new ParameterError('address', 'Trigger URL (address) is empty', REMEDY);
	const testBeside = new URL(`../${nameOf(test)}`, production).href;
	const places: ReadonlyArray<readonly [from: string, to: string]> = address.includes('://')
		? [
				[production, production],
				[test, test],
				[testBeside, test],
			]
		: [
				[nameOf(production), production],
				[nameOf(test), test],
				['', production],
			];
	const whole = address.includes('://') ? plainUrl(address) : address;
	const [from = '', to = ''] = places.find(([start]) => whole?.startsWith(start)) ?? [];
	const rest = whole?.slice(from.length) ?? '';
	if (to === '' || !PATH.test(rest) || /(^|\/)\.+(\/|$)/.test(rest))
		throw refusal(production, test);
	return to + rest;
}

/** The last part of a base: what a path may begin with. */
const nameOf = (base: string): string => `${base.split('/').at(-2) ?? ''}/`;

/** Without query and fragment; undefined for what is no URL or carries a name or password. */
function plainUrl(address: string): string | undefined {
	const url = attempt(() => new URL(address));
	if (url === undefined || url.username !== '' || url.password !== '') return undefined;
	return `${url.origin}${url.pathname}`;
}

const refusal = (production: string, test: string): ParameterError =>
	new ParameterError(
		'address',
		`Trigger URL (address) is not a webhook of this n8n, which are below ${production} and ${test}`,
		REMEDY,
	);
