/** The checks of a diagnosis that look at what is inside: for whom it was sealed, and what it is. */
import { attempt } from '../crypto/attempt';
import type { Opened } from '../crypto/cipher';
import { WecomError } from '../errors';
import { parse } from '../events/parse';
import { checkReceiver, checkVerification } from './receiver';
import { failed, notChecked, passed, type Judge, type Step } from './steps';

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
	if (parsed === undefined) {
		const finding = 'The text inside is neither XML nor JSON; the trigger emits it as it is';
		return [notChecked('receiver', `Sealed for ${nameOf(receiveId)}`), passed('event', finding)];
	}
	const { event, row } = parsed;
	const kind = row === undefined ? 'an event this version does not know' : row.title;
	return [
		receiverStep(receiveId, judge, () => checkReceiver(parsed, receiveId, judge)),
		passed('event', `${event.label}: ${kind}`),
	];
}

const nameOf = (receiveId: string) => receiveId || 'nobody (an individual developer)';

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
