/** The suite API in a box: a real HTTP server that serves the endpoint table like the vendor. See README.md. */
import { NOT_FOUND, Refusal, type Answer } from './answer';
import { bend, ApiFaults, type ApiFault } from './faults';
import { answerCall } from './judge';
import { ApiLimits, type ApiLimit } from './limits';
import type { Sent } from './parameters';
import { describeRequest, type ApiRequest } from './requests';
import { findRow, isPath, KEYS } from './routes';
import { ApiServer, type Incoming } from './server';
import type {
	CardUpdate,
	Installation,
	InstallOptions,
	Media,
	Script,
	SentMessage,
} from './records';
import type { ServiceDesk } from './serviceDesk';
import { ApiState, randomId, type ApiSettings } from './state';
import type { TokenKind } from './tokens';
import { readInstallLink, redirectOf } from './installLink';

export interface ApiOptions extends ApiSettings {
	/** A free one by default. */
	readonly port?: number;
}

export class WecomApi {
	private readonly received: ApiRequest[] = [];
	private readonly faults = new ApiFaults();
	private readonly limits: ApiLimits;
	private readonly stopping = new AbortController();
	private readonly state: ApiState;
	private server: ApiServer | undefined;
	private address = '';

	private constructor(settings: ApiSettings) {
		this.state = new ApiState(settings);
		this.limits = new ApiLimits(() => this.state.now());
	}

	static async start({ port = 0, ...settings }: ApiOptions): Promise<WecomApi> {
		const api = new WecomApi(settings);
		api.server = await ApiServer.start((incoming) => api.answer(incoming), port);
		api.address = api.server.url;
		return api;
	}

	/** Hangs up on everybody; delays end early. */
	async stop(): Promise<void> {
		this.stopping.abort();
		await this.server?.stop();
	}

	/** Base URL, without a slash at the end. */
	get url(): string {
		return this.address;
	}

	/** Every call that came in, in order. */
	get requests(): readonly ApiRequest[] {
		return this.received;
	}

	/** What members received, one entry per recipient, in order. */
	get sent(): readonly SentMessage[] {
		return this.state.sent;
	}

	/** Cards that were changed after they were sent, in order. */
	get updates(): readonly CardUpdate[] {
		return this.state.updates;
	}

	/** WeChat customer service: what customers wrote, and what reached them. */
	get desk(): ServiceDesk {
		return this.state.desk;
	}

	/** Files by media ID, as long as they live. */
	get media(): ReadonlyMap<string, Media> {
		return this.state.media.all;
	}

	/** The ticket that the platform pushes now. The one before it stays good. */
	acceptTicket(ticket: string): void {
		this.state.acceptTicket(ticket);
	}

	/** A corp installs the app. */
	authorize(
		corpId: string,
		options: InstallOptions = {},
	): Installation & { readonly authCode: string } {
		return this.state.install(corpId, options);
	}

	/** A corp installs the app from a link of Create Install Link; where its admin's browser goes then. */
	followInstallLink(link: string, corpId: string): Installation & { readonly redirect: string } {
		const target = readInstallLink(link, this.state);
		const { state } = target;
		const options = state === undefined ? {} : { state };
		const { authCode, ...installation } = this.state.install(corpId, options);
		return { ...installation, redirect: redirectOf(target, authCode) };
	}

	/** One more auth code for a corp that has the app, as "fetch again" (重新获取) in the console makes. */
	issueAuthCode(corpId: string, authCode = randomId('auth')): string {
		return this.state.issueAuthCode(corpId, authCode);
	}

	/** A corp removes the app: from now on 48004 and 40084. */
	cancel(corpId: string): void {
		this.state.cancel(corpId);
	}

	/** From now on these tokens are too old: 42001, and 42009 for the suite's. */
	expireTokens(kind?: TokenKind): void {
		this.state.tokens.expire(kind);
	}

	/** From now on nobody knows these tokens: 40014, and 40082 for the suite's. */
	forgetTokens(kind?: TokenKind): void {
		this.state.tokens.forget(kind);
	}

	/** Bends the next answer, or the next `times`. `what`: key of a row, path with or without `/cgi-bin/`, or `*`. */
	fail(what: string, fault: ApiFault): void {
		// A path in full may be any: the caller may call what the table does not list.
		const known = what === '*' || what.startsWith('/') || KEYS.includes(what);
		if (!known && !isPath(`/cgi-bin/${what}`))
			throw new Error(`The endpoint table has no operation and no path "${what}".`);
		this.faults.add(what, fault);
	}

	/** From now on so many calls of a path with each token, and 45009 (or another code) for what is more. */
	limit(path: `/cgi-bin/${string}`, limit: ApiLimit): void {
		this.limits.add(path, limit);
	}

	/** Replaces the answer of an operation, once token and parameters are in order. */
	script(key: string, script: Script): void {
		if (!KEYS.includes(key)) throw new Error(`The endpoint table has no operation "${key}".`);
		this.state.scripts.set(key, script);
	}

	/** A file that reached WeCom by another way, such as a picture from a member; its media ID. */
	addMedia(
		file: Omit<Media, 'corpId'> & { readonly corpId?: string },
		mediaId = randomId('media'),
	): string {
		this.state.media.add(mediaId, { corpId: undefined, ...file });
		return mediaId;
	}

	/** A response code that reached the app by another way, in the callback of a click. */
	acceptResponseCode(code: string): void {
		this.state.responseCodes.add(code, {});
	}

	acceptPreAuthCode(code: string): void {
		this.state.preAuthCodes.add(code, true);
	}

	/** A token with a value of the test's choice. */
	acceptToken(kind: TokenKind, value: string): void {
		this.state.tokens.issue(kind, { value });
	}

	private async answer(incoming: Incoming): Promise<Answer | 'drop'> {
		const { method, path } = incoming;
		const row = isPath(path) ? findRow(method, path, incoming) : undefined;
		const key = row instanceof Refusal ? undefined : row?.key;
		const about = { key, method, path, at: this.state.now() };
		const request = describeRequest(about, incoming, this.state.tokens);
		this.received.push(request);
		const bent = await bend(this.faults.take(key, path), incoming, this.stopping.signal);
		const answer = bent ?? this.usual(row, incoming);
		request.answer = answer;
		if (answer !== 'drop' && 'json' in answer) request.errcode = errcodeOf(answer.json);
		return answer;
	}

	private usual(row: ReturnType<typeof findRow> | undefined, incoming: Incoming): Answer {
		if (row === undefined) return NOT_FOUND;
		const sent: Sent = incoming;
		try {
			if (incoming.unreadable !== undefined) throw incoming.unreadable;
			if (row instanceof Refusal) throw row;
			const { path, query } = incoming;
			const tooMany = this.limits.refuses(path, query['access_token'] ?? '');
			if (tooMany !== undefined) throw new Refusal(tooMany);
			return answerCall(row, sent, this.state);
		} catch (error) {
			if (error instanceof Refusal) return error.answer;
			throw error;
		}
	}
}

const errcodeOf = ({ errcode }: { readonly [name: string]: unknown }): number | undefined =>
	typeof errcode === 'number' ? errcode : undefined;
