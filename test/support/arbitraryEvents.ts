/** Random messages of the catalogue. What travels and the item that must come of it are made together, so no decoder is needed. */
import fc from 'fast-check';
import { EVENTS } from '../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow, Spelling } from '../../nodes/WecomSuite/protocol/catalogue/define';
import type { Field, Fields } from '../../nodes/WecomSuite/protocol/catalogue/fields';
import type { EventObject, EventValue } from '../simulator/push/event';
import { anyText } from './arbitraryText';

interface Made<W extends EventValue = EventValue> {
	/** As it travels. */
	readonly wire: W;
	/** As it must arrive. */
	readonly item: unknown;
}
export interface MadeEvent extends Made<EventObject> {
	readonly label: string;
	readonly fields: Fields;
}
type Maker<W extends EventValue = EventValue> = fc.Arbitrary<Made<W>>;

const ROWS: ReadonlyArray<readonly [string, AnyEventRow]> = Object.entries(EVENTS);
const same = (text: string): Made<string> => ({ wire: text, item: text });
const MAX = 999_999_999_999_999;

/** With leading zeros at times; never minus zero, which JSON does not carry. */
const wholeNumber = fc
	.tuple(fc.oneof(fc.nat(2000), fc.integer({ min: -MAX, max: MAX })), fc.nat(2))
	.map(([item, zeros]) => {
		const digits = String(Math.abs(item));
		const padded = '0'.repeat(Math.min(zeros, 15 - digits.length)) + digits;
		return { wire: item < 0 ? `-${padded}` : padded, item };
	});
const decimalNumber = fc
	.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: 0, max: 999_999 }))
	.map(([whole, fraction]) => {
		const wire = `${whole}.${String(fraction).padStart(6, '0')}`;
		return { wire, item: whole === 0 && fraction === 0 ? 0 : Number.parseFloat(wire) };
	});
/** What an element that should hold a number may hold instead: it stays text. */
const noNumber = fc.constantFrom('', ' ', '1e3', '0x10', '1.', 'true', '12345678901234567890');

const textList = fc.array(anyText).map((texts) => {
	const wire = texts.join(',');
	// XML's blanks are these four; other spaces are text.
	return { wire, item: /^[ \t\r\n]*$/.test(wire) ? [] : wire.split(',') };
});
const numberList = fc.array(wholeNumber).map((all) => ({
	wire: all.map(({ wire }) => wire).join(','),
	item: all.map(({ item }) => item),
}));

/** Makes the values of fields. In JSON an element that should hold a number always does. */
function maker(odd: boolean) {
	const number = (plain: Maker): Maker =>
		odd ? fc.oneof({ weight: 4, arbitrary: plain }, noNumber.map(same)) : plain;

	function valueOf(field: Field): Maker {
		switch (field.kind) {
			case 'text':
				return anyText.map(same);
			case 'integer':
			case 'timestamp':
				return number(wholeNumber);
			case 'decimal':
				return number(fc.oneof(wholeNumber, decimalNumber));
			case 'list':
				return textList;
			case 'integers':
				return numberList;
			case 'nested':
				return elementsOf(field.fields, {});
			case 'repeated':
				// None at all and an element left out are the same in XML, but not in JSON.
				return fc
					.array(valueOf(field.of), { minLength: field.optional ? 1 : 0, maxLength: 3 })
					.map((all) => ({ wire: all.map((one) => one.wire), item: all.map((one) => one.item) }));
		}
	}

	function elementsOf(fields: Fields, fixed: Readonly<Record<string, Maker>>): Maker<EventObject> {
		const elements = Object.entries(fields).map(([name, field]) =>
			fc.record({
				name: fc.constant(name),
				spelling: fc.constantFrom(name, ...(field.also ?? [])),
				present: field.optional && !(name in fixed) ? fc.boolean() : fc.constant(true),
				made: fixed[name] ?? valueOf(field),
			}),
		);
		return fc.tuple(...elements).map((all) => {
			const present = all.filter((element) => element.present);
			return {
				wire: Object.fromEntries(present.map(({ spelling, made }) => [spelling, made.wire])),
				item: Object.fromEntries(present.map(({ name, made }) => [name, made.item])),
			};
		});
	}

	return { valueOf, elementsOf };
}

/** A spelling of the vendor's, in capitals at times: old texts have CLICK where new ones have click. */
const spelled = (spelling: Spelling): fc.Arbitrary<string> =>
	fc
		.tuple(
			fc.constantFrom(...(typeof spelling === 'string' ? [spelling] : spelling)),
			fc.constantFrom('as is', 'capitals'),
		)
		.map(([text, form]) => (form === 'as is' ? text : text.toUpperCase()));

/** What decides which event it is must not be left to chance. */
function eventOf(label: string, row: AnyEventRow, odd: boolean): fc.Arbitrary<MadeEvent> {
	const { elementsOf } = maker(odd);
	const { JobType, ...match } = { JobType: undefined, ...row.match };
	const fixed: Record<string, Maker> = {
		SuiteId: anyText.map((text) => same(`ww${text}`)),
		ServiceCorpId: anyText.map((text) => same(`ww${text}`)),
		MsgType: fc.constant(same('event')),
	};
	const { BatchJob } = row.fields;
	if (BatchJob?.kind === 'nested') {
		const job = JobType === undefined ? anyText.map((text) => `other ${text}`) : spelled(JobType);
		fixed['BatchJob'] = elementsOf(BatchJob.fields, { JobType: job.map(same) });
	}
	const matched = Object.entries(match).map(([name, spelling]) =>
		spelled(spelling).map((text) => [name, text] as const),
	);
	return fc
		.tuple(fc.tuple(...matched), elementsOf(row.fields, fixed))
		.map(([names, { wire, item }]) => ({
			label,
			fields: row.fields,
			wire: { ...Object.fromEntries(names), ...wire },
			item: { label, ...Object.fromEntries(names), ...(item as object) },
		}));
}

/** Any event of the table. `odd` ones hold text where a number should stand, which only XML can. */
export const anyEvent = (odd: boolean): fc.Arbitrary<MadeEvent> =>
	fc.constantFrom(...ROWS).chain(([label, row]) => eventOf(label, row, odd));
