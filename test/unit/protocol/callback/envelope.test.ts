import {
	readEncrypt,
	writeEnvelope,
} from '../../../../nodes/WecomSuite/protocol/callback/envelope';
import { readXml } from '../../../simulator/wire/readXml';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';

const REFUSED = 'ERR_WECOM_ENVELOPE';

describe('readEncrypt', () => {
	it.each([
		['a section', '<xml><Encrypt><![CDATA[aA+/=]]></Encrypt></xml>'],
		['plain text', '<xml><Encrypt>aA+/=</Encrypt></xml>'],
		['blanks around', '<xml><Encrypt>\r\n  aA+/=\t\n</Encrypt></xml>'],
		['blanks around a section', '<xml><Encrypt> <![CDATA[aA+/=]]>\n</Encrypt></xml>'],
		['blanks inside a section', '<xml><Encrypt><![CDATA[ aA+/=\n]]></Encrypt></xml>'],
		['a blank in the end tag', '<xml><Encrypt><![CDATA[aA+/=]]></Encrypt ></xml >'],
		['a byte order mark and lines', '\ufeff\n<xml>\n<Encrypt>aA+/=</Encrypt>\n</xml>\n'],
		['a declaration', '<?xml version="1.0"?><xml><Encrypt>aA+/=</Encrypt></xml>'],
		[
			'the other elements, in any order',
			'<xml><ToUserName><![CDATA[ww]]></ToUserName><Encrypt><![CDATA[aA+/=]]></Encrypt><AgentID></AgentID><New>1</New></xml>',
		],
		['JSON', '{"encrypt":"aA+/="}'],
		['JSON with capitals', '{"ToUserName":"ww","AgentID":1,"Encrypt":"aA+/="}'],
		['JSON with blanks', '\ufeff \n{ "encrypt" : " aA+\\/= " }\n'],
	])('finds it with %s, in a string and in bytes', (_, body) => {
		expect(readEncrypt(body)).toBe('aA+/=');
		expect(readEncrypt(Buffer.from(body))).toBe('aA+/=');
	});

	it('does not repair the text, because the signature covers it as it came', () => {
		expect(readEncrypt('<xml><Encrypt>a b\nc</Encrypt></xml>')).toBe('a b\nc');
	});

	it.each([
		['nothing', ''],
		['blanks', ' \n '],
		['text', 'success'],
		['another root only', '<a></a>'],
		['no Encrypt', '<xml><ToUserName>ww</ToUserName></xml>'],
		['an empty one', '<xml><Encrypt></Encrypt></xml>'],
		['an empty section', '<xml><Encrypt><![CDATA[]]></Encrypt></xml>'],
		['blanks in a section', '<xml><Encrypt> <![CDATA[ ]]> </Encrypt></xml>'],
		['one closed in its own tag', '<xml><Encrypt/></xml>'],
		['one in small letters', '<xml><encrypt>aA+/=</encrypt></xml>'],
		['one that ends before it starts', '<xml></Encrypt><Encrypt>aA+/=</xml>'],
		['an empty object', '{}'],
		['one that is no text', '{"encrypt":1}'],
		['one that is null', '{"encrypt":null}'],
		['an object instead', '{"encrypt":{"a":"b"}}'],
		['a list', '["encrypt"]'],
		['JSON that is cut off', '{"encrypt":"aA+/="'],
		['JSON that is empty inside', '{"encrypt":" "}'],
		['a form', 'encrypt=aA%2B%2F%3D'],
		['a document type', '<!DOCTYPE xml><xml><Encrypt>aA+/=</Encrypt></xml>'],
		['a root that is not closed last', '<xml><Encrypt>aA+/=</Encrypt></xml><a></a>'],
	])('refuses a body with %s', (_, body) => {
		expect(codeOf(() => readEncrypt(body))).toBe(REFUSED);
		expect(codeOf(() => readEncrypt(Buffer.from(body)))).toBe(REFUSED);
	});

	it('refuses a body that is cut off anywhere', () => {
		const bodies = [
			'<xml><ToUserName><![CDATA[ww]]></ToUserName><Encrypt><![CDATA[aA+/=]]></Encrypt><AgentID></AgentID></xml>',
			'{"tousername":"ww","encrypt":"aA+/=","agentid":""}',
		];
		for (const body of bodies) {
			for (let length = 0; length < body.length; length++) {
				expect(codeOf(() => readEncrypt(body.slice(0, length)))).toBe(REFUSED);
			}
		}
	});

	it('reads two megabytes, with and without an Encrypt element, and bytes that are no text', () => {
		const large = 'aA+/'.repeat(500_000);
		// Compared without `toBe`, which would take minutes to show how two megabytes differ.
		expect(readEncrypt(`<xml><Encrypt>${large}</Encrypt></xml>`) === large).toBe(true);
		expect(readEncrypt(JSON.stringify({ encrypt: large })) === large).toBe(true);
		expect(codeOf(() => readEncrypt('<Encrypt>'.repeat(200_000)))).toBe(REFUSED);
		expect(codeOf(() => readEncrypt(Buffer.alloc(2_000_000, 0xff)))).toBe(REFUSED);
	});

	it('shows nothing of the body', () => {
		const words = wordsOf(thrownBy(() => readEncrypt('<xml><Content>private</Content></xml>')));
		expect(words).not.toContain('private');
	});
});

describe('writeEnvelope', () => {
	it('writes the four elements of a reply, the time as a bare number', () => {
		const envelope = writeEnvelope({
			encrypt: 'aA+/=',
			msgSignature: '030da617c8a530020043527c2bf19b1e12064fae',
			timestamp: '1760000004',
			nonce: ']]>',
		});
		expect(envelope).toContain('<TimeStamp>1760000004</TimeStamp>');
		expect(readXml(envelope)).toEqual({
			Encrypt: 'aA+/=',
			MsgSignature: '030da617c8a530020043527c2bf19b1e12064fae',
			TimeStamp: '1760000004',
			Nonce: ']]>',
		});
	});
});
