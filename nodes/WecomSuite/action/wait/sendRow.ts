/** Sends what a row of the endpoint table describes. */
import { ENDPOINTS } from '../../suite/endpoints';
import type { Values } from '../../suite/table/values';
import { buildRequest } from '../../suite/call/request';
import { sendForJson } from '../call/results';
import { clockOf } from '../call/clock';
import type { Call } from '../operation';

type Sending = 'card.sendButtons' | 'card.sendVote' | 'card.sendChoices' | 'message.sendTextCard';

/** @throws ParameterError, ApiError also when WeCom took it and it reaches no member, TransportError */
export async function sendRow(call: Call, key: Sending, values: Values): Promise<void> {
	const row = ENDPOINTS[key];
	await sendForJson(call, row, buildRequest(row, values, clockOf(call.context)));
}
