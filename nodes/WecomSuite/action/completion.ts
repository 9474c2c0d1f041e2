/** Complete Authorization: auth code → sealed authorization and facts (https://developer.work.weixin.qq.com/document/path/100776, 90603). */
import { ApiError } from '../protocol/errors';
import { AUTHORIZATION_ENDPOINTS } from '../suite/endpoints/authorizations';
import type { JsonObject } from '../suite/endpoints/define';
import { boolean, choice } from '../suite/endpoints/kinds';
import { buildRequest } from '../suite/request';
import { sendForJson } from './answer';
import { corpIdOf, reportOf } from './authorizationReport';
import type { Call, Operation, Result } from './operation';

const COMPLETE = AUTHORIZATION_ENDPOINTS['authorization.complete'];
const COMPLETE_IN_FULL = AUTHORIZATION_ENDPOINTS['authorization.completeInFull'];
const GET_INFO = AUTHORIZATION_ENDPOINTS['authorization.get'];
const USED_CODE = 40078;

async function complete(call: Call): Promise<Result[]> {
	const { version, includePermanentCode } = call.values;
	const inFull = String(version) === '1';
	const answer = await exchange(call, inFull);
	const permanentCode = String(answer['permanent_code'] ?? '');
	const { problem, ...info } = inFull ? {} : await infoOf(call, answer, permanentCode);
	const report = reportOf({ ...answer, ...info }, permanentCode, call.settings);
	return [
		{
			json: {
				...report,
				...(includePermanentCode === true ? { permanentCode } : {}),
				...(problem === undefined ? {} : { problem }),
			},
		},
	];
}

async function exchange(call: Call, inFull: boolean): Promise<JsonObject> {
	const row = inFull ? COMPLETE_IN_FULL : COMPLETE;
	const built = buildRequest(row, { auth_code: call.values['auth_code'] });
	const outcome = await sendForJson(call, row, built).then(
		(answer) => ({ answer }),
		(error: unknown) => ({ error: explainCode(error) }),
	);
	if ('answer' in outcome) return outcome.answer;
	throw outcome.error;
}

/** Only a new code helps, and perhaps the first use was ours: the words of the table are not enough. */
function explainCode(error: unknown): unknown {
	if (!(error instanceof ApiError) || error.errcode !== USED_CODE) return error;
	return new ApiError(
		error.endpoint,
		error.errcode,
		error.errmsg,
		'The auth code was used before, is older than ten minutes, or belongs to another app',
		'Do not repeat it: use the authorization that its first use returned, or let an admin install the app again, or press "fetch again" (重新获取) in the console',
	);
}

/** The code is used up by now: what fails here must not cost the permanent code. */
async function infoOf(call: Call, answer: JsonObject, permanent_code: string): Promise<JsonObject> {
	const built = buildRequest(GET_INFO, { auth_corpid: corpIdOf(answer), permanent_code });
	return await sendForJson(call, GET_INFO, built).catch((error: unknown) => ({
		problem: `App and scope are unknown; use Refresh Authorization Info: ${(error as Error).message}`,
	}));
}

export const COMPLETE_AUTHORIZATION: Operation = {
	resource: 'authorization',
	operation: 'completeAuthorization',
	title: 'Complete Authorization',
	action: 'Complete authorization of corp',
	description:
		'Turns the auth code of a new installation into a sealed authorization to keep, with corp, app, admin and scope',
	parameters: {
		auth_code: {
			...COMPLETE.parameters.auth_code,
			default: '={{ $json.AuthCode }}',
			description:
				'Code of a create_auth event, or of the page after the installation; it lives ten minutes and works once',
		},
		includePermanentCode: boolean(
			'Include Permanent Code',
			'Whether to return the permanent code in readable form too; whoever reads it can speak for the corp',
		),
		version: choice(
			'Version',
			'Which calls of WeCom to use',
			[
				{ name: 'V1', value: 1, description: 'One slow call, which also tells the paid edition' },
				{ name: 'V2', value: 2, description: 'Two fast calls' },
			],
			{ default: 2 },
		),
	},
	authorized: 'never',
	run: complete,
};
