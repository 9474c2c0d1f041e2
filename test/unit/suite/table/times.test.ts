import { tryToParseDateTime } from 'n8n-workflow';
import { secondsOf, UTC } from '../../../../nodes/WecomSuite/suite/table/times';

/** Eight o'clock in the morning of 31 January 2026 in Shanghai. */
const EIGHT = 1769817600;
const MIDNIGHT = EIGHT - 8 * 3600;
const shanghai = (wall: string): number => Date.parse(`${wall}+08:00`);

describe('secondsOf (issue 20, row 5)', () => {
	it.each([
		'2026-01-31T08:00:00',
		'2026-01-31t08:00',
		'2026-01-31 08:00:00.999',
		'2026/1/31 8:00',
		'Jan 31, 2026 08:00',
		' 2026-01-31 08:00 ',
	])('reads %j by the clock that it is given', (text) => {
		expect(secondsOf(text, shanghai)).toBe(EIGHT);
		expect(secondsOf(text, UTC)).toBe(EIGHT + 8 * 3600);
	});

	it.each(['2026-01-31', '2026/01/31', '20260131'])('takes %j for its midnight there', (text) => {
		expect(secondsOf(text, shanghai)).toBe(MIDNIGHT);
	});

	it.each([
		'2026-01-31T00:00:00Z',
		'2026-01-31T00:00:00.000z',
		'2026-01-31T08:00:00+08:00',
		'2026-01-31T08:00:00.5+0800',
		'2026-01-30 19:00:00 -05:00',
		'2026-01-30 19:00 EST',
		'Sat, 31 Jan 2026 08:00:00 +0800',
		'Sat, 31 Jan 2026 00:00:00 GMT',
		'Sat Jan 31 2026 08:00:00 GMT+0800 (China Standard Time)',
	])('leaves %j its own zone', (text) => {
		expect(secondsOf(text, shanghai)).toBe(EIGHT);
		expect(secondsOf(text, UTC)).toBe(EIGHT);
	});

	it.each([
		['seconds', EIGHT],
		['seconds as text', String(EIGHT)],
		['milliseconds', EIGHT * 1000 + 999],
		['a Date', new Date(EIGHT * 1000)],
		['a DateTime', tryToParseDateTime(new Date(EIGHT * 1000), 'America/New_York')],
	])('takes %s as they are', (_, value) => {
		expect(secondsOf(value, shanghai)).toBe(EIGHT);
	});

	it('takes an old Date for what it is', () => {
		expect(secondsOf(new Date(5000), UTC)).toBe(5);
		expect(secondsOf(0, UTC)).toBe(0);
	});

	it.each(['soon', '2026-02-30', '2026-02-30T08:00:00Z', '2026-13-01', {}, [EIGHT], true])(
		'finds no time in %j',
		(value) => {
			expect(secondsOf(value, shanghai)).toBeNaN();
		},
	);
});
