/** A WeChat customer who writes to customer service: opens the chat, writes, is taken over; and WeCom tells the app that there is something. */
import type { WecomApi } from '../api';
import type { Media } from '../api/records';
import type { State } from '../api/serviceDesk';
import type { JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import type { WecomPlatform } from './platform';
import type { PushResult } from './push';

export interface CustomerOptions {
	readonly id?: string;
	readonly account?: string;
}

/** What the customer did, and the push that followed; none while events are held back. */
export interface Done {
	readonly msgid: string;
	readonly push?: PushResult;
}

export class WechatCustomer {
	readonly id: string;
	readonly account: string;
	/** One event may speak of several messages: without it they are only in the log. */
	tells = true;

	constructor(
		private readonly platform: WecomPlatform,
		private readonly api: WecomApi,
		{ id = 'wmCustomer', account = 'wkAccount' }: CustomerOptions = {},
	) {
		this.id = id;
		this.account = account;
	}

	/** Comes from a link with a scene. */
	enter = (scene = 'website'): Promise<Done> =>
		this.told(this.api.desk.entered(this.chat, { scene, scene_param: '' }));

	/** Any kind of message. */
	write = (msgtype: string, content: JsonObject): Promise<Done> =>
		this.told(this.api.desk.written(this.chat, { msgtype, [msgtype]: content }));

	text = (content: string): Promise<Done> => this.write('text', { content });

	/** A menu entry of the app is clicked. */
	click = (menu_id: string, content: string): Promise<Done> =>
		this.write('text', { content, menu_id });

	picture(file: Omit<Media, 'corpId' | 'type'>): Promise<Done> {
		const media_id = this.api.addMedia({ ...file, type: 'image', corpId: this.chat.corpId });
		return this.write('image', { media_id });
	}

	/** A member takes the chat in WeCom. */
	takenOver = (servicer: string): Promise<Done> =>
		this.told(this.api.desk.takenOver(this.chat, servicer));

	/** What happened in the chat, in the words of the log. */
	event = (event_type: string, about: JsonObject): Promise<Done> =>
		this.told(this.api.desk.event(this.chat, { event_type, ...about }));

	/** A member starts (1) or stops (2) taking chats of the account. */
	servicer = (servicer_userid: string, status: 1 | 2): Promise<Done> =>
		this.event('servicer_status_change', { servicer_userid, status, open_kfid: this.account });

	/** The event once more, or for what was written while it was held back. */
	tell(): Promise<PushResult> {
		const Token = this.api.desk.issueToken(this.chat);
		return this.platform.push('event:kf_msg_or_event', { Token, OpenKfId: this.account });
	}

	/** What the app wrote, in order. */
	get received(): readonly JsonObject[] {
		return this.api.desk.chat(this.chat)?.received ?? [];
	}

	get state(): State | undefined {
		return this.api.desk.chat(this.chat)?.state;
	}

	get servedBy(): string {
		return this.api.desk.chat(this.chat)?.servicer ?? '';
	}

	private get chat() {
		const { corpId } = this.platform.identity;
		return { corpId, account: this.account, customer: this.id };
	}

	private async told(msgid: string): Promise<Done> {
		return this.tells ? { msgid, push: await this.tell() } : { msgid };
	}
}
