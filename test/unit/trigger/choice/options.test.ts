import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { TRIGGER_PROPERTIES } from '../../../../nodes/WecomSuite/trigger/editor/form';
import {
	MAX_REPLY_DEADLINE,
	readTriggerOptions,
} from '../../../../nodes/WecomSuite/trigger/choice/options';
import { webhookCall } from '../../../support/webhook';

const unread = new Set<string>();
beforeEach(() => unread.clear());
const read = (options?: Readonly<Record<string, unknown>>) =>
	readTriggerOptions(webhookCall({ parameters: { options } }), unread);

describe('readTriggerOptions', () => {
	it('is generous with the clock, answers in time and keeps tickets silent, unless told otherwise', () => {
		const defaults = {
			timeWindow: 300,
			replyDeadlineMs: 4500,
			suiteTicket: 'silent',
			ignoreUnknown: false,
			rememberMs: 300_000,
			answer: 'stored',
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
			answer: 'atOnce',
			collect: 300,
		};
		expect(read(options)).toEqual({
			timeWindow: 60,
			replyDeadlineMs: 2000,
			suiteTicket: 'full',
			ignoreUnknown: true,
			rememberMs: 300_000,
			answer: 'atOnce',
			collectMs: 300,
		});
	});

	it.each([
		[{ answerWhenStored: true }, 'onlyStored'],
		[{ answerWhenStored: false }, 'stored'],
		[{ answerWhenStored: true, answer: 'atOnce' }, 'atOnce'],
	])('reads what was saved before there were three answers: %j', (saved, answer) => {
		expect(read(saved).answer).toBe(answer);
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
		[500, 500],
		[800, 500],
		[-1, 0],
		[0, 0],
		['soon', 0],
		[undefined, 0],
	])('collects for at most 500 milliseconds, also when told %s', (collect, milliseconds) => {
		expect(read({ collect }).collectMs).toBe(milliseconds);
	});

	it('(issue 20, row 16) coerces what an expression gives, or falls to the default and says so', () => {
		const odd = {
			timeWindow: '60',
			replyDeadline: '2.5',
			suiteTicket: 'full',
			ignoreUnknown: 'true',
			rememberFor: '1',
			collect: '100',
			answer: 'onlyStored',
			allowedCallers: { callers: { addresses: ['10.0.0.1', '10.0.0.2'], header: 7 } },
		};
		expect(read(odd)).toEqual({
			timeWindow: 60,
			replyDeadlineMs: 2500,
			suiteTicket: 'full',
			ignoreUnknown: true,
			rememberMs: 60_000,
			collectMs: 100,
			answer: 'onlyStored',
			callers: { addresses: '10.0.0.1,10.0.0.2', header: '7' },
		});
		expect([...unread]).toEqual([]);
	});

	it.each([null, undefined, {}, [], '', ' ', 'soon', Number.NaN, Number.POSITIVE_INFINITY])(
		'(issue 20, row 16) holds to the defaults where an option is %j, and names it',
		(odd) => {
			const keys = Object.keys({ timeWindow: 0, replyDeadline: 0, rememberFor: 0, collect: 0 });
			const others = ['suiteTicket', 'ignoreUnknown', 'answer'];
			const all = [...keys, ...others];
			expect(read(Object.fromEntries(all.map((key) => [key, odd])))).toEqual(read());
			expect([...unread].sort()).toEqual(all.map((key) => `options.${key}`).sort());
		},
	);

	it.each([
		null,
		'nobody',
		7,
		{ callers: null },
		{ callers: [] },
		{ callers: { addresses: null } },
	])('(issue 20, row 16) keeps nobody out by a list that is %j, and says so', (allowedCallers) => {
		expect(read({ allowedCallers })).not.toHaveProperty('callers');
		expect([...unread]).toEqual(['options.allowedCallers']);
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
