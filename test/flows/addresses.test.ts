/** Addresses change hands: what the pack does for its own trigger ends with it. */
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

afterEach(closeFlows);

const { type, node } = trigger();
const addressed = () => chain({ type, node: { ...node, webhookId: 'wecom' } });
/** n8n parses it and answers 422 by itself, or leaves it to the trigger, which finds no envelope in it. */
const NO_XML = { method: 'POST', body: '<xml>', headers: { 'content-type': 'text/xml' } };

it('G4: n8n parses bodies at the address again once the trigger is unpublished', async () => {
	const { engine, wecom } = await startFlow(addressed());
	const post = async () =>
		(await fetch(`${engine.url}?msg_signature=a&timestamp=1&nonce=2`, NO_XML)).status;
	await engine.publish();
	await wecom.pushTicket();
	expect(await post()).toBe(400);
	await engine.unpublish();
	expect(await post()).toBe(422);
});

it('A4: n8n that has not called the trigger yet leaves it what a proxy called application/octet-stream', async () => {
	const { wecom } = await startFlow(addressed());
	const pushed = await wecom.text('hello', { contentType: 'application/octet-stream' });
	expect(pushed).toMatchObject({ status: 200 });
});
