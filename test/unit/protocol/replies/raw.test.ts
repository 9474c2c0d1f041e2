import { writeReply } from '../../../../nodes/WecomSuite/protocol/replies/writeReply';
import { readXml } from '../../../simulator/wire/readXml';
import { thrownBy } from '../../../support/thrown';
import { HEADER, problemOf, TO } from './header';

const write = (xml: string) => writeReply(TO, { kind: 'raw', body: { xml } });
const TEXT = '<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[a ]] > b 👋]]></Content>';
const FIELDS = { MsgType: 'text', Content: 'a ]] > b 👋' };

describe('raw XML', () => {
	it.each([
		['whole', `<xml>${TEXT}</xml>`],
		['without a root', TEXT],
		['with blanks and line ends', `\n <xml >\n${TEXT}\n</xml>\n`],
		['with a declaration', `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<xml>${TEXT}</xml>`],
	])('gets sender, receiver and time: %s', (_, xml) => {
		const fields = readXml(write(xml));
		expect(fields).toEqual({ ...HEADER, ...FIELDS });
		expect(problemOf(fields)).toBeUndefined();
	});

	it('keeps every byte of what the user wrote', () => {
		const body = `${TEXT}<New><Thing>1</Thing><Other/><Thing>2</Thing></New>`;
		expect(write(`<xml>${body}</xml>`)).toBe(
			`<xml><ToUserName><![CDATA[zhangsan]]></ToUserName><FromUserName><![CDATA[wpCorp]]></FromUserName><CreateTime>1760000004</CreateTime>${body}</xml>`,
		);
	});

	it('adds nothing that is there', () => {
		const own = '<ToUserName>zhangsan</ToUserName><CreateTime>1</CreateTime>';
		expect(readXml(write(`<xml>${own}${TEXT}</xml>`))).toEqual({
			...FIELDS,
			ToUserName: 'zhangsan',
			FromUserName: 'wpCorp',
			CreateTime: '1',
		});
		const all = `<xml>${own}<FromUserName> <![CDATA[wpCorp]]></FromUserName>${TEXT}</xml>`;
		expect(write(all)).toBe(all);
	});

	it.each([
		'<ToUserName>lisi</ToUserName>',
		'<ToUserName>zhangsan</ToUserName><ToUserName>lisi</ToUserName>',
		'<ToUserName><a>zhangsan</a></ToUserName>',
		'<FromUserName>wpOther</FromUserName>',
		'<CreateTime>1</CreateTime><CreateTime>2</CreateTime>',
	])('(issue 20) goes to the member who wrote, whatever a text adds to a template: %s', (own) => {
		const error = thrownBy(() => write(`<xml>${own}${TEXT}</xml>`));
		expect(error.code).toBe('ERR_WECOM_REPLY');
		expect(error.message).not.toMatch(/lisi|wpOther/);
		const injected = `x</Content>${own}<Content>`;
		const template = `<xml><MsgType>text</MsgType><Content>${injected}</Content></xml>`;
		expect(thrownBy(() => write(template)).code).toBe('ERR_WECOM_REPLY');
	});

	it('loses only what XML cannot hold', () => {
		expect(readXml(write(`<xml><MsgType>te\u0000xt</MsgType></xml>`))).toEqual({
			...HEADER,
			MsgType: 'text',
		});
	});

	it.each([
		['<xml><MsgType>text</xml>', /cannot be read at line 1, column \d+: .*well-formed/],
		[`<xml>\n<MsgType>text</MsgType>\n<a></b></xml>`, /cannot be read at line 3/],
		['<xml><MsgType>text</MsgType></xml><xml></xml>', /cannot be read/],
		['<!DOCTYPE a><xml><MsgType>text</MsgType></xml>', /cannot be read: /],
		['<xml></xml>', /has no MsgType/],
		['<xml>text</xml>', /has no MsgType/],
		['<other><MsgType>text</MsgType></other>', /has no MsgType/],
		['<xml><MsgType>a</MsgType><MsgType>b</MsgType></xml>', /has no MsgType/],
		['hello', /has no MsgType/],
		['{"MsgType":"text"}', /has no MsgType/],
	])('%j is refused', (xml, message) => {
		const error = thrownBy(() => write(xml));
		expect(error.code).toBe('ERR_WECOM_REPLY');
		expect(error.message).toMatch(message);
	});
});
