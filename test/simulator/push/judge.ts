/**
 * Would WeCom be satisfied with this answer? And what did it say?
 *
 * https://developer.work.weixin.qq.com/document/path/90968 (echo, 1 s), /90613 (`success`), /90377 (replies), /91116 (5 s)
 */
import type { Answer } from './exchange';
import { readReply, type Reply } from '../wire/readReply';
import { checkReply, type ReplyRule } from './checkReply';

/** What the push was, as far as the answer depends on it. */
export interface Asked {
	/** A command takes nothing but `success`; a message or event also takes silence or a reply. */
	readonly form: 'verification' | 'command' | 'data';
	readonly token: string;
	readonly encodingAesKey: string;
	readonly echo?: string;
	readonly reply: ReplyRule;
	readonly expect: 'refused' | 'accepted';
}

export type Kind = 'echo' | 'success' | 'empty' | 'reply' | 'refused' | 'timeout' | 'invalid';

export interface Verdict {
	readonly kind: Kind;
	readonly reply?: Reply;
	/** Why the answer would not do. Absent when all is well. */
	readonly problem?: string;
}

const FAST_MS = 1000;

export const judge = (answer: Answer, asked: Asked): Verdict => {
	const verdict = classify(answer, asked);
	const problem =
		asked.expect === 'refused'
			? problemOfRefusal(verdict, answer)
			: problemOf(verdict, answer, asked);
	return problem === undefined ? verdict : { ...verdict, problem };
};

const classify = (answer: Answer, asked: Asked): Verdict => {
	const text = answer.body.toString('utf8');
	if (answer.failure !== undefined) return { kind: 'timeout', problem: answer.failure };
	if (answer.status < 200 || answer.status > 299) return { kind: 'refused' };
	if (asked.form === 'verification') {
		return answer.body.equals(Buffer.from(asked.echo ?? '', 'utf8'))
			? { kind: 'echo' }
			: { kind: 'invalid', problem: 'the answer is not exactly the bytes of the echo' };
	}
	if (text === 'success') return { kind: 'success' };
	if (text === '') return { kind: 'empty' };
	return classifyReply(text, asked);
};

const classifyReply = (text: string, asked: Asked): Verdict => {
	try {
		return { kind: 'reply', reply: readReply(text, asked.token, asked.encodingAesKey) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { kind: 'invalid', problem: `neither success nor a reply: ${reason}` };
	}
};

const problemOf = (verdict: Verdict, answer: Answer, asked: Asked): string | undefined => {
	if (verdict.problem !== undefined) return verdict.problem;
	if (answer.status !== 200) return `status ${answer.status}, not 200`;
	if (asked.form !== 'data' && answer.milliseconds > FAST_MS) {
		return `took ${Math.round(answer.milliseconds)} ms; WeCom waits ${FAST_MS}`;
	}
	if (asked.form === 'command' && verdict.kind !== 'success') {
		return 'this push is answered by the seven bytes "success" and nothing else';
	}
	return verdict.reply && checkReply(verdict.reply, asked.reply);
};

const problemOfRefusal = (verdict: Verdict, answer: Answer): string | undefined => {
	if (verdict.kind === 'timeout') return verdict.problem;
	if (verdict.kind !== 'refused') return 'accepted what it must refuse';
	return answer.status > 499 ? `status ${answer.status} says the server failed` : undefined;
};
