import { DEFAULT_HOST } from '../host/hosts';
import { differencesOf, type Differences } from './differences';
import { RealN8n } from './realN8n';

/**
 * One n8n serves every test of a file, for it takes twenty seconds to start: the newest, or the one that WECOM_SUITE_N8N names.
 * Calls `define` with it and with what this version does in another way.
 */
export function onOneN8n(define: (current: () => RealN8n, differences: Differences) => void): void {
	jest.setTimeout(120_000);
	const version = process.env['WECOM_SUITE_N8N'] ?? DEFAULT_HOST;

	describe(`on n8n ${version}`, () => {
		let realN8n: RealN8n;
		beforeAll(async () => {
			// At this level n8n tells most; the secrets must not be among it.
			realN8n = await RealN8n.create({ env: { N8N_LOG_LEVEL: 'debug' }, version });
		}, 1_800_000);
		afterAll(async () => {
			await realN8n?.end();
		});
		define(() => realN8n, differencesOf(version));
	});
}
