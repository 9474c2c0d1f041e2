/** The corps that are connected in the credential: what a user may see, check, remove, bring along and take away. */
import type { IDataObject } from 'n8n-workflow';
import { ApiError, ConfigurationError, ParameterError } from '../../protocol/errors';
import { corpContext, corpsOf, KEEPING_PROBLEMS } from '../../shared/credential/corps';
import { keepCorps, type Looks } from '../../shared/credential/keep';
import type { Authorization } from '../../suite/seals/authorization';
import { boolean, integer, required, text } from '../../suite/table/kinds';
import { readInstallation } from '../../suite/installation';
import {
	authorizationOf,
	corpOf,
	removed,
	sealedAnew,
	secretOf,
	timeAfter,
	type Changes,
	type Corp,
} from '../../suite/seals/vault';
import { wantedOf } from './rows';
import { NOT_AUTHORIZED } from '../authorization/info';
import { CORP_FIELD, PAGING_FORM } from '../fields/fixed';
import { FIELD, type Call, type Operation, type Result } from '../operation';
import { chosenCorp } from '../call/account';

export const CORP_RESOURCE = {
	corp: {
		name: 'Corp',
		zh: '授权企业',
		description: 'Companies that installed the app, as the credential keeps them',
	},
} as const;

const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString();
/** What the user does now counts more than what is kept, however wrong our clock is. */
const nowFor = ({ settings }: Call, corpId: string): number =>
	timeAfter(settings.corpsText, settings.suiteId, corpId, Math.floor(Date.now() / 1000));

/** Nothing that opens anything: the authorization stays in the credential. */
const itemOf = ({ settings }: Call, corpId: string, corp: Corp): IDataObject => {
	const { name = '', agentId, kind, since, origin } = corp;
	return {
		corpId,
		name,
		...(agentId === undefined ? {} : { agentId }),
		kind,
		since: isoOf(since),
		origin,
		sealedWith: secretOf(corp, settings) ?? 'unknown',
		wecom: {
			context: corpContext({ corpId, ...(agentId === undefined ? {} : { agentId }) }, settings),
		},
	};
};

async function getMany(call: Call): Promise<Result[]> {
	const { settings, values, progress } = call;
	const word = String(values['search'] ?? '')
		.trim()
		.toLowerCase();
	const found = [...corpsOf(settings)].filter(([corpId, { name = '' }]) =>
		`${name} ${corpId}`.toLowerCase().includes(word),
	);
	const results: Result[] = [];
	for (const [corpId, corp] of found.slice(0, wantedOf(call))) {
		const status = values['check'] === true ? await statusOf(call, corp) : {};
		results.push({ json: { ...itemOf(call, corpId, corp), ...status } });
		progress(`${results.length} of ${found.length} corps`);
	}
	return results;
}

/** Whether WeCom still takes the authorization. What says nothing about the corp is an error of the node. */
async function statusOf(call: Call, corp: Corp): Promise<IDataObject> {
	const authorization = authorizationOf(corp, call.settings);
	const refusal: unknown = await readInstallation(
		authorization,
		call.account,
		call.environment,
	).then(
		() => undefined,
		(error: unknown) => error,
	);
	if (refusal === undefined) return { authorized: true };
	if (!(refusal instanceof ApiError) || !NOT_AUTHORIZED.includes(refusal.errcode)) throw refusal;
	return { authorized: false, errcode: refusal.errcode, reason: refusal.message };
}

/** @throws ParameterError when the corp is not there */
function wantedCorp(call: Call): [string, Corp] {
	const { context, index, settings } = call;
	const corpId = chosenCorp((name) => context.getNodeParameter(name, index, ''));
	const corp = corpsOf(settings).get(corpId);
	if (corp !== undefined) return [corpId, corp];
	throw new ParameterError(
		FIELD.corp,
		corpId === ''
			? 'Corp (corp) is empty'
			: `The corp ${corpId} is not connected in the credential`,
		'Choose a corp in the list; ids are case-sensitive',
	);
}

async function get(call: Call): Promise<Result[]> {
	const [corpId, corp] = wantedCorp(call);
	return [{ json: { ...itemOf(call, corpId, corp), ...(await statusOf(call, corp)) } }];
}

async function forget(call: Call): Promise<Result[]> {
	const [corpId] = wantedCorp(call);
	const gone = removed(nowFor(call, corpId));
	await keep(call, new Map([[corpId, gone]]), 'again');
	return [{ json: { deleted: true, corpId } }];
}

/** What each run has imported so far: every write repeats it, and the last one is looked at again. */
const imported = new WeakMap<object, Map<string, Corp>>();

