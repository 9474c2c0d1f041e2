/** The bundled libraries lack what this package never needs. What it needs, they do like the originals. */
import path from 'node:path';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { readWithLibrary } from '../../nodes/WecomSuite/protocol/xml/read';

const LIBRARIES = path.join(__dirname, '..', '..', 'dist', 'libraries');
const built = <Module extends object>(name: string): Module =>
	jest.requireActual<Module>(path.join(LIBRARIES, `${name}.js`));
const { RE2JS: Built } = built<{ RE2JS: typeof RE2JS }>('re2js');

/** What an expression makes of a text; undefined when it is none. */
function matched(library: typeof RE2JS, pattern: string, text: string): string | null | undefined {
	try {
		const matcher = library.compile(pattern).matcher(text);
		return matcher.find() ? (matcher.group() ?? '') : null;
	} catch {
		return undefined;
	}
}

const SETS = [
	...['L', 'Lu', 'Ll', 'Lt', 'LC', 'M', 'Mn', 'Nd', 'N', 'P', 'S', 'Sc', 'Z', 'Zs', 'C', 'Cc'],
	...['Cn', 'Co', 'Cs', 'Alphabetic', 'Emoji', 'White_Space', 'Math', 'Uppercase', 'Any', 'Lc'],
	...['Han', 'Hiragana', 'Latin', 'Greek', 'Cyrillic', 'Common', 'Inherited', 'Adlam', 'Ascii'],
	...['Assigned', 'Nonsense', 'Script=Han', 'toString'],
];
/** What one Unicode knows and the next does not would tell the version of Node, not the libraries. */
const character = fc
	.oneof(
		fc.integer({ min: 0, max: 0x2fff }),
		fc.integer({ min: 0x3000, max: 0xffff }),
		fc.integer({ min: 0x10000, max: 0x1ffff }),
		fc.integer({ min: 0, max: 0x10ffff }),
	)
	.map((code) => String.fromCodePoint(code))
	.filter((one) => !/\p{Cn}/u.test(one));

describe('regular expressions', () => {
	it.each(SETS)('know the same characters as %s', (set) => {
		fc.assert(
			fc.property(
				character,
				fc.constantFrom('\\p', '\\P'),
				fc.constantFrom('', '^'),
				fc.constantFrom('', '(?i)'),
				fc.boolean(),
				(text, which, not, flags, inClass) => {
					const one = `${which}{${not}${set}}`;
					const pattern = `${flags}${inClass ? `[${one}0-9]` : one}`;
					expect(matched(Built, pattern, text)).toEqual(matched(RE2JS, pattern, text));
				},
			),
			{ numRuns: 200 },
		);
	});

	it.each([
		['\\p{Han}+', '订单：已支付', '订单'],
		['\\p{Han}+', '𠮷野家 open', '𠮷野家'],
		['\\p{L}+', '1 Größe', 'Größe'],
		['\\pN+', '第12号', '12'],
		['(?i)straſſe', 'STRASSE', 'STRASSE'],
		['(?i)\\p{Lu}+', 'ÄÖü!', 'ÄÖü'],
		['(?i)κόσμος', 'ΚΌΣΜΟΣ', 'ΚΌΣΜΟΣ'],
		['[^\\p{Han}\\s]+', '确认 OK', 'OK'],
	])('%s finds its part of %s', (pattern, text, found) => {
		expect(matched(Built, pattern, text)).toBe(found);
		expect(matched(RE2JS, pattern, text)).toBe(found);
	});
});

/** The reader on the built library instead of the original. */
function builtReader(): typeof readWithLibrary {
	let reader = readWithLibrary;
	const open = jest.fn(() => built('fast-xml-parser'));
	jest.isolateModules(() => {
		jest.doMock('fast-xml-parser', open);
		({ readWithLibrary: reader } = jest.requireActual<{
			readWithLibrary: typeof readWithLibrary;
		}>('../../nodes/WecomSuite/protocol/xml/read'));
	});
	expect(open).toHaveBeenCalledTimes(1);
	return reader;
}
function read(reader: typeof readWithLibrary, xml: string) {
	try {
		return reader(xml);
	} catch (error) {
		return { refused: (error as Error).message };
	}
}

const name = fc.constantFrom('xml', 'A', 'ToUserName', 'a:b', '_x', 'item', '企业', '__proto__');
const leaf = fc.oneof(
	fc.string({ maxLength: 8 }),
	fc.constantFrom('&amp;', '&#x4F01;', '&unknown;', ' \r\n', '007', '1e3', '0x1F', 'true', ']]>'),
	fc.string({ maxLength: 8 }).map((text) => `<![CDATA[${text}]]>`),
	fc.constantFrom('<!-- note -->', '<?target data?>', '<!DOCTYPE xml>', '<br/>', '<A b="c&lt;"/>'),
);
const { element } = fc.letrec<{ element: string }>((tie) => ({
	element: fc
		.tuple(name, fc.array(fc.oneof({ maxDepth: 4 }, leaf, tie('element')), { maxLength: 4 }))
		.map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
}));
const prologue = fc.constantFrom(
	'',
	'',
	'<?xml version="1.0" encoding="UTF-8"?>',
	'<!DOCTYPE xml [<!ENTITY a "<b>">]>',
	'<!DOCTYPE xml SYSTEM "file:///etc/passwd">',
);

describe('XML', () => {
	it('is read as by the original library', () => {
		const reader = builtReader();
		const seen = { read: 0, refused: 0 };
		fc.assert(
			fc.property(prologue, element, (start, body) => {
				const result = read(readWithLibrary, start + body);
				seen['refused' in result ? 'refused' : 'read']++;
				expect(read(reader, start + body)).toEqual(result);
			}),
			{ numRuns: 2000 },
		);
		expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(100);
	});

	it('is refused as by the original library when it nests too deep', () => {
		const xml = `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`;
		expect(read(builtReader(), xml)).toEqual(read(readWithLibrary, xml));
		expect(read(builtReader(), xml)).toHaveProperty('refused');
	});
});
