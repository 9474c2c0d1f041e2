/**
 * WeChat customer service as WeCom runs it: chats with their state, and the log that an app reads
 * (https://developer.work.weixin.qq.com/document/path/94670, 94669).
 */
import type { JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import { Refusal } from './answer';
import { Expiring } from './expiring';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const MOST_ANSWERS = 5;
const LOG_HOURS = 72;

/** A customer and an account of a corp. */
export interface ChatOf {
	readonly corpId: string;
	readonly account: string;
	readonly customer: string;
}
type Account = Omit<ChatOf, 'customer'>;

/** 0 new, 1 with the app, 2 waiting in the queue, 3 with a member, 4 ended. */
export type State = 0 | 1 | 2 | 3 | 4;

interface Chat {
	state: State;
	servicer: string;
	/** When the customer last wrote, milliseconds. */
	wroteAt: number;
	/** Messages that may be sent until the customer writes again. */
	left: number;
	welcomedAt: number;
	/** What reached the customer, in order. */
	readonly received: JsonObject[];
}

interface Code {
	readonly chat: ChatOf;
	/** The code is good while the chat is in this state; a welcome in any. */
	readonly state?: State;
	readonly types: readonly string[];
	readonly endsAt: number;
}

const nameOf = ({ corpId, account }: Account): string => JSON.stringify([corpId, account]);
const fullNameOf = (chat: ChatOf): string => `${nameOf(chat)} ${chat.customer}`;

export class ServiceDesk {
	private readonly logs = new Map<string, JsonObject[]>();
	private readonly chats = new Map<string, Chat>();
	private readonly codes = new Map<string, Code>();
	private readonly tokens: Expiring<string>;
	private count = 0;

	/** `now` in milliseconds. */
	constructor(private readonly now: () => number) {
		this.tokens = new Expiring(now, 10 * 60 * SECOND);
	}

	/** Accounts that no customer wrote to are answered for by the examples of the table. */
	knows = (account: Account): boolean => this.logs.has(nameOf(account));

	chat(of: ChatOf): Chat | undefined {
		return this.chats.get(fullNameOf(of));
	}

	/** The token of the event that tells the app to look. */
	issueToken(account: Account): string {
		const token = `ENC${this.next()}`;
		this.tokens.add(token, nameOf(account));
		return token;
	}

	/** What a customer wrote. An ended chat begins anew. */
	written(of: ChatOf, message: JsonObject): string {
		const chat = this.open(of);
		chat.wroteAt = this.now();
		chat.left = MOST_ANSWERS;
		if (chat.state === 4) chat.state = 0;
		return this.log(of, { ...message, ...idsOf(of), origin: 3 });
	}

	/** A customer opens the chat. A welcome is allowed to whom has not been welcomed and has not written for 48 hours. */
	entered(of: ChatOf, about: JsonObject): string {
		const chat = this.open(of);
		const quiet = Math.max(chat.wroteAt, chat.welcomedAt) < this.now() - 48 * HOUR;
		const code = quiet
			? { welcome_code: this.issueCode(of, undefined, ['text', 'msgmenu'], 20 * SECOND) }
			: {};
		return this.event(of, { event_type: 'enter_session', ...idsOf(of), ...about, ...code });
	}

	/** An entry of the log that no customer wrote. */
	event(account: Account, event: JsonObject): string {
		return this.log(account, { origin: 4, msgtype: 'event', event });
	}

	/** A member takes the chat from the queue in WeCom, or from another member. */
	takenOver(of: ChatOf, servicer: string): string {
		const chat = this.open(of);
		const before = chat.servicer;
		Object.assign(chat, { state: 3, servicer });
		return this.event(of, {
			event_type: 'session_status_change',
			...idsOf(of),
			...(before === ''
				? { change_type: 1, new_servicer_userid: servicer }
				: { change_type: 2, old_servicer_userid: before, new_servicer_userid: servicer }),
			msg_code: this.issueCode(of, 3, ['text'], 48 * HOUR),
		});
	}

	/** What stands in the log from a cursor on. */
	read(account: Account, { token, cursor, limit }: Page) {
		if (token !== '' && this.tokens.get(token) !== nameOf(account)) throw new Refusal(95007);
		const since = this.now() / SECOND - LOG_HOURS * 3600;
		const log = (this.logs.get(nameOf(account)) ?? []).slice(Number(cursor) || 0);
		const page = log.slice(0, limit);
		return {
			next_cursor: String((Number(cursor) || 0) + page.length),
			has_more: page.length < log.length ? 1 : 0,
			msg_list: page.filter(({ send_time }) => Number(send_time) >= since),
		};
	}

	/** A message of the app in the chat. */
	send(of: ChatOf, message: JsonObject): void {
		const chat = this.open(of);
		if (chat.state > 1) throw new Refusal(95018);
		if (chat.wroteAt < this.now() - 48 * HOUR) throw new Refusal(95002);
		if (chat.left === 0) throw new Refusal(95001);
		chat.left -= 1;
		chat.received.push(message);
	}

	/** A message that a code allows, once. */
	sendByCode(code: string, message: JsonObject): void {
		const known = this.codes.get(code);
		this.codes.delete(code);
		if (known === undefined || known.endsAt <= this.now()) throw new Refusal(95007);
		const chat = this.open(known.chat);
		if (known.state !== undefined && known.state !== chat.state) throw new Refusal(95018);
		if (!known.types.includes(String(message['msgtype']))) throw new Refusal(40008);
		if (known.state === undefined) chat.welcomedAt = this.now();
		chat.received.push(message);
	}

	/** The app hands the chat on; the code for a word to the customer about it, if there is one. */
	hand(of: ChatOf, state: State, servicer: string): string | undefined {
		const chat = this.open(of);
		if (chat.state === 4) throw new Refusal(95013);
		if (state === 0 || (state === 1 && chat.state > 1)) throw new Refusal(95016);
		if (state === 3 && servicer === '') throw new Refusal(95014);
		Object.assign(chat, { state, servicer: state === 3 ? servicer : '' });
		if (state === 1) return undefined;
		return state === 4
			? this.issueCode(of, state, ['text', 'msgmenu'], 20 * SECOND)
			: this.issueCode(of, state, ['text'], 48 * HOUR);
	}

	private issueCode(
		chat: ChatOf,
		state: State | undefined,
		types: readonly string[],
		lifetime: number,
	): string {
		const code = `code${this.next()}`;
		const about = { chat, types, endsAt: this.now() + lifetime };
		this.codes.set(code, state === undefined ? about : { ...about, state });
		return code;
	}

	private open(of: ChatOf): Chat {
		const name = fullNameOf(of);
		const known = this.chats.get(name);
		if (known !== undefined) return known;
		const chat: Chat = {
			state: 0,
			servicer: '',
			wroteAt: 0,
			left: 0,
			welcomedAt: 0,
			received: [],
		};
		this.chats.set(name, chat);
		return chat;
	}

	private log(account: Account, entry: JsonObject): string {
		const msgid = `kfmsg${this.next()}`;
		const log = this.logs.get(nameOf(account)) ?? [];
		this.logs.set(nameOf(account), log);
		log.push({ msgid, send_time: Math.floor(this.now() / SECOND), ...entry });
		return msgid;
	}

	private next = (): number => ++this.count;
}

interface Page {
	readonly token: string;
	readonly cursor: string;
	readonly limit: number;
}

const idsOf = ({ account, customer }: ChatOf) => ({
	open_kfid: account,
	external_userid: customer,
});
