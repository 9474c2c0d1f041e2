/** Credential → settings that have been checked, or an error that names the field. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Keys } from '../../protocol/callback/keyRing';
import type { Receiver } from '../../protocol/callback/receiver';
import { readAesKey } from '../../protocol/crypto/aesKey';
import { ConfigurationError } from '../../protocol/errors';
import type { StoredTicket } from '../../suite/seals/context';
import { readProxy, type Proxy } from './proxy';
import { requireFormat, SECRET, SUITE_ID, textOf, TOKEN, WHERE } from './formats';
import { CORPS_FIELD, TICKET_FIELD } from './names';
import { readSpares, type Spares } from './spareKeys';
import { readTicketField, type Sharing } from './ticketField';

export { CREDENTIAL } from './names';

export interface Settings extends Receiver, Keys, Spares {
	readonly suiteSecret: string;
	readonly providerSecret: string;
	/** Key that requests of the cashier are signed with; empty without one. */
	readonly cashierSecret: string;
	/** Without a slash at the end. */
	readonly apiBaseUrl: string;
	readonly customized: boolean;
	readonly proxy?: Proxy;
	/** Whether the trigger puts tickets into the credential. */
	readonly sharing: Sharing;
	/** The one that is there. */
	readonly sharedTicket?: StoredTicket;
	/** The corps that are connected, as `suite/seals/vault.ts` reads them; empty without any. */
	readonly corpsText: string;
}

const WECOM_API = 'https://qyapi.weixin.qq.com';

/**
 * @throws ConfigurationError whose `field` is the credential field that is missing or malformed
 */
export function readSettings(credential: ICredentialDataDecryptedObject): Settings {
	const read = (field: string) => textOf(credential, field);
	const suiteId = requireFormat('suiteId', 'Suite ID', read('suiteId'), SUITE_ID);
	const suiteSecret = requireFormat('suiteSecret', 'Suite Secret', read('suiteSecret'), SECRET);
	const token = requireFormat('token', 'Token', read('token'), TOKEN);
	const encodingAesKey = read('aesSecretKey');
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
	const proxy = readProxy(
		textOf(credential, 'proxyUrl'),
		textOf(credential, 'proxyUser'),
		// A password may end with a blank.
		typeof credential['proxyPassword'] === 'string' ? credential['proxyPassword'] : '',
	);
	const sharedTicket = readTicketField(credential[TICKET_FIELD], suiteId);
	return {
		suiteId,
		suiteSecret,
		token,
		encodingAesKey,
		...readSpares(credential),
		providerCorpId,
		individual,
		customized: credential['kind'] === 'customized',
		providerSecret: textOf(credential, 'providerSecret'),
		cashierSecret: textOf(credential, 'cashierSecret'),
		apiBaseUrl: apiBaseUrlOf(credential),
		...(proxy === undefined ? {} : { proxy }),
		sharing: sharingOf(credential),
		...(sharedTicket === undefined ? {} : { sharedTicket }),
		corpsText: textOf(credential, CORPS_FIELD),
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
