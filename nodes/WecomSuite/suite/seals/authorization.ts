/** What a corp's authorization is to a workflow: one sealed string that opens the corp's API for this suite only. */
import { attempt } from '../../protocol/crypto/attempt';
import { SealError } from '../../protocol/errors';
import { openText, sealText, type SealKey } from './sealed';

export interface Authorization {
	readonly corpId: string;
	readonly permanentCode: string;
	/** Id of the app in this corp; a pure contact app has none. */
	readonly agentId?: number;
}

export const sealAuthorization = (authorization: Authorization, owner: SealKey): string =>
	sealText(JSON.stringify(authorization), owner, 'authorization');

/**
 * @throws SealError
 */
export function openAuthorization(sealed: string, owner: SealKey): Authorization {
	const text = openText(sealed, owner, 'authorization');
	const authorization = attempt(() => JSON.parse(text) as Authorization);
	if (authorization === undefined) {
		throw new SealError('The sealed authorization holds no JSON', 'Report this as a defect');
	}
	return authorization;
}
