import type { INodeParameters } from 'n8n-workflow';

import { FULL_CARDS } from '../unit/protocol/replies/fullCards';
import { FILES } from '../unit/reply/context';
import { CREDENTIAL } from '../support/credential';
import { sealAuthorization } from '../../nodes/WecomSuite/suite/seals/authorization';
import type { Context } from '../../nodes/WecomSuite/suite/seals/context';
import { sealText } from '../../nodes/WecomSuite/suite/seals/sealed';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { messageItem } from '../support/message';
import { CORP, lateReply, AuthorizedCorp, OPEN, SOON, TICKET } from '../support/authorizedCorp';
import { attach, start } from '../support/standIns';

let authorizedCorp: AuthorizedCorp;
beforeEach(async () => {
	authorizedCorp = await AuthorizedCorp.open();
});
afterEach(() => authorizedCorp.close());

const keys = () => authorizedCorp.api.requests.map(({ key }) => key);
const TOKENS = ['token.getSuite', 'token.getCorp'];

describe('a card pressed long ago', () => {
	const push = 'event:template_card_event';
	const CODE = 'example-response-code';
	const overrides = { ResponseCode: CODE };
	beforeEach(() => authorizedCorp.api.acceptResponseCode(CODE));

	it('gets another text on its button, with the response code of the event', async () => {
		const parameters = { replyType: 'updateButton', replaceName: 'Done' };
		const authorization = authorizedCorp.authorize();
		const { item } = await authorizedCorp.late(
			{ ...parameters, authorization },
			{ push, overrides },
		);
		expect(authorizedCorp.api.updates).toMatchObject([
			{ corpId: CORP, userids: ['zhangsan'], atall: false, button: 'Done' },
		]);
		expect(item?.['wecomReply']).toMatchObject({
			sent: 'active',
			reason: expect.stringContaining('too late'),
		});
		expect(item?.['wecomReply']).not.toHaveProperty('messageId');
		expect(authorizedCorp.api.requests.at(-1)).toMatchObject({
			path: '/cgi-bin/message/update_template_card',
			body: { response_code: CODE, userids: ['zhangsan'] },
		});
	});

	it('becomes another card', async () => {
		const card = JSON.stringify(FULL_CARDS.text_notice.api);
		const parameters = { replyType: 'updateTemplateCard', card };
		const authorization = authorizedCorp.authorize();
		await authorizedCorp.late({ ...parameters, authorization }, { push, overrides });
		expect(authorizedCorp.api.updates).toMatchObject([{ card: FULL_CARDS.text_notice.api }]);
	});

	it('changes once', async () => {
		const parameters = { replyType: 'updateButton', replaceName: 'Done' };
		const authorization = authorizedCorp.authorize();
		await authorizedCorp.late({ ...parameters, authorization }, { push, overrides });
		const { error } = await authorizedCorp.late(
			{ ...parameters, authorization },
			{ push, overrides },
		);
		expect(error).toMatch(/60140.*within 72 hours.*ERR_WECOM_API/);
		expect(authorizedCorp.api.updates).toHaveLength(1);
	});

	it('is answered with a message when that is what the user wants, at once', async () => {
		const flow = chain(trigger(SOON), lateReply({ authorization: authorizedCorp.authorize() }));
		const { engine, wecom } = await authorizedCorp.startFlow(flow);
		expect((await wecom.push(push, { FromUserName: 'zhangsan' })).kind).toBe('success');
		const [run] = await engine.runs();
		expect(itemsOf(run, 'Reply')[0]?.json['wecomReply']).toMatchObject({
			sent: 'active',
			reason: expect.stringContaining('only an update of the card'),
		});
		expect(authorizedCorp.api.sent).toMatchObject([
			{ touser: 'zhangsan', content: 'late but here' },
		]);
	});
});

