/** The parameters of one item → the reply. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';
import { ReplyError } from '../protocol/errors';
import { checkPush } from '../protocol/replies/checkPush';
import { fitReply } from '../protocol/replies/fitReply';
import { fold } from '../protocol/replies/readElements';
import type { PushKind, Reply, ReplyKind } from '../protocol/replies/types';
import { uploadBinary, type BinarySource, type MediaKind, type Upload } from './media';
import { isRecord, keysOf, recordOf } from '../shared/narrow';

/** What is asked of n8n. */
export interface ContentSource extends Pick<IExecuteFunctions, 'getNodeParameter'> {
	readonly helpers: BinarySource;
}

export interface Reading {
	/** Kind of the push that is answered; absent when the reply goes as app message anyway. */
	readonly push?: PushKind | undefined;
	/** Puts binary data on WeCom. Without it, only media IDs can be sent. */
	readonly upload?: Upload | undefined;
}

/**
 * The reply within WeCom's limits; undefined for No Reply. Nothing is uploaded for a reply that this push does not take.
 * @throws ReplyError, NodeOperationError
 */
export async function readContent(
	context: ContentSource,
	index: number,
	{ push, upload }: Reading,
): Promise<Reply | undefined> {
	const type = context.getNodeParameter('replyType', index);
	const chosen = keysOf(BODIES).find((one) => one === type);
	if (chosen === undefined) return undefined;
	// A task card has one button and no other update: the same form serves both kinds of card.
	const kind: ReplyKind =
		chosen === 'updateButton' && push === 'taskcard' ? 'updateTaskcard' : chosen;
	if (push !== undefined) checkPush(push, kind);
	const read = (name: string): unknown => context.getNodeParameter(name, index, '');
	const body = await BODIES[chosen]({ read, helpers: context.helpers, index, upload });
	return fitReply({ kind, body }, read('options.cutLongTexts') === true);
}

interface Form {
	readonly read: (name: string) => unknown;
	readonly helpers: BinarySource;
	readonly index: number;
	readonly upload: Upload | undefined;
}

/** What the form of each kind says, under the names of the table of replies. */
const BODIES = {
	text: ({ read }: Form) => ({ content: textOf(read('content')) }),
	image: async (form: Form) => ({ media_id: await mediaId(form, 'image') }),
	voice: async (form: Form) => ({ media_id: await mediaId(form, 'voice') }),
	video: async (form: Form) => ({
		title: form.read('videoTitle'),
		description: form.read('videoDescription'),
		media_id: await mediaId(form, 'video'),
	}),
	news: ({ read }: Form) => ({
		articles:
			read('articlesFrom') === 'json'
				? jsonOf(read('articlesJson'), 'Articles')
				: (recordOf(read('articles'))['article'] ?? []),
	}),
	updateButton: ({ read }: Form) => ({ replace_name: textOf(read('replaceName')) }),
	updateTemplateCard: ({ read }: Form) => cardOf(jsonOf(read('card'), 'Card'), read('cardType')),
	raw: ({ read }: Form) => ({ xml: textOf(read('rawXml')) }),
} as const;

/** An expression may give anything; an object is shown rather than lost. */
const textOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

async function mediaId({ read, helpers, index, upload }: Form, kind: MediaKind): Promise<unknown> {
	if (read('mediaSource') !== 'binary') return read('mediaId');
	if (upload === undefined) {
		throw new ReplyError(
			'Binary data can be uploaded only in the name of a connected corp',
			'Connect the corp (Connect Corps in the trigger) or give its authorization, or upload the file first and use its media ID',
		);
	}
	return await uploadBinary(helpers, index, String(read('binaryPropertyName')), kind, upload);
}

/** What was typed, or what an expression gave. */
function jsonOf(value: unknown, field: string): unknown {
	if (typeof value !== 'string') return value;
	const parsed = attempt<unknown[]>(() => [JSON.parse(value)]);
	if (parsed !== undefined) return parsed[0];
	throw new ReplyError(
		`${field} is not valid JSON`,
		'Check quotes, commas and brackets; inside an expression, give the object itself',
	);
}

/** Takes a whole message/send body too. The type in the JSON goes before the one of the form. */
function cardOf(json: unknown, cardType: unknown): unknown {
	if (!isRecord(json)) return json;
	const names = new Map(Object.keys(json).map((name) => [fold(name), name]));
	const inner = names.get('templatecard');
	if (inner !== undefined) return cardOf(json[inner], cardType);
	return names.has('cardtype') ? json : { card_type: cardType, ...json };
}
