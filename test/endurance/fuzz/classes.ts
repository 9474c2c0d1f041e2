/** The classes of hostile input: what is sent, and what must come of it beside what `judge` asks of every input. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { addressOf } from '../../simulator/push/address';
import type { EventObject } from '../../simulator/push/event';
import { LABELS, rowOf, sampleEvent } from '../../simulator/push/samples';
import { writeJson } from '../../simulator/wire/writeJson';
import { writeXml } from '../../simulator/wire/writeXml';
import { anyBytes, anyChanges, anyHostileTree, anyPieces, change, type Change } from './arbitrary';
import { BOMBS, type Bomb } from './bombs';
import { SUITE, type Outcome, type Sent } from './call';
import { assertRefused, leavesOf } from './judge';
import { assertAnswered } from './rule';
import { CORP, envelopeOf, queryFor, sealed } from './seal';

export interface InputClass<T> {
	readonly name: string;
	/** Inputs of this class among all. */
	readonly share: number;
	readonly arbitrary: fc.Arbitrary<T>;
	readonly send: (input: T) => Sent;
	readonly judge: (outcome: Outcome, input: T, sent: Sent) => void;
}
/** The type of its inputs is nobody's business but its own. */
const inputClass = <T>(row: InputClass<T>) => row as InputClass<unknown>;

const IDENTITY = { suiteId: SUITE.suiteId, providerCorpId: SUITE.providerCorpId, corpId: CORP };
const NO_QUERY = '';
const form = fc.constantFrom('xml', 'json');
const idOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
const post = (body: Buffer | string, query: string = queryFor('x')): Sent => ({
	method: 'POST',
	query,
	body: Buffer.from(body),
});

const garbage = inputClass({
	name: 'random bytes',
	share: 200,
	arbitrary: fc.record({
		body: fc.oneof(anyBytes, anyPieces.map(Buffer.from)),
		query: fc.oneof(
			fc.constant(undefined),
			fc.constant(NO_QUERY),
			anyPieces.map((all) => `?${all}`),
		),
	}),
	send: ({ body, query }) => post(body, query),
	judge: assertRefused,
});

const TEXT = `<xml><MsgType>text</MsgType><ToUserName>${CORP}</ToUserName><Content>hello</Content></xml>`;
const envelopes = inputClass({
	name: 'changed envelopes',
	share: 250,
	arbitrary: fc.record({ form, inQuery: fc.boolean(), changes: anyChanges }),
	send: ({ form: envelope, inQuery, changes }) => {
		const good = sealed(TEXT, CORP, envelope as 'xml' | 'json');
		return inQuery
			? { ...good, query: change(Buffer.from(good.query), changes).toString('latin1') }
			: { ...good, body: change(good.body, changes) };
	},
	// What is not covered by the signature may change; what is accepted is what WeCom sealed.
	judge: ({ status, items }) => {
		if (status !== 200) return;
		assert.equal((items[0]?.json['wecom'] as { id?: unknown } | undefined)?.id, idOf(TEXT));
	},
});

interface Event {
	readonly label: string;
	readonly form: string;
	readonly changes: readonly Change[];
}
const eventText = ({ label, form: written, changes }: Event) => {
	const sample = sampleEvent(label, IDENTITY, 1760000000);
	// The simulator draws a message id each time; here the same input is the same text.
	const event = { ...sample, ...('MsgId' in sample && { MsgId: '4611686018427387905' }) };
	const { fields } = rowOf(label);
	const text = written === 'json' ? writeJson(event, fields) : writeXml(event, fields);
	return { bytes: change(Buffer.from(text), changes), ...addressOf(event, IDENTITY) };
};
const plaintexts = inputClass({
	name: 'changed texts, sealed again',
	share: 250,
	arbitrary: fc.record({ label: fc.constantFrom(...LABELS), form, changes: anyChanges }),
	send: (event) => {
		const { bytes, receiveId } = eventText(event);
		return sealed(bytes, receiveId);
	},
	judge: (outcome, event) => {
		const { bytes, receiveId } = eventText(event);
		assertAnswered(outcome, bytes.toString(), receiveId);
	},
});

/** Ids that push texts which are not theirs: ours, those of corps, and a stranger's. */
const RECEIVERS = [SUITE.suiteId, SUITE.providerCorpId, CORP, 'wpOther', 'wwffffffffffffffff', ''];
const anyId = fc.constantFrom(...RECEIVERS, ` ${CORP}`);
const ID_NAMES = ['ToUserName', 'tousername', 'SuiteId', 'ServiceCorpId', 'AuthCorpId', 'corpid'];
const KIND_NAMES = ['InfoType', 'MsgType', 'msg_type', 'Event'];
const KINDS = ['suite_ticket', 'create_auth', 'text', 'event', 'brand_new_thing', '', ' '];
const receivers = inputClass({
	name: 'ids and forms, mixed',
	share: 150,
	arbitrary: fc.record({
		ids: fc.dictionary(fc.constantFrom(...ID_NAMES), fc.oneof(anyId, fc.array(anyId)), {
			maxKeys: 3,
		}),
		kinds: fc.dictionary(fc.constantFrom(...KIND_NAMES), fc.constantFrom(...KINDS), {
			maxKeys: 2,
		}),
		form,
		receiveId: anyId,
		changes: fc.option(anyChanges, { nil: [] as readonly Change[] }),
	}),
	send: (input) => sealed(mixedText(input), input.receiveId),
	judge: (outcome, input) => {
		assertAnswered(outcome, mixedText(input).toString(), input.receiveId);
	},
});
interface Mixed {
	readonly ids: EventObject;
	readonly kinds: EventObject;
	readonly form: string;
	readonly changes: readonly Change[];
}
const mixedText = ({ ids, kinds, form: written, changes }: Mixed): Buffer => {
	const event = { ...ids, ...kinds, SuiteTicket: 'example' };
	return change(Buffer.from(written === 'json' ? writeJson(event) : writeXml(event)), changes);
};

