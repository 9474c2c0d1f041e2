import { EVENTS } from '../../../../nodes/WecomSuite/protocol/catalogue';
import { findEvent, rowOf } from '../../../../nodes/WecomSuite/protocol/events/find';
import { readJson } from '../../../../nodes/WecomSuite/protocol/xml/readJson';
import type { Tree } from '../../../../nodes/WecomSuite/protocol/xml/tree';
import { LABELS, sampleEvent } from '../../../simulator/push/samples';

const IDENTITY = { suiteId: 'wwSuite', providerCorpId: 'wwProvider', corpId: 'wpCorp' };
const find = (tree: Tree) => {
	const { channel, label, row } = findEvent(tree);
	return [channel, label, row !== undefined];
};

describe('findEvent', () => {
	it.each(LABELS)('finds %s by its example', (label) => {
		const tree = readJson(JSON.stringify(sampleEvent(label, IDENTITY, 1760000000)));
		const found = findEvent(tree);
		expect(found.label).toBe(label);
		expect(found.row).toBe(EVENTS[label]);
		expect(label.startsWith(`${found.channel}:`)).toBe(true);
	});

	it('prefers the row that also names the change or the kind of job', () => {
		const job = { InfoType: 'batch_job_result', SuiteId: 'ww' };
		expect(find({ ...job, BatchJob: { JobType: 'export_user' } })).toEqual([
			'suite',
			'suite:batch_job_result:export_user',
			true,
		]);
		expect(find({ ...job, BatchJob: { JobType: 'new_kind' } })).toEqual([
			'suite',
			'suite:batch_job_result',
			true,
		]);
		for (const BatchJob of ['', ['a', 'b'], {}, { JobType: { a: 'b' } }]) {
			expect(find({ ...job, BatchJob })).toEqual(['suite', 'suite:batch_job_result', true]);
		}
	});

	it('reads names without regard to case and to blanks around them', () => {
		expect(find({ MsgType: 'EVENT', Event: 'CLICK' })).toEqual(['event', 'event:click', true]);
		expect(find({ MsgType: 'Event', Event: 'location' })).toEqual([
			'event',
			'event:LOCATION',
			true,
		]);
		expect(find({ MsgType: 'Text' })).toEqual(['message', 'message:text', true]);
		expect(find({ InfoType: ' Suite_Ticket\n', SuiteId: 'ww' })).toEqual([
			'suite',
			'suite:suite_ticket',
			true,
		]);
	});

	it("finds the vendor's misspellings under the label of what they mean", () => {
		const school = { InfoType: 'change_school_contact', SuiteId: 'ww' };
		const label = 'suite:change_school_contact:create_department';
		expect(find({ ...school, ChangeType: 'create_department' })).toEqual(['suite', label, true]);
		expect(find({ ...school, ChangeType: 'create_deparmtment' })).toEqual(['suite', label, true]);
	});

	it('tells a provider from a suite by the id that is there', () => {
		const job = { InfoType: 'batch_job_result', BatchJob: { JobType: 'x' } };
		expect(find({ ...job, ServiceCorpId: 'ww' })[1]).toBe('provider:batch_job_result');
		expect(find({ ...job, ServiceCorpId: 'ww', SuiteId: 'ww' })[1]).toBe('suite:batch_job_result');
		expect(find({ ...job, ServiceCorpId: ' ' })[1]).toBe('suite:batch_job_result');
		expect(find(job)[1]).toBe('suite:batch_job_result');
	});

	it('finds licence events in the form of either, because the vendor does not say which it is', () => {
		const licence = { InfoType: 'license_pay_success', OrderId: '1' };
		const label = 'provider:license_pay_success';
		expect(find({ ...licence, ServiceCorpId: 'ww' })).toEqual(['provider', label, true]);
		expect(find({ ...licence, SuiteId: 'ww' })).toEqual(['suite', label, true]);
		const cancel = { InfoType: 'cancel_auth', ServiceCorpId: 'ww' };
		expect(find(cancel)).toEqual(['provider', 'suite:cancel_auth', true]);
	});

	it('goes by InfoType before MsgType', () => {
		const both = { InfoType: 'cancel_auth', SuiteId: 'ww', MsgType: 'text' };
		expect(find(both)).toEqual(['suite', 'suite:cancel_auth', true]);
		expect(find({ ...both, InfoType: '' })).toEqual(['message', 'message:text', true]);
	});

	it('labels what nobody modelled with its own words', () => {
		expect(find({ InfoType: 'New', ChangeType: 'Thing' })).toEqual([
			'suite',
			'suite:New:Thing',
			false,
		]);
		expect(find({ InfoType: 'New', ServiceCorpId: 'ww' })).toEqual([
			'provider',
			'provider:New',
			false,
		]);
		expect(find({ MsgType: 'hologram' })).toEqual(['message', 'message:hologram', false]);
		expect(find({ MsgType: 'event', Event: 'x', BatchJob: { JobType: 'y' } })).toEqual([
			'event',
			'event:x:y',
			false,
		]);
		expect(find({ MsgType: 'event' })).toEqual(['event', 'event', false]);
	});

	it.each([
		{},
		{ MsgType: '' },
		{ MsgType: ['text', 'text'] },
		{ InfoType: { a: 'b' } },
		{ Event: 'click' },
		{ msgtype: 'text' },
	])('calls %j unknown', (tree) => {
		expect(find(tree)).toEqual(['unknown', 'unknown', false]);
	});

	it.each(['constructor', '__proto__', 'toString'])('is not fooled by the name %s', (name) => {
		expect(find({ MsgType: name })).toEqual(['message', `message:${name}`, false]);
		expect(find({ InfoType: name, ChangeType: name })[2]).toBe(false);
	});
});

describe('rowOf', () => {
	it.each(LABELS)('gives the row of %s', (label) => {
		expect(rowOf(label)).toBe(EVENTS[label]);
	});

	it.each(['suite:brand_new', 'constructor', ''])('has none of "%s"', (label) => {
		expect(rowOf(label)).toBeUndefined();
	});
});
