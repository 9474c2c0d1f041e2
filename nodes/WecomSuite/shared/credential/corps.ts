/**
 * The corps that installed the app, in a field of the credential that n8n's form never shows: every node with the credential
 * reads them, in whatever workflow and on whatever worker.
 */
import { attempt } from '../../protocol/crypto/attempt';
import { ConfigurationError } from '../../protocol/errors';
import type { Authorization } from '../../suite/seals/authorization';
import { sealContext } from '../../suite/seals/context';
import type { Installation } from '../../suite/installation';
import {
	authorizationOf,
	corpOf,
	MAX_CORPS,
	readCorps,
	type Corps,
	type Origin,
} from '../../suite/seals/vault';
import type { Settings } from './config';
import { keepCorps, type Keeping, type KeepingContext } from './keep';

export const corpsOf = ({ corpsText, suiteId }: Pick<Settings, 'corpsText' | 'suiteId'>): Corps =>
	readCorps(corpsText, suiteId);

/** The authorization of this corp; undefined when it is not connected, or was sealed under another suite secret. */
export function connectedAuthorization(
	settings: Settings,
	corpId: string | undefined,
): Authorization | undefined {
	const corp = corpId === undefined ? undefined : corpsOf(settings).get(corpId);
	return corp && attempt(() => authorizationOf(corp, settings));
}

export interface Wanted {
	/** Of the push that the item came from, out of its sealed context: a member cannot forge it. */
	readonly pushed?: string | undefined;
	/** Of the form. */
	readonly chosen?: string | undefined;
}

const CONNECT =
	'Publish the trigger with Connect Corps on and let the corp install the app; where it has the app already, press "fetch again" (重新获取) in the console. Or use Corp → Import, or another way under Authorize With';

/**
 * The authorization of the corp of the push, else of the chosen one, else of the only one. Never a guess between two.
 * @throws ConfigurationError that says which corp and why, SealError after a change of the suite secret
 */
export function authorizationFor(settings: Settings, { pushed, chosen }: Wanted): Authorization {
	const corps = corpsOf(settings);
	const wanted = pushed ?? (chosen === '' ? undefined : chosen);
	const [only] = corps.values();
	const corp = wanted === undefined && corps.size === 1 ? only : corps.get(wanted ?? '');
	if (corp !== undefined) return authorizationOf(corp, settings);
	if (wanted !== undefined)
		throw new ConfigurationError(
			'corp',
			`The corp ${wanted} is not among the ${corps.size} that are connected in the credential`,
			CONNECT,
		);
	if (corps.size === 0)
		throw new ConfigurationError('corp', 'No corp is connected in the credential', CONNECT);
	throw new ConfigurationError(
		'corp',
		`The item comes from no event of a corp, and ${corps.size} corps are connected in the credential`,
		'Choose one of them as Corp in this node',
	);
}

/** What to say of a corp that could not be kept. */
export const KEEPING_PROBLEMS: Readonly<Record<Exclude<Keeping, 'kept'>, string>> = {
	full: `The credential holds ${MAX_CORPS} corps and takes no more: keep the sealed authorization of this item in a database and give it to the nodes`,
	outdated:
		'The corp removed the app after this installation, as WeCom said meanwhile: it is not connected',
	refused:
		'This n8n did not save the corp in the credential (it does since 2.34): keep the sealed authorization of this item and give it to the nodes',
};

/** What an item tells of keeping: `context` names the corp to the nodes behind it, sealed. */
export interface Connection {
	readonly context: string;
	readonly connected: boolean;
	readonly problem?: string;
}

/** Keeps a corp that has just authorized the app. `since` in Unix seconds. */
export async function keepInstallation(
	context: KeepingContext,
	settings: Settings,
	{ authorization, name }: Installation,
	{ origin, since }: { readonly origin: Origin; readonly since: number },
): Promise<Connection> {
	const kind = settings.customized ? 'customized' : 'thirdParty';
	const corp = corpOf(authorization, { name, kind, since, origin }, settings);
	const keeping = await keepCorps(context, settings, new Map([[authorization.corpId, corp]]));
	return {
		context: corpContext(authorization, settings),
		connected: keeping === 'kept',
		...(keeping === 'kept' ? {} : { problem: KEEPING_PROBLEMS[keeping] }),
	};
}

/** For an item that speaks of a corp without being a push of it: no reply, no member, and never an id. */
export const corpContext = (
	{ corpId, agentId }: Pick<Authorization, 'corpId' | 'agentId'>,
	settings: Settings,
): string =>
	sealContext(
		{
			id: '',
			receiveId: corpId,
			corpId,
			...(agentId === undefined ? {} : { agentId }),
			arrivedAt: Date.now(),
		},
		settings,
	);
