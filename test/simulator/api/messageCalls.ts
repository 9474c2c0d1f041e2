/** Messages of the app to members, and cards that change afterwards (https://developer.work.weixin.qq.com/document/path/90372, 94888, 94867). */
import type { Json } from '../../../nodes/WecomSuite/suite/table/define';
import { OK, Refusal } from './answer';
import { corpOf, json, textOf, type Call, type Handler, type Handlers } from './call';
import { isObject } from './parameters';
import type { Installation, SentMessage } from './records';
import { randomId, type ApiState } from './state';

const INTERACTIVE = ['button_interaction', 'vote_interaction', 'multiple_interaction'];
const MAX_MEMBERS = 1000;

interface JsonSet {
	readonly [name: string]: Json;
}

const send: Handler = (call, state) => {
	const corp = corpOf(call);
	const users = parts(textOf(call, 'touser'));
	if (users.length > MAX_MEMBERS) throw new Refusal(81014);
	const invalid = users.filter((user) => !isMember(corp, user));
	const unlicensed = users.filter((user) => corp.unlicensed?.includes(user) === true);
	const reached = users.filter((user) => !invalid.includes(user) && !unlicensed.includes(user));
	const groups = [
		...parts(textOf(call, 'toparty')).map((toparty) => ({ toparty })),
		...parts(textOf(call, 'totag')).map((totag) => ({ totag })),
	];
	const picked = Array.isArray(call.values['selected_ticket_list']);
	if (invalid.length === users.length && groups.length === 0 && !picked) throw new Refusal(81013);
	checkMedia(call, state, corp);
	const { message, ...about } = describe(call, state, corp);
	const to = [...reached.flatMap((user) => everyone(corp, user)), ...groups];
	state.sent.push(...to.map((one) => ({ ...one, ...about, message, recalled: false })));
	return json({
		...OK,
		// The vendor answers in lower case, whatever the case that came.
		invaliduser: invalid.join('|').toLowerCase(),
		invalidparty: '',
		invalidtag: '',
		unlicenseduser: unlicensed.join('|').toLowerCase(),
		msgid: about.msgid,
		...(about.responseCode === undefined ? {} : { response_code: about.responseCode }),
	});
};

const parts = (piped: string): readonly string[] => piped.split('|').filter((part) => part !== '');

const isMember = ({ members }: Installation, user: string): boolean =>
	user === '@all' || members === undefined || members.includes(user);

const everyone = ({ members = ['@all'] }: Installation, user: string) =>
	(user === '@all' ? members : [user]).map((touser) => ({ touser }));

const checkMedia = ({ row, values }: Call, state: ApiState, { corpId }: Installation): void => {
	if (row.parameters['media_id'] !== undefined) state.mediaOf(String(values['media_id']), corpId);
};

type About = Pick<
	SentMessage,
	'corpId' | 'agentId' | 'msgtype' | 'content' | 'message' | 'msgid' | 'responseCode' | 'at'
>;
const describe = ({ body = {} }: Call, state: ApiState, corp: Installation): About => {
	const msgtype = String(body['msgtype']);
	const message = objectIn(body, msgtype);
	const msgid = randomId('msg');
	const { content } = message;
	return {
		corpId: corp.corpId,
		agentId: corp.agentId,
		msgtype,
		...(typeof content === 'string' ? { content } : {}),
		message,
		msgid,
		...(mayChange(message) ? { responseCode: issueResponseCode(state, corp, msgid) } : {}),
		at: state.now(),
	};
};

const objectIn = (body: NonNullable<Call['body']>, name: string): JsonSet => {
	const value = body[name];
	return isObject(value) ? (value as JsonSet) : {};
};

/** A card that its readers press something on, be it only in its menu. */
const mayChange = ({ card_type: type, action_menu: menu }: JsonSet): boolean =>
	typeof type === 'string' && (INTERACTIVE.includes(type) || menu !== undefined);

const issueResponseCode = (state: ApiState, { corpId }: Installation, msgid: string): string => {
	const code = randomId('response');
	state.responseCodes.add(code, { corpId, msgid });
	return code;
};

const updateCard: Handler = (call, state) => {
	const corp = corpOf(call);
	const { body = {}, values } = call;
	const code = textOf(call, 'response_code');
	const about = state.responseCodes.get(code);
	if (about === undefined || (about.corpId ?? corp.corpId) !== corp.corpId)
		throw new Refusal(60140);
	state.responseCodes.take(code);
	const userids = Array.isArray(values['userids']) ? values['userids'].map(String) : [];
	const invalid = userids.filter((user) => !isMember(corp, user));
	const button = objectIn(body, 'button')['replace_name'];
	state.updates.push({
		corpId: corp.corpId,
		msgid: about.msgid,
		userids: userids.filter((user) => !invalid.includes(user)),
		atall: values['atall'] === 1,
		...(button === undefined
			? { card: objectIn(body, 'template_card') }
			: { button: String(button) }),
	});
	return json({ ...OK, invaliduser: invalid.map((user) => user.toLowerCase()) });
};

const recall: Handler = (call, { sent }) => {
	const { corpId } = corpOf(call);
	const msgid = textOf(call, 'msgid');
	for (const message of sent) {
		if (message.msgid === msgid && message.corpId === corpId) message.recalled = true;
	}
	return json(OK);
};

export const MESSAGE_CALLS: Handlers = {
	'/cgi-bin/message/send': send,
	'/cgi-bin/message/update_template_card': updateCard,
	'/cgi-bin/message/recall': recall,
};
