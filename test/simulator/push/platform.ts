/** WeCom in a box: pushes callbacks to a URL like the vendor, and reads the answers like the vendor. See README.md. */
import { randomInt } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

import { addressOf, addressOfText, type Address } from './address';
import type { ReplyRule } from './checkReply';
import { deliver, type Line } from './deliver';
import { faultOf } from './faults';
import type { Asked } from './judge';
import type { CallOptions, PlatformSettings, PushOptions, PushResult, VerifyOptions } from './push';
import { rowOf, sampleEvent, type Identity, type Label } from './samples';
import { writeJson } from '../wire/writeJson';
import { writeXml } from '../wire/writeXml';

/** WeCom gives the console one second; waiting longer tells a slow receiver from a dead one. */
const VERIFY_TIMEOUT_MS = 5000;
const CORP_ID = 'wpExampleAuthorizerCorp000000001';

export class WecomPlatform {
	readonly identity: Identity;
	private readonly agents: Line['agents'];
	private readonly closing = new AbortController();
	private callbackUrl: string;

	constructor(private readonly settings: PlatformSettings) {
		const { suiteId, providerCorpId, corpId = CORP_ID, callbackUrl } = settings;
		this.identity = { suiteId, providerCorpId, corpId };
		this.callbackUrl = callbackUrl;
		// Every push under way listens.
		setMaxListeners(0, this.closing.signal);
		// A pooled socket is given up before the server does so; else a push would now and then meet a closed one.
		const pool = { keepAlive: true, timeout: 2000 };
		this.agents = { http: new HttpAgent(pool), https: new HttpsAgent(pool) };
	}

	setCallbackUrl(url: string): void {
		this.callbackUrl = url;
	}

	/** What the console does when the administrator saves the URL. */
	async verifyUrl(options: VerifyOptions = {}): Promise<PushResult> {
		const receiveId = options.receiveId ?? this.identity.providerCorpId;
		const echo = options.echo ?? `7${String(randomInt(2 ** 47)).padStart(18, '0')}`;
		if (faultOf(options.fault)?.pushOnly) {
			throw new Error('This fault bends a message, and URL verification carries none.');
		}
		return deliver(this.line(this.identity.providerCorpId), {
			...this.delivery(options),
			label: 'verify',
			draft: { ...this.secrets, method: 'GET', message: echo, receiveId },
			asked: this.asked('verification', { kind: undefined, receiveId }, options, echo),
			headers: options.headers ?? {},
			rawPlus: options.rawPlus === true,
			timeoutMs: VERIFY_TIMEOUT_MS,
			maxAttempts: 1,
		});
	}

	/** Pushes the example of a catalogue row, fresh and ours, with `overrides` merged in (null removes an element). */
	async push(
		label: Label | (string & Record<never, never>),
		overrides: Readonly<Record<string, unknown>> = {},
		options: PushOptions = {},
	): Promise<PushResult> {
		const row = rowOf(label);
		const event = sampleEvent(label, this.identity, this.seconds(), overrides);
		const message =
			options.form === 'json'
				? writeJson(event, row.fields)
				: writeXml(event, row.fields, options.dialect);
		const address = { ...addressOf(event, this.identity), command: row.url !== 'data' };
		return this.deliverPush(label, message, address, row.reply, options);
	}

	/** Pushes any inner text. Whom it is for is read from the text when the options do not say. */
	async pushMessage(message: string, options: PushOptions = {}): Promise<PushResult> {
		const address = addressOfText(message, this.identity);
		return this.deliverPush('(message)', message, address, 'any', options);
	}

	/** A member writes to the app. */
	text(content: string, options: PushOptions & { readonly from?: string } = {}) {
		const { from, ...pushOptions } = options;
		const sender = from === undefined ? {} : { FromUserName: from };
		return this.push('message:text', { Content: content, ...sender }, pushOptions);
	}

	/** What WeCom does every ten minutes. */
	async pushTicket(
		ticket = `example-ticket-${randomInt(2 ** 47)}`,
		options: PushOptions = {},
	): Promise<PushResult & { readonly ticket: string }> {
		const result = await this.push('suite:suite_ticket', { SuiteTicket: ticket }, options);
		return { ...result, ticket };
	}

	/** Hangs up. A push under way ends as a time-out and is not repeated. */
	close(): void {
		this.closing.abort(new Error('the platform was closed'));
		this.agents.http.destroy();
		this.agents.https.destroy();
	}

	private deliverPush(
		label: string,
		message: string,
		address: Address,
		kind: ReplyRule['kind'],
		options: PushOptions,
	): Promise<PushResult> {
		const { from, to, agentId, command } = address;
		const receiveId = options.receiveId ?? address.receiveId;
		const rule = { kind, receiveId, ...(from && { from }), ...(to && { to }) };
		const { maxAttempts = 3, retryAfterMs = 5000 } = this.settings;
		const { envelope = 'xml' } = options;
		return deliver(this.line(this.identity.corpId), {
			...this.delivery(options),
			label,
			draft: { ...this.secrets, method: 'POST', message, receiveId, agentId, envelope },
			asked: this.asked(command ? 'command' : 'data', rule, options),
			headers: { ...contentType(options), ...options.headers },
			timeoutMs: retryAfterMs,
			maxAttempts: options.retry === false ? 1 : maxAttempts,
		});
	}

	private get secrets() {
		return { token: this.settings.token, encodingAesKey: this.settings.encodingAesKey };
	}

	/** Seconds of this platform's clock. */
	private seconds(): number {
		return Math.floor((this.settings.now ?? Date.now)() / 1000);
	}

	private line(corpId: string): Line {
		return {
			url: this.callbackUrl.replaceAll('$CORPID$', encodeURIComponent(corpId)),
			agents: this.agents,
			signal: this.closing.signal,
			seconds: () => this.seconds(),
		};
	}

	private asked(
		form: Asked['form'],
		reply: ReplyRule,
		{ fault }: CallOptions,
		echo?: string,
	): Asked {
		const expect = faultOf(fault)?.expect ?? 'accepted';
		return { ...this.secrets, form, reply, expect, ...(echo !== undefined && { echo }) };
	}

	/** What every call may set. */
	private delivery({ fault, timestamp, nonce, onAttempt }: CallOptions) {
		return {
			fault: faultOf(fault),
			timestamp: timestamp === undefined ? undefined : String(timestamp),
			nonce,
			onAttempt,
		};
	}
}

const contentType = ({ contentType: wanted, envelope }: PushOptions): Record<string, string> => {
	if (wanted === null) return {};
	return { 'content-type': wanted ?? (envelope === 'json' ? 'application/json' : 'text/xml') };
};
