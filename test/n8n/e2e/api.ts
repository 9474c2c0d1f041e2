/** The suite API that the nodes of a suite of tests call, played by the simulator. */
import { corpOf, mergeCorps } from '../../../nodes/WecomSuite/suite/seals/vault';
import { WecomApi, type ApiOptions } from '../../simulator/api';
import { SUITE, type RealN8n } from './realN8n';

/** Runs while the tests of a `describe` do; the credential of all nodes leads to it. */
export function useApi(realN8n: () => RealN8n, options: Partial<ApiOptions> = {}): () => WecomApi {
	let api: WecomApi;
	beforeAll(async () => {
		api = await startApi(options);
		await realN8n().useApi(api.url);
	});
	afterAll(() => api.stop());
	return () => api;
}

/** An API that knows the suite of the tests. */
export const startApi = async (options: Partial<ApiOptions> = {}): Promise<WecomApi> => {
	const { suiteId, suiteSecret, providerCorpId, providerSecret } = SUITE;
	return await WecomApi.start({
		suiteId,
		suiteSecret,
		providerCorpId,
		providerSecret,
		...options,
	});
};

/** What the credential holds when these corps, by id and name, have installed the app some time ago. */
export function vaultOf(
	api: WecomApi,
	ids: readonly string[],
	nameOf = (corpId: string): string => corpId,
): string {
	const since = Math.floor(Date.now() / 1000) - 600;
	const corps = ids.map((corpId) => {
		const { permanentCode, agentId } = api.authorize(corpId);
		const facts = { name: nameOf(corpId), kind: 'thirdParty', since, origin: 'market' } as const;
		return [corpId, corpOf({ corpId, permanentCode, agentId }, facts, SUITE)] as const;
	});
	return mergeCorps('', SUITE.suiteId, new Map(corps), since);
}
