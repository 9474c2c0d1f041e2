/**
 * An installation of the app: auth code → permanent code and facts about the corp
 * (https://developer.work.weixin.qq.com/document/path/100776, 90603; facts: /document/path/100779).
 */
import { ApiError, TransportError } from '../protocol/errors';
import { sealAuthorization, type Authorization } from './seals/authorization';
import { callApi, jsonOf, type Account, type Environment } from './call/client';
import { AUTHORIZATION_ENDPOINTS } from './endpoints/provider/authorizations';
import { isJsonObject, type AnyEndpoint, type Json, type JsonObject } from './table/define';
import { buildRequest } from './call/request';
import type { SealKey } from './seals/sealed';

const COMPLETE = AUTHORIZATION_ENDPOINTS['authorization.complete'];
const COMPLETE_IN_FULL = AUTHORIZATION_ENDPOINTS['authorization.completeInFull'];
const GET_INFO = AUTHORIZATION_ENDPOINTS['authorization.get'];
const USED_CODE = 40078;

/** A corp that authorized the app, and what WeCom tells about it. */
export interface Installation {
	readonly authorization: Authorization;
	/** Of the corp; empty when WeCom does not tell. */
	readonly name: string;
	/** `corp`, `agent`, `scope`, `admin` and more, as far as WeCom tells them. */
	readonly facts: JsonObject;
	/** Why some facts are missing. */
	readonly problem?: string;
}

/** `inFull`: one slow call that also tells the paid edition; otherwise two fast ones. */
export interface How {
	readonly inFull: boolean;
}

/**
 * Uses up the auth code.
 * @throws ApiError, TransportError, ConfigurationError
 */
export async function completeInstallation(
	auth_code: unknown,
	account: Account,
	environment: Environment,
	{ inFull }: How = { inFull: false },
): Promise<Installation> {
	const row = inFull ? COMPLETE_IN_FULL : COMPLETE;
	const answer = await call(row, { auth_code }, account, environment).catch((error: unknown) => {
		throw explainCode(error);
	});
	const corpId = corpIdOf(answer);
	const permanentCode = String(answer['permanent_code'] ?? '');
	if (corpId === '' || permanentCode === '')
		throw new TransportError(
			`${row.path} answered without corp or permanent code`,
			'Check the API Base URL in the credential: something other than WeCom seems to answer',
		);
	if (inFull) return installationOf(answer, permanentCode);
	// The code is used up by now: what fails here must not cost the permanent code.
	const info = await readInstallation({ corpId, permanentCode }, account, environment).catch(
		(error: unknown) => (error as Error).message,
	);
	if (typeof info !== 'string') {
		return installationOf({ ...answer, ...info.answer }, permanentCode);
	}
	const problem = `App and scope are unknown; use Refresh Authorization Info: ${info}`;
	return { ...installationOf(answer, permanentCode), problem };
}

/**
 * What a corp authorizes now.
 * @throws ApiError when it does not any more, TransportError, ConfigurationError
 */
export async function readInstallation(
	{ corpId, permanentCode }: Authorization,
	account: Account,
	environment: Environment,
): Promise<Installation & { readonly answer: JsonObject }> {
	const values = { auth_corpid: corpId, permanent_code: permanentCode };
	const answer = await call(GET_INFO, values, account, environment);
	return { ...installationOf(answer, permanentCode), answer };
}

const call = async (row: AnyEndpoint, values: object, account: Account, environment: Environment) =>
	jsonOf(await callApi(row, buildRequest(row, { ...values }), account, environment));

/** Only a new code helps, and perhaps the first use was ours: the words of the table are not enough. */
function explainCode(error: unknown): unknown {
	if (!(error instanceof ApiError) || error.errcode !== USED_CODE) return error;
	return new ApiError(
		error.endpoint,
		error.errcode,
		error.errmsg,
		'The auth code was used before, is older than ten minutes, or belongs to another app',
		'Do not repeat it: use the authorization that its first use returned, or let an admin install the app again, or press "fetch again" (重新获取) in the console',
		'授权码已使用、超过十分钟，或属于其他应用：勿重复，使用首次得到的授权，或重新安装应用，或在后台点“重新获取”',
		error.unsure,
	);
}

const setOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
const setsOf = (value: Json | undefined): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isJsonObject) : [];
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const corpIdOf = (answer: JsonObject): string => textOf(setOf(answer['auth_corp_info'])['corpid']);

/** `answer`: of get_permanent_code and get_auth_info, either version. Absent facts stay absent. */
export function installationOf(answer: JsonObject, permanentCode: string): Installation {
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
		authorization: typeof agentId === 'number' ? { ...authorization, agentId } : authorization,
		name: textOf(name),
		facts: Object.fromEntries(
			Object.entries(facts).filter(([, fact]) => fact !== undefined),
		) as JsonObject,
	};
}

/** As an item tells it: the sealed authorization to keep, and facts to read. */
export const reportOf = (
	{ authorization, facts, problem }: Installation,
	owner: SealKey,
): JsonObject => ({
	authorization: sealAuthorization(authorization, owner),
	...facts,
	...(problem === undefined ? {} : { problem }),
});
