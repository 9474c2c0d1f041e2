/** What a corp authorized, as an item: the sealed authorization to keep, and facts to read. */
import type { IDataObject } from 'n8n-workflow';
import type { Settings } from '../shared/config';
import { sealAuthorization } from '../suite/authorization';
import type { Json, JsonObject } from '../suite/endpoints/define';

const isSet = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const setOf = (value: Json | undefined): JsonObject => (isSet(value) ? value : {});
const setsOf = (value: Json | undefined): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isSet) : [];

export const corpIdOf = (answer: JsonObject): string =>
	String(setOf(answer['auth_corp_info'])['corpid'] ?? '');

/** `answer`: of get_permanent_code and get_auth_info, either version. Absent facts stay absent. */
export function reportOf(
	answer: JsonObject,
	permanentCode: string,
	settings: Settings,
): IDataObject {
	const corpId = corpIdOf(answer);
	const { corp_name: name = '', ...corp } = setOf(answer['auth_corp_info']);
	// A suite has one app today; very old ones have several.
	const agents = setsOf(setOf(answer['auth_info'])['agent']);
	const [agent] = agents;
	const { privilege: scope, ...app } = agent ?? {};
	const agentId = agent?.['agentid'];
	const authorization = { corpId, permanentCode };
	const facts: { readonly [name: string]: Json | undefined } = {
		corp: { ...corp, corpid: corpId, name },
		agent: agent && app,
		agents: agents.length > 1 ? agents : undefined,
		scope,
		admin: answer['auth_user_info'],
		dealer: answer['dealer_corp_info'],
		registration: answer['register_code_info'],
		edition: answer['edition_info'],
		state: answer['state'],
	};
	return {
		authorization: sealAuthorization(
			typeof agentId === 'number' ? { ...authorization, agentId } : authorization,
			settings,
		),
		...(Object.fromEntries(
			Object.entries(facts).filter(([, fact]) => fact !== undefined),
		) as IDataObject),
	};
}
