/** Names that the credential and its readers share. */
export const CREDENTIAL = 'wecomSuiteApi';
/** Hidden fields, in which the nodes keep what they learn. */
export const TICKET_FIELD = 'sharedTicket';
export const CORPS_FIELD = 'corps';

/** How many further pairs of Token and EncodingAESKey the form shows. */
export const MORE_KEYS_FIELD = 'moreKeys';
export const PREVIOUS_SECRET_FIELD = 'previousSuiteSecret';

/** How many there may be, beside the first. Every pair costs a hash for every push. */
const MOST_MORE_KEYS = 9;

/** Names of the fields of one further pair, and its number: the first pair is number 1. */
export interface KeyFields {
	readonly number: number;
	readonly name: string;
	readonly token: string;
	readonly key: string;
}

/**
 * Fields with numbers, and no list: n8n puts masked values back by their place in a list, so that a user who removes the
 * first pair of a list would save the second with the values of the first.
 */
export const keyFields = (): readonly KeyFields[] =>
	Array.from({ length: MOST_MORE_KEYS }, (_, at) => at + 2).map((number) => ({
		number,
		name: `keyName${number}`,
		token: `token${number}`,
		key: `aesSecretKey${number}`,
	}));
