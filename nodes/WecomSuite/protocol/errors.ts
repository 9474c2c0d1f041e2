/** Every error of this pack. Codes are for programs, messages for people; neither ever holds a secret or decrypted text. */

/** What went wrong: a stable code, one sentence what and where, one sentence what to do. */
abstract class WecomErrorBase extends Error {
	abstract readonly code: AnyWecomError['code'];

	constructor(
		message: string,
		/** What the reader can do about it. */
		readonly remedy: string,
		/** Meaning and remedy in Chinese, where the vendor's code is known. */
		readonly chinese = '',
	) {
		super(message);
		this.name = new.target.name;
	}
}

/** Token, key or id cannot be used. `field` names the credential field. */
export class ConfigurationError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_CONFIGURATION';

	constructor(
		readonly field: string,
		message: string,
		remedy: string,
	) {
		super(message, remedy);
	}
}

/** A query parameter or the Encrypt element is missing, or the envelope cannot be read. */
export class EnvelopeError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_ENVELOPE';
}

/** The signature does not match. */
export class SignatureError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_SIGNATURE';

	constructor() {
		super(
			'The signature does not match the request',
			'Compare the Token in the credential with the one in the callback settings of the suite, character by character',
		);
	}
}

/** Anything between base64 and the length prefix. One message for all of it, so that a caller learns nothing. */
export class DecryptionError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_DECRYPTION';

	constructor() {
		super(
			'The content cannot be decrypted',
			'Copy the EncodingAESKey again from the callback settings of the suite',
		);
	}
}

/** Opened, but meant for another suite, corp or time. */
export class ReceiverError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_RECEIVER';
}

/** The text inside is not XML or JSON as WeCom writes it. Names a position, never an excerpt. */
export class XmlError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_XML';

	constructor(
		message: string,
		readonly line?: number,
		readonly column?: number,
	) {
		super(
			message,
			'Read the raw text in wecom.raw; report the event if WeCom really sends it this way',
		);
	}
}

/** A reply that cannot be built, or that comes after the connection closed. */
export class ReplyError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_REPLY';
}

/** A sealed string was altered, or was sealed for another suite, secret or purpose. */
export class SealError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_SEAL';
}

/** A parameter of an API call that WeCom would refuse. `field` names it; nothing was sent. */
export class ParameterError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_PARAMETER';

	constructor(
		readonly field: string,
		message: string,
		remedy: string,
	) {
		super(message, remedy);
	}
}

const MAY_COUNT = 'may have counted: what it did, or the code it used up, is not repeated';

/** WeCom answered "no". The vendor's own number and text stay visible: they are what its support asks for. */
export class ApiError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_API';

	constructor(
		/** Path of the call, without its query. */
		readonly endpoint: string,
		readonly errcode: number,
		/** The vendor's text. It varies and must not be matched. */
		readonly errmsg: string,
		meaning: string,
		remedy: string,
		chinese: string,
		/** An earlier try of the same call was answered with -1: whether it counted, WeCom does not say. */
		readonly unsure = false,
	) {
		const before = unsure ? `; an earlier try was answered with -1 and ${MAY_COUNT}` : '';
		super(
			`${meaning} (WeCom answered ${errcode} to ${endpoint}: ${errmsg}${before})`,
			remedy,
			chinese,
		);
	}
}

/** No answer, or one that is not WeCom's. */
export class TransportError extends WecomErrorBase {
	readonly code = 'ERR_WECOM_TRANSPORT';
}

export type AnyWecomError =
	| ConfigurationError
	| EnvelopeError
	| SignatureError
	| DecryptionError
	| ReceiverError
	| XmlError
	| ReplyError
	| SealError
	| ParameterError
	| ApiError
	| TransportError;

/** Base class of every error here, for `instanceof`. */
export const WecomError = WecomErrorBase;
