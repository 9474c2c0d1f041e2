/**
 * Every leaf of every event arrives as it was sent: written and sealed by the simulator, opened and parsed by us.
 * What XML 1.0 cannot carry is not tried; see `arbitraryText`.
 */
import fc from 'fast-check';
import { openCallback, parseMessage } from '../../../../nodes/WecomSuite/protocol';
import type { EventObject, EventValue } from '../../../simulator/push/event';
import { LABELS, rowOf, sampleEvent } from '../../../simulator/push/samples';
import { seal, sign } from '../../../simulator/wire/wire';
import { writeJson } from '../../../simulator/wire/writeJson';
import { writeXml, type Dialect } from '../../../simulator/wire/writeXml';
import { anyEvent } from '../../../support/arbitraryEvents';
import { anyText, textLikeTags } from '../../../support/arbitraryText';
import { KEY } from '../../../support/sealRaw';

const TOKEN = 'ExampleToken';
const IDENTITY = { suiteId: 'wwSuite', providerCorpId: 'wwProvider', corpId: 'wpCorp' };
const RUNS = { numRuns: 400 };
/** Fields that say which event it is. */
const TELLING = new Set(['MsgType', 'SuiteId', 'ServiceCorpId']);

/** The whole way: sealed and signed by the simulator, opened and parsed by us. */
function arrive(message: string): unknown {
	const encrypt = seal(message, 'wpCorp', KEY);
	const opened = openCallback({
		token: TOKEN,
		encodingAesKey: KEY,
		msgSignature: sign(TOKEN, '1760000000', 'nonce', encrypt),
		timestamp: '1760000000',
		nonce: 'nonce',
		body: `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
	});
	expect(opened).toEqual({ message, receiveId: 'wpCorp' });
	return parseMessage(opened.message);
}

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
	cdata: fc.boolean(),
	blankBeforeCdata: fc.boolean(),
	blankInEndTag: fc.boolean(),
	lines: fc.boolean(),
	bom: fc.boolean(),
});

describe('an event of the catalogue', () => {
	it('arrives from XML with every leaf, in every dialect, typed as its row says', () => {
		fc.assert(
			fc.property(anyEvent(true), anyDialect, ({ fields, wire, item }, dialect) => {
				expect(arrive(writeXml(wire, fields, dialect))).toStrictEqual(item);
			}),
			{ numRuns: 1500 },
		);
	});

	it('arrives from JSON as it does from XML', () => {
		fc.assert(
			fc.property(anyEvent(false), anyDialect, ({ fields, wire, item }, dialect) => {
				expect(arrive(writeJson(wire, fields))).toStrictEqual(item);
				expect(arrive(writeXml(wire, fields, dialect))).toStrictEqual(item);
			}),
			{ numRuns: 1500 },
		);
	});

	it('arrives from lines that end in \\r\\n, which are layout', () => {
		fc.assert(
			fc.property(anyEvent(true), ({ fields, wire, item }) => {
				const [start, ...rest] = writeXml(wire, fields).split(/(?=<[A-Z])/);
				expect(arrive(`<?xml version="1.0"?>\r\n${start}\r\n${rest.join('')}`)).toStrictEqual(item);
			}),
			RUNS,
		);
	});

	it('keeps its other fields when one holds text that looks like tags', () => {
		const textFields = LABELS.flatMap((label) => {
			const { fields, example } = rowOf(label);
			return Object.keys(example)
				.filter((name) => fields[name]?.kind === 'text' && !TELLING.has(name))
				.map((name) => [label, name] as const);
		});
		fc.assert(
			fc.property(
				fc.constantFrom(...textFields),
				textLikeTags,
				anyDialect,
				([label, name], text, dialect) => {
					const { fields } = rowOf(label);
					const event = sampleEvent(label, IDENTITY, 1760000000);
					const plain = arrive(writeXml(event, fields)) as object;
					const altered = { ...event, [name]: text };
					const expected = { ...plain, [name]: text };
					expect(arrive(writeXml(altered, fields, dialect))).toStrictEqual(expected);
					expect(arrive(writeJson(altered, fields))).toStrictEqual(expected);
				},
			),
			RUNS,
		);
	});
});

/** Element names; none that readers keep away from JavaScript objects. */
const anyName = fc.stringMatching(/^[A-Z][A-Za-z0-9_.-]{0,8}$/);
/** An element that came once is no list, and one without elements is text: XML cannot tell. */
const { elements: anyTree } = fc.letrec<{ elements: EventObject; value: EventValue }>((tie) => ({
	elements: fc.dictionary(anyName, tie('value'), { minKeys: 1, maxKeys: 4 }),
	value: fc.oneof(
		{ depthSize: 'small' },
		anyText,
		fc.array(fc.oneof(anyText, tie('elements')), { minLength: 2, maxLength: 4 }),
		tie('elements'),
	),
}));
const ROOTS: readonly EventObject[] = [
	{ InfoType: 'n8n_test', SuiteId: 'wwSuite' },
	{ InfoType: 'n8n_test', ServiceCorpId: 'wwProvider' },
	{ MsgType: 'n8n_test', ToUserName: 'wpCorp' },
	{ MsgType: 'event', Event: 'n8n_test' },
];
const CHANNELS = ['suite', 'provider', 'message', 'event'];

describe('an event that nobody modelled', () => {
	it('arrives with every leaf as text, blocks and lists included', () => {
		fc.assert(
			fc.property(fc.nat(3), anyTree, anyDialect, (form, tree, dialect) => {
				const event = { ...tree, ...ROOTS[form], Known: { Too: 'a' } };
				const expected = { label: `${CHANNELS[form]}:n8n_test`, ...event };
				expect(arrive(writeXml(event, {}, dialect))).toEqual(expected);
				expect(arrive(writeJson(event))).toEqual(expected);
			}),
			RUNS,
		);
	});
});
