// The made-up suite of the demo. None of it opens anything outside this machine.
import type { Owner } from '../n8n/client';

export const DEMO_OWNER: Owner = { email: 'demo@example.com', password: 'Example-demo-1' };

export const DEMO_SUITE = {
	suiteId: 'ww0example0suite00',
	suiteSecret: 'example-suite-secret',
	token: 'exampleToken',
	encodingAesKey: 'exampleEncodingAesKeyexampleEncodingAesKey0',
	providerCorpId: 'ww0example0provider',
} as const;

/** The same, under the names of the credential's fields. */
export function credentialData() {
	const { encodingAesKey, ...same } = DEMO_SUITE;
	return { ...same, aesSecretKey: encodingAesKey, kind: 'thirdParty' };
}
