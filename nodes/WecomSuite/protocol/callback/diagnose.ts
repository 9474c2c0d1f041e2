/** A request that was captured → what fits and what does not, step by step. For people: the trigger itself decides without it. */
import { readAesKey } from '../crypto/aesKey';
import { attempt } from '../crypto/attempt';
import { open } from '../crypto/cipher';
import { CAUSES } from './causes';
import { readEncrypt } from './envelope';
import { checkInside } from './innerChecks';
import {
	checkOpened,
	checkParameters,
	checkSignature,
	checkTime,
	contentStep,
	skewOf,
} from './outerChecks';
import { signedPart } from './query';
import { notChecked, type Captured, type Diagnosis, type Judge, type Step } from './steps';

/**
 * Every check that the trigger makes, and those it cannot afford: what would have fitted.
 * @throws ConfigurationError when the EncodingAESKey is none
 */
export function diagnose(captured: Captured, judge: Judge): Diagnosis {
	const steps = stepsOf(captured, judge);
	const wrong = steps.find(({ verdict }) => verdict === 'failed');
	const skew = skewOf(captured);
	return {
		verdict: wrong ? 'refused' : isWhole(steps) ? 'accepted' : 'incomplete',
		...(wrong?.cause === undefined ? {} : { cause: wrong.cause }),
		...(skew === undefined ? {} : { skew }),
		steps,
	};
}

const isWhole = (steps: readonly Step[]) =>
	steps.every(({ check, verdict }) => verdict !== 'notChecked' || check === 'time');

function stepsOf(captured: Captured, judge: Judge): Step[] {
	const { query, body } = captured;
	const parameters = checkParameters(query);
	const { echostr } = signedPart(query);
	const isVerification = echostr !== '';
	const content = isVerification ? echostr.replaceAll(' ', '+') : encryptOf(body);
	const found = contentStep(content, isVerification, body);
	const steps = [parameters, found];
	if (content === undefined) {
		const why = 'There is no encrypted text to look at';
		return [
			...steps,
			notChecked('signature', why),
			notChecked('decryption', why),
			checkTime(captured, judge),
		];
	}
	const opened = attempt(() => open(content, readAesKey(judge.encodingAesKey)));
	steps.push(
		parameters.verdict === 'failed'
			? notChecked('signature', 'The address lacks what it is made of')
			: checkSignature(query, content, opened, judge),
		checkOpened(opened, content),
		checkTime(captured, judge),
	);
	if (opened !== undefined) steps.push(...checkInside(opened, isVerification, judge));
	return steps;
}

const encryptOf = (body: string | Buffer | undefined): string | undefined =>
	body === undefined ? undefined : attempt(() => readEncrypt(body));

/** What a diagnosis means and what to do about it, in one sentence each. */
export const adviceFor = ({ verdict, cause }: Diagnosis) =>
	cause === undefined
		? {
				likely:
					verdict === 'accepted'
						? 'Nothing is wrong: the trigger accepts this request'
						: 'What was captured fits; the rest was not captured',
				remedy:
					verdict === 'accepted'
						? 'If WeCom still reports a failure, look at how long the answer takes: it waits one second for a verification'
						: 'Capture the body too, byte for byte, to see more',
			}
		: CAUSES[cause];
