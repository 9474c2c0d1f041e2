import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { chain, trigger } from '../support/flow';
import { AuthorizedCorp } from '../support/authorizedCorp';
import { closeFlows, startFlow } from '../support/startFlow';

const LIST = 'network.getCallbackAddresses';

let authorizedCorp: AuthorizedCorp;
beforeAll(async () => {
	authorizedCorp = await AuthorizedCorp.open();
});
afterEach(closeFlows);
afterAll(async () => {
	await authorizedCorp.close();
});

const from = (callers: INodeParameters) => chain(trigger({ allowedCallers: { callers } }));

describe('the option Allowed Callers', () => {
	it.each([
		['127.0.0.1', 200],
		['10.0.0.0/8, 127.0.0.0/8', 200],
		['::ffff:127.0.0.0/104', 200],
		['10.0.0.0/8', 403],
		['', 403],
	])('with %j answers a caller on this machine with %s', async (addresses, status) => {
		const { engine, wecom } = await startFlow(from({ addresses }));
		expect(await wecom.text('hello')).toMatchObject({ status });
		expect(await wecom.verifyUrl()).toMatchObject({ status });
		expect(await engine.runs()).toHaveLength(status === 200 ? 1 : 0);
	});

	it('says no more than any refusal, and the log says who it was', async () => {
		const { engine, wecom } = await startFlow(from({ addresses: '192.0.2.1' }));
		const stranger = await wecom.text('hello', { fault: 'badSignature' });
		const member = await wecom.text('hello');
		expect(member.body.toString()).toBe('refused');
		expect({ ...member.headers, date: '' }).toEqual({ ...stranger.headers, date: '' });
		const message =
			/The caller 127\.0\.0\.1 is not among the allowed ones\..*\(ERR_WECOM_RECEIVER\)/;
		expect(engine.log).toMatchObject([
			{ level: 'warn', message: expect.stringMatching(message) as string },
			{ message: expect.stringMatching(message) as string },
		]);
	});

	it('refuses before it reads the body', async () => {
		const { engine, wecom } = await startFlow(from({ addresses: '192.0.2.1' }));
		// Too large a body would hear 413.
		const options = { fault: 'oversizedBody', contentType: 'application/octet-stream' } as const;
		expect(await wecom.text('hello', options)).toMatchObject({ status: 403 });
		expect(await engine.runs()).toEqual([]);
	});

	it.each([
		['x-forwarded-for', '203.0.113.9', 200],
		['X-Forwarded-For', '198.51.100.1, 203.0.113.9', 200],
		['x-forwarded-for', '203.0.113.9, 198.51.100.1', 403],
		['x-forwarded-for', '203.0.113.9:4711', 200],
		['x-forwarded-for', '', 403],
		['x-real-ip', '203.0.113.9', 403],
	])('reads the last entry of the header %s: %j hears %s', async (header, value, status) => {
		const addresses = '203.0.113.9';
		const { wecom } = await startFlow(from({ addresses, addressFrom: 'header', header }));
		const headers = { 'x-forwarded-for': header === 'x-real-ip' ? '' : value };
		expect(await wecom.text('hello', { headers })).toMatchObject({ status });
	});

	it('believes no header unless told to', async () => {
		const { wecom } = await startFlow(
			from({ addresses: '203.0.113.9', addressFrom: 'connection' }),
		);
		const headers = { 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '203.0.113.9' };
		expect(await wecom.text('hello', { headers })).toMatchObject({ status: 403 });
	});
});

describe("WeCom's published list", () => {
	/** Every flow started here is another suite to the memory of lists, which is told apart by the address of the API. */
	const started = async (entries: readonly string[]) => {
		const own = await AuthorizedCorp.open();
		own.api.script(LIST, () => ({ ip_list: [...entries] }));
		const callers = { source: 'published', authorization: own.authorize() };
		const { engine, wecom } = await own.startFlow(from(callers));
		const fetched = () => own.api.requests.filter(({ path }) => path.endsWith('getcallbackip'));
		const whenFetched = async () => {
			for (let turn = 0; fetched().length === 0 && turn < 1000; turn++) await sleep(5);
			await wecom.verifyUrl();
		};
		return { own, engine, wecom, fetched, whenFetched };
	};

	it('lets WeCom in, and nobody else, once it is here', async () => {
		for (const [entries, status] of [
			[['127.0.0.*'], 200],
			[['101.226.103.*', '101.226.62.*'], 403],
		] as const) {
			const { own, wecom, fetched, whenFetched } = await started(entries);
			expect((await wecom.text('before')).status).toBe(200);
			await whenFetched();
			expect((await wecom.text('after')).status).toBe(status);
			expect(fetched()).toHaveLength(1);
			await own.api.stop();
		}
	});

	it('keeps nobody out while it cannot be fetched, and the log says why', async () => {
		const { own, engine, wecom, whenFetched } = await started([]);
		own.api.fail(LIST, { errcode: 48002, times: 5 });
		expect((await wecom.text('before')).status).toBe(200);
		await whenFetched();
		expect((await wecom.text('after')).status).toBe(200);
		expect(JSON.stringify(engine.log)).toContain('48002');
		await own.api.stop();
	});
});

describe('publishing with Allowed Callers', () => {
	it.each([
		[{ addresses: '10.0.0.0/8 and more' }, 'Allowed Callers holds and, which is neither'],
		[{ addresses: '10.0.0.0/33' }, 'Allowed Callers holds 10.0.0.0/33'],
		[{ addresses: ' ' }, 'Allowed Callers lacks addresses'],
		[{ source: 'published' }, 'Allowed Callers lacks the authorization'],
	])('fails for %j', async (callers, message) => {
		const { engine } = await startFlow(from(callers));
		await expect(engine.publish()).rejects.toThrow(message);
	});

	it('works for addresses of every kind', async () => {
		const { engine } = await startFlow(
			from({ addresses: '10.0.0.1, 10.*.*.*, ::1, 2402:4e00::/32' }),
		);
		await expect(engine.publish()).resolves.toBeUndefined();
	});
});
