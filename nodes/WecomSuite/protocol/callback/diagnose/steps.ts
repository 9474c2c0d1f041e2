/** What a diagnosis is made of. */
import type { Cause } from './causes';
import type { KeyRing } from '../keyRing';
import type { Receiver } from '../receiver';

export interface Captured {
	/** Decoded once; see `readQuery`. */
	readonly query: ReadonlyMap<string, string>;
	/** Undefined when it was not captured. A verification has none. */
	readonly body?: string | Buffer;
	/** Unix seconds; undefined when it is unknown. */
	readonly receivedAt?: number;
}
export interface Judge extends KeyRing, Receiver {
	/** Seconds that clocks may differ; 0 for any. */
	readonly timeWindow: number;
}

export type Verdict = 'passed' | 'failed' | 'notChecked';
export type Check =
	| 'parameters'
	| 'content'
	| 'signature'
	| 'decryption'
	| 'time'
	| 'receiver'
	| 'event';
export interface Step {
	readonly check: Check;
	readonly verdict: Verdict;
	/** Names ids and lengths, never a secret and never what a member wrote. */
	readonly finding: string;
	readonly cause?: Cause;
}
export interface Diagnosis {
	/** `incomplete`: what is there fits, but something was not captured. */
	readonly verdict: 'accepted' | 'refused' | 'incomplete';
	/** Of the first check that failed. */
	readonly cause?: Cause;
	/** Seconds the request is older than its arrival. */
	readonly skew?: number;
	/** Name of the pair of Token and EncodingAESKey that fits; absent when there is one pair only, or none fits. */
	readonly pair?: string;
	readonly steps: readonly Step[];
}

export const passed = (check: Check, finding: string): Step => ({
	check,
	verdict: 'passed',
	finding,
});
export const notChecked = (check: Check, finding: string): Step => ({
	check,
	verdict: 'notChecked',
	finding,
});
export const failed = (check: Check, cause: Cause, finding: string): Step => ({
	check,
	verdict: 'failed',
	finding,
	cause,
});
