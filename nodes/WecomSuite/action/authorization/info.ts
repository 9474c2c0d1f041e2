/** What a corp authorizes now, and whether it still does (https://developer.work.weixin.qq.com/document/path/100779). */
import { ApiError, ConfigurationError } from '../../protocol/errors';
import type { Authorization } from '../../suite/seals/authorization';
import { readInstallation, reportOf } from '../../suite/installation';
import type { Call, Operation, Result } from '../operation';

/** Codes that say no to the corp, not to the call. */
export const NOT_AUTHORIZED = [40084, 48004];

async function refresh(call: Call): Promise<Result[]> {
	const { account, environment, settings } = call;
	const installation = await readInstallation(corpOf(call), account, environment);
	return [{ json: reportOf(installation, settings) }];
}

async function verify(call: Call): Promise<Result[]> {
	const authorization = corpOf(call);
	const { corpId: corpid } = authorization;
	const refusal: unknown = await readInstallation(
		authorization,
		call.account,
		call.environment,
	).then(
		() => undefined,
		(error: unknown) => error,
	);
	if (refusal === undefined) return [{ json: { authorized: true, corpid } }];
	if (!(refusal instanceof ApiError) || !NOT_AUTHORIZED.includes(refusal.errcode)) throw refusal;
	const { errcode, message: reason } = refusal;
	return [{ json: { authorized: false, corpid, errcode, reason } }];
}

/** There for every operation that always asks for an authorization. */
function corpOf({ account: { authorization } }: Call): Authorization {
	if (authorization !== undefined) return authorization;
	throw new ConfigurationError(
		'authorization',
		'No authorization was read',
		'Report this as a defect',
	);
}

export const AUTHORIZATION_INFO: readonly Operation[] = [
	{
		resource: 'authorization',
		operation: 'refreshInfo',
		title: 'Refresh Authorization Info',
		zh: '刷新授权信息',
		action: 'Refresh authorization info',
		description:
			'Gets what a corp authorizes now: corp, app and scope, with a sealed authorization that knows the agent ID',
		parameters: {},
		authorized: 'always',
		run: refresh,
	},
	{
		resource: 'authorization',
		operation: 'verify',
		title: 'Verify Still Authorized',
		zh: '检查授权是否有效',
		action: 'Verify authorization',
		description:
			'Tells whether a corp still authorizes the app, as true or false instead of an error',
		parameters: {},
		authorized: 'always',
		returns: { authorized: true, corpid: 'wpAbCdEf…' },
		run: verify,
	},
];
