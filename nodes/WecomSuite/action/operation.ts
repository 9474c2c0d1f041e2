/** One operation of the node: what its form asks for, and what it does with one item. */
import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Settings } from '../shared/credential/config';
import type { Progress } from '../shared/calls/progress';
import type { KnownTicket } from '../shared/tickets/sources';
import type { Account, Environment } from '../suite/call/client';
import type { Paging } from '../suite/table/define';
import type { Parameter, ParameterSet } from '../suite/table/kinds';
import type { Values } from '../suite/table/values';

/** What to return of an item: the names of the table, names that the user gave, or everything. */
export type Kept = 'simple' | 'everything' | readonly string[];

/** One item with its operation, ready to run. */
export interface Call {
	readonly context: IExecuteFunctions;
	readonly index: number;
	readonly settings: Settings;
	readonly account: Account;
	/** Suite tickets that are known, the newest first. */
	readonly tickets: readonly KnownTicket[];
	readonly environment: Environment;
	/** What the form says, empty fields filled in. */
	readonly values: Values;
	/** Everything that WeCom answered, as one item. */
	readonly whole: boolean;
	/** Secret values of an answer readable instead of sealed. */
	readonly reveal: boolean;
	/** Which fields of an item. */
	readonly kept?: Kept;
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
	/** What the vendor or its console calls it, in Chinese. */
	readonly zh?: string | undefined;
	/** Where WeCom has it, for one that is a call of the table. */
	readonly path?: string;
	readonly action: string;
	readonly description: string;
	readonly parameters: ParameterSet;
	readonly anyOf?: ReadonlyArray<readonly string[]> | undefined;
	readonly paging?: Paging | undefined;
	/** What *Simplify* keeps of an item, where an answer is large. */
	readonly simple?: readonly string[] | undefined;
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
	{ from, required, cleared }: Parameter,
): 'own' | 'additional' | 'none' {
	if (from === 'permanentCode' || (from === 'corp' && authorized === 'always')) return 'none';
	if (name === paging?.limit) return 'none';
	// A field of its own is always there: only one that the user adds can say "clear it" by being empty.
	if (from === 'suite' || from === 'provider' || cleared !== undefined) return 'additional';
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
	corp: 'corp',
	authorization: 'authorization',
	corpId: 'corpId',
	permanentCode: 'permanentCode',
	returnAll: 'returnAll',
	limit: 'limit',
	outputField: 'outputBinaryField',
	additional: 'additionalFields',
	options: 'options',
} as const;

/** Names of the fields about how much of an answer is returned. */
export const SIMPLE = {
	simplify: 'simplify',
	output: 'output',
	fields: 'outputFields',
} as const;

/** Name of the only entry in every fixed collection. */
export const ENTRY = 'entry';
