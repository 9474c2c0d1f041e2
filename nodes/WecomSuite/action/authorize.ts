/** In whose name a call is made, and what fills the fields that were left empty. */
import { ParameterError } from '../protocol/errors';
import type { Settings } from '../shared/config';
import { openAuthorization, type Authorization } from '../suite/authorization';
import type { Context } from '../suite/context';
import type { Source } from '../suite/endpoints/kinds';
import type { Values } from '../suite/endpoints/values';
import { FIELD, type Operation } from './operation';
import { openSecret } from './secrets';

type Read = (name: string) => unknown;

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/**
 * @throws ParameterError when a field is empty, SealError
 */
export function readAuthorization(
	read: Read,
	settings: Settings,
	push: Context | undefined,
): Authorization {
	if (read(FIELD.authorizeWith) !== 'code') {
		const sealed = textOf(read(FIELD.authorization));
		if (sealed !== '') return openAuthorization(sealed, settings);
		throw new ParameterError(
			FIELD.authorization,
			'Authorization is empty, and this call is made in the name of a corp',
			'Pass the sealed authorization that Complete Authorization returned, or choose corp ID and permanent code',
		);
	}
	const corpId = textOf(read(FIELD.corpId)) || push?.corpId;
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

/** What is known without asking. Agent and member of a push count only in their own corp. */
export function knownOf(
	settings: Settings,
	push: Context | undefined,
	authorization: Authorization | undefined,
): Known {
	const other =
		authorization !== undefined &&
		push?.corpId !== undefined &&
		push.corpId !== authorization.corpId;
	const own = other ? undefined : push;
	const known: Readonly<Record<string, string | number | undefined>> = {
		corp: authorization?.corpId ?? own?.corpId,
		permanentCode: authorization?.permanentCode,
		agent: authorization?.agentId ?? own?.agentId,
		member: own?.member,
		suite: settings.suiteId,
		provider: settings.providerCorpId,
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

/** A switch that is off names nobody. */
const isGiven = (value: unknown): boolean => !isEmpty(value) && value !== false;
