import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readSettings } from '../../nodes/WecomSuite/shared/credential/config';
import { act } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

afterEach(closeFlows);

const NODE = 'WeCom Suite';
const PRIVATE = 'example-private-content';

/** Runs one operation on one empty item. */
async function run(operation: string, parameters: INodeParameters = {}, changes = {}) {
	const { engine } = await startFlow(
		chain(start(), act('callback', operation, parameters, changes)),
	);
	const done = await engine.run([{ json: {} }], 'manual');
	return {
		error: errorOf(done, NODE),
		items: itemsOf(done, NODE).map(({ json }) => json),
		hints: (done?.data.resultData.runData[NODE]?.[0]?.hints ?? []).map(({ message }) => message),
	};
}
const findings = (item: IDataObject | undefined) =>
	(item?.['steps'] as { check: string; result: string; finding: string }[]) ?? [];

describe('Generate Token and Key', () => {
	it('works without a credential, and makes what a credential takes', async () => {
		const { error, items } = await run('generateKeys', {}, { credentials: {} });
		expect(error).toBe('');
		const { token, encodingAesKey } = items[0] ?? {};
		const settings = readSettings({ ...CREDENTIAL, token, aesSecretKey: encodingAesKey } as never);
		expect(settings).toMatchObject({ token, encodingAesKey });
	});

	it('is the only operation that needs none', async () => {
		const { error } = await run('diagnose', {}, { credentials: {} });
		expect(error).toMatch(/credential/i);
	});
});

describe('Diagnose', () => {
	/** What the trigger got, with the answer it gave. */
	async function push(fault?: 'otherToken' | 'wrongKey' | 'oldClock') {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const { sent, status } = await wecom.push(
			'message:text',
			{ Content: PRIVATE },
			{ ...(fault && { fault }), contentType: 'text/plain' },
		);
		await engine.runs();
		return { address: `${engine.url}?${sent.query}`, body: sent.envelope.toString(), status };
	}

	it('accepts what the trigger accepts', async () => {
		const { address, body, status } = await push();
		const { items, hints } = await run('diagnose', { address, body });
		expect([status, items[0]?.['verdict']]).toEqual([200, 'accepted']);
		expect(findings(items[0]).map(({ check, result }) => `${check} ${result}`)).toEqual([
			'parameters passed',
			'content passed',
			'signature passed',
			'decryption passed',
			'time notChecked',
			'receiver passed',
			'event passed',
		]);
		expect(hints).toEqual([expect.stringContaining('Nothing is wrong')]);
	});

	it.each([
		['otherToken', 'token', 'Token'],
		['wrongKey', 'key', 'EncodingAESKey'],
	] as const)('says of a push with %s that it is the %s', async (fault, cause, named) => {
		const { address, body, status } = await push(fault);
		const { items, hints } = await run('diagnose', { address, body });
		expect(status).toBe(403);
		expect(items[0]).toMatchObject({ verdict: 'refused', cause });
		expect(items[0]?.['likely']).toContain(named);
		expect(hints).toEqual([expect.stringContaining(named)]);
		expect(JSON.stringify(items)).not.toContain(PRIVATE);
	});

	it('judges the time when it is told when the request arrived', async () => {
		const { address, body } = await push('oldClock');
		const receivedAt = new Date().toISOString();
		const { items } = await run('diagnose', { address, body, additionalFields: { receivedAt } });
		expect(items[0]).toMatchObject({ verdict: 'refused', cause: 'clock' });
		expect(Number(items[0]?.['skewSeconds'])).toBeGreaterThan(3500);
		const wide = { receivedAt, timeWindow: 7200 };
		const { items: other } = await run('diagnose', { address, body, additionalFields: wide });
		expect(other[0]).toMatchObject({ verdict: 'accepted' });
	});

	it('finds the address in a line of an access log, in quotes, or without its host', async () => {
		const { address, body } = await push();
		const { pathname, search } = new URL(address);
		for (const pasted of [
			`10.0.0.1 - - [09/Oct/2025] "POST ${pathname}${search} HTTP/1.1" 403 7 "-"`,
			`"${address}"`,
			search,
			search.slice(1),
		]) {
			const { items } = await run('diagnose', { address: pasted, body });
			expect([pasted, items[0]?.['verdict']]).toEqual([pasted, 'accepted']);
		}
	});

	it('does what it can without the body', async () => {
		const { address } = await push();
		const { items } = await run('diagnose', { address });
		expect(items[0]).toMatchObject({ verdict: 'incomplete' });
		expect(String(items[0]?.['remedy'])).toContain('body');
	});

	it('lists what this process refused last, with cause and remedy', async () => {
		await push('wrongKey');
		await push('otherToken');
		const { items, hints } = await run('diagnose');
		expect(hints).toEqual([expect.stringContaining('Copy the Token')]);
		expect(Object.keys(items[0] ?? {}).slice(0, 4)).toEqual([
			'verdict',
			'cause',
			'likely',
			'remedy',
		]);
		expect(items[0]).toMatchObject({
			verdict: 'refused',
			cause: 'token',
			code: 'ERR_WECOM_SIGNATURE',
			node: 'WeCom Suite Trigger',
			method: 'POST',
		});
		expect(items[1]).toMatchObject({ cause: 'key' });
		expect(String(items[0]?.['remedy'])).toContain('Copy the Token');
		expect(JSON.stringify(items)).not.toContain(PRIVATE);
	});

	it('says so when nothing was refused, and where else to look', async () => {
		const credentials = { wecomSuiteApi: { id: 'never refused', name: 'Example suite' } };
		const { items, hints } = await run('diagnose', {}, { credentials });
		expect(items).toEqual([{ verdict: 'nothingRefused' }]);
		expect(hints).toEqual([expect.stringContaining('In queue mode')]);
	});
});