describe('what exists only on the open connection', () => {
	it.each([
		['Raw XML', 'message:text', { replyType: 'raw', rawXml: '<MsgType>text</MsgType>' }],
		['an update of a task card', 'event:taskcard_click', { replyType: 'updateButton' }],
		['an update of no card', 'message:text', { replyType: 'updateButton' }],
	])('is not sent otherwise: %s', async (_, push, parameters: INodeParameters) => {
		const authorization = authorizedCorp.authorize();
		const given = { replaceName: 'Done', ...parameters, authorization };
		const { error } = await authorizedCorp.late(given, { push });
		expect(error).toMatch(/exists only on the open connection.*ERR_WECOM_REPLY/);
		expect(keys()).toEqual([]);
	});
});

describe('a file of the item', () => {
	const IMAGE = { replyType: 'image', mediaSource: 'binary', binaryPropertyName: 'data' };
	const picture = attach(FILES.png, { mimeType: 'image/png', fileName: '图 "1".png' });

	it('is uploaded first and then sent on the open connection', async () => {
		const last = lateReply({ ...IMAGE, authorization: authorizedCorp.authorize() });
		const { engine, wecom } = await authorizedCorp.startFlow(chain(trigger(OPEN), picture, last));
		const { problem, reply } = await wecom.text('hello');
		expect(problem).toBeUndefined();
		expect(keys()).toEqual([...TOKENS, 'media.uploadImage']);
		const [[mediaId, media] = []] = [...authorizedCorp.api.media];
		expect(media).toEqual({
			type: 'image',
			corpId: CORP,
			fileName: '图 _1_.png',
			contentType: 'image/png',
			data: FILES.png,
		});
		expect(reply?.fields).toMatchObject({ MsgType: 'image', Image: { MediaId: mediaId } });
		const [run] = await engine.runs();
		expect(itemsOf(run, 'Reply')[0]).toMatchObject({
			json: { wecomReply: { sent: 'passive' } },
			binary: { data: { fileName: '图 "1".png' } },
		});
	});

	it.each([
		['image', 'media.uploadImage', picture],
		['voice', 'media.uploadVoice', attach(FILES.amr, { mimeType: 'audio/amr' })],
		['video', 'media.uploadVideo', attach(FILES.mp4, { mimeType: 'video/mp4' })],
	])('goes as app message when it is late: %s', async (replyType, key, file) => {
		const parameters = { ...IMAGE, replyType, authorization: authorizedCorp.authorize() };
		const { error } = await authorizedCorp.late(parameters, { before: [file] });
		expect(error).toBe('');
		expect(keys().slice(2, 3)).toEqual([key]);
		const [mediaId] = [...authorizedCorp.api.media.keys()];
		expect(authorizedCorp.api.sent).toMatchObject([
			{ touser: 'zhangsan', msgtype: replyType, message: { media_id: mediaId } },
		]);
	});

	it('is not uploaded when nothing would be sent', async () => {
		const authorization = authorizedCorp.authorize();
		const options = { before: [picture] };
		await authorizedCorp.late({ ...IMAGE, authorization, tooLate: 'skip' }, options);
		await authorizedCorp.late({ ...IMAGE, authorization, tooLate: 'fail' }, options);
		expect(keys()).toEqual([]);
	});

	it.each([
		['that is no picture', FILES.gif, true, /content of the file is not JPG or PNG.*REPLY/],
		['without an authorization', FILES.png, false, /only in the name of a connected corp.*REPLY/],
	])('%s is refused', async (_, content, authorized, words) => {
		const file = attach(content, { mimeType: 'image/png', fileName: 'a.png' });
		const authorization = authorized ? authorizedCorp.authorize() : '';
		const flow = chain(trigger(SOON), file, lateReply({ ...IMAGE, authorization }));
		const { engine, wecom } = await authorizedCorp.startFlow(flow);
		await wecom.text('hello');
		expect(errorOf((await engine.runs())[0], 'Reply')).toMatch(words);
		expect(keys()).toEqual([]);
	});

	it('that WeCom refuses ends with its code, and nothing is sent', async () => {
		authorizedCorp.api.fail('media.uploadImage', { errcode: 40004 });
		const parameters = { ...IMAGE, authorization: authorizedCorp.authorize() };
		const { error } = await authorizedCorp.late(parameters, { before: [picture] });
		expect(error).toMatch(/40004.*ERR_WECOM_API/);
		expect(authorizedCorp.api.sent).toEqual([]);
	});

	it('whose media ID WeCom forgot to name is not sent', async () => {
		authorizedCorp.api.script('media.uploadImage', () => ({ errcode: 0, errmsg: 'ok' }));
		const parameters = { ...IMAGE, authorization: authorizedCorp.authorize() };
		const { error } = await authorizedCorp.late(parameters, { before: [picture] });
		expect(error).toMatch(/ERR_WECOM_REPLY/);
		expect(authorizedCorp.api.sent).toEqual([]);
	});
});

