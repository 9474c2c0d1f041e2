/** What a refusal leaves behind for people: a cause in the log, in memory, and on the next item. */
import { refusalsOf } from '../../nodes/WecomSuite/shared/memory/refusals';
import type { FaultName } from '../simulator/push/faults';
import { itemsOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

afterEach(closeFlows);

const NAME = 'WeCom Suite Trigger';
const PRIVATE = 'example-private-content';

describe('a refusal', () => {
	const cases: Readonly<Partial<Record<FaultName, string>>> = {
		otherToken: 'token',
		wrongKey: 'key',
		otherReceiver: 'receiver',
		oldClock: 'clock',
		missingSignature: 'parameters',
		missingEncrypt: 'body',
		oversizedBody: 'size',
	};
	it.each(Object.entries(cases))('for %s is logged with the cause %s', async (fault, cause) => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const options = { fault: fault as FaultName, contentType: 'application/octet-stream' };
		await wecom.push('message:text', { Content: PRIVATE }, options);
		await engine.runs();
		expect(engine.log).toMatchObject([{ level: 'warn', metadata: { cause, node: NAME } }]);
		expect(engine.log[0]?.message).toContain(`, cause ${cause})`);
		expect(JSON.stringify(engine.log)).not.toContain(PRIVATE);
	});

	it('of a verification tells Token from key as well', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.verifyUrl({ fault: 'otherToken' });
		await wecom.verifyUrl({ fault: 'wrongKey' });
		await wecom.verifyUrl({ receiveId: 'wwffffffffffffffff' });
		await engine.runs();
		expect(engine.log.map(({ metadata }) => metadata?.['cause'])).toEqual([
			'token',
			'key',
			'receiver',
		]);
		expect(JSON.stringify(engine.log)).not.toContain('wwffffffffffffffff');
	});

	it('is measured, when it is the clock', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push('message:text', {}, { fault: 'futureClock' });
		await engine.runs();
		expect(Number(engine.log[0]?.metadata?.['skew'])).toBeLessThan(-3500);
	});

	it('is counted on the next item, and on no other', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push('message:text', {}, { fault: 'otherToken' });
		await wecom.push('message:text', {}, { fault: 'oldClock' });
		await wecom.text('first');
		await wecom.text('second');
		const [first, second] = (await engine.runs()).flatMap((run) => itemsOf(run, NAME));
		expect(first?.json['wecom']).toMatchObject({
			refusedBefore: {
				count: 2,
				code: 'ERR_WECOM_RECEIVER',
				cause: 'clock',
				likely: expect.stringContaining('clock'),
			},
		});
		expect(second?.json['wecom']).not.toHaveProperty('refusedBefore');
	});

	it('is remembered for the credential, newest first, twenty at most', async () => {
		const { wecom, engine } = await startFlow(chain(trigger()));
		const { node } = trigger();
		for (let round = 0; round < 25; round++) {
			await wecom.push('message:text', { Content: PRIVATE }, { fault: 'otherToken' });
		}
		await wecom.push('message:text', {}, { fault: 'wrongKey' });
		await engine.runs();
		const kept = refusalsOf(node);
		expect(kept).toHaveLength(20);
		expect(kept[0]).toMatchObject({ method: 'POST', code: 'ERR_WECOM_DECRYPTION', cause: 'key' });
		expect(kept[1]).toMatchObject({ cause: 'token', node: NAME });
		expect(JSON.stringify(kept)).not.toContain(PRIVATE);
		expect(refusalsOf({ credentials: { wecomSuiteApi: { id: 'another' } } })).toEqual([]);
	});
});
