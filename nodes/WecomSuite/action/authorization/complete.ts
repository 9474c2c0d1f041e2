/** Complete Authorization: auth code → sealed authorization and facts, kept in the credential for every other node. */
import { keepInstallation } from '../../shared/credential/corps';
import { AUTHORIZATION_ENDPOINTS } from '../../suite/endpoints/provider/authorizations';
import { boolean, choice } from '../../suite/table/kinds';
import { completeInstallation, reportOf } from '../../suite/installation';
import { timeAfter } from '../../suite/seals/vault';
import type { Call, Operation, Result } from '../operation';

const COMPLETE = AUTHORIZATION_ENDPOINTS['authorization.complete'];

async function complete(call: Call): Promise<Result[]> {
	const { context, settings, account, environment, values } = call;
	const inFull = String(values['version']) === '1';
	const installation = await completeInstallation(values['auth_code'], account, environment, {
		inFull,
	});
	const { corpId } = installation.authorization;
	const now = Math.floor(Date.now() / 1000);
	// WeCom gave the permanent code just now, whatever it said of the corp before, and by whichever clock.
	const since = timeAfter(settings.corpsText, settings.suiteId, corpId, now);
	const wecom = await keepInstallation(context, settings, installation, { origin: 'site', since });
	return [
		{
			json: {
				...reportOf(installation, settings),
				...(values['includePermanentCode'] === true
					? { permanentCode: installation.authorization.permanentCode }
					: {}),
				wecom: { ...wecom },
			},
		},
	];
}

export const COMPLETE_AUTHORIZATION: Operation = {
	resource: 'authorization',
	operation: 'completeAuthorization',
	title: 'Complete Authorization',
	zh: '完成授权',
	action: 'Complete authorization and keep corp',
	description:
		'The usual one. Turns the auth code of a new installation into a sealed authorization to keep, with corp, app, admin and scope',
	parameters: {
		auth_code: {
			...COMPLETE.parameters.auth_code,
			default: '={{ $json.AuthCode ?? $json.query?.auth_code }}',
			description:
				'Code of a create_auth event, or of the redirect to a Webhook node after an installation from your own site; it lives ten minutes and works once',
		},
		includePermanentCode: boolean(
			'Include Permanent Code',
			'Whether to return the permanent code in readable form too; with it, anyone can call in the name of the corp',
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
