/** Commands that share an execution, when something ends in the middle of their window. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../host/until';
import { itemsOf, type Flow, type RealN8n } from './realN8n';

/** The longest there is, so that what happens in the middle of it does. */
const WINDOW_MS = 800;
const MIDDLE_MS = 250;
const TOGETHER = 12;

/** The same text every time, as when WeCom repeats it. */
const push = async (flow: Flow, name: string) => {
	const event = { UserID: name, TimeStamp: '1760000000' };
	const label = 'suite:change_contact:create_user';
	return { name, kind: (await flow.wecom.push(label, event, { retry: false })).kind };
};
const pushAll = async (flow: Flow, names: readonly string[]) =>
	await Promise.all(names.map((name) => push(flow, name)));
const named = (prefix: string) =>
	Array.from({ length: TOGETHER }, (_, number) => `${prefix}${number}`.padEnd(12, 'x')).sort();

/** Members in the items of every execution, once all of `names` are among them. */
async function membersOf({ client }: RealN8n, { id }: Flow, names: readonly string[]) {
	return await until('An execution for each member', 30_000, async () => {
		const executions = await client.waitForExecutions(id, 1);
		const items = executions.flatMap((one) => itemsOf(one, 'WeCom'));
		const found = items.map(({ UserID }) => String(UserID)).sort();
		return names.every((name) => found.includes(name)) ? found : undefined;
	});
}

export function collecting(realN8n: () => RealN8n): void {
	const publish = async (name: string) =>
		await realN8n().publish(name, [], { options: { collect: WINDOW_MS } });
	const inTheMiddle = async (flow: Flow, names: readonly string[], act: () => Promise<void>) => {
		const pushed = pushAll(flow, names);
		await sleep(MIDDLE_MS);
		await act();
		return await pushed;
	};
	/** What heard no success is pushed again, as WeCom does; then each is there once. */
	const eachOnce = async (flow: Flow, results: Awaited<ReturnType<typeof pushAll>>) => {
		const unanswered = results.filter(({ kind }) => kind !== 'success').map(({ name }) => name);
		const repeated = await pushAll(flow, unanswered);
		expect(repeated.filter(({ kind }) => kind !== 'success')).toEqual([]);
		const names = results.map(({ name }) => name);
		expect(await membersOf(realN8n(), flow, names)).toEqual(names);
		return unanswered.length;
	};

	it('share executions', async () => {
		const flow = await publish('collect: together');
		const results = await pushAll(flow, named('together'));
		expect(await eachOnce(flow, results)).toBe(0);
		expect(await flow.count()).toBeLessThan(TOGETHER / 2);
	});

	it('are all there when the workflow is unpublished and published meanwhile', async () => {
		const flow = await publish('collect: redeployed');
		const before = await inTheMiddle(flow, named('before'), async () => {
			await realN8n().client.unpublish(flow.id);
			await realN8n().client.publish(flow.id);
		});
		expect(before.filter(({ kind }) => kind !== 'success')).toEqual([]);
		const after = await pushAll(flow, named('after'));
		expect(await eachOnce(flow, [...after, ...before].sort(byName))).toBe(0);
	});

	it('are there once when n8n is told to end meanwhile', async () => {
		const flow = await publish('collect: shut down');
		const results = await inTheMiddle(flow, named('ending'), () => realN8n().n8n.restart());
		await realN8n().login();
		await eachOnce(flow, results);
	});

	it('are there once when n8n is killed meanwhile', async () => {
		const flow = await publish('collect: killed');
		const results = await inTheMiddle(flow, named('killed'), async () => {
			await realN8n().n8n.kill9();
			await realN8n().n8n.restart();
		});
		await realN8n().login();
		expect(await eachOnce(flow, results)).toBe(TOGETHER);
	});
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
	one.name < other.name ? -1 : 1;
