/** What the API knows: who it talks to, who installed the app, what was sent and uploaded. */
import { randomBytes } from 'node:crypto';

import { Refusal } from './answer';
import type {
	CardUpdate,
	Installation,
	InstallOptions,
	Media,
	Script,
	SentMessage,
} from './records';
import { ServiceDesk } from './serviceDesk';
import { Tokens } from './tokens';
import { Expiring } from './expiring';

export interface ApiSettings {
	readonly suiteId: string;
	readonly suiteSecret: string;
	readonly providerCorpId: string;
	/** Without one, the provider gets no token. */
	readonly providerSecret?: string;
	/** Without one, no request of the cashier is taken. */
	readonly cashierSecret?: string;
	/** A customized app (代开发): corp tokens come from gettoken. */
	readonly customized?: boolean;
	/** Milliseconds; the real clock by default. */
	readonly now?: () => number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_AGENT = 1000021;

/** Unguessable, as everything that opens something. */
export const randomId = (prefix: string): string =>
	`${prefix}-${randomBytes(24).toString('base64url')}`;

export class ApiState {
	readonly now: () => number;
	readonly tokens: Tokens;
	readonly tickets: Expiring<true>;
	readonly authCodes: Expiring<Installation>;
	readonly preAuthCodes: Expiring<true>;
	/** Code → the message it came with. */
	readonly responseCodes: Expiring<{ readonly corpId?: string; readonly msgid?: string }>;
	readonly media: Expiring<Media>;
	/** What requests of the cashier were stamped with. */
	readonly nonces: Expiring<true>;
	readonly installations = new Map<string, Installation>();
	readonly sent: SentMessage[] = [];
	readonly updates: CardUpdate[] = [];
	readonly desk: ServiceDesk;
	/** Key of a row → what a test wants it to answer. */
	readonly scripts = new Map<string, Script>();
	private newestTickets: readonly string[] = [];

	constructor(readonly settings: ApiSettings) {
		this.now = settings.now ?? Date.now;
		this.tokens = new Tokens(this.now);
		this.desk = new ServiceDesk(this.now);
		this.tickets = new Expiring(this.now, 30 * MINUTE);
		this.authCodes = new Expiring(this.now, 10 * MINUTE);
		this.preAuthCodes = new Expiring(this.now, 20 * MINUTE);
		this.responseCodes = new Expiring(this.now, 3 * DAY);
		this.media = new Expiring(this.now, 3 * DAY);
		this.nonces = new Expiring(this.now, 15 * MINUTE);
	}

	acceptTicket(ticket: string): void {
		this.tickets.add(ticket, true);
		this.newestTickets = [ticket, ...this.newestTickets.filter((one) => one !== ticket)].slice(
			0,
			2,
		);
	}

	takesTicket(ticket: string): boolean {
		return this.newestTickets.includes(ticket) && this.tickets.get(ticket) === true;
	}

	/** A corp that installs the app again gets a new permanent code, and the old one is worth nothing. */
	install(corpId: string, options: InstallOptions): Installation & { readonly authCode: string } {
		this.cancel(corpId);
		const {
			authCode = randomId('auth'),
			permanentCode = randomId('permanent'),
			agentId = FIRST_AGENT + this.installations.size,
			authMode = 0,
			...rest
		} = options;
		const installation = { ...rest, corpId, permanentCode, agentId, authMode, canceled: false };
		this.installations.set(corpId, installation);
		this.issueAuthCode(corpId, authCode);
		return { ...installation, authCode };
	}

	issueAuthCode(corpId: string, authCode: string): string {
		const installation = this.installations.get(corpId);
		if (installation === undefined) throw new Error(`${corpId} has not installed the app.`);
		this.authCodes.add(authCode, installation);
		return authCode;
	}

	cancel(corpId: string): void {
		const installation = this.installations.get(corpId);
		if (installation !== undefined) installation.canceled = true;
	}

	/** The corp behind an ID and its permanent code. IDs are compared as they are: encrypted ones are case-sensitive. */
	authorized(
		corpId: string,
		permanentCode: string,
		codes = { wrong: 40084, canceled: 40084 },
	): Installation {
		const installation = this.installations.get(corpId);
		if (installation === undefined) throw new Refusal(40013, `invalid corpid ${corpId}`);
		if (installation.permanentCode !== permanentCode) throw new Refusal(codes.wrong);
		if (installation.canceled) throw new Refusal(codes.canceled);
		return installation;
	}

	/** A file that this corp may use. */
	mediaOf(mediaId: string, corpId: string | undefined): Media {
		const media = this.media.get(mediaId);
		if (media === undefined || media.corpId !== corpId)
			throw new Refusal(40007, `invalid media_id ${mediaId}`);
		return media;
	}
}
