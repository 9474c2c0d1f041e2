/** With the engine setting that the README recommends, n8n calls the trigger soon enough for a hundred messages at once. */
import { collecting } from './collect.suite';
import { late } from './late.suite';
import { World } from './world';

jest.setTimeout(120_000);

describe('on an n8n that builds isolates only when an expression needs one', () => {
	let world: World;
	beforeAll(async () => {
		world = await World.create({ env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } });
	}, 1_800_000);
	afterAll(async () => {
		await world?.end();
	});

	describe('a late reply', () => late(() => world, 100));
	// These restart n8n, so they come last.
	describe('collected commands', () => collecting(() => world));
});
