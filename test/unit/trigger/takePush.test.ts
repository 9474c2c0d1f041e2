/** Whom a push is sealed for, through the trigger's whole `webhook()`. */
import { openContext } from '../../../nodes/WecomSuite/suite/seals/context';
import { call, SUITE as CREDENTIAL } from '../../endurance/fuzz/call';
import { CORP, sealed } from '../../endurance/fuzz/seal';

const SUITE = CREDENTIAL.suiteId;
const PROVIDER = CREDENTIAL.providerCorpId;
const STRANGER = 'wwffffffffffffffff';
const EVENT = `<xml><ToUserName>wpC</ToUserName><FromUserName>sys</FromUserName><CreateTime>1700000000</CreateTime><MsgType>event</MsgType><Event>brand_new_thing</Event></xml>`;
const NAMELESS = '<xml><Anything>1</Anything><AuthCorpId>wpOther</AuthCorpId></xml>';
const JSON_FORM = '{"msg_type":"event","event":{"event_type":"bind_device"}}';
const UNREADABLE = '<xml><MsgType>text</MsgType>';

const push = async (message: string, receiveId: string) => {
	const { status, items, log } = await call(sealed(message, receiveId));
	return { status, log, json: items[0]?.json, wecom: items[0]?.json['wecom'] };
};
const contextOf = async (message: string, receiveId: string) => {
	const { wecom } = await push(message, receiveId);
	return openContext((wecom as { context: string }).context, CREDENTIAL);
};

describe('a push that WeCom sealed', () => {
	it('A1: as an event on the command URL, for the suite, is an item', async () => {
		const { status, json } = await push(EVENT, SUITE);
		expect(status).toBe(200);
		expect(json).toMatchObject({ label: 'event:brand_new_thing', wecom: { known: false } });
		expect(await push(EVENT, 'wpC')).toMatchObject({ status: 200 });
	});

	it.each([NAMELESS, JSON_FORM])('A2: without a name is an item: %s', async (message) => {
		for (const receiveId of [SUITE, PROVIDER, CORP]) {
			const { status, json } = await push(message, receiveId);
			expect([receiveId, status]).toEqual([receiveId, 200]);
			expect(json).toMatchObject({ label: 'unknown', wecom: { known: false, receiveId } });
		}
		expect((await push(JSON_FORM, CORP)).json).toMatchObject({
			msg_type: 'event',
			event: { event_type: 'bind_device' },
		});
	});

	it('A2: without a name acts for no corp, whatever corp it speaks of', async () => {
		expect(await contextOf(NAMELESS, CORP)).not.toHaveProperty('corpId');
		expect(await contextOf(EVENT, 'wpC')).toHaveProperty('corpId', 'wpC');
		const message = '<xml><MsgType>text</MsgType><AuthCorpId>wpOther</AuthCorpId></xml>';
		expect(await contextOf(message, CORP)).not.toHaveProperty('corpId');
	});

	it('A3: and that cannot be read is raw text with the reason, from whom it can be', async () => {
		for (const receiveId of [SUITE, PROVIDER, CORP]) {
			const { status, wecom } = await push(UNREADABLE, receiveId);
			expect([receiveId, status]).toEqual([receiveId, 200]);
			expect(wecom).toMatchObject({ raw: UNREADABLE, reason: expect.any(String) });
		}
	});

	it.each([UNREADABLE, NAMELESS, JSON_FORM, EVENT])(
		"A3: for a stranger's id is refused, also when it cannot be read: %s",
		async (message) => {
			const { status, json, log } = await push(message, STRANGER);
			expect([status, json]).toEqual([403, undefined]);
			expect(log).toEqual([expect.stringContaining('ERR_WECOM_RECEIVER, cause receiver')]);
		},
	);

	it('for one corp and that names another is refused', async () => {
		expect(await push(EVENT, CORP)).toMatchObject({ status: 403, json: undefined });
		expect(await push(EVENT, PROVIDER)).toMatchObject({ status: 403, json: undefined });
	});

	it('A5: and whose base64 a proxy changed is an item', async () => {
		const whole = sealed(EVENT.replace('</xml>', `${'<A>a</A>'.repeat(99)}</xml>`), SUITE);
		const [before = '', base64 = '', after = ''] = whole.body
			.toString()
			.split(/(?<=<Encrypt><!\[CDATA\[)|(?=\]\]><\/Encrypt>)/);
		expect(base64).toContain('+');
		for (const altered of [
			base64.replaceAll('+', ' '),
			base64.replace(/.{76}/g, '$&\r\n'),
			base64.replaceAll('+', ' ').replace(/.{64}/g, '$&\n'),
		]) {
			const body = Buffer.from(before + altered + after);
			expect(await call({ ...whole, body })).toMatchObject({ status: 200, items: [{}] });
			const other = { ...whole, body, query: whole.query.replace('nonce=1', 'nonce=2') };
			expect(await call(other)).toMatchObject({ status: 403, items: [] });
		}
	});
});

describe('a ticket', () => {
	it('that names a provider is kept for no suite, and emitted masked', async () => {
		const message = `<xml><ServiceCorpId>${PROVIDER}</ServiceCorpId><InfoType>suite_ticket</InfoType><SuiteTicket>example</SuiteTicket></xml>`;
		const { status, json } = await push(message, PROVIDER);
		expect([status, json?.['label']]).toEqual([200, 'suite:suite_ticket']);
		expect(json?.['SuiteTicket']).toBe('********');
	});
});
