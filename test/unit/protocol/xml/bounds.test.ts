import { openCallback, parseMessage } from '../../../../nodes/WecomSuite/protocol';
import { codeOf, thrownBy } from '../../../support/thrown';

const TIMES = 20_000;
/** Texts of many marks each, any of which would take far longer to read than its length says. */
const BOMBS: Readonly<Record<string, string>> = {
	elements: '<a>b</a>'.repeat(TIMES),
	sections: `<a>${'<![CDATA[b]]>'.repeat(TIMES)}</a>`,
	comments: '<!-- a -->'.repeat(TIMES),
	references: `<a>${'&amp;'.repeat(TIMES + 1)}</a>`,
	'line ends': `<a>${'\r'.repeat(TIMES + 1)}</a>`,
	attributes: `<a ${'b="c" '.repeat(TIMES + 1)}/>`,
};

describe('a text with more markup than WeCom ever sends', () => {
	it.each(Object.entries(BOMBS))('is not read: %s', (_, inside) => {
		const error = thrownBy(() => parseMessage(`<xml>${inside}</xml>`));
		expect([error.code, error.message]).toEqual([
			'ERR_WECOM_XML',
			'The text holds more markup than any message of WeCom',
		]);
	});

	it.each(['{"a":[', '{"a":"', '{"a":{'])('is not read as JSON: %s', (start) => {
		const mark = start.slice(-1);
		expect(codeOf(() => parseMessage(`${start}${mark.repeat(TIMES)}`))).toBe('ERR_WECOM_XML');
	});

	it('is told from a long text', () => {
		const long = 'a, "b" = 你; '.repeat(1500).padEnd(700_000, 'x');
		const expected = { label: 'unknown', A: long };
		expect(parseMessage(`<xml><A><![CDATA[${long}]]></A></xml>`)).toEqual(expected);
		expect(parseMessage(JSON.stringify({ A: long }))).toEqual(expected);
	});

	it('is no envelope of a stranger either', () => {
		const body = `{"a":${'['.repeat(1000)}${']'.repeat(1000)},"encrypt":"x"}`;
		const request = { token: 'a', encodingAesKey: 'a'.repeat(43), body };
		const query = { msgSignature: 'a', timestamp: '1', nonce: 'a' };
		expect(codeOf(() => openCallback({ ...request, ...query }))).toBe('ERR_WECOM_ENVELOPE');
	});
});
