/** Answers bent on purpose, one call at a time. */
import { setTimeout as wait } from 'node:timers/promises';

import { errmsgOf, Refusal, type Answer } from './answer';
import type { Sent } from './parameters';

interface Times {
	/** How many calls suffer; 1 by default. */
	readonly times?: number;
}
export type ApiFault = Times &
	(
		| { readonly errcode: number; readonly errmsg?: string }
		| {
				readonly status: number;
				readonly body: string | Buffer;
				readonly contentType?: string;
		  }
		/** Answered as usual, but late. */
		| { readonly delayMs: number }
		/** Somebody in WeCom's place repeats what it was called with, as a refusal of WeCom's form or as an error page. */
		| { readonly repeat: 'refusal' | 'page' }
		/** Hangs up without an answer, and without having done what was asked. */
		| { readonly drop: true }
	);

/** What comes of a fault: another answer, a dropped connection, or (undefined) the usual answer. */
export type Bent = Answer | 'drop' | undefined;

export class ApiFaults {
	private readonly waiting: Array<{
		readonly names: string;
		readonly fault: ApiFault;
		left: number;
	}> = [];

	/** `names`: key of a row, path with or without `/cgi-bin/`, or `*` for every call. */
	add(names: string, fault: ApiFault): void {
		this.waiting.push({ names, fault, left: fault.times ?? 1 });
	}

	/** The oldest fault that fits this call and is not used up. */
	take(key: string | undefined, path: string): ApiFault | undefined {
		const short = path.replace(/^\/cgi-bin\//, '');
		const fitting = ['*', path, short, ...(key === undefined ? [] : [key])];
		const found = this.waiting.find(({ names, left }) => left > 0 && fitting.includes(names));
		if (found !== undefined) found.left -= 1;
		return found?.fault;
	}
}

/** `signal` ends a delay early. */
export const bend = async (
	fault: ApiFault | undefined,
	sent: Sent,
	signal: AbortSignal,
): Promise<Bent> => {
	if (fault === undefined) return undefined;
	if ('repeat' in fault) return repeated(fault.repeat, sent);
	if ('drop' in fault) return 'drop';
	if ('delayMs' in fault) {
		await wait(fault.delayMs, undefined, { signal });
		return undefined;
	}
	if ('status' in fault) {
		const { status, body, contentType = 'text/html' } = fault;
		return { status, body, contentType };
	}
	const { errcode, errmsg } = fault;
	if (errmsg === undefined) return new Refusal(errcode).answer;
	return { json: { errcode, errmsg: errmsgOf(errcode, errmsg) } };
};

const repeated = (as: 'refusal' | 'page', { query, body }: Sent): Answer => {
	const call = `?${new URLSearchParams(query).toString()} ${JSON.stringify(body ?? {})}`;
	return as === 'refusal'
		? new Refusal(40058, call).answer
		: { status: 500, body: `<html>${call}</html>`, contentType: 'text/html' };
};
