/** Customer service of accounts that customers wrote to (https://developer.work.weixin.qq.com/document/path/94670, 94677, 94669, 95122). */
import type { JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import { OK } from './answer';
import { corpOf, json, textOf, type Call, type Handler, type Handlers } from './call';
import type { ChatOf, State } from './serviceDesk';
import { randomId } from './state';

const chatOf = (call: Call, customer: string): ChatOf => ({
	corpId: corpOf(call).corpId,
	account: textOf(call, 'open_kfid'),
	customer: textOf(call, customer),
});

const exampleOf = ({ row }: Call) => json(row.example.response);

const MOST = 1000;
const read: Handler = (call, { desk }) => {
	const account = chatOf(call, 'open_kfid');
	if (!desk.knows(account)) return exampleOf(call);
	const limit = Number(call.values['limit']) || MOST;
	const [token, cursor] = [textOf(call, 'token'), textOf(call, 'cursor')];
	return json({ ...OK, ...desk.read(account, { token, cursor, limit }) });
};

/** As it came, without whom it is for. */
const messageOf = ({ body }: Call, msgid: string): JsonObject => {
	const { msgtype = '', ...rest } = body as JsonObject;
	return { msgid, msgtype, [String(msgtype)]: rest[String(msgtype)] ?? null };
};
const idOf = (call: Call): string => textOf(call, 'msgid') || randomId('kf').slice(0, 32);

const send: Handler = (call, { desk }) => {
	const chat = chatOf(call, 'touser');
	if (desk.chat(chat) === undefined) return exampleOf(call);
	const msgid = idOf(call);
	desk.send(chat, messageOf(call, msgid));
	return json({ ...OK, msgid });
};

const EXAMPLE_CODE = /^example-/;
const sendOnEvent: Handler = (call, { desk }) => {
	const code = textOf(call, 'code');
	if (EXAMPLE_CODE.test(code)) return exampleOf(call);
	const msgid = idOf(call);
	desk.sendByCode(code, messageOf(call, msgid));
	return json({ ...OK, msgid });
};

const getState: Handler = (call, { desk }) => {
	const chat = desk.chat(chatOf(call, 'external_userid'));
	if (chat === undefined) return exampleOf(call);
	const { state: service_state, servicer: servicer_userid } = chat;
	return json({ ...OK, service_state, ...(servicer_userid === '' ? {} : { servicer_userid }) });
};

const hand: Handler = (call, { desk }) => {
	const chat = chatOf(call, 'external_userid');
	if (desk.chat(chat) === undefined) return exampleOf(call);
	const state = Number(call.values['service_state']) as State;
	const msg_code = desk.hand(chat, state, textOf(call, 'servicer_userid'));
	return json({ ...OK, ...(msg_code === undefined ? {} : { msg_code }) });
};

export const SERVICE_CALLS: Handlers = {
	'/cgi-bin/kf/sync_msg': read,
	'/cgi-bin/kf/send_msg': send,
	'/cgi-bin/kf/send_msg_on_event': sendOnEvent,
	'/cgi-bin/kf/service_state/get': getState,
	'/cgi-bin/kf/service_state/trans': hand,
};
