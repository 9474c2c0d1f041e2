/**
 * Download Media: the files that a member sends, in the trigger's own run. WeCom has its answer by then, or waits for a Reply node
 * that finds the file there. Whatever fails is told in the item, and the message goes on.
 */
import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { media, type Fields } from '../../protocol/catalogue/fields';
import { ApiError, ConfigurationError, TransportError, WecomError } from '../../protocol/errors';
import { rowOf } from '../../protocol/events/find';
import { accountOf, environmentOf } from '../../shared/calls/account';
import type { Settings } from '../../shared/credential/config';
import { connectedAuthorization } from '../../shared/credential/corps';
import { hint } from '../../shared/hints';
import { receivedFile } from '../../shared/calls/receivedFile';
import { settingsOf } from '../../shared/credential/settings';
import { knownTickets } from '../../shared/tickets/sources';
import { errorOf, recordOf } from '../../shared/narrow';
import { callApi, type Account, type Environment } from '../../suite/call/client';
import { openContext } from '../../suite/seals/context';
import { MEDIA_ENDPOINTS } from '../../suite/endpoints/messages/media';
import type { HttpAnswer } from '../../suite/call/http';
import { buildRequest } from '../../suite/call/request';
import { DEFAULT_MEGABYTES } from '../choice/options';

interface Options {
	readonly maxBytes: number;
	readonly highQualityVoice: boolean;
}

/** A file that an item names. */
interface Medium {
	readonly field: string;
	readonly mediaId: string;
	readonly kind: 'file' | 'voice' | 'thumbnail';
}

const MB = 1024 * 1024;
/** A message of a kind that this version does not know may bring a file as well. */
const UNKNOWN_MESSAGE: Fields = { MediaId: media };

/** The items as they came, and those that name files with them as binary data, one after another. */
export async function downloadMedia(
	context: IExecuteFunctions,
	outputs: INodeExecutionData[][],
): Promise<INodeExecutionData[][]> {
	const options = optionsOf(context);
	if (options === undefined) return outputs;
	const done: INodeExecutionData[][] = [];
	for (const items of outputs) {
		const output: INodeExecutionData[] = [];
		for (const item of items) output.push(await withMedia(context, options, item));
		done.push(output);
	}
	return done;
}

/** As they were saved: n8n makes ready for an expression before it gives out any parameter, which costs every push. */
function optionsOf(context: IExecuteFunctions): Options | undefined {
	const saved = recordOf(context.getExecuteData().node.parameters['options']);
	if (saved['downloadMedia'] !== true) return undefined;
	const megabytes = Number(saved['largestMedia']);
	return {
		maxBytes: Math.ceil((megabytes > 0 ? megabytes : DEFAULT_MEGABYTES) * MB),
		highQualityVoice: saved['highQualityVoice'] === true,
	};
}

async function withMedia(
	context: IExecuteFunctions,
	options: Options,
	item: INodeExecutionData,
): Promise<INodeExecutionData> {
	const found = mediaIn(item.json);
	if (found.length === 0) return item;
	const binary: IBinaryKeyData = {};
	const files: IDataObject[] = [];
	const told = (more: IDataObject): INodeExecutionData => {
		const wecom = { ...recordOf(item.json['wecom']), media: { ...more, files } };
		return { ...item, json: { ...item.json, wecom }, binary: { ...item.binary, ...binary } };
	};
	try {
		const settings = await settingsOf(context);
		const account = accountFor(context, settings, item);
		const environment = environmentOf(context, settings);
		for (const medium of found) {
			const answer = await download(medium, options, account, environment);
			const file = await receivedFile(context.helpers, answer, medium.kind);
			const property = medium.kind === 'thumbnail' ? 'thumbnail' : 'data';
			const { fileName = '', mimeType } = file;
			binary[property] = file;
			files.push({ field: medium.field, property, fileName, mimeType, size: answer.body.length });
		}
		return told({ downloaded: true });
	} catch (error) {
		const problem = errorOf(error).message;
		const known = error instanceof WecomError ? { code: error.code, remedy: error.remedy } : {};
		hint(context, `A file was not downloaded: ${problem}`);
		return told({ downloaded: false, problem, ...known });
	}
}

/** What the catalogue marks as a file. */
function mediaIn(json: IDataObject): Medium[] {
	const label = String(json['label']);
	const fields: Fields =
		rowOf(label)?.fields ?? (label.startsWith('message:') ? UNKNOWN_MESSAGE : {});
	return Object.entries(fields).flatMap(([field, { media: kind }]) => {
		const mediaId = json[field];
		return kind !== undefined && typeof mediaId === 'string' && mediaId !== ''
			? [{ field, mediaId, kind }]
			: [];
	});
}

/**
 * In the name of the corp that the push came from.
 * @throws ConfigurationError
 */
function accountFor(
	context: IExecuteFunctions,
	settings: Settings,
	{ json }: INodeExecutionData,
): Account {
	const push = openContext(String(recordOf(json['wecom'])['context']), settings);
	const authorization = connectedAuthorization(settings, push.corpId);
	if (authorization === undefined)
		throw new ConfigurationError(
			'corp',
			`The corp ${push.corpId ?? 'of this push'} is not connected in the credential`,
			'Let the corp install the app while the trigger is published with Connect Corps on, or use Corp → Import',
		);
	return accountOf(settings, knownTickets(context, settings, push), authorization);
}

/** @throws ApiError, TransportError, ConfigurationError */
async function download(
	{ kind, mediaId }: Medium,
	{ maxBytes, highQualityVoice }: Options,
	account: Account,
	environment: Environment,
): Promise<HttpAnswer> {
	const get = async (name: 'media.download' | 'media.downloadVoice'): Promise<HttpAnswer> => {
		const endpoint = MEDIA_ENDPOINTS[name];
		const built = { ...buildRequest(endpoint, { media_id: mediaId }), maxBytes };
		const answer = await callApi(endpoint, built, account, environment);
		if (!('file' in answer))
			throw new TransportError(`${built.path} answered without a file`, 'Report this as a defect');
		if (answer.file.cut !== true) return answer.file;
		throw new TransportError(
			`The file has more than ${maxBytes / MB} MB, which Largest Media of the trigger allows`,
			'Raise it, or use Media → Download behind the trigger within three days',
		);
	};
	const better =
		kind === 'voice' && highQualityVoice
			? await get('media.downloadVoice').catch(unlessRefused)
			: undefined;
	return better ?? (await get('media.download'));
}

/** WeCom has it of some recordings only. */
const unlessRefused = (error: unknown): undefined => {
	if (!(error instanceof ApiError)) throw error;
};
