/** A moment, as people and programs write it → Unix seconds. */

/** What a clock on the wall shows, like `2026-01-31T08:00:00.000` → milliseconds since 1970. Says whose wall it is. */
export type Clock = (wall: string) => number;
export const UTC: Clock = (wall) => Date.parse(`${wall}Z`);

/** Milliseconds of today have 13 digits, seconds have 10. */
const MILLISECONDS = 1e11;

/** `Z`, an offset behind the time, or the name of a zone. */
const ZONE = /\dZ$|(?::\d{2}(?:\.\d+)?\s*|T\d{2})[+-]\d{2}|\b(?:UTC?|GMT|[ECMP][SD]T)\b/i;

/** Without a zone in it, a text is read by the clock. NaN: no time. */
export function secondsOf(value: unknown, clock: Clock): number {
	return Math.floor(millisecondsOf(value, clock) / 1000);
}

function millisecondsOf(value: unknown, clock: Clock): number {
	// A Date and a DateTime of n8n turn into milliseconds as a number.
	if (typeof value === 'object') return Array.isArray(value) ? Number.NaN : Number(value);
	const text = String(value)
		.trim()
		.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
	const number = Number(text);
	if (!Number.isNaN(number)) return number > MILLISECONDS ? number : number * 1000;
	if (!isDay(text)) return Number.NaN;
	return ZONE.test(text) ? Date.parse(text) : readWall(text, clock);
}

/** JavaScript takes 30 February for 2 March. */
function isDay(text: string): boolean {
	const [day] = /^\d{4}-\d\d-\d\d/.exec(text) ?? [];
	if (day === undefined) return true;
	const time = UTC(`${day}T00:00:00`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** JavaScript reads a text without a zone in that of the server, but for a day without a time. As UTC it reads every text alike. */
function readWall(text: string, clock: Clock): number {
	const time = Date.parse(`${text.replace(/(\d)T(\d)/i, '$1 $2')} UTC`);
	return Number.isNaN(time) ? time : clock(new Date(time).toISOString().slice(0, -1));
}
