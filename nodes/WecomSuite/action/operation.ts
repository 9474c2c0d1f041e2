/** One operation of the node: what its form asks for, and what it does with one item. */
import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Settings } from '../shared/config';
import type { Progress } from '../shared/progress';
import type { KnownTicket } from '../shared/ticketSources';
import type { Account, World } from '../suite/client';
import type { Paging } from '../suite/endpoints/define';
import type { Parameter, ParameterSet } from '../suite/endpoints/kinds';
import type { Values } from '../suite/endpoints/values';

/** One item with its operation, ready to run. */
export interface Call {
	readonly context: IExecuteFunctions;
	readonly index: number;
	readonly settings: Settings;
	readonly account: Account;
	/** Suite tickets that are known, the newest first. */
	readonly tickets: readonly KnownTicket[];
	readonly world: World;
	/** What the form says, empty fields filled in. */
	readonly values: Values;
	/** Everything that WeCom answered, as one item. */
	readonly whole: boolean;
	/** Secret values of an answer readable instead of sealed. */
	readonly reveal: boolean;
	readonly progress: Progress;
}

export interface Result {
	readonly json: IDataObject;
	readonly binary?: IBinaryKeyData;
}

export interface Operation {
	readonly resource: string;
	readonly operation: string;
	readonly title: string;
	readonly action: string;
	readonly description: string;
	readonly parameters: ParameterSet;
	readonly anyOf?: ReadonlyArray<readonly string[]> | undefined;
	readonly paging?: Paging | undefined;
	/** Fields beside those of the parameters; the operation reads them itself. */
	readonly fields?: readonly INodeProperties[];
	/** Parameters with a field of their own although they may stay empty. */
	readonly shown?: readonly string[];
	/** Whether the answer is a file: always, or when the field `answerIsFile` says so. */
	readonly file?: 'always' | 'asked' | undefined;
	/** Values to show where a form can only be given as JSON. */
	readonly example?: Values;
	/** Whether it is made in the name of a corp: always, never, or when the field `token` says so. */
	readonly authorized: 'always' | 'asked' | 'never';
	/** Runs instead of `run` for an operation that needs no credential. */
	readonly alone?: () => Promise<Result[]>;
	/** An item as it comes out, where no row of the table has an example. */
	readonly returns?: IDataObject;
	readonly run: (call: Call) => Promise<Result[]>;
}

type Form = Pick<Operation, 'anyOf' | 'paging' | 'authorized' | 'shown'>;

/** Where the form has a parameter: on its own, among the additional fields, or nowhere because the account knows it. */
export function placeOf(
	{ anyOf = [], paging, authorized, shown = [] }: Form,
	name: string,
	{ from, required }: Parameter,
): 'own' | 'additional' | 'none' {
	if (from === 'permanentCode' || (from === 'corp' && authorized === 'always')) return 'none';
	if (name === paging?.limit) return 'none';
	if (from === 'suite' || from === 'provider') return 'additional';
	return required === true || from !== undefined || [...anyOf.flat(), ...shown].includes(name)
		? 'own'
		: 'additional';
}

/** Sets of plain fields fit into n8n's forms; what holds more sets is given as JSON. */
export const isFlat = (fields: ParameterSet): boolean =>
	Object.values(fields).every((field) => !('fields' in field));

/** Names of the node's own fields. */
export const FIELD = {
	authorizeWith: 'authorizeWith',
	authorization: 'authorization',
	corpId: 'corpId',
	permanentCode: 'permanentCode',
	returnAll: 'returnAll',
	limit: 'limit',
	outputField: 'outputBinaryField',
	additional: 'additionalFields',
	options: 'options',
} as const;

/** Name of the only entry in every fixed collection. */
export const ENTRY = 'entry';
