/** What is said of a code, and codes that share their advice (https://developer.work.weixin.qq.com/document/path/90313). */

/** Which access token a code calls stale; none named: the one that the call carried. */
export type StaleToken = 'provider' | 'suite' | 'corp';

/** English and Chinese of one text, in one cell: a row that lacks one of them does not compile. */
export type Both = `${string} | ${string}`;

interface Advice {
	/** What happened, one sentence. */
	readonly meaning: string;
	/** What the reader does about it, one sentence. */
	readonly remedy: string;
}

export interface Errcode extends Advice {
	/** The same in Chinese. */
	readonly zh: Advice;
	/** Whether the same call may work: never, after a pause, or with a new token. */
	readonly retry: 'no' | 'later' | 'refresh';
	readonly refresh?: StaleToken;
	/** WeCom did nothing because calls came too fast: the same call works once a limit allows it. */
	readonly tooFast?: true;
	/** Number of the vendor's page. */
	readonly see?: number;
}

type Codes = Readonly<Record<number, Errcode>>;
type Words = Readonly<Record<number, Both>>;

function halves(text: Both): readonly [english: string, chinese: string] {
	const at = text.indexOf(' | ');
	return [text.slice(0, at), text.slice(at + 3)];
}

/** What is said of a code, in both languages. */
export function said(meaning: Both, remedy: Both): Advice & Pick<Errcode, 'zh'> {
	const [english, chinese] = halves(meaning);
	const [advice, zhAdvice] = halves(remedy);
	return { meaning: english, remedy: advice, zh: { meaning: chinese, remedy: zhAdvice } };
}

type Phrase = (english: string, chinese: string) => Both;

export const phrase = (what: Both, say: Phrase): Both => say(...halves(what));
export const NOT_VALID: Phrase = (what, zh) => `The ${what} is not valid | ${zh}无效`;
export const LACKS: Phrase = (what, zh) => `The call has no ${what} | 缺少${zh}`;
const TOO_MANY: Phrase = (what, zh) => `There are too many ${what} | ${zh}过多`;

/** Code → meaning, all with one remedy. */
export const family = (remedy: Both, meanings: Words, say?: Phrase): Codes =>
	Object.fromEntries(
		Object.entries(meanings).map(([code, text]) => [
			code,
			{ ...said(say === undefined ? text : phrase(text, say), remedy), retry: 'no' },
		]),
	);

/** Code → what is not valid. */
export const wrong = (remedy: Both, words: Words): Codes => family(remedy, words, NOT_VALID);

/** Code → what a call lacks. The operations of this pack send it, so mostly a custom call is meant. */
export const missing = (words: Words): Codes =>
	family(
		'Add it to the call; with an operation of this node, report it | 在调用中补上；若是本节点的操作，请反馈',
		words,
		LACKS,
	);

/** Code → of what there is more than WeCom takes. */
export const tooMany = (remedy: Both, words: Words): Codes => family(remedy, words, TOO_MANY);
