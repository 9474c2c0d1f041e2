/** Until when an execution waits, as n8n's own nodes let it be said. */
import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { ParameterError } from '../../protocol/errors';
import { secondsOf, type Clock } from '../../suite/table/times';

interface Limit {
	readonly limitType?: unknown;
	readonly resumeAmount?: unknown;
	readonly resumeUnit?: unknown;
	readonly maxDateAndTime?: unknown;
}

const UNIT_MS: Readonly<Record<string, number>> = {
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

/**
 * `now` in Unix milliseconds; `clock` reads times without a zone.
 * @throws ParameterError for what is no time
 */
export function waitTill(limit: Limit | undefined, now: number, clock: Clock): Date {
	if (limit?.limitType === undefined) return WAIT_INDEFINITELY;
	const till =
		limit.limitType === 'atSpecifiedTime'
			? secondsOf(limit.maxDateAndTime ?? '', clock) * 1000
			: now + Number(limit.resumeAmount) * (UNIT_MS[String(limit.resumeUnit)] ?? Number.NaN);
	const date = new Date(till);
	if (!Number.isNaN(date.getTime())) return date;
	throw new ParameterError(
		'limitWaitTime',
		'Limit Wait Time (limitWaitTime) is no time',
		'Give an amount and a unit, or a date and time',
	);
}
