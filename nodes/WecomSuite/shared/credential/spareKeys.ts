/**
 * More Keys and Previous Suite Secret of the credential. None of them is needed for what the first pair receives, so that a slip in
 * one must not stop the pushes: it is left out, and the test of the credential, which n8n runs on saving, tells what is wrong.
 */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { NamedKeys } from '../../protocol/callback/keyRing';
import { readAesKey } from '../../protocol/crypto/aesKey';
import { ConfigurationError } from '../../protocol/errors';
import { requireFormat, SECRET, textOf, TOKEN } from './formats';
import { keyFields, MORE_KEYS_FIELD, PREVIOUS_SECRET_FIELD, type KeyFields } from './names';

export interface Spares {
	/** Further pairs, those that are complete and well formed. */
	readonly moreKeys: readonly NamedKeys[];
	/** Opens what was sealed before the suite secret was reset. */
	readonly previousSecret?: string;
	/** The first thing that is wrong with one of these. */
	readonly flaw?: ConfigurationError;
}

export function readSpares(credential: ICredentialDataDecryptedObject): Spares {
	// What the form does not show does not count. The number of pairs is bounded by its list.
	const shown = Number(textOf(credential, MORE_KEYS_FIELD)) || 0;
	const pairs = keyFields()
		.slice(0, shown)
		.flatMap((fields) => readPair(credential, fields) ?? []);
	const previous = readPrevious(credential);
	const flaw = [...pairs, previous].find((one) => one instanceof ConfigurationError);
	return {
		moreKeys: pairs.flatMap((pair) => (pair instanceof ConfigurationError ? [] : [pair])),
		...(typeof previous === 'string' ? { previousSecret: previous } : {}),
		...(flaw === undefined ? {} : { flaw }),
	};
}

/** Undefined when both fields are empty. */
function readPair(
	credential: ICredentialDataDecryptedObject,
	fields: KeyFields,
): NamedKeys | ConfigurationError | undefined {
	const token = textOf(credential, fields.token);
	const encodingAesKey = textOf(credential, fields.key);
	if (token === '' && encodingAesKey === '') return undefined;
	const flaw =
		flawIn(() => requireFormat(fields.token, 'Token', token, TOKEN)) ??
		flawIn(() => readAesKey(encodingAesKey, fields.key));
	const label = textOf(credential, fields.name);
	const name = `Key ${fields.number}${label === '' ? '' : ` (${label})`}`;
	return flaw === undefined
		? { name, token, encodingAesKey }
		: new ConfigurationError(flaw.field, `${name}: ${flaw.message}`, flaw.remedy);
}

/** Undefined when it is empty. */
function readPrevious(
	credential: ICredentialDataDecryptedObject,
): string | ConfigurationError | undefined {
	const secret = textOf(credential, PREVIOUS_SECRET_FIELD);
	if (secret === '') return undefined;
	const check = () => requireFormat(PREVIOUS_SECRET_FIELD, 'Previous Suite Secret', secret, SECRET);
	return flawIn(check) ?? secret;
}

function flawIn(check: () => unknown): ConfigurationError | undefined {
	try {
		check();
	} catch (error) {
		if (error instanceof ConfigurationError) return error;
	}
	return undefined;
}
