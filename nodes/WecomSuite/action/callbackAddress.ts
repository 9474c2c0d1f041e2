/** The addresses at which triggers of this n8n listen. Nothing else is ever pushed to: who edits a workflow must not reach what n8n can reach. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';
import { ParameterError } from '../protocol/errors';

/** n8n's own paths, unless whoever runs it renamed them. */
const PRODUCTION = 'webhook/';
const TEST = 'webhook-test/';
/** Ids and names, as n8n lets a webhook path have them. */
const PATH = /^[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/;

/** Where the webhooks of this n8n are reached, each with a slash at the end. */
export interface Bases {
	readonly production: string;
	readonly test: string;
}

const REMEDY =
	'Copy the test or production URL out of the WeCom Suite Trigger in this n8n, or give the path at its end';

/** n8n tells a node where executions are resumed, which is beside its webhooks, and where its editor is. */
export function basesOf(context: IExecuteFunctions, index: number): Bases {
	const { $execution } = context.getWorkflowDataProxy(index);
	const resume = new URL(($execution as { readonly resumeUrl: string }).resumeUrl);
	const path = resume.pathname.split('/').slice(0, -2).join('/');
	return {
		production: `${resume.origin}${path}/`,
		test: `${context.getInstanceBaseUrl().replace(/\/+$/, '')}/`,
	};
}

/**
 * A URL or a path → the URL to push to, put together from our own base.
 * @throws ParameterError when it is not the address of a webhook of this n8n
 */
export function ownAddress(given: string, { production, test }: Bases): string {
	const address = given.trim().replace(/^\/+/, '');
	if (address === '') throw new ParameterError('address', 'Trigger URL (address) is empty', REMEDY);
	const path = address.includes('://')
		? pathBelow(address, [production, test])
		: address.startsWith(PRODUCTION) || address.startsWith(TEST)
			? address
			: PRODUCTION + address;
	const prefix = [PRODUCTION, TEST].find((one) => path?.startsWith(one));
	const rest = path?.slice(prefix?.length ?? 0) ?? '';
	if (prefix === undefined || !PATH.test(rest) || /(^|\/)\.+(\/|$)/.test(rest))
		throw refusal(production);
	return (prefix === TEST ? test : production) + prefix + rest;
}

/** What follows one of the bases; undefined for the address of anybody else. */
function pathBelow(address: string, bases: readonly string[]): string | undefined {
	const url = attempt(() => new URL(address));
	if (url === undefined || url.username !== '' || url.password !== '') return undefined;
	const whole = `${url.origin}${url.pathname}`;
	const base = bases.map((one) => new URL(one).href).find((one) => whole.startsWith(one));
	return base === undefined ? undefined : whole.slice(base.length);
}

const refusal = (base: string): ParameterError =>
	new ParameterError(
		'address',
		`Trigger URL (address) is not a webhook of this n8n, which are below ${base}${PRODUCTION} and …/${TEST}`,
		REMEDY,
	);
