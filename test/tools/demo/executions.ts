// What the pushes started inside n8n, and whether it went well.
import { hasEnded } from '../../n8n/host/client';
import type { ExecutionSummary, N8nClient } from '../../n8n/host/client';
import { until } from '../../n8n/host/until';

const SETTLE_MS = 15_000;

/** Remembers the executions there are; later tells what has come since, once all of it has ended. */
export async function watchExecutions(client: N8nClient, workflowId: string) {
	const before = new Set((await client.executions(workflowId)).map(({ id }) => id));
	return async (): Promise<ExecutionSummary[]> =>
		await until('The end of the executions', SETTLE_MS, async () => {
			const all = await client.executions(workflowId);
			const since = all.filter(({ id }) => !before.has(id));
			return since.every(hasEnded) ? since : undefined;
		});
}
