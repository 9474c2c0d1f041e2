// The made-up suite of the demo. None of it opens anything outside this machine.
import type { Owner } from '../../n8n/host/client';
import { WecomApi } from '../../simulator/api';

export const DEMO_OWNER: Owner = { email: 'demo@example.com', password: 'Example-demo-1' };

export const DEMO_SUITE = {
	suiteId: 'ww0example0suite00',
	suiteSecret: 'example-suite-secret',
	token: 'exampleToken',
	encodingAesKey: 'exampleEncodingAesKeyexampleEncodingAesKey0',
	providerCorpId: 'ww0example0provider',
} as const;

/** WeCom's other half: what the nodes call. */
export const startDemoApi = async (): Promise<WecomApi> => {
	const { suiteId, suiteSecret, providerCorpId } = DEMO_SUITE;
	const providerSecret = 'example-provider-secret';
	return await WecomApi.start({ suiteId, suiteSecret, providerCorpId, providerSecret });
};

/** The same, under the names of the credential's fields. `apiBaseUrl`: without it, calls would go to WeCom itself. */
export function credentialData(apiBaseUrl?: string) {
	const { encodingAesKey, ...same } = DEMO_SUITE;
	return {
		...same,
		aesSecretKey: encodingAesKey,
		kind: 'thirdParty',
		...(apiBaseUrl === undefined ? {} : { apiBaseUrl }),
	};
}
