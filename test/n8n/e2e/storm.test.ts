/** With the engine setting that the README recommends, n8n calls the trigger soon enough for a hundred messages at once. */
import { collecting } from './collect.suite';
import { late } from './late.suite';
import { RealN8n } from './realN8n';

jest.setTimeout(120_000);

describe('on an n8n that builds isolates only when an expression needs one', () => {
	let realN8n: RealN8n;
	beforeAll(async () => {
		realN8n = await RealN8n.create({ env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } });
	}, 1_800_000);
	afterAll(async () => {
		await realN8n?.end();
	});

	describe('a late reply', () => late(() => realN8n, 100));
	// These restart n8n, so they come last.
	describe('collected commands', () => collecting(() => realN8n));
});
