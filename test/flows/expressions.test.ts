/** With the recommended setting n8n builds an isolate for the first expression of a request; the flow below must have none. */
import { Expression } from 'n8n-workflow';
import { chain, reply, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

const watch = () => jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
let evaluated: ReturnType<typeof watch>;
beforeEach(() => {
	evaluated = watch();
});
afterEach(async () => {
	evaluated.mockRestore();
	await closeFlows();
});

const expressions = () =>
	evaluated.mock.calls.filter(([value]) => typeof value === 'string' && value.startsWith('='));

it('n8n evaluates no expression for a push and for its reply', async () => {
	const { wecom, engine } = await startFlow(
		chain(trigger({}, { branching: 'single', filters: { senders: 'lisi' } }), reply('hello')),
	);
	expect((await wecom.verifyUrl()).problem).toBeUndefined();
	expect((await wecom.pushTicket()).problem).toBeUndefined();
	expect((await wecom.push('suite:create_auth')).problem).toBeUndefined();
	expect((await wecom.text('hello', { from: 'lisi' })).kind).toBe('reply');
	await engine.runs();
	expect(expressions()).toEqual([]);
});

it('n8n evaluates the one that the user wrote', async () => {
	const { wecom, engine } = await startFlow(chain(trigger(), reply('={{ "hel" + "lo" }}')));
	expect((await wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'hello' });
	await engine.runs();
	expect(expressions().length).toBeGreaterThan(0);
});
