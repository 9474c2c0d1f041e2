/** One flow in one n8n, and WeCom pushing to it. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { WecomPlatform } from '../simulator/platform';
import { CREDENTIAL } from './credential';
import { Engine } from './engine';
import type { Flow } from './flow';

export interface Scene {
	readonly engine: Engine;
	readonly wecom: WecomPlatform;
}

const open: Scene[] = [];

/** `changes` are merged into the credential of the nodes; what WeCom knows stays. */
export const play = async (
	flow: Flow,
	changes: ICredentialDataDecryptedObject = {},
): Promise<Scene> => {
	const engine = await Engine.start(flow, { ...CREDENTIAL, ...changes });
	const { suiteId, token, aesSecretKey, providerCorpId } = CREDENTIAL;
	const wecom = new WecomPlatform({
		suiteId,
		token,
		encodingAesKey: aesSecretKey,
		providerCorpId,
		callbackUrl: engine.url,
	});
	const scene = { engine, wecom };
	open.push(scene);
	return scene;
};

/** For `afterEach`. Flows that still run are left to themselves. */
export const closeScenes = async (): Promise<void> => {
	for (const { engine, wecom } of open.splice(0)) {
		wecom.close();
		await engine.close();
	}
};
