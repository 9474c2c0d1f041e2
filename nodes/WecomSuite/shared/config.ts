/** Credential → settings that have been checked, or an error that names the field. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Receiver } from '../protocol/callback/receiver';
import { readAesKey } from '../protocol/crypto/aesKey';
import { ConfigurationError } from '../protocol/errors';
import type { StoredTicket } from '../suite/context';
import { readProxy, type Proxy } from './proxy';
import { readTicketField, TICKET_FIELD, type Sharing } from './ticketField';

export const CREDENTIAL = 'wecomSuiteApi';

export interface Settings extends Receiver {
	readonly suiteSecret: string;
	readonly token: string;
	readonly encodingAesKey: string;
	readonly providerSecret: string;
	/** Without a slash at the end. */
	readonly apiBaseUrl: string;
	readonly customized: boolean;
	readonly proxy?: Proxy;
	/** Whether the trigger puts tickets into the credential. */
	readonly sharing: Sharing;
	/** The one that is there. */
	readonly sharedTicket?: StoredTicket;
}

const WECOM_API = 'https://qyapi.weixin.qq.com';

const WHERE = 'Open the credential and copy the value again from the console of WeCom';

const textOf = (credential: ICredentialDataDecryptedObject, field: string): string => {
	const value = credential[field];
	return typeof value === 'string' ? value : '';
};

/** The vendor's format of each field, and how to say what is wrong. */
const FORMATS = [
	{
		field: 'suiteId',
		name: 'Suite ID',
		format: /^[A-Za-z0-9_-]{2,64}$/,
		rule: '2 to 64 letters and digits',
	},
	{
		field: 'suiteSecret',
		name: 'Suite Secret',
		format: /^\S{8,512}$/,
		rule: 'at least 8 characters, none of them blank',
	},
	{
		field: 'token',
		name: 'Token',
		format: /^[A-Za-z0-9]{1,32}$/,
		rule: '1 to 32 letters and digits',
	},
] as const;

/**
 * @throws ConfigurationError whose `field` is the credential field that is missing or malformed
 */
export function readSettings(credential: ICredentialDataDecryptedObject): Settings {
	for (const { field, name, format, rule } of FORMATS) {
		const value = textOf(credential, field);
		if (format.test(value)) continue;
		const what = value === '' ? 'is empty' : `has ${value.length} characters that do not fit`;
		throw new ConfigurationError(field, `${name} ${what}; WeCom uses ${rule}`, WHERE);
	}
	const encodingAesKey = textOf(credential, 'aesSecretKey');
	readAesKey(encodingAesKey, 'aesSecretKey');
	const individual = credential['kind'] === 'individual';
	const providerCorpId = textOf(credential, 'providerCorpId');
	if (!individual && !/^[A-Za-z0-9_-]{2,64}$/.test(providerCorpId)) {
		const what = providerCorpId === '' ? 'is empty' : 'is not a corp ID';
		throw new ConfigurationError(
			'providerCorpId',
			`Provider Corp ID ${what}; WeCom uses ww and 16 more characters`,
			WHERE,
		);
	}
	const suiteId = textOf(credential, 'suiteId');
	const proxy = readProxy(
		textOf(credential, 'proxyUrl'),
		textOf(credential, 'proxyUser'),
		textOf(credential, 'proxyPassword'),
	);
	const sharedTicket = readTicketField(credential[TICKET_FIELD], suiteId);
	return {
		suiteId,
		suiteSecret: textOf(credential, 'suiteSecret'),
		token: textOf(credential, 'token'),
		encodingAesKey,
		providerCorpId,
		individual,
		customized: credential['kind'] === 'customized',
		providerSecret: textOf(credential, 'providerSecret'),
		apiBaseUrl: apiBaseUrlOf(credential),
		...(proxy === undefined ? {} : { proxy }),
		sharing: sharingOf(credential),
		...(sharedTicket === undefined ? {} : { sharedTicket }),
	};
}

const sharingOf = ({ shareTicket }: ICredentialDataDecryptedObject): Sharing =>
	shareTicket === 'always' || shareTicket === 'never' ? shareTicket : 'auto';

function apiBaseUrlOf(credential: ICredentialDataDecryptedObject): string {
	const url = (textOf(credential, 'apiBaseUrl') || WECOM_API).replace(/\/+$/, '');
	if (/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(url)) return url;
	throw new ConfigurationError(
		'apiBaseUrl',
		'API Base URL is not an address that begins with https://',
		WHERE,
	);
}
