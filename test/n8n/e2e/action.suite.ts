import { until } from '../host/until';
import { connect } from '../../simulator/api/connect';
import { act } from './action.steps';
import { useApi } from './api';
import { codeStep, errorOf, itemsOf, type RealN8n } from './realN8n';

/** The node for the suite API, from an installation to a message, against the simulated API. */
export function action(realN8n: () => RealN8n): void {
	const api = useApi(realN8n);

	const COMPLETE = act('Complete', 'authorization', 'completeAuthorization');
	/** The corp of the item's push, or where n8n keeps no corps, what Complete Authorization gave out. */
	const inItsName = () =>
		realN8n().differences.keepsCorps
			? {}
			: { authorizeWith: 'sealed', authorization: '={{ $json.authorization }}' };
	const send = () =>
		act('Send', 'message', 'sendText', {
			touser: 'zhangsan',
			content: 'Welcome',
			...inItsName(),
		});

	it('goes from create_auth to a connected corp and a message, with nothing to paste', async () => {
		const flow = await realN8n().publish('onboarding', [COMPLETE, send()], {
			events: ['suite:create_auth'],
		});
		const wecom = connect(flow.wecom, api());
		await wecom.pushTicket();
		const { push, installation } = await wecom.install();
		expect(push.kind).toBe('success');
		const [execution] = await flow.executions(1);
		expect(errorOf(execution, 'Complete') + errorOf(execution, 'Send')).toBe('');
		expect(itemsOf(execution, 'Complete')[0]).toMatchObject({
			authorization: expect.stringMatching(/^wcs1\./),
			corp: { corpid: flow.wecom.identity.corpId },
		});
		expect(api().sent.at(-1)).toMatchObject({ touser: 'zhangsan', content: 'Welcome' });
		expect(JSON.stringify(execution)).not.toContain(installation.permanentCode);
	});

	it('says of a used auth code what to do, and of a missing ticket where it comes from', async () => {
		const flow = await realN8n().publish('used code', [COMPLETE]);
		// The suite token of the tests before is no good any more, the new flow has seen no ticket yet, and saving the
		// credential like this forgets the one that was in it.
		api().expireTokens('suite');
		await realN8n().useApi(api().url);
		await flow.wecom.push('suite:create_auth', { AuthCode: 'example-never-issued' });
		const [blind] = await flow.executions(1);
		expect(errorOf(blind, 'Complete')).toMatch(/No suite ticket.*10 minutes/s);
		await connect(flow.wecom, api()).pushTicket();
		await flow.wecom.push('suite:create_auth', { AuthCode: 'example-never-issued-2' });
		const [, used] = await flow.executions(2);
		expect(errorOf(used, 'Complete')).toMatch(/40078.*install the app again/s);
	});

	it('sends fifty items with one corp token', async () => {
		const flow = await realN8n().publish('fifty', [
			COMPLETE,
			codeStep(
				'Fifty',
				'return Array.from({ length: 50 }, (_, n) => ({ json: { ...$input.first().json, n } }));',
			),
			act('Send', 'message', 'sendText', {
				touser: '=member{{ $json.n }}',
				content: 'Hello',
				...inItsName(),
			}),
		]);
		const wecom = connect(flow.wecom, api());
		await wecom.pushTicket();
		const before = api().requests.length;
		await wecom.install();
		const [execution] = await flow.executions(1);
		expect(errorOf(execution, 'Send')).toBe('');
		expect(itemsOf(execution, 'Send')).toHaveLength(50);
		const paths = api()
			.requests.slice(before)
			.map(({ path }) => path);
		expect(paths.filter((path) => path.endsWith('/message/send'))).toHaveLength(50);
		expect(paths.filter((path) => path.endsWith('/get_corp_token')).length).toBeLessThanOrEqual(1);
	});

	it('says what WeCom means when the corp removed the app', async () => {
		const flow = await realN8n().publish('canceled', [
			COMPLETE,
			codeStep('Later', 'await new Promise((go) => setTimeout(go, 1500)); return $input.all();'),
			send(),
		]);
		const wecom = connect(flow.wecom, api());
		await wecom.pushTicket();
		const before = api().requests.length;
		await wecom.install();
		await until('Completing', 10_000, async () => {
			const made = api()
				.requests.slice(before)
				.map(({ path }) => path);
			return made.some((path) => path.endsWith('/get_auth_info')) ? true : undefined;
		});
		api().cancel(flow.wecom.identity.corpId);
		api().expireTokens('corp');
		const [execution] = await flow.executions(1);
		expect(errorOf(execution, 'Complete')).toBe('');
		expect(errorOf(execution, 'Later')).toBe('');
		// Not that its token is too old: that would send the user the wrong way.
		expect(errorOf(execution, 'Send')).toMatch(/(48004|40084).*ERR_WECOM_API/s);
	});
}