const trees = inputClass({
	name: 'hostile names',
	share: 200,
	arbitrary: fc.record({ tree: anyHostileTree, form }),
	send: ({ tree, form: written }) => {
		const event = { MsgType: 'n8n_test', ToUserName: CORP, ...tree };
		return sealed(written === 'json' ? writeJson(event) : writeXml(event));
	},
	judge: ({ status, items }, { tree }) => {
		assert.equal(status, 200);
		const { label, title, titleZh, wecom, ...fields } = items[0]?.json ?? {};
		const { raw } = wecom as { raw?: string };
		assert.deepEqual([typeof label, typeof title, typeof titleZh], Array(3).fill('string'));
		if (raw === undefined) {
			assert.deepEqual(leavesOf(fields), leavesOf({ MsgType: 'n8n_test', CORP, ...tree }));
		}
	},
});

const bomb = fc.constantFrom(...BOMBS);
const bombs = inputClass({
	name: 'small bombs',
	share: 30,
	arbitrary: fc.record({ bomb, count: fc.nat(2000) }),
	send: ({ bomb: { make }, count }) => sealed(make(count)),
	judge: ({ status, items }) => {
		assert.deepEqual([status, items.length], [200, 1]);
	},
});

/** A megabyte of base64. */
const MOST = 780_000;
export const biggest = ({ make }: Bomb, most = MOST): Buffer => {
	const [few, more] = [10, 1010].map((count) => Buffer.byteLength(make(count))) as [number, number];
	const count = Math.max(10, Math.floor(((most - few) / (more - few)) * 1000 * 0.85));
	return Buffer.from(make(count)).subarray(0, most);
};
const huge = inputClass({
	name: 'a megabyte',
	share: 1,
	arbitrary: fc.record({ bomb, place: fc.constantFrom('sealed', 'alone', 'beside', 'query') }),
	send: ({ bomb: one, place }) => {
		if (place === 'sealed') return sealed(biggest(one));
		if (place === 'alone') return post(biggest(one, 1_040_000));
		if (place === 'query')
			return post('<xml></xml>', `?${encodeURI(biggest(one, 300_000).toString())}`);
		const [before = '', after = ''] = envelopeOf('x', 'xml').split('<Encrypt>');
		return post(`${before}${biggest(one, 1_000_000).toString()}<Encrypt>${after}`);
	},
	judge: (outcome, { place }) => {
		if (place !== 'sealed') return assertRefused(outcome);
		assert.deepEqual([outcome.status, outcome.items.length], [200, 1]);
	},
});

const EXPRESSIONS = [
	...[
		'(a+)+$',
		'(a|aa)+$',
		'(.*a){20}',
		'([a-z]+)*!',
		'.*.*.*=',
		'(x+x+)+y',
		'\\p{L}+\\d',
		'^',
		'|',
	],
	...['[^b]{1,100}', '(?i)B', '(', '[', '{9}', '*', '\\', '(?=a)', '\\1', '(?:a?){30}a{30}', '你'],
];
const filters = inputClass({
	name: 'expressions in filters',
	share: 8,
	arbitrary: fc.record({
		value: fc.array(fc.constantFrom(...EXPRESSIONS), { minLength: 1, maxLength: 3 }),
		ignoreCase: fc.boolean(),
		unit: fc.constantFrom('a', 'aab', 'xy', '=', '你'),
		count: fc.nat(3000),
	}),
	send: ({ value, ignoreCase, unit, count }) => {
		const test = { comparison: 'regex', value: value.join(''), ignoreCase };
		const Content = `${unit.repeat(count)}!`;
		const event = sampleEvent('message:text', IDENTITY, 1760000000, { Content });
		const parameters = { filters: { text: { test } } };
		return { ...sealed(writeXml(event, rowOf('message:text').fields)), parameters };
	},
	judge: ({ status, body }) => {
		assert.deepEqual([status, body], [200, 'success']);
	},
});

const verifications = inputClass({
	name: 'verifications',
	share: 61,
	arbitrary: fc.record({ query: anyPieces, changes: anyChanges, signed: fc.boolean() }),
	send: ({ query, changes, signed }): Sent => {
		const echo = change(Buffer.from(query), changes).toString('base64');
		const start = signed ? queryFor(echo) : `?${query}`;
		const full = `${start}&echostr=${encodeURIComponent(echo)}`;
		return { method: 'GET', query: full, body: Buffer.alloc(0) };
	},
	judge: assertRefused,
});

export const CLASSES: readonly InputClass<unknown>[] = [
	garbage,
	envelopes,
	plaintexts,
	receivers,
	trees,
	bombs,
	huge,
	filters,
	verifications,
];
