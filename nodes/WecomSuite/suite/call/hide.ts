/** A sealed string, and what n8n signs an address with: together they answer a question in a member's place. */
const ALWAYS = /wcs1\.[\w-]+|(?<=signature(?:=|%3D))[\w-]+/gi;

/** A text from outside → the same without what must not be shown, as it is or as it stands in an address. */
export const hide = (text: string, secrets: ReadonlyArray<string | undefined>): string =>
	secrets
		.flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []))
		.reduce((shown, secret) => shown.replaceAll(secret, '…'), text)
		.replace(ALWAYS, '…');
