/**
 * Which questions got an answer in this process. n8n before 2.41 tells two members who answer at once both that theirs counts, and
 * before 2.0 goes on twice. Bounded: the one that was answered longest ago makes room.
 */
const MAX_ANSWERS = 1000;
/** Shorter than the five seconds after which WeCom repeats: an answer that n8n could not take may come again. */
const ALONE_MS = 4000;
const answers = new Map<string, { readonly tap: string; readonly at: number }>();

/**
 * @param tap tells one answer from another; the same one may be tried again
 * @param now Unix milliseconds
 * @returns false when another answer came a moment ago, so that this one must not count
 */
export function isFirstAnswer(waitId: string, tap: string, now: number): boolean {
	const other = answers.get(waitId);
	if (other !== undefined && other.tap !== tap && now - other.at < ALONE_MS) return false;
	answers.delete(waitId);
	answers.set(waitId, { tap, at: now });
	const [oldest] = answers.keys();
	if (answers.size > MAX_ANSWERS && oldest !== undefined) answers.delete(oldest);
	return true;
}

/** Whether any answer came here, so that an execution which runs has begun to do what was decided. */
export const isAnswered = (waitId: string): boolean => answers.has(waitId);

/** What a restart does. */
export const forgetAnswers = (): void => answers.clear();
