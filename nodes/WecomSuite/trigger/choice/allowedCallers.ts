/** The option Allowed Callers: what it holds, and its form. */
import type { INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../shared/narrow';
import { textOf } from './given';

/** As the form gives it. */
export interface AllowedCallers {
	/** `addresses` or `published`. */
	readonly source?: string;
	/** Addresses and ranges, separated by commas. */
	readonly addresses?: string;
	/** `connection`, `header`, or `trusted`: as n8n and Express see it behind as many proxies as N8N_PROXY_HOPS says. */
	readonly addressFrom?: string;
	readonly header?: string;
	/** Sealed; WeCom tells its addresses only in the name of a corp. */
	readonly authorization?: string;
}

/** The option was added and left empty. */
export const NO_LIST: AllowedCallers = {};

/** Undefined when it cannot be read: half a list would keep WeCom out. */
export function readCallers(given: unknown): AllowedCallers | undefined {
	if (!isRecord(given)) return undefined;
	const { callers } = given;
	if (callers === undefined) return NO_LIST;
	if (!isRecord(callers)) return undefined;
	const texts: Record<string, string> = {};
	for (const [key, value] of Object.entries(callers)) {
		const text = textOf(value);
		if (text === undefined) return undefined;
		texts[key] = text;
	}
	return texts;
}

export const ALLOWED_CALLERS: INodeProperties = {
	displayName: 'Allowed Callers',
	name: 'allowedCallers',
	type: 'fixedCollection',
	default: {},
	description:
		'Addresses that may call. Others are refused before anything is read. Every push is verified by its signature all the same.',
	options: [
		{
			displayName: 'Callers',
			name: 'callers',
			values: [
				{
					displayName: 'Accept',
					name: 'source',
					type: 'options',
					default: 'addresses',
					options: [
						{ name: 'Addresses Below', value: 'addresses' },
						{
							name: "Addresses Below and WeCom's Published List",
							value: 'published',
							description:
								'The list is fetched in the background and renewed daily. While it cannot be fetched, every address may call.',
						},
					],
				},
				{
					displayName: 'Address From',
					name: 'addressFrom',
					type: 'options',
					default: 'trusted',
					options: [
						{
							name: 'Connection',
							value: 'connection',
							description: 'Who is connected: behind a proxy, that is the proxy',
						},
						{
							name: 'Header',
							value: 'header',
							description:
								'The last entry of a header. Safe only if the proxy sets this header itself and n8n cannot be reached without the proxy.',
						},
						{
							name: 'Trusted Proxies',
							value: 'trusted',
							description:
								'What n8n takes for the caller: the connection, or with N8N_PROXY_HOPS set the address that so many proxies passed on',
						},
					],
				},
				{
					displayName: 'Addresses',
					name: 'addresses',
					type: 'string',
					default: '',
					placeholder: 'e.g. 101.226.103.0/25, 2402:4e00::/32',
					description: 'IPv4 and IPv6 addresses and CIDR ranges, separated by commas',
				},
				{
					displayName: 'Authorization',
					name: 'authorization',
					type: 'string',
					typeOptions: { password: true },
					default: '',
					displayOptions: { show: { source: ['published'] } },
					description:
						'Sealed authorization of any corp that installed the app, as Complete Authorization returns it: WeCom tells its addresses only in the name of a corp',
				},
				{
					displayName: 'Header',
					name: 'header',
					type: 'string',
					default: 'x-real-ip',
					placeholder: 'e.g. x-forwarded-for',
					displayOptions: { show: { addressFrom: ['header'] } },
				},
			],
		},
	],
};
