/** One flow in one n8n, and WeCom pushing to it. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { WecomPlatform } from '../simulator/push/platform';
import type { PlatformSettings } from '../simulator/push/push';
import { CREDENTIAL } from './credential';
import { Engine } from './engine';
import type { Flow } from './flow';

export interface StartedFlow {
	readonly engine: Engine;
	readonly wecom: WecomPlatform;
}

const open: StartedFlow[] = [];

/** WeCom, as it pushes to this n8n. */
export const platformOf = ({ url }: Engine, changes: Partial<PlatformSettings> = {}) => {
	const { suiteId, token, aesSecretKey, providerCorpId } = CREDENTIAL;
	const secrets = { token, encodingAesKey: aesSecretKey };
	return new WecomPlatform({ suiteId, providerCorpId, ...secrets, callbackUrl: url, ...changes });
};

/** `changes` are merged into the credential of the nodes; what WeCom knows stays. */
export const startFlow = async (
	flow: Flow,
	changes: ICredentialDataDecryptedObject = {},
): Promise<StartedFlow> => {
	const engine = await Engine.start(flow, { ...CREDENTIAL, ...changes });
	const wecom = platformOf(engine);
	const started = { engine, wecom };
	open.push(started);
	return started;
};

/** For `afterEach`. Flows that still run are left to themselves. */
export const closeFlows = async (): Promise<void> => {
	for (const { engine, wecom } of open.splice(0)) {
		wecom.close();
		await engine.close();
	}
};
