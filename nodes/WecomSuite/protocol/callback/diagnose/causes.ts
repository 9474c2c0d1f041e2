/** Why a request is refused, as far as cryptography tells causes apart. THE table of them; no text holds anything of a request. */

export interface CauseText {
	/** What it means, most likely first. */
	readonly likely: string;
	/** What to do, in that order. */
	readonly remedy: string;
}

const defineCauses = <const C extends Readonly<Record<string, CauseText>>>(causes: C) => causes;

export const CAUSES = defineCauses({
	parameters: {
		likely:
			'The address comes without msg_signature, timestamp or nonce: a proxy drops the query, or the caller is not WeCom',
		remedy:
			'Let the proxy pass the query on; an address opened in a browser always ends here and means nothing',
	},
	escaped: {
		likely: 'The address was escaped as HTML: every "&" of its query has become "&amp;"',
		remedy: 'Take the address as it was sent; if a proxy rewrites it, let it pass on unchanged',
	},
	body: {
		likely:
			'The body is not the XML or JSON that WeCom sends: a proxy altered or cut it, or it was captured after parsing',
		remedy: 'Let proxies pass the body on byte for byte; capture the raw body, not a parsed one',
	},
	size: {
		likely: 'The body is larger than a mebibyte; WeCom pushes a few kilobytes',
		remedy: 'Find out who else calls this address',
	},
	changed: {
		likely:
			'The encrypted text was changed on the way: it opens with the EncodingAESKey, but broken characters are inside',
		remedy: 'Let proxies and gateways pass the body on byte for byte, without changing its charset',
	},
	token: {
		likely:
			'The Token in the credential is not the one WeCom signs with. The EncodingAESKey is right, for the content opens with it',
		remedy:
			'Copy the Token again from the callback settings of the app; if it is the same there, a proxy changes the query',
	},
	tokenAndKey: {
		likely:
			'Neither Token nor EncodingAESKey fits: the callback belongs to another app, the console has newer values, or the body was altered',
		remedy:
			'Open the callback settings of this app and copy Token and EncodingAESKey again, both; then look at proxies',
	},
	key: {
		likely: 'The EncodingAESKey is wrong. The Token is right, for the signature fits',
		remedy: 'Copy the EncodingAESKey again from the callback settings of the app',
	},
	clock: {
		likely: 'The clock of this machine is off, or an old request was sent again',
		remedy: 'Set the clock (NTP), or widen Time Window in the options of the trigger',
	},
	receiver: {
		likely:
			'Token and EncodingAESKey are right, but Suite ID or Provider Corp ID in the credential is that of another app or company',
		remedy:
			'Compare both with the console: the suite ID stands on the page of the app, the corp ID in the provider information',
	},
});

export type Cause = keyof typeof CAUSES;
