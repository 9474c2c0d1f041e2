/** Times without a zone are those of the workflow: the date picker of n8n writes none. */
import { tryToParseDateTime, type IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import type { Clock } from '../../suite/table/times';

export function clockOf(context: Pick<IExecuteFunctions, 'getTimezone'>): Clock {
	const zone = context.getTimezone();
	return (wall) => attempt(() => tryToParseDateTime(wall, zone).toMillis()) ?? Number.NaN;
}
