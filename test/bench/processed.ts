/** When n8n has run everything it took. An answer may come before its execution, so work that is left over must not be timed with the next round. */
import type { N8nClient } from '../n8n/client';

const POLL_MS = 150;
const LONGEST_MS = 300_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));

async function count(client: N8nClient, workflowId: string, status: readonly string[]) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status }));
	const path = `/rest/executions?filter=${filter}&limit=1`;
	return (await client.get<{ count: number }>(path)).count;
}

/** Executions of a workflow that have ended, well or badly. */
export const ended = (client: N8nClient, workflowId: string): Promise<number> =>
	count(client, workflowId, ['success', 'error', 'crashed', 'canceled']);

/** Executions of a workflow that came to nothing. */
export const failed = (client: N8nClient, workflowId: string): Promise<number> =>
	count(client, workflowId, ['error', 'crashed', 'canceled']);

/** Until so many have ended. */
export async function whenEnded(client: N8nClient, workflowId: string, expected: number) {
	const deadline = Date.now() + LONGEST_MS;
	for (;;) {
		const now = await ended(client, workflowId);
		if (now >= expected) return;
		if (Date.now() > deadline) throw new Error(`${now} of ${expected} executions have ended.`);
		await pause();
	}
}
