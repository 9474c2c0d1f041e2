/** Several webhook processes before one flow, as a load balancer would choose among them. */
import type { N8nCluster } from '../n8n/cluster';
import type { WecomPlatform } from '../simulator/platform';
import type { Flow, World } from './world';

export interface Setting {
	readonly world: World;
	readonly cluster: N8nCluster;
}
/** `it`, where the services of queue mode are there. */
export type Define = (name: string, run: () => Promise<void>) => void;

/** The same flow as each of the first two webhook processes offers it. */
export function doorsTo(
	{ webhookId }: Flow,
	{ world, cluster }: Setting,
): [WecomPlatform, WecomPlatform] {
	const [first, second] = cluster.webhooks.map(({ url }) =>
		world.platform(`${url}/webhook/${webhookId}`),
	);
	if (first === undefined || second === undefined) throw new Error('two processes are needed');
	return [first, second];
}
