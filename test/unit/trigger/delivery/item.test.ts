import { XmlError } from '../../../../nodes/WecomSuite/protocol/errors';
import { parse } from '../../../../nodes/WecomSuite/protocol/events/parse';
import { openSecret } from '../../../../nodes/WecomSuite/action/call/secrets';
import { readSettings } from '../../../../nodes/WecomSuite/shared/credential/config';
import { CREDENTIAL } from '../../../support/credential';
import {
	eventItem,
	unreadableItem,
	type Delivery,
} from '../../../../nodes/WecomSuite/trigger/delivery/item';

const DELIVERY: Delivery = {
	id: '0123456789abcdef',
	receiveId: 'wpCorp',
	suiteId: 'wwSuite',
	arrivedAt: 1760000000123,
	context: 'wcs1.example',
};
const itemOf = (fields: object, delivery = DELIVERY) =>
	eventItem(parse(JSON.stringify(fields)), delivery, CREDENTIAL).json;

describe('eventItem', () => {
	it("shows the vendor's fields under their own names, and ours beside them", () => {
		const message = {
			ToUserName: 'wpCorp',
			FromUserName: 'zhangsan',
			CreateTime: 1760000000,
			MsgType: 'text',
			MsgId: '4561255354251345929',
			AgentID: 7,
			Content: 'hello',
		};
		expect(itemOf(message)).toEqual({
			label: 'message:text',
			title: 'Text Message',
			titleZh: '文本消息',
			...message,
			wecom: {
				channel: 'message',
				id: '0123456789abcdef',
				receiveId: 'wpCorp',
				suiteId: 'wwSuite',
				receivedAt: '2025-10-09T08:53:20.123Z',
				context: 'wcs1.example',
				known: true,
				times: { CreateTime: '2025-10-09T08:53:20.000Z' },
			},
		});
	});

	it('seals the access token of register_corp, and the API node opens it (issue 20, row 12)', () => {
		const ContactSync = { AccessToken: 'example-open-token', ExpiresIn: '1800' };
		const push = { ServiceCorpId: 'ww', InfoType: 'register_corp', ContactSync };
		const json = itemOf(push);
		expect(json['ContactSync']).toEqual({
			AccessToken: expect.stringMatching(/^wcs1\./),
			ExpiresIn: 1800,
		});
		expect(JSON.stringify(json)).not.toContain('example-open-token');
		const { AccessToken } = json['ContactSync'] as { readonly AccessToken: string };
		expect(openSecret(AccessToken, readSettings(CREDENTIAL))).toBe('example-open-token');
	});

	it('seals an access token also in an event that nobody modelled (issue 20, row 12)', () => {
		const push = {
			InfoType: 'brand_new',
			SuiteId: 'ww',
			Deep: [{ suite_access_token: 'example-open' }],
		};
		expect(JSON.stringify(itemOf(push))).not.toContain('example-open');
	});

	it('begins with label and title, so that they are seen first', () => {
		expect(Object.keys(itemOf({ InfoType: 'cancel_auth', SuiteId: 'ww' })).slice(0, 3)).toEqual([
			'label',
			'title',
			'titleZh',
		]);
	});

	it('names the moment until which a reply arrives, if one can', () => {
		const { wecom } = itemOf({ MsgType: 'text' }, { ...DELIVERY, replyBefore: 1760000004250 });
		expect(wecom).toMatchObject({ replyBefore: '2025-10-09T08:53:24.250Z' });
		expect(itemOf({ MsgType: 'text' })['wecom']).not.toHaveProperty('replyBefore');
	});

	it('shows an unknown event with all it holds', () => {
		const event = { InfoType: 'new', SuiteId: 'wwSuite', New: { Things: ['1', '2'] } };
		const { wecom, ...fields } = itemOf(event);
		expect(fields).toEqual({
			label: 'suite:new',
			title: 'Unknown Event',
			titleZh: '未知事件',
			...event,
		});
		expect(wecom).toMatchObject({ channel: 'suite', known: false, times: {} });
	});

	it('lets no field of the vendor take the place of ours', () => {
		const item = itemOf({ MsgType: 'text', label: 'a', title: 'b', titleZh: 'd', wecom: 'c' });
		expect(item).toMatchObject({
			label: 'message:text',
			title: 'Text Message',
			label_: 'a',
			title_: 'b',
			titleZh_: 'd',
			wecom_: 'c',
		});
		expect(item['wecom']).toMatchObject({ suiteId: 'wwSuite' });
	});

	it('leaves out the twin of a time that is no date, and keeps the number', () => {
		const last = 8_640_000_000_000;
		expect(itemOf({ InfoType: 'new', TimeStamp: last, CreateTime: last + 1 })).toMatchObject({
			TimeStamp: last,
			CreateTime: last + 1,
			wecom: { times: { TimeStamp: '+275760-09-13T00:00:00.000Z' } },
		});
		const { wecom } = itemOf({ InfoType: 'new', TimeStamp: 0, CreateTime: -last - 1 });
		expect(wecom).toHaveProperty('times', { TimeStamp: '1970-01-01T00:00:00.000Z' });
	});
});

describe('unreadableItem', () => {
	it('loses nothing: the text itself, and why it cannot be read', () => {
		const reason = new XmlError('The text is not well-formed XML (InvalidTag)', 3, 7);
		expect(unreadableItem('<xml><a>', reason, DELIVERY).json).toEqual({
			label: 'unknown',
			title: 'Unreadable Event',
			titleZh: '无法读取的事件',
			wecom: {
				channel: 'unknown',
				id: '0123456789abcdef',
				receiveId: 'wpCorp',
				suiteId: 'wwSuite',
				receivedAt: '2025-10-09T08:53:20.123Z',
				context: 'wcs1.example',
				known: false,
				raw: '<xml><a>',
				reason: 'The text is not well-formed XML (InvalidTag)',
			},
		});
	});
});
