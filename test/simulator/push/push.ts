/** The types of a push: what one may ask for, and what one learns. */
import type { IncomingHttpHeaders } from 'node:http';

import type { Fault, FaultName } from './faults';
import type { Kind } from './judge';
import type { Reply } from '../wire/readReply';
import type { Dialect } from '../wire/writeXml';

export interface PlatformSettings {
	readonly suiteId: string;
	readonly token: string;
	readonly encodingAesKey: string;
	readonly providerCorpId: string;
	/** One URL for everything. `$CORPID$` in it becomes the corp's id, on verification the provider's. */
	readonly callbackUrl: string;
	/** The corp that installed the app. */
	readonly corpId?: string;
	/** Milliseconds; the real clock by default. */
	readonly now?: () => number;
	/** How long WeCom waits before it hangs up and pushes again; 5000 by default, as documented. */
	readonly retryAfterMs?: number;
	/** Pushes in total while nobody answers; 3 by default, as documented. */
	readonly maxAttempts?: number;
}

/** What every call may set. */
export interface CallOptions {
	/** Instead of the one that follows from the message. */
	readonly receiveId?: string;
	readonly fault?: Fault | FaultName;
	/** Seconds, for every attempt; now by default. */
	readonly timestamp?: number | string;
	/** For every attempt; a fresh one each by default. */
	readonly nonce?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly onAttempt?: (attempt: Attempt) => void;
}

export interface VerifyOptions extends CallOptions {
	readonly echo?: string;
	/** Leave `+` unescaped in the query, as broken proxies do. */
	readonly rawPlus?: boolean;
}

export interface PushOptions extends CallOptions {
	/** The message inside. XML by default. */
	readonly form?: 'xml' | 'json';
	/** The body around it. XML by default. */
	readonly envelope?: 'xml' | 'json';
	/** `text/xml`, or `application/json` for a JSON envelope, by default; null sends none. */
	readonly contentType?: string | null;
	/** False: one attempt only. */
	readonly retry?: boolean;
	/** How the inner XML is written. */
	readonly dialect?: Dialect;
}

/** One HTTP request of a push. */
export interface Attempt {
	readonly number: number;
	readonly timestamp: string;
	readonly nonce: string;
	readonly kind: Kind;
	/** 0 when there was no answer. */
	readonly status: number;
	readonly milliseconds: number;
	/** Why there was no answer. */
	readonly failure?: string;
}

/** The last attempt, judged. */
export interface PushResult {
	readonly label: string;
	readonly kind: Kind;
	/** 0 when there was no answer. */
	readonly status: number;
	readonly body: Buffer;
	readonly headers: IncomingHttpHeaders;
	readonly milliseconds: number;
	readonly attempts: readonly Attempt[];
	/** The opened reply. */
	readonly reply?: Reply;
	/** What URL verification asked to have echoed. */
	readonly echo?: string;
	/** Why WeCom would not be satisfied; under a fault, why a good receiver should have acted otherwise. */
	readonly problem?: string;
	/** What went out: the text before sealing, the body, the query. */
	readonly sent: { readonly message: string; readonly envelope: string; readonly query: string };
}
