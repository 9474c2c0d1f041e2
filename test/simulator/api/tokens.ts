/** Access tokens: issued, checked, expired (https://developer.work.weixin.qq.com/document/path/91200, 90600, 90605). */
import { randomBytes } from 'node:crypto';

import {
	TOKEN_PARAMETERS,
	type AnyEndpoint,
	type TokenKind as AnyTokenKind,
} from '../../../nodes/WecomSuite/suite/table/define';
import { Refusal } from './answer';
import type { Installation } from './records';

export type TokenKind = Exclude<AnyTokenKind, 'none'>;

export interface IssuedToken {
	readonly kind: TokenKind;
	readonly value: string;
	/** Counts the tokens of its kind: a test can tell the first one from its renewal. */
	readonly number: number;
	/** In whose name a corp token speaks. */
	readonly installation?: Installation | undefined;
	/** Milliseconds. */
	endsAt: number;
}

export const TOKEN_SECONDS = 7200;

/** Codes of the vendor: the token is missing, is not one of the kind, is too old. */
const CODES = {
	provider: { missing: 41001, wrong: 40014, expired: 42001 },
	suite: { missing: 41022, wrong: 40082, expired: 42009 },
	corp: { missing: 41001, wrong: 40014, expired: 42001 },
	contactSync: { missing: 41001, wrong: 40014, expired: 42001 },
} as const;

/** Where a row wants its token. */
export const tokenParameterOf = ({ token, tokenParameter }: AnyEndpoint): string =>
	tokenParameter ??
	(token === 'none' || token === 'contactSync' ? 'access_token' : TOKEN_PARAMETERS[token]);

export class Tokens {
	private readonly issued = new Map<string, IssuedToken>();
	private readonly counts = new Map<TokenKind, number>();

	constructor(private readonly now: () => number) {}

	issue(
		kind: TokenKind,
		{
			installation,
			value,
			seconds = TOKEN_SECONDS,
		}: {
			readonly installation?: Installation;
			readonly value?: string;
			readonly seconds?: number;
		} = {},
	): IssuedToken {
		const number = (this.counts.get(kind) ?? 0) + 1;
		this.counts.set(kind, number);
		const token = {
			kind,
			value: value ?? randomBytes(48).toString('base64url'),
			number,
			installation,
			endsAt: this.now() + seconds * 1000,
		};
		this.issued.set(token.value, token);
		return token;
	}

	/** The newest one that still lives. */
	current(kind: TokenKind): IssuedToken | undefined {
		return [...this.issued.values()]
			.filter((token) => token.kind === kind && token.endsAt > this.now())
			.at(-1);
	}

	find(value: string | undefined): IssuedToken | undefined {
		return value === undefined ? undefined : this.issued.get(value);
	}

	secondsLeft({ endsAt }: IssuedToken): number {
		return Math.max(0, Math.floor((endsAt - this.now()) / 1000));
	}

	/** The token of a call. Its kind counts, not only that it exists. */
	check(kind: TokenKind, value: string | undefined): IssuedToken {
		const codes = CODES[kind];
		if (!value) throw new Refusal(codes.missing, `${kind} access token missing`);
		const token = this.issued.get(value);
		if (token?.kind !== kind) throw new Refusal(codes.wrong, `invalid ${kind} access token`);
		if (token.endsAt <= this.now())
			throw new Refusal(codes.expired, `${kind} access token expired`);
		return token;
	}

	/** From now on they are too old; of every kind when none is given. */
	expire(kind?: TokenKind): void {
		for (const token of this.issued.values()) {
			if (kind === undefined || token.kind === kind) token.endsAt = 0;
		}
	}

	/** From now on nobody knows them, as when the vendor withdraws a token before its time. */
	forget(kind?: TokenKind): void {
		for (const [value, token] of this.issued) {
			if (kind === undefined || token.kind === kind) this.issued.delete(value);
		}
	}
}
