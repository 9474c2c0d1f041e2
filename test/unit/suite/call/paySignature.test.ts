import { signPayment } from '../../../../nodes/WecomSuite/suite/call/paySignature';
import { wordsOf } from '../../../simulator/api/cashier';
import { API } from '../../../simulator/api/caller';
import { closeClients, failureOf, openClient } from '../../../support/client';

afterEach(closeClients);

/** The example of the vendor's page, as the tests of a public SDK have it (DotNetCore.SKIT.FlurlHttpClient.Wechat). */
const KEY = 'at23pxnPBNQY3JiA8N5U1gabiQqxZwqH_Gihg7a_wrULmlOPVP-iiRjv9JWYPrDk';
const STAMP = { nonce: '129031823', time: 1548302135 };
const ORDER = {
	business_type: 1,
	custom_corpid: 'wx979abee1572365f9',
	pay_type: 1,
	bank_receipt_media_id: 'MEDIA_ID_XXX',
	creator: 'CREATOR',
	product_list: {
		third_app: {
			order_type: 0,
			buy_info_list: [
				{
					suiteid: 'wx63bea8582b858ee7',
					appid: 1,
					edition_id: 'sp7fd5170a8e807a44',
					duration_days: 1,
					take_effect_date: '20221220',
					user_count: 10,
					discount_info: {
						discount_type: 2,
						discount_amount: 0,
						discount_ratio: 75,
						discount_remarks: '老客户优惠',
					},
				},
				{
					suiteid: 'wx46b0217691d307f7',
					appid: 1,
					edition_id: 'spb5625fc505870d09',
					duration_days: 1,
					user_count: 10,
				},
			],
			notify_custom_corp: 1,
		},
	},
};

describe('signPayment', () => {
	it('signs a flat request as the vendor does', () => {
		const order_id = 'T0Rkc2g3dWlQNzFLNTRXMDJBV25BNi95OVZZbjBPOE11N2FCWkc0STJRdz0=';
		expect(signPayment({ order_id }, KEY, STAMP)).toEqual({
			order_id,
			nonce_str: '129031823',
			ts: 1548302135,
			sig: 'jzjAGcoLbquKfNVlpqzBJDSdUASP8J7PebdFB6CUnRg=',
		});
	});

	it('signs objects and lists by what is in them', () => {
		const { sig } = signPayment(ORDER, KEY, STAMP) as { readonly sig: string };
		expect(sig).toBe('5c6ZV2YFUWSA+2t4i92wUi4INQPYj3m6DArzLXkwxxk=');
	});

	it('leaves out what is empty', () => {
		const { sig } = signPayment({ a: '', b: undefined, c: [], d: {} }, KEY, STAMP);
		expect(sig).toBe(signPayment({}, KEY, STAMP)['sig']);
	});

	it('goes over the words that the simulator reads by itself', () => {
		const stamped = { ...ORDER, nonce_str: STAMP.nonce, ts: STAMP.time, sig: 'x' };
		expect(wordsOf(stamped).toString()).toMatch(
			/^appid=1&appid=1&bank_receipt_media_id=.*&ts=1548302135&user_count=10&user_count=10$/,
		);
	});
});

describe('a call of the cashier', () => {
	const stamped = (key: string, nonces: string[]) => (body: object) =>
		signPayment({ ...body }, key, {
			nonce: nonces.shift() ?? '',
			time: Math.floor(Date.now() / 1000),
		});

	it('is signed anew when it is sent again', async () => {
		const { api, call } = await openClient();
		api.fail('payOrder.cancel', { errcode: -1 });
		const sign = stamped(API.cashierSecret, ['one', 'two']);
		expect(await call('payOrder.cancel', { order_id: 'o' }, { sign })).toMatchObject({
			json: { errcode: 0 },
		});
		const sent = api.requests.filter(({ key }) => key === 'payOrder.cancel');
		expect(sent.map(({ body }) => body?.['nonce_str'])).toEqual(['one', 'two']);
	});

	it.each([
		['another key', () => stamped('example-wrong', ['a']), 49004],
		['a text used before', (key: string) => stamped(key, ['b', 'b']), 49004],
	])('is refused with %s', async (_, signOf, errcode) => {
		const { call } = await openClient();
		const sign = signOf(API.cashierSecret);
		const twice = async () => {
			await call('payOrder.cancel', { order_id: 'o' }, { sign });
			await call('payOrder.cancel', { order_id: 'o' }, { sign });
		};
		expect(await failureOf(twice())).toMatchObject({ code: 'ERR_WECOM_API', errcode });
	});

	it('asks for the key when the credential has none, and sends nothing', async () => {
		const { asked, call } = await openClient({ unsigned: true });
		expect(await failureOf(call('payOrder.cancel', { order_id: 'o' }))).toMatchObject({
			code: 'ERR_WECOM_CONFIGURATION',
			field: 'cashierSecret',
		});
		expect(asked()).not.toContain('payOrder.cancel');
	});
});
