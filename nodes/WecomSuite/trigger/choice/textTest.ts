/** Tests a text: equals, contains, or a regular expression that cannot hang. */
import { attempt } from '../../protocol/crypto/attempt';

export const COMPARISONS = ['equals', 'contains', 'regex'] as const;

export interface TextTest {
	readonly comparison: (typeof COMPARISONS)[number];
	readonly value: string;
	readonly ignoreCase?: boolean;
}

/** `test` answers true when the text passes; undefined when the expression is none. */
type Matcher = (text: string) => boolean;
const matchers = new Map<string, Matcher | undefined>();
const MAX_MATCHERS = 100;
/** WeCom's texts end at 2048 bytes. An expression sees no more than this, because it may look at every character many times. */
const MAX_MATCHED = 16_384;

/** Whether the text passes. An expression that cannot be read lets everything pass: `isReadable` says so beforehand. */
export async function passes(text: string, test: TextTest): Promise<boolean> {
	const { comparison, value, ignoreCase = false } = test;
	if (comparison === 'regex') return (await matcherFor(value, ignoreCase))?.(text) ?? true;
	const [subject, wanted] = ignoreCase ? [text.toLowerCase(), value.toLowerCase()] : [text, value];
	return comparison === 'equals' ? subject === wanted : subject.includes(wanted);
}

/** Whether a regular expression can be used: RE2's syntax, which has no look-around and no back-references. */
export const isReadable = async (pattern: string): Promise<boolean> =>
	(await matcherFor(pattern, false)) !== undefined;

/**
 * RE2 takes time in proportion to the text whatever the pattern is; JavaScript's own engine can be made to hang by a member
 * who types the right letters. It is loaded when the first expression is used.
 */
async function matcherFor(pattern: string, ignoreCase: boolean): Promise<Matcher | undefined> {
	const key = `${ignoreCase ? 'i' : ''}/${pattern}`;
	if (matchers.has(key)) return matchers.get(key);
	const { RE2JS } = await import('../../libraries/re2js');
	const compiled = attempt(() => RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0));
	const matcher =
		compiled && ((text: string) => compiled.matcher(text.slice(0, MAX_MATCHED)).find());
	if (matchers.size >= MAX_MATCHERS) matchers.clear();
	matchers.set(key, matcher);
	return matcher;
}
