import { clockOf } from '../../../../nodes/WecomSuite/action/call/clock';

const at = (zone: string, wall: string): string =>
	new Date(clockOf({ getTimezone: () => zone })(wall)).toISOString();

describe('clockOf (issue 20, row 5)', () => {
	it('reads a clock in the zone of the workflow', () => {
		expect(at('Asia/Shanghai', '2026-01-31T08:00:00.000')).toBe('2026-01-31T00:00:00.000Z');
		expect(at('Asia/Kolkata', '2026-01-31T08:00:00.000')).toBe('2026-01-31T02:30:00.000Z');
	});

	it('knows summer time, up to the second in which it begins and ends', () => {
		expect(at('America/New_York', '2026-03-08T01:59:59.000')).toBe('2026-03-08T06:59:59.000Z');
		expect(at('America/New_York', '2026-03-08T03:00:00.000')).toBe('2026-03-08T07:00:00.000Z');
		expect(at('Europe/Berlin', '2026-10-25T03:00:00.000')).toBe('2026-10-25T02:00:00.000Z');
		expect(at('Europe/Berlin', '2026-10-25T01:59:59.000')).toBe('2026-10-24T23:59:59.000Z');
	});

	it('moves an hour that a clock skips forward by it', () => {
		expect(at('America/New_York', '2026-03-08T02:30:00.000')).toBe('2026-03-08T07:30:00.000Z');
	});

	it('has no time for what is none, or in no zone', () => {
		expect(clockOf({ getTimezone: () => 'UTC' })('soon')).toBeNaN();
		expect(clockOf({ getTimezone: () => 'Nowhere/None' })('2026-01-31T08:00:00.000')).toBeNaN();
	});
});
