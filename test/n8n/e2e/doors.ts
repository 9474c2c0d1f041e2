/** Several webhook processes before one flow, as a load balancer would choose among them. */
import type { N8nCluster } from '../host/cluster';
import type { WecomPlatform } from '../../simulator/push/platform';
import type { Flow, RealN8n } from './realN8n';

export interface Setting {
	readonly realN8n: RealN8n;
	readonly cluster: N8nCluster;
}
/** `it`, where the services of queue mode are there. */
export type Define = (name: string, run: () => Promise<void>, timeout?: number) => void;

/** The same flow as each of the first two webhook processes offers it. */
export function doorsTo(
	{ webhookId }: Flow,
	{ realN8n, cluster }: Setting,
): [WecomPlatform, WecomPlatform] {
	const [first, second] = cluster.webhooks.map(({ url }) =>
		realN8n.platform(`${url}/webhook/${webhookId}`),
	);
	if (first === undefined || second === undefined) throw new Error('two processes are needed');
	return [first, second];
}
