/**
 * Connect Corps: what an installation takes, in the trigger's own run. n8n has stored the execution and WeCom has its answer, so
 * that an error is that of the node, and a retry of the execution tries again while the code lives.
 */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { accountOf, environmentOf } from '../../shared/calls/account';
import type { Settings } from '../../shared/credential/config';
import { corpsOf, keepInstallation, KEEPING_PROBLEMS } from '../../shared/credential/corps';
import { keepCorps } from '../../shared/credential/keep';
import { hint } from '../../shared/hints';
import { nodeError } from '../../shared/nodeError';
import { settingsOf } from '../../shared/credential/settings';
import { knownTickets } from '../../shared/tickets/sources';
import { recordOf } from '../../shared/narrow';
import { forgetCorpTokens } from '../../suite/call/client';
import { openContext, sealContext, type Context } from '../../suite/seals/context';
import { completeInstallation, readInstallation, reportOf } from '../../suite/installation';
import { authorizationOf, corpOf, removed } from '../../suite/seals/vault';

interface Event {
	readonly context: IExecuteFunctions;
	readonly item: INodeExecutionData;
	readonly settings: Settings;
	readonly push: Context;
}

/** What each event asks for, by its label. (https://developer.work.weixin.qq.com/document/path/90642, 97162) */
const WORK: Readonly<Record<string, (event: Event) => Promise<IDataObject>>> = {
	'suite:create_auth': complete,
	'suite:reset_permanent_code': complete,
	'suite:change_auth': refresh,
	'suite:cancel_auth': forget,
};

/**
 * The items as they came, and those of installations with what WeCom tells about the corp.
 * @throws NodeOperationError
 */
export async function connectCorps(
	context: IExecuteFunctions,
	outputs: INodeExecutionData[][],
): Promise<INodeExecutionData[][]> {
	const concerned = outputs.flat().some(({ json }) => String(json['label']) in WORK);
	if (!concerned || context.getNodeParameter('options.connectCorps', 0, true) === false)
		return outputs;
	const settings = await settingsOf(context);
	return await Promise.all(
		outputs.map(
			async (items) =>
				await Promise.all(items.map(async (item) => await connectItem(context, settings, item))),
		),
	);
}

async function connectItem(
	context: IExecuteFunctions,
	settings: Settings,
	item: INodeExecutionData,
): Promise<INodeExecutionData> {
	const work = WORK[String(item.json['label'])];
	if (work === undefined) return item;
	const wecom = recordOf(item.json['wecom']);
	try {
		const push = openContext(String(wecom['context']), settings);
		const { wecom: added, ...facts } = await work({ context, item, settings, push });
		return {
			...item,
			json: { ...item.json, ...facts, wecom: { ...wecom, ...recordOf(added) } },
		};
	} catch (error) {
		throw nodeError(context.getNode(), error);
	}
}

const secondsOf = ({ item }: Event): number =>
	Number(item.json['TimeStamp']) || Math.floor(Date.now() / 1000);

async function complete(event: Event): Promise<IDataObject> {
	const { context, item, settings, push } = event;
	const account = accountOf(settings, knownTickets(context, settings, push), undefined);
	const environment = environmentOf(context, settings);
	const installation = await completeInstallation(item.json['AuthCode'], account, environment);
	const { corpId, agentId } = installation.authorization;
	const { connected, problem } = await keepInstallation(context, settings, installation, {
		origin: item.json['label'] === 'suite:create_auth' ? 'market' : 'reset',
		since: secondsOf(event),
	});
	if (problem !== undefined) hint(context, problem);
	// An installation names no corp when it is pushed; nodes behind the trigger shall know which one it is.
	const named = { ...push, corpId, ...(agentId === undefined ? {} : { agentId }) };
	return {
		...reportOf(installation, settings),
		wecom: {
			context: sealContext(named, settings),
			connected,
			...(problem === undefined ? {} : { problem }),
		},
	};
}

/** Name and agent may have changed. A corp that is not connected stays as it is. */
async function refresh({ context, settings, push }: Event): Promise<IDataObject> {
	const { corpId = '' } = push;
	const kept = corpsOf(settings).get(corpId);
	if (kept === undefined) return {};
	const tickets = knownTickets(context, settings, push);
	const account = accountOf(settings, tickets, undefined);
	const authorization = authorizationOf(kept, settings);
	const told = await readInstallation(authorization, account, environmentOf(context, settings));
	const { kind, since, origin } = kept;
	const corp = corpOf(told.authorization, { name: told.name, kind, since, origin }, settings);
	const keeping = await keepCorps(context, settings, new Map([[corpId, corp]]));
	return {
		...reportOf(told, settings),
		wecom: { connected: keeping === 'kept' },
	};
}

async function forget(event: Event): Promise<IDataObject> {
	const { context, settings, push } = event;
	const { corpId = '' } = push;
	forgetCorpTokens(corpId, accountOf(settings, [], undefined), environmentOf(context, settings));
	const change = new Map([[corpId, removed(secondsOf(event))]]);
	const keeping = await keepCorps(context, settings, change);
	if (keeping !== 'kept' && corpsOf(settings).has(corpId)) hint(context, KEEPING_PROBLEMS[keeping]);
	return { wecom: { connected: false } };
}
