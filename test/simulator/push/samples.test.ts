import { LABELS, rowOf, sampleEvent, type Identity } from './samples';

const IDENTITY: Identity = { suiteId: 'wwSuite', providerCorpId: 'wwProvider', corpId: 'wpCorp' };
const NOW = 1760000000;
const sample = (label: string, overrides?: Record<string, unknown>) =>
	sampleEvent(label, IDENTITY, NOW, overrides);

describe('sampleEvent', () => {
	it('is the example, with our ids and the time of now', () => {
		expect(sample('suite:suite_ticket')).toEqual({
			SuiteId: 'wwSuite',
			InfoType: 'suite_ticket',
			TimeStamp: String(NOW),
			SuiteTicket: rowOf('suite:suite_ticket').example['SuiteTicket'],
		});
		expect(sample('message:text')).toMatchObject({
			ToUserName: 'wpCorp',
			CreateTime: String(NOW),
			MsgType: 'text',
		});
	});

	it('gives every message its own 64-bit id, beyond what a JavaScript number holds', () => {
		const ids = Array.from({ length: 50 }, () => String(sample('message:text')['MsgId']));
		expect(new Set(ids).size).toBe(50);
		for (const id of ids) {
			expect(BigInt(id)).toBeGreaterThan(2n ** 62n - 1n);
			expect(BigInt(id)).toBeLessThan(2n ** 63n);
		}
	});

	it.each(LABELS)('names %s by the elements that match it', (label) => {
		const event = sample(label);
		for (const [name, spelling] of Object.entries(rowOf(label).match)) {
			const found = name === 'JobType' ? event['BatchJob'] : event[name];
			const wanted = typeof spelling === 'object' ? spelling[0] : spelling;
			if (name === 'JobType') expect(found).toMatchObject({ JobType: wanted });
			else expect(found).toBe(wanted);
		}
		if (label.startsWith('event:')) expect(event['MsgType']).toBe('event');
	});

	it('merges overrides, deep into elements, and null takes one away', () => {
		const event = sample('event:scancode_push', {
			EventKey: null,
			AgentID: 7,
			New: ['a', { B: 'c' }],
			ScanCodeInfo: { ScanResult: 'other' },
			Left: undefined,
		});
		expect(event).toMatchObject({
			AgentID: 7,
			New: ['a', { B: 'c' }],
			ScanCodeInfo: { ScanType: 'qrcode', ScanResult: 'other' },
		});
		expect(Object.keys(event)).not.toContain('EventKey');
		expect(Object.keys(event)).not.toContain('Left');
	});

	it('helps when the label is unknown', () => {
		expect(() => sample('suite:create_user')).toThrow('suite:change_contact:create_user');
		expect(() => sample('constructor')).toThrow('has no event "constructor"');
	});
});
