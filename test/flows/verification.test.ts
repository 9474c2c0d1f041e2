import { chain, reply, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

afterEach(closeFlows);

describe('the verification of a callback URL', () => {
	it('is answered with exactly the bytes of the echo, as plain text, and starts nothing', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(), reply('hi')));
		const result = await wecom.verifyUrl({ echo: ' 1616140317555161061 ünïcode\n' });
		expect(result).toMatchObject({ status: 200, kind: 'echo' });
		expect(result.body).toEqual(Buffer.from(' 1616140317555161061 ünïcode\n'));
		expect(result.headers['content-type']).toBe('text/plain; charset=utf-8');
		expect(await engine.runs()).toEqual([]);
	});

	it('survives + and / in the echo, escaped or not', async () => {
		const { wecom } = await startFlow(chain(trigger()));
		let sent = '';
		for (let round = 0; round < 20; round += 1) {
			const result = await wecom.verifyUrl({ rawPlus: round % 2 === 0 });
			expect(result.kind).toBe('echo');
			sent += result.sent.query;
		}
		expect(sent).toContain('%2B');
		expect(sent).toContain('+');
		expect(sent).toContain('%2F');
	});

	it('F4: works with $CORPID$ in the query of the URL, for the verification and for pushes', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		wecom.setCallbackUrl(`${engine.url}?corp=$CORPID$`);
		expect(await wecom.verifyUrl()).toMatchObject({ status: 200, kind: 'echo' });
		expect((await wecom.text('hello')).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(1);
	});

	it('is accepted for the provider corp and for the suite, refused for anybody else', async () => {
		const { wecom, engine } = await startFlow(chain(trigger()));
		const { providerCorpId, suiteId, corpId } = wecom.identity;
		for (const receiveId of [providerCorpId, suiteId]) {
			expect(await wecom.verifyUrl({ receiveId })).toMatchObject({ status: 200, kind: 'echo' });
		}
		for (const receiveId of [corpId, 'wwffffffffffffffff', '']) {
			const { status, body } = await wecom.verifyUrl({ receiveId });
			expect([status, body.toString()]).toEqual([403, 'refused']);
		}
		expect(engine.log.at(-1)?.message).toContain('ERR_WECOM_RECEIVER');
	});

	it('takes the empty receive id of an individual developer, who has no corp', async () => {
		const individual = { kind: 'individual', providerCorpId: '' };
		const { wecom } = await startFlow(chain(trigger()), individual);
		expect(await wecom.verifyUrl({ receiveId: '' })).toMatchObject({ kind: 'echo' });
		expect((await wecom.verifyUrl({ receiveId: 'wwffffffffffffffff' })).status).toBe(403);
	});

	it('takes the corp of any customer for the URLs of a customized app', async () => {
		const { wecom } = await startFlow(chain(trigger()), { kind: 'customized' });
		const receiveId = 'wpSomeCustomerOfTheProvider000001';
		expect(await wecom.verifyUrl({ receiveId })).toMatchObject({ kind: 'echo' });
		expect((await wecom.verifyUrl({ receiveId: '' })).status).toBe(403);
	});

	it.each(['badSignature', 'otherToken', 'wrongKey', 'badPadding', 'oldClock'] as const)(
		'is refused with 403 under %s',
		async (fault) => {
			const { wecom } = await startFlow(chain(trigger()));
			const { status, body, problem } = await wecom.verifyUrl({ fault });
			expect([status, body.toString(), problem]).toEqual([403, 'refused', undefined]);
		},
	);

	it.each(['missingSignature', 'missingParameter'] as const)(
		'is refused with 400 under %s',
		async (fault) => {
			const { wecom } = await startFlow(chain(trigger()));
			expect(await wecom.verifyUrl({ fault })).toMatchObject({ status: 400, kind: 'refused' });
		},
	);

	it('is answered 500 while the credential cannot be used, and the log names the field', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()), { token: '' });
		expect(await wecom.verifyUrl()).toMatchObject({ status: 500 });
		expect(engine.log.at(-1)?.message).toMatch(/Token is empty.*ERR_WECOM_CONFIGURATION/);
	});
});
