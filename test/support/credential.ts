/** The credential of the suite that the simulator speaks for. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { SUITE } from '../simulator/push/receiver';

export const CREDENTIAL = {
	kind: 'thirdParty',
	suiteId: SUITE.suiteId,
	suiteSecret: 'exampleSuiteSecretOfFortyThreeCharactersXYZ',
	token: SUITE.token,
	aesSecretKey: SUITE.encodingAesKey,
	providerCorpId: SUITE.providerCorpId,
	apiBaseUrl: 'https://qyapi.weixin.qq.com',
} as const satisfies ICredentialDataDecryptedObject;
