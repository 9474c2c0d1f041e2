/** The checks of a diagnosis that look at what is inside: for whom it was sealed, and what it is. */
import { attempt } from '../../crypto/attempt';
import type { Opened } from '../../crypto/cipher';
import { WecomError } from '../../errors';
import { parse, type Parsed } from '../../events/parse';
import { checkReceiver, checkVerification } from '../receiver';
import { failed, passed, type Judge, type Step } from './steps';

export function checkInside(
	{ message, receiveId }: Opened,
	isVerification: boolean,
	judge: Judge,
): Step[] {
	if (isVerification) {
		const step = receiverStep(receiveId, judge, () => checkVerification(receiveId, judge));
		return [step, passed('event', 'A verification of the address')];
	}
	const parsed = attempt(() => parse(message));
	return [
		receiverStep(receiveId, judge, () => checkReceiver(parsed, receiveId, judge)),
		passed('event', findingOf(parsed)),
	];
}

function findingOf(parsed: Parsed | undefined): string {
	if (parsed === undefined)
		return 'The text inside is neither XML nor JSON; the trigger emits it as it is';
	const { event, row } = parsed;
	return `${event.label}: ${row === undefined ? 'an event this version does not know' : row.title}`;
}

const nameOf = (receiveId: string) => receiveId || 'no corp (an individual developer)';

function receiverStep(receiveId: string, us: Judge, check: () => void): Step {
	const ours = `the credential has Suite ID ${us.suiteId} and Provider Corp ID ${us.providerCorpId || '(empty)'}`;
	try {
		check();
		return passed('receiver', `Sealed for ${nameOf(receiveId)}`);
	} catch (error) {
		const what = error instanceof WecomError ? `${error.message}: sealed` : 'Sealed';
		return failed('receiver', 'receiver', `${what} for ${nameOf(receiveId)}; ${ours}`);
	}
}
