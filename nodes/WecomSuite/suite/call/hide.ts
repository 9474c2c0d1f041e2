/** A text from outside → the same without what must not be shown, as it is or as it stands in an address. */
export const hide = (text: string, secrets: ReadonlyArray<string | undefined>): string =>
	secrets
		.flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []))
		.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
