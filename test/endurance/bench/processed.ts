/** When n8n has run everything it took. An answer may come before its execution, so work that is left over must not be timed with the next round. */
import type { N8nClient } from '../../n8n/host/client';

/** Seldom: to be asked costs n8n about as much as an execution. */
const POLL_MS = 1000;
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

/** Resolves once so many have ended, with the moment the last of them did, in Unix milliseconds. */
export async function whenEnded(
	client: N8nClient,
	workflowId: string,
	expected: number,
): Promise<number> {
	const deadline = Date.now() + LONGEST_MS;
	for (;;) {
		const now = await ended(client, workflowId);
		if (now >= expected) return await lastEnd(client, workflowId);
		if (Date.now() > deadline) throw new Error(`${now} of ${expected} executions have ended.`);
		await pause();
	}
}

async function lastEnd(client: N8nClient, workflowId: string): Promise<number> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const path = `/rest/executions?filter=${filter}&limit=100`;
	const { results } = await client.get<{ results: { stoppedAt: string }[] }>(path);
	return Math.max(...results.map(({ stoppedAt }) => Date.parse(stoppedAt)));
}
