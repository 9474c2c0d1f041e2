/** A request that was captured → what fits and what does not, step by step. For people: the trigger itself decides without it. */
import { attempt } from '../../crypto/attempt';
import { CAUSES } from './causes';
import { readEncrypt } from '../envelope';
import { checkInside } from './content';
import { findSigners, openersOf, openWithSigner, type NamedKeys } from '../keyRing';
import { checkParameters, checkTime, contentStep, skewOf } from './request';
import { signedPart } from '../query';
import { decryptionStep, signatureFailure, signatureStep, testKeys } from './seal';
import { notChecked, type Captured, type Diagnosis, type Judge, type Step } from './steps';

/**
 * Every check that the trigger makes, and what would have fitted. What is inside is read only when the signature holds.
 * @throws ConfigurationError when the EncodingAESKey is none
 */
export function diagnose(captured: Captured, judge: Judge): Diagnosis {
	const { steps, pair } = look(captured, judge);
	const wrong = steps.find(({ verdict }) => verdict === 'failed');
	const skew = skewOf(captured);
	return {
		verdict: wrong ? 'refused' : isWhole(steps) ? 'accepted' : 'incomplete',
		...(wrong?.cause === undefined ? {} : { cause: wrong.cause }),
		...(skew === undefined ? {} : { skew }),
		...(pair === undefined ? {} : { pair }),
		steps,
	};
}

const isWhole = (steps: readonly Step[]) =>
	steps.every(({ check, verdict }) => verdict !== 'notChecked' || check === 'time');

type Look = Pick<Diagnosis, 'steps' | 'pair'>;

function look(captured: Captured, judge: Judge): Look {
	const { query, body } = captured;
	const parameters = checkParameters(query);
	const signature = signedPart(query);
	const isVerification = signature.echostr !== '';
	const content = isVerification ? signature.echostr : encryptOf(body);
	const found = contentStep(content, isVerification, body);
	const outside = [parameters, found];
	const time = checkTime(captured, judge);
	if (content === undefined) {
		const why = 'There is no encrypted text to look at';
		return {
			steps: [...outside, notChecked('signature', why), notChecked('decryption', why), time],
		};
	}
	const openers = openersOf(judge);
	// One pair needs no name.
	const nameOf = (pair?: NamedKeys) => (openers.length > 1 ? pair?.name : undefined);
	const of = (name: string | undefined) => (name === undefined ? '' : ` of ${name}`);
	const isCallable = parameters.verdict !== 'failed';
	const signed = isCallable ? findSigners(openers, signature, content) : undefined;
	if (signed === undefined) {
		const { seal, opener } = testKeys(content, openers);
		const whose = of(nameOf(opener));
		const failure = isCallable
			? signatureFailure(query, seal, seal === 'closed' ? '' : whose && ` with the key${whose}`)
			: notChecked('signature', 'The address lacks what it is made of');
		return { steps: [...outside, failure, decryptionStep(seal, content, whose), time] };
	}
	const { opened, pair } = openWithSigner(signed) ?? {};
	const name = nameOf(pair ?? signed.signers[0]);
	const decryption = opened
		? decryptionStep('whole', signed.text, of(name))
		: decryptionStep(
				'closed',
				signed.text,
				of(name),
				nameOf(testKeys(signed.text, openers).opener),
			);
	const inside = opened === undefined ? [] : checkInside(opened, isVerification, judge);
	return {
		...(opened === undefined || name === undefined ? {} : { pair: name }),
		steps: [...outside, signatureStep(content, signed.text, of(name)), decryption, time, ...inside],
	};
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
