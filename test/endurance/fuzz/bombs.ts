/** Texts that are short to write and long to read: nesting, references, repetition. `count` times a unit, up to a size. */

export interface Bomb {
	readonly name: string;
	readonly make: (count: number) => string;
}

const START =
	'<xml><MsgType>n8n_test</MsgType><ToUserName>wpExampleAuthorizerCorp000000001</ToUserName>';
const xml = (name: string, inside: (count: number) => string): Bomb => ({
	name,
	make: (count) => `${START}${inside(count)}</xml>`,
});
const around = (unit: string) => (count: number) => `<A>${unit.repeat(count)}</A>`;
const bare = (unit: string) => (count: number) => unit.repeat(count);
const numbered = (count: number, one: (at: number) => string, glue = '') =>
	Array.from({ length: count }, (_, at) => one(at)).join(glue);

const JSON_START = '{"MsgType":"n8n_test","ToUserName":"wpExampleAuthorizerCorp000000001","A":';
const json = (name: string, inside: (count: number) => string): Bomb => ({
	name: `JSON: ${name}`,
	make: (count) => `${JSON_START}${inside(count)}}`,
});

export const BOMBS: readonly Bomb[] = [
	xml('a plain text', around('x')),
	xml('elements of one name', bare('<A>b</A>')),
	xml('elements of many names', (count) => numbered(count, (at) => `<A${at}>b</A${at}>`)),
	xml('empty elements', bare('<A/>')),
	xml('elements in text', around('<B></B>x')),
	xml('nesting', (count) => '<A>'.repeat(count) + '</A>'.repeat(count)),
	xml('nesting without an end', bare('<A>')),
	xml('ends without a beginning', bare('</A>')),
	xml('references', around('&amp;')),
	xml('references to characters', around('&#65;')),
	xml('references without an end', around('&#1234567')),
	xml('ampersands', around('&')),
	xml('sections', around('<![CDATA[a]]>')),
	xml('beginnings of sections', around('<![CDATA[')),
	xml('ends of sections', around(']]>')),
	xml('comments', bare('<!--a-->')),
	xml('beginnings of comments', bare('<!--')),
	xml('processing instructions', bare('<?a b?>')),
	xml('attributes', (count) => `<A ${numbered(count, (at) => `a${at}="b"`, ' ')}>x</A>`),
	xml('the same attribute', (count) => `<A ${'a="b" '.repeat(count)}>x</A>`),
	xml('quotes in a tag', (count) => `<A a="${"'".repeat(count)}>`),
	xml('a long name', (count) => `<${'A'.repeat(count)}>x</${'A'.repeat(count)}>`),
	xml('line ends', around('\r\n')),
	xml('blanks', around(' ')),
	xml('blanks in an end tag', (count) => `<A>x</A${' '.repeat(count)}>`),
	xml('angle brackets', bare('<')),
	xml('code points reserved for programs', around('\ufdd0r\r')),
	{
		name: 'entities that grow',
		make: (count) =>
			`<!DOCTYPE a [<!ENTITY a "aaaa">${numbered(count, (at) => `<!ENTITY a${at + 1} "&a${at || ''};&a${at || ''};">`)}]>${START}<A>&a${count};</A></xml>`,
	},
	{ name: 'blanks in front', make: (count) => `${' '.repeat(count)}${START}</xml>` },
	json('a list of texts', (count) => `[${numbered(count, () => '"b"', ',')}]`),
	json('a list of numbers', (count) => `[${numbered(count, () => '1', ',')}]`),
	json('names', (count) => `{${numbered(count, (at) => `"A${at}":"b"`, ',')}}`),
	json('nested lists', (count) => '['.repeat(count) + ']'.repeat(count)),
	json('nested objects', (count) => `${'{"a":'.repeat(count)}1${'}'.repeat(count)}`),
	json('quotes', bare('"')),
	json('escaped quotes', (count) => `"${'\\"'.repeat(count)}"`),
	json('backslashes', (count) => `"${'\\'.repeat(count)}"`),
	json('digits', bare('1')),
	json('half numbers', bare('1e')),
	json('escapes', (count) => `"${'\\u0041'.repeat(count)}"`),
];
