/** What a call throws, so that a test can look at the code and at the words. */
import { WecomError } from '../../nodes/WecomSuite/protocol/errors';

/** The pack's own error; any other passes through, and so does a call that throws nothing. */
export function thrownBy(call: () => unknown): InstanceType<typeof WecomError> {
	try {
		call();
	} catch (error) {
		if (error instanceof WecomError) return error;
		throw error;
	}
	throw new Error('The call was expected to throw');
}

export const codeOf = (call: () => unknown): string => thrownBy(call).code;

/** Everything a log or a node would show of an error. */
export const wordsOf = (error: Error & { readonly remedy: string }): string =>
	[error.name, error.message, error.remedy, String(error), JSON.stringify(error)].join('\n');
