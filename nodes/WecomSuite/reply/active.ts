/** The same content through the API, in the corp's name: for replies that find the connection closed. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { ReplyError } from '../protocol/errors';
import type { Reply } from '../protocol/replies/types';
import { accountOf, environmentOf } from '../shared/calls/account';
import type { Settings } from '../shared/credential/config';
import { knownTickets } from '../shared/tickets/sources';
import { appMessageOf, cardUpdateOf, type AppMessage, type CardUpdate } from '../suite/appMessage';
import type { Authorization } from '../suite/seals/authorization';
import { callApi, jsonOf, type Account, type Environment } from '../suite/call/client';
import type { Context } from '../suite/seals/context';
import { CARD_ENDPOINTS } from '../suite/endpoints/messages/cards';
import type { JsonObject } from '../suite/table/define';
import { MEDIA_ENDPOINTS } from '../suite/endpoints/messages/media';
import { MESSAGE_ENDPOINTS } from '../suite/endpoints/messages/messages';
import { reachedNobody } from '../suite/reached';
import { buildRequest, type BuiltRequest } from '../suite/call/request';
import type { Upload } from './media';

const UPLOADS = {
	image: MEDIA_ENDPOINTS['media.uploadImage'],
	voice: MEDIA_ENDPOINTS['media.uploadVoice'],
	video: MEDIA_ENDPOINTS['media.uploadVideo'],
} as const;
const SEND = MESSAGE_ENDPOINTS['message.sendText'];
const UPDATE = CARD_ENDPOINTS['card.disableButton'];

/** One message to answer, and the account to answer it with. */
export interface Desk {
	readonly push: Context;
	readonly account: Account;
	readonly environment: Environment;
	readonly authorization: Authorization;
}

/** @throws ReplyError when the authorization is another corp's */
export function openDesk(
	context: IExecuteFunctions,
	settings: Settings,
	push: Context,
	authorization: Authorization,
): Desk {
	if (push.corpId !== undefined && push.corpId !== authorization.corpId) {
		throw new ReplyError(
			'The authorization belongs to another corp than the message',
			'Look the authorization up by the corp ID of the message: ToUserName',
		);
	}
	const tickets = knownTickets(context, settings, push);
	const account = accountOf(settings, tickets, authorization);
	return { push, authorization, account, environment: environmentOf(context, settings) };
}

/** Uploads a file with the corp's token and gives its media ID. */
export const uploadAt =
	({ account, environment }: Desk): Upload =>
	async (kind, { fileName, mimeType, content }) => {
		const endpoint = UPLOADS[kind];
		const media = { fileName, mimeType, data: content };
		const answer = await callApi(endpoint, buildRequest(endpoint, { media }), account, environment);
		return String(jsonOf(answer)['media_id'] ?? '');
	};

/**
 * Sends the content as app message, or updates the card.
 * @returns id of the message; undefined for a card update
 * @throws ReplyError when there is no such form, ApiError, TransportError, ConfigurationError
 */
export async function sendActive(desk: Desk, content: Reply): Promise<string | undefined> {
	const { account, environment } = desk;
	const [endpoint, body] = callFor(desk, content);
	const { method, path } = endpoint;
	const built: BuiltRequest = { method, path, query: {}, body };
	const answer = await callApi(endpoint, built, account, environment);
	const json = jsonOf(answer);
	checkReached(body, json);
	return typeof json['msgid'] === 'string' ? json['msgid'] : undefined;
}

function callFor({ push, authorization }: Desk, content: Reply) {
	const agentId = authorization.agentId ?? push.agentId;
	if (agentId === undefined || push.member === undefined) {
		throw new ReplyError(
			'The message names no member or no app to write in the name of',
			'Use the API with a member and an agent ID of your choice',
		);
	}
	const message = appMessageOf(content, { toUser: push.member, agentId });
	if (message !== undefined) return [SEND, message] as const;
	const { responseCode } = push;
	const update =
		responseCode === undefined
			? undefined
			: cardUpdateOf(content, { userIds: [push.member], agentId, responseCode });
	if (update !== undefined) return [UPDATE, update] as const;
	throw new ReplyError(
		'This reply exists only on the open connection, and that is closed',
		'Choose another kind of reply, or make the flow faster',
	);
}

/** WeCom calls it a success when it knows the member but may not reach them. */
function checkReached(body: AppMessage | CardUpdate, json: JsonObject): void {
	if (!reachedNobody(body, json)) return;
	throw new ReplyError(
		'WeCom took the message but may not show it to the member',
		'Check that the member is in the visible range of the app and has a license',
	);
}
