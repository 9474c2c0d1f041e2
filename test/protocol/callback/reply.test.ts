import { MAX_TEXT_BYTES, textReply } from '../../../nodes/WecomSuite/protocol/callback/reply';
import { readXml } from '../../simulator/readXml';
import { requestOf } from '../../support/vectors';
import { codeOf, thrownBy } from '../../support/thrown';

const TO = { toUser: 'zhangsan', fromCorp: 'wpCorp', createTime: 1760000004 };

describe('textReply', () => {
	it('is the inner XML of the vector of a reply', () => {
		const to = {
			toUser: 'woAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			fromCorp: 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			createTime: 1760000004,
		};
		expect(textReply(to, '收到')).toBe(requestOf('D-5').message);
	});

	it.each(['你好 👋', 'two\r\nlines', '<a href="x">R&D</a>', ']]>', 'a]]><MsgType>', ' '])(
		'carries %j as it is',
		(content) => {
			expect(readXml(textReply(TO, content))).toEqual({
				ToUserName: 'zhangsan',
				FromUserName: 'wpCorp',
				CreateTime: '1760000004',
				MsgType: 'text',
				Content: content,
			});
		},
	);

	it('takes 2048 bytes and no more, counted in UTF-8', () => {
		const longest = `${'你'.repeat(682)}ab`;
		expect(Buffer.byteLength(longest)).toBe(MAX_TEXT_BYTES);
		expect(readXml(textReply(TO, longest))).toMatchObject({ Content: longest });
		const error = thrownBy(() => textReply(TO, `${longest}c`));
		expect(error.code).toBe('ERR_WECOM_REPLY');
		expect(error.message).toContain('2049 bytes');
		expect(error.message).not.toContain('你');
	});

	it('refuses an empty text', () => {
		expect(codeOf(() => textReply(TO, ''))).toBe('ERR_WECOM_REPLY');
	});
});