/** Item by item, so that each fails or succeeds by itself. */
async function importOne(call: Call): Promise<Result[]> {
	const { context, index, settings, values, account, environment } = call;
	const corpId = String(values['corp_id']);
	const permanentCode = String(values['permanent_code']);
	const given: Authorization = {
		corpId,
		permanentCode,
		...(typeof values['agent_id'] === 'number' ? { agentId: values['agent_id'] } : {}),
	};
	const told =
		values['check'] === false ? undefined : await readInstallation(given, account, environment);
	const corp = corpOf(
		{ ...given, ...told?.authorization },
		{
			name: String(values['name'] ?? '') || (told?.name ?? ''),
			kind: settings.customized ? 'customized' : 'thirdParty',
			since: nowFor(call, corpId),
			origin: 'import',
		},
		settings,
	);
	const soFar = imported.get(context) ?? new Map<string, Corp>();
	imported.set(context, soFar.set(corpId, corp));
	const isLast = index === context.getInputData().length - 1;
	await keep(call, soFar, isLast ? 'again' : 'once');
	return [{ json: itemOf(call, corpId, corp) }];
}

/** @throws ConfigurationError when it was not kept */
async function keep({ context, settings }: Call, changes: Changes, looks: Looks): Promise<void> {
	const keeping = await keepCorps(context, settings, changes, looks);
	if (keeping === 'kept') return;
	const remedy = 'Give the nodes a sealed authorization, or corp ID and permanent code, instead';
	throw new ConfigurationError('corps', KEEPING_PROBLEMS[keeping], remedy);
}

async function exportAll(call: Call): Promise<Result[]> {
	const { settings, values } = call;
	return [...corpsOf(settings)].slice(0, wantedOf(call)).map(([corpId, corp]) => {
		const { authorization, permanentCode } = sealedAndOpen(corp, settings);
		const plain = values['plain'] === true ? { permanentCode } : {};
		return { json: { ...itemOf(call, corpId, corp), authorization, ...plain } };
	});
}

const sealedAndOpen = (corp: Corp, settings: Call['settings']) => ({
	authorization: sealedAnew(corp, settings).authorization,
	permanentCode: authorizationOf(corp, settings).permanentCode,
});

const CHECKED = { authorized: true };
const RETURNED = {
	corpId: 'wpAbCdEf…',
	name: 'Example Company',
	agentId: 1000021,
	kind: 'thirdParty',
	since: '2026-01-31T08:00:00.000Z',
	origin: 'market',
	/** `previous`: Previous Suite Secret must stay in the credential. `unknown`: no secret of the credential opens it. */
	sealedWith: 'current',
	wecom: { context: 'wcs1.…' },
};

const OPERATION = { resource: 'corp', authorized: 'never' } as const;

export const CORP_OPERATIONS: readonly Operation[] = [
	{
		...OPERATION,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取授权企业列表',
		action: 'Get many corps',
		description:
			'Lists the corps that are connected in the credential, each as an item that names its corp to later nodes',
		parameters: {
			check: boolean(
				'Check With WeCom',
				'Whether to ask WeCom for each corp if it still authorizes the app; one call per corp',
			),
			search: text('Search', 'Part of the name or of the corp ID'),
		},
		shown: ['check'],
		fields: PAGING_FORM,
		returns: RETURNED,
		run: getMany,
	},
	{
		...OPERATION,
		operation: 'get',
		title: 'Get',
		zh: '获取授权企业',
		action: 'Get corp',
		description: 'Gets one connected corp, and whether it still authorizes the app',
		parameters: {},
		fields: [CORP_FIELD],
		returns: { ...RETURNED, ...CHECKED },
		run: get,
	},
	{
		...OPERATION,
		operation: 'forget',
		title: 'Forget',
		zh: '删除授权企业记录',
		action: 'Forget corp',
		description:
			'Removes a corp from the credential; WeCom hears nothing of it, and the app stays installed',
		parameters: {},
		fields: [CORP_FIELD],
		returns: { deleted: true, corpId: 'wpAbCdEf…' },
		run: forget,
	},
	{
		...OPERATION,
		operation: 'import',
		title: 'Import',
		zh: '导入授权企业',
		action: 'Import corp',
		description: 'Puts a corp whose permanent code is known into the credential, one per item',
		parameters: {
			corp_id: required(
				text('Corp ID', 'Of the corp that installed the app; case-sensitive', {
					placeholder: 'e.g. wpAbCdEf…',
				}),
			),
			permanent_code: required(
				text('Permanent Code', 'Permanent code of this corp for this app; sealed ones are opened', {
					secret: true,
				}),
			),
			check: boolean(
				'Check With WeCom',
				'Whether to ask WeCom for the name, the agent ID and whether the code works; one call per corp',
				{ default: true },
			),
			agent_id: integer('Agent ID', 'ID of the app in this corp, where WeCom is not asked'),
			name: text('Name', 'Name of the corp, where WeCom is not asked or gives another one'),
		},
		shown: ['check'],
		returns: { ...RETURNED, origin: 'import' },
		run: importOne,
	},
	{
		...OPERATION,
		operation: 'export',
		title: 'Export',
		zh: '导出授权企业',
		action: 'Export corps',
		description:
			'Gives the authorizations of all connected corps, sealed, for a backup or another n8n with the same suite',
		parameters: {
			plain: boolean(
				'Include Permanent Code',
				'Whether to return permanent codes in readable form too; with one, anyone can call in the name of its corp',
			),
		},
		shown: ['plain'],
		fields: PAGING_FORM,
		returns: { ...RETURNED, authorization: 'wcs1.…' },
		run: exportAll,
	},
];
