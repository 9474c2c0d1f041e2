/**
 * Receive Messages: from the event that only says "there is something" to each message as an item
 * (https://developer.work.weixin.qq.com/document/path/94699).
 *
 * All pages are read before anything is recorded: when one fails, nothing is recorded and the next event reads them again, so
 * nothing is lost. What was recorded is not emitted again, even if the execution ends before the next node runs.
 *
 * A node that is new to an account would get three days of chats that are long answered. What is older than the form says is
 * recorded and passed over, in that first run only: a node that was stopped for a day misses nothing.
 */
import type { IDataObject } from 'n8n-workflow';
import { cursorOf, keepCursor } from '../../shared/memory/cursors';
import { ENDPOINTS } from '../../suite/endpoints';
import { buildRequest } from '../../suite/call/request';
import { entriesOf, isJsonObject, type Json, type JsonObject } from '../../suite/table/define';
import { integer, required, text } from '../../suite/table/kinds';
import { clockOf } from '../call/clock';
import { sendForJson } from '../call/results';
import { protectByName } from '../call/secrets';
import type { Call, Operation, Result } from '../operation';
import { sessionFields } from '../call/session';

const ROW = ENDPOINTS['service.getMessages'];
const PAGE = ROW.paging?.max ?? 1000;
const LIST = ROW.response?.list ?? 'msg_list';
/** n8n keeps this many keys for the node: WeCom gives three days of messages again after a restart. */
const MAX_ENTRIES = 100_000;
const ORIGINS: Readonly<Record<number, string>> = { 3: 'customer', 4: 'system', 5: 'servicer' };

interface Read {
	readonly messages: JsonObject[];
	readonly cursor: string | undefined;
}

async function receive(call: Call): Promise<Result[]> {
	const { context, values, account } = call;
	const corpId = account.authorization?.corpId ?? '';
	const kfId = String(values['open_kfid']);
	const reader = JSON.stringify([context.getWorkflow().id, context.getNode().name, corpId, kfId]);
	const { messages, cursor } = await readPages(call, cursorOf(reader));
	// Made before n8n knows them: what fails here is read again.
	const items = new Map(
		messages.map((one) => [
			keyOf(corpId, kfId, one),
			{ json: itemOf(call, corpId, one), sentAt: Number(one['send_time'] ?? NaN) * 1000 },
		]),
	);
	const met = JSON.stringify([corpId, kfId]);
	const fresh = await freshOf(call, [met, ...items.keys()]);
	if (cursor !== undefined) keepCursor(reader, cursor);
	const isFirst = fresh.has(met) && fresh.size > items.size;
	const since = isFirst ? Date.now() - hoursOf(values['hours']) * HOUR_MS : 0;
	return [...items]
		.filter(([key, { sentAt }]) => fresh.has(key) && !(sentAt < since))
		.map(([, { json }]) => ({ json }));
}

const HOUR_MS = 3_600_000;
const USUAL_HOURS = 1;
const hoursOf = (value: unknown): number => Number(value) || USUAL_HOURS;

/** WeCom may say that there is more after an empty page. A cursor that comes back ends it: it would go on for ever. */
async function readPages(call: Call, known: string | undefined): Promise<Read> {
	const messages: JsonObject[] = [];
	const seen = new Set<string | undefined>();
	let cursor = known;
	let more = true;
	while (more && !seen.has(cursor)) {
		seen.add(cursor);
		const { token, open_kfid } = call.values;
		const values = { token, open_kfid, cursor, limit: PAGE };
		const built = buildRequest(ROW, values, clockOf(call.context));
		const page = await sendForJson(call, ROW, built);
		messages.push(...entriesOf(page, LIST).filter(isJsonObject));
		const next = page['next_cursor'];
		if (typeof next === 'string' && next !== '') cursor = next;
		more = Number(page['has_more']) === 1;
		if (more) call.progress(`${messages.length} messages so far, and there are more`);
	}
	return { messages, cursor };
}

/** What has no id of its own is known by all that it says. */
const keyOf = (corpId: string, kfId: string, message: JsonObject): string =>
	JSON.stringify([corpId, kfId, message['msgid'] ?? message]);

/** Those that this node has not emitted yet; from here on n8n knows them. */
async function freshOf({ context }: Call, keys: string[]): Promise<ReadonlySet<unknown>> {
	const options = { mode: 'entries', maxEntries: MAX_ENTRIES } as const;
	const checked = await context.helpers.checkProcessedAndRecord(keys, 'node', options);
	return new Set(checked.new);
}

/** Unix seconds → a time as n8n reads it. */
const timeOf = (seconds: Json | undefined): string | null =>
	typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null;

function itemOf({ reveal, settings }: Call, corpId: string, message: JsonObject): IDataObject {
	const kind = String(message['msgtype']);
	const found = message[kind];
	const content = isJsonObject(found) ? found : {};
	const from = (name: string) => message[name] ?? content[name] ?? null;
	const safe = protectByName(content, reveal, settings);
	const session = {
		corpId,
		...named('account', from('open_kfid')),
		...named('customer', from('external_userid')),
		...named('code', content['welcome_code'] ?? content['msg_code']),
	};
	const code = safe['welcome_code'] ?? safe['msg_code'];
	return {
		label: `kf:${kind === 'event' ? String(content['event_type']) : kind}`,
		corpId,
		open_kfid: from('open_kfid'),
		external_userid: from('external_userid'),
		msgid: message['msgid'] ?? null,
		sentAt: timeOf(message['send_time']),
		origin: ORIGINS[Number(message['origin'])] ?? 'unknown',
		servicer_userid: from('servicer_userid'),
		content: safe,
		...(code === undefined ? {} : { code }),
		wecom: sessionFields(session, settings),
	};
}

const named = (name: string, value: Json | undefined) =>
	typeof value === 'string' && value !== '' ? { [name]: value } : {};

export const RECEIVE_MESSAGES: Operation = {
	resource: 'service',
	operation: 'receiveMessages',
	title: 'Receive Messages',
	zh: '接收消息和事件',
	action: 'Receive customer service messages',
	description:
		'Reads what customers wrote after the event kf_msg_or_event: each message or event once, with what an answer needs',
	parameters: {
		token: text('Event Token', 'Token of the kf_msg_or_event event; 10 minutes', {
			secret: true,
			default: '={{ $json.Token }}',
			limits: { maxBytes: 128 },
		}),
		open_kfid: required(
			text('Service Account ID', 'Customer service account (open_kfid)', {
				default: '={{ $json.OpenKfId }}',
			}),
		),
		hours: integer(
			'First Run Not Older Than (Hours)',
			'In the first run for an account, older messages are passed over; WeCom gives up to 3 days. Later runs return all that was missed.',
			{ default: USUAL_HOURS, limits: { min: 1, max: 72 } },
		),
	},
	shown: ['token'],
	returns: {
		label: 'kf:text',
		corpId: 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123',
		open_kfid: 'wkAbCdEfGhIjKlMnOpQrStUvWxYz0123',
		external_userid: 'wmAbCdEfGhIjKlMnOpQrStUvWxYz0123',
		msgid: 'msg-example-1',
		sentAt: '2023-11-14T22:13:20.000Z',
		origin: 'customer',
		servicer_userid: null,
		content: { content: 'Where is my order?' },
		wecom: {
			conversation:
				'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123:wkAbCdEfGhIjKlMnOpQrStUvWxYz0123:wmAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			session: 'wcs1.…',
		},
	},
	authorized: 'always',
	run: receive,
};