describe('a run that the message did not start', () => {
	const context = '={{ $json.handedOver }}';
	const ticketOf = () => ({
		sealed: sealText(TICKET, CREDENTIAL, 'ticket'),
		timeStamp: 1760000000,
		receivedAt: Date.now(),
	});
	/** An item with the context of a message that is still open elsewhere. */
	const handedOver = (changes: Partial<Context>) => {
		const { json } = messageItem({
			corpId: CORP,
			ticket: ticketOf(),
			replyBefore: Date.now() + 60_000,
			...changes,
		});
		return { json: { handedOver: (json['wecom'] as { readonly context: string }).context } };
	};
	const runWith = async (
		mode: 'trigger' | 'integrated',
		parameters: INodeParameters,
		changes: Partial<Context> = {},
	) => {
		const last = lateReply({ ...parameters, options: { context } });
		const { engine } = await authorizedCorp.startFlow(chain(start(), last), '');
		const run = await engine.run([handedOver(changes)], mode);
		return { error: errorOf(run, 'Reply'), item: itemsOf(run, 'Reply')[0]?.json };
	};

	it.each(['trigger', 'integrated'] as const)('(%s) sends an app message', async (mode) => {
		const { error, item } = await runWith(mode, { authorization: authorizedCorp.authorize() });
		expect(error).toBe('');
		expect(authorizedCorp.api.sent).toMatchObject([{ touser: 'lisi', content: 'late but here' }]);
		expect(item?.['wecomReply']).toMatchObject({
			sent: 'active',
			messageId: authorizedCorp.api.sent[0]?.msgid,
			reason: 'Only the execution that the message started can answer it',
		});
	});

	it('says why it cannot without an authorization, or without a ticket', async () => {
		expect((await runWith('integrated', {})).error).toMatch(
			/Only the execution.*connect the corp.*ERR_WECOM_REPLY/,
		);
		const authorization = authorizedCorp.authorize();
		const stale = { ...ticketOf(), sealed: sealText('example-old', CREDENTIAL, 'ticket') };
		const { error } = await runWith('integrated', { authorization }, { ticket: stale });
		expect(error).toMatch(/40085.*\(ERR_WECOM_API\)/);
	});

	it('writes in the name of the app that the message was for, when the authorization names none', async () => {
		const { corpId, permanentCode, agentId } = authorizedCorp.api.authorize(CORP);
		const authorization = sealAuthorization({ corpId, permanentCode }, CREDENTIAL);
		expect((await runWith('trigger', { authorization }, { agentId })).error).toBe('');
		expect(authorizedCorp.api.sent).toMatchObject([{ agentId }]);
		const { error } = await runWith('trigger', { authorization });
		expect(error).toMatch(/names no member or no app.*ERR_WECOM_REPLY/);
	});
});

describe('an event that takes no reply', () => {
	it('is answered with an app message', async () => {
		const flow = chain(trigger(OPEN), lateReply({ authorization: authorizedCorp.authorize() }));
		const { engine, wecom } = await authorizedCorp.startFlow(flow);
		await wecom.push('event:unsubscribe', { FromUserName: 'zhangsan' });
		const [run] = await engine.runs();
		expect(itemsOf(run, 'Reply')[0]?.json['wecomReply']).toMatchObject({
			sent: 'active',
			reason: 'WeCom takes no reply to this event',
		});
		expect(authorizedCorp.api.sent).toMatchObject([{ touser: 'zhangsan' }]);
	});
});
