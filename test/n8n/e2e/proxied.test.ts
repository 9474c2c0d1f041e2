/**
 * *Send and Wait* where it is hardest for a tap to find the execution that waits: n8n has a public name that leads nowhere from
 * inside, below a path that a proxy cuts off, and another name for what waits.
 */
import { DEFAULT_HOST } from '../host/hosts';
import { N8nInstance } from '../host/instance';
import { cutOff } from './cutOff.suite';
import { PathProxy } from './proxy';
import { RealN8n } from './realN8n';
import { wait } from './wait.suite';

jest.setTimeout(300_000);

const PUBLIC = 'https://n8n.example.invalid/automation/';
const version = process.env['WECOM_SUITE_N8N'] ?? DEFAULT_HOST;

describe(`behind a proxy, on n8n ${version}`, () => {
	let realN8n: RealN8n;
	let proxy: PathProxy;
	beforeAll(async () => {
		const env = { WEBHOOK_URL: PUBLIC, N8N_ENDPOINT_WEBHOOK_WAIT: 'on-hold', N8N_PROXY_HOPS: '1' };
		const n8n = await N8nInstance.start({ env, version });
		proxy = await PathProxy.start(n8n.port, PUBLIC);
		realN8n = await RealN8n.on(n8n, proxy.url);
	}, 1_800_000);
	afterAll(async () => {
		await realN8n?.end();
		proxy?.stop();
	});
	const current = () => realN8n;

	describe('send and wait', () => wait(current));
	// Restarts n8n, so it comes last.
	describe('cut off between decision and card', () => cutOff(() => ({ realN8n, proxy })));
});
