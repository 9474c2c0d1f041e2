/** In whose name a call is made, and what fills the fields that were left empty. */
import { isResourceLocatorValue } from 'n8n-workflow';
import { ParameterError } from '../../protocol/errors';
import type { Settings } from '../../shared/credential/config';
import { authorizationFor } from '../../shared/credential/corps';
import { openAuthorization, type Authorization } from '../../suite/seals/authorization';
import type { Context } from '../../suite/seals/context';
import type { Source } from '../../suite/table/kinds';
import type { Values } from '../../suite/table/values';
import { FIELD, type Operation } from '../operation';
import type { Session } from './session';
import { openSecret } from './secrets';

type Read = (name: string) => unknown;

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/**
 * In the way that the form says; by itself the corp of the push, else the chosen one, else the only one.
 * @param pushed corp of the push or the message that the item came from
 * @throws ParameterError when a field is empty, ConfigurationError when the credential does not hold the corp, SealError
 */
export function readAuthorization(
	read: Read,
	settings: Settings,
	pushed: string | undefined,
): Authorization {
	switch (read(FIELD.authorizeWith)) {
		case 'sealed':
			return sealedAuthorization(read, settings);
		case 'code':
			return ownAuthorization(read, settings, pushed);
		case 'chosen':
			return authorizationFor(settings, { chosen: requiredCorp(read) });
		default:
			return authorizationFor(settings, { pushed, chosen: chosenCorp(read) });
	}
}

/** Of the form; empty when none is chosen. */
export const chosenCorp = (read: Read): string => textOf(valueOf(read(FIELD.corp)));
const valueOf = (corp: unknown): unknown => (isResourceLocatorValue(corp) ? corp.value : corp);

function requiredCorp(read: Read): string {
	const chosen = chosenCorp(read);
	if (chosen !== '') return chosen;
	throw new ParameterError(
		FIELD.corp,
		'Corp is empty, and this call is made in the name of a corp',
		'Choose a corp in the list, or give its ID',
	);
}

function sealedAuthorization(read: Read, settings: Settings): Authorization {
	const sealed = textOf(read(FIELD.authorization));
	if (sealed !== '') return openAuthorization(sealed, settings);
	throw new ParameterError(
		FIELD.authorization,
		'Authorization is empty, and this call is made in the name of a corp',
		'Pass the sealed authorization that Complete Authorization returned, or choose Automatic for the corps of the credential',
	);
}

function ownAuthorization(
	read: Read,
	settings: Settings,
	pushed: string | undefined,
): Authorization {
	const corpId = textOf(read(FIELD.corpId)) || pushed;
	if (corpId === undefined) {
		throw new ParameterError(
			FIELD.corpId,
			'Corp ID is empty, and the item comes from no event of a corp',
			'Fill in Corp ID',
		);
	}
	const permanentCode = textOf(openSecret(read(FIELD.permanentCode), settings));
	if (permanentCode !== '') return { corpId, permanentCode };
	throw new ParameterError(
		FIELD.permanentCode,
		'Permanent Code is empty, and this call is made in the name of a corp',
		'Fill in the permanent code of this corp',
	);
}

export type Known = Partial<Record<Source, string | number>>;

/** What is known without asking. Agent and member of a push, and the chat of a message, count only in their own corp. */
export function knownOf(
	settings: Settings,
	push: Context | undefined,
	authorization: Authorization | undefined,
	session?: Session,
): Known {
	const other =
		authorization !== undefined &&
		push?.corpId !== undefined &&
		push.corpId !== authorization.corpId;
	const own = other ? undefined : push;
	const chat = session?.corpId === authorization?.corpId ? session : undefined;
	const known: Readonly<Record<string, string | number | undefined>> = {
		corp: authorization?.corpId ?? own?.corpId,
		permanentCode: authorization?.permanentCode,
		agent: authorization?.agentId ?? own?.agentId,
		member: own?.member,
		suite: settings.suiteId,
		provider: settings.providerCorpId,
		serviceAccount: chat?.account,
		customer: chat?.customer,
		eventCode: chat?.code,
	};
	return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(Array.isArray(value) && value.length === 0);

/** Fills empty fields; one of a group of which one is enough only when the whole group is empty. */
export function fillIn(
	{ parameters, anyOf = [] }: Pick<Operation, 'parameters' | 'anyOf'>,
	values: Values,
	known: Known,
): Values {
	const spare = (name: string) =>
		anyOf.some((group) => group.includes(name) && group.some((one) => isGiven(values[one])));
	const filled = Object.entries(parameters).flatMap(([name, { from }]) =>
		from === undefined || known[from] === undefined || !isEmpty(values[name]) || spare(name)
			? []
			: [[name, known[from]] as const],
	);
	return { ...values, ...Object.fromEntries(filled) };
}

/** A switch that is off names no corp. */
const isGiven = (value: unknown): boolean => !isEmpty(value) && value !== false;
