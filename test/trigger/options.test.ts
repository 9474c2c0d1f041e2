import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { TRIGGER_PROPERTIES } from '../../nodes/WecomSuite/trigger/description';
import { MAX_REPLY_DEADLINE, readTriggerOptions } from '../../nodes/WecomSuite/trigger/options';
import { webhookCall } from '../support/webhook';

const read = (options?: Readonly<Record<string, unknown>>) =>
	readTriggerOptions(webhookCall({ parameters: { options } }));

describe('readTriggerOptions', () => {
	it('is generous with the clock, answers in time and keeps tickets silent, unless told otherwise', () => {
		const defaults = {
			timeWindow: 300,
			replyDeadlineMs: 4500,
			suiteTicket: 'silent',
			ignoreUnknown: false,
			rememberMs: 300_000,
			answerWhenStored: false,
			collectMs: 0,
		};
		expect(read()).toEqual(defaults);
		expect(read({})).toEqual(defaults);
	});

	it('takes what the user chose', () => {
		const options = {
			timeWindow: 60,
			replyDeadline: 2,
			suiteTicket: 'full',
			ignoreUnknown: true,
			answerWhenStored: true,
			collect: 300,
		};
		expect(read(options)).toEqual({
			timeWindow: 60,
			replyDeadlineMs: 2000,
			suiteTicket: 'full',
			ignoreUnknown: true,
			rememberMs: 300_000,
			answerWhenStored: true,
			collectMs: 300,
		});
	});

	it.each([
		[0, 0],
		[1, 60_000],
		[60, 3_600_000],
		[1000, 3_600_000],
		[-1, 300_000],
		['long', 300_000],
	])('remembers pushes for %s minutes, up to an hour', (rememberFor, milliseconds) => {
		expect(read({ rememberFor }).rememberMs).toBe(milliseconds);
	});

	it('knows no list of callers unless one is given', () => {
		expect(read({ allowedCallers: {} })).not.toHaveProperty('callers');
		const callers = { source: 'addresses', addresses: '10.0.0.0/8' };
		expect(read({ allowedCallers: { callers } }).callers).toEqual(callers);
	});

	it('switches the time window off for a 0 and nothing else', () => {
		expect(read({ timeWindow: 0 }).timeWindow).toBe(0);
		for (const timeWindow of [-1, Number.NaN, 'soon', undefined, {}]) {
			expect(read({ timeWindow }).timeWindow).toBe(300);
		}
	});

	it.each([
		[0.1, 500],
		[0.5, 500],
		[4.8, 4800],
		[5, 4800],
		[60, 4800],
		[-3, 500],
		[0, 4500],
		['soon', 4500],
		[undefined, 4500],
	])('answers before WeCom hangs up, also when told %s seconds', (replyDeadline, milliseconds) => {
		expect(read({ replyDeadline }).replyDeadlineMs).toBe(milliseconds);
		expect(milliseconds).toBeLessThanOrEqual(MAX_REPLY_DEADLINE * 1000);
	});

	it.each([
		[800, 800],
		[900, 800],
		[-1, 0],
		[0, 0],
		['soon', 0],
		[undefined, 0],
	])('collects for at most 800 milliseconds, also when told %s', (collect, milliseconds) => {
		expect(read({ collect }).collectMs).toBe(milliseconds);
	});

	it('collects once the option is added in the editor, with nothing typed', () => {
		const { options = [] } = TRIGGER_PROPERTIES.find(({ name }) => name === 'options') ?? {};
		const added = (options as INodeProperties[]).find(({ name }) => name === 'collect');
		const saved = NodeHelpers.getNodeParameters(
			TRIGGER_PROPERTIES,
			{ options: { collect: added?.default } },
			false,
			false,
			{ typeVersion: 1.1 },
			null,
		);
		expect(read(saved?.['options'] as Record<string, unknown>).collectMs).toBe(100);
	});
});
