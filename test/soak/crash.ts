/**
 * npm run crash -- [rounds] [senders]: kills n8n in the middle of a crowd, restarts it, and counts the pushes that were
 * acknowledged and have no execution: once as the trigger answers by default, once when it answers what is stored.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Crowd, executionsByName } from '../e2e/crowd';
import { codeStep, OWNER, World } from '../e2e/world';

const ROUNDS = Number(process.argv[2] ?? 3);
const SENDERS = Number(process.argv[3] ?? 16);
const CROWDED_MS = 5_000;
const WORK = codeStep(
	'Work',
	'await new Promise((go) => setTimeout(go, 300)); return $input.all();',
);

async function round(world: World, answerWhenStored: boolean, number: number): Promise<void> {
	const prefix = `${answerWhenStored ? 'stored' : 'atOnce'}${number}`;
	const flow = await world.publish(prefix, [WORK], { options: { answerWhenStored } });
	const crowd = new Crowd(prefix, [flow.wecom], SENDERS);
	await sleep(CROWDED_MS);
	const killed = performance.now();
	await world.n8n.kill9();
	await crowd.stop();
	await world.n8n.restart();
	await world.client.login(OWNER);
	const found = await executionsByName(world.client, flow.id, prefix);
	const lost = crowd.acknowledged.filter(({ name }) => !found.has(name));
	const oldest = Math.max(0, ...lost.map(({ at }) => killed - at));
	console.log(
		(answerWhenStored ? 'when stored' : 'at once').padEnd(12),
		String(crowd.acknowledged.length).padStart(12),
		String(lost.length).padStart(5),
		(lost.length ? `${Math.round(oldest)} ms before` : '').padStart(16),
		String([...found.values()].flat().filter((status) => status === 'crashed').length).padStart(8),
		String(world.n8n.host.version).padStart(9),
	);
	await world.client.unpublish(flow.id);
}

async function main(): Promise<void> {
	const version = process.env['WECOM_SUITE_N8N'];
	const world = await World.create(version ? { version } : {});
	try {
		console.log('answers      acknowledged  lost   oldest of them  crashed      n8n');
		for (let number = 0; number < ROUNDS; number++) {
			await round(world, false, number);
			await round(world, true, number);
		}
	} finally {
		await world.end();
	}
}

void main();
