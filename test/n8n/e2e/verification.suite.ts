import type { Flow, RealN8n } from './realN8n';

export function verification(realN8n: () => RealN8n): void {
	let flow: Flow;
	beforeAll(async () => {
		flow = await realN8n().publish('verification', []);
	});

	it('echoes exactly what was sealed, as plain text', async () => {
		const result = await flow.wecom.verifyUrl({ echo: '7205136330722672512' });
		expect(result.problem).toBeUndefined();
		expect(result.body.toString()).toBe('7205136330722672512');
		expect(result.headers['content-type']).toBe('text/plain; charset=utf-8');
	});

	it('echoes whatever base64 the vendor sends, escaped or not', async () => {
		// Every ciphertext is random: among forty there are plus signs and slashes.
		const results = [];
		for (let round = 0; round < 40; round++) {
			results.push(await flow.wecom.verifyUrl({ rawPlus: round % 2 === 0 }));
		}
		expect(results.map(({ problem }) => problem).filter(Boolean)).toEqual([]);
		expect(results.some(({ sent }) => sent.query.includes('%2B'))).toBe(true);
		expect(results.some(({ sent }) => /echostr=[^&]*\+/.test(sent.query))).toBe(true);
	});

	it('accepts the suite id as receive id and no stranger', async () => {
		expect((await flow.wecom.verifyUrl({ receiveId: flow.wecom.identity.suiteId })).kind).toBe(
			'echo',
		);
		expect((await flow.wecom.verifyUrl({ receiveId: 'wwffffffffffffffff' })).status).toBe(403);
		expect((await flow.wecom.verifyUrl({ receiveId: '' })).status).toBe(403);
	});

	it('starts no execution', async () => {
		expect(await flow.count()).toBe(0);
	});
}
