import { request } from 'node:http';
import type { Flow, RealN8n } from './realN8n';

const post = (
	url: string,
	body: Buffer | string,
	headers: Record<string, string>,
): Promise<number> =>
	new Promise((resolve, reject) => {
		const call = request(url, { method: 'POST', headers }, (response) => {
			response.resume().on('end', () => resolve(response.statusCode ?? 0));
		});
		call.on('error', reject);
		call.end(body);
	});

export function badInput(realN8n: () => RealN8n): void {
	let flow: Flow;
	let good: { envelope: string; query: string };
	beforeAll(async () => {
		flow = await realN8n().publish('bad input', []);
		good = (await flow.wecom.push('message:text')).sent;
		await flow.executions(1);
		await realN8n().client.deleteExecutions(flow.id);
	});

	const target = () => `${flow.url}?${good.query.replace(/^\?/, '')}`;

	it('of any truncation is refused', async () => {
		const statuses = new Set<number>();
		for (let length = 0; length < good.envelope.length; length += 7) {
			const body = good.envelope.slice(0, length);
			statuses.add(await post(target(), body, { 'content-type': 'text/plain' }));
		}
		expect([...statuses].filter((status) => ![400, 403].includes(status))).toEqual([]);
		expect(await flow.count()).toBe(0);
	});

	it('of any content type, or none, is read all the same', async () => {
		for (const type of [
			'text/xml',
			'application/xml; charset=utf-8',
			'text/plain',
			'application/octet-stream',
			'application/x-www-form-urlencoded',
			null,
		]) {
			expect([
				type,
				(await flow.wecom.push('message:text', {}, { contentType: type })).kind,
			]).toEqual([type, 'success']);
		}
		expect((await flow.wecom.push('message:text', {}, { envelope: 'json' })).kind).toBe('success');
		expect(await flow.executions(7)).toHaveLength(7);
		await realN8n().client.deleteExecutions(flow.id);
	});

	it('of two megabytes, or of nothing, is refused', async () => {
		expect(await post(target(), Buffer.alloc(2 * 1024 * 1024, 'a'), {})).toBe(413);
		expect(await post(target(), '', {})).toBe(400);
		expect(await post(flow.url, good.envelope, {})).toBe(400);
		expect(await flow.count()).toBe(0);
	});

	it('that is no XML, beside good pushes, spoils none of them', async () => {
		const broken = async () => await post(target(), '<xml><bad', { 'content-type': 'text/xml' });
		// A slow n8n may leave one unanswered, and WeCom repeats it; a refusal it would not repeat.
		const pushed = async () => await flow.wecom.push('message:text');
		const pairs = await Promise.all(
			Array.from({ length: 4 }, async () => (await Promise.all([broken(), pushed()]))[1].kind),
		);
		expect(pairs.filter((kind) => kind !== 'success')).toEqual([]);
		expect(await flow.executions(pairs.length, 60_000)).toHaveLength(pairs.length);
	});
}
