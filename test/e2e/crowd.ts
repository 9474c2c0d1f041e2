/** Many pushes at once, each with a name of its own, and afterwards which of them n8n has an execution of. */
import type { N8nClient } from '../n8n/client';
import type { WecomPlatform } from '../simulator/platform';

/** As many executions as are read at the same time. */
const READERS = 8;
/** Begins the name of an execution that no longer tells what it was started with. */
export const WITHOUT_DATA = 'without data';

export interface Acknowledged {
	readonly name: string;
	/** Of `performance.now()`. */
	readonly at: number;
}

/** Senders that push one command after the other, in turn over the platforms given, until they are told to stop. */
export class Crowd {
	readonly acknowledged: Acknowledged[] = [];
	private pushed = 0;
	private stopped = false;
	private readonly senders: Promise<unknown>;

	constructor(
		private readonly prefix: string,
		private readonly platforms: readonly WecomPlatform[],
		senders: number,
	) {
		this.senders = Promise.all(Array.from({ length: senders }, () => this.send()));
	}

	/** Resolves when the last push has its answer, or none. */
	async stop(): Promise<void> {
		this.stopped = true;
		await this.senders;
	}

	private async send() {
		while (!this.stopped) {
			const name = `${this.prefix}-${++this.pushed}`;
			const platform = this.platforms[this.pushed % this.platforms.length];
			const event = { UserID: name };
			const label = 'suite:change_contact:create_user';
			const answer = await platform?.push(label, event, { retry: false });
			if (answer?.kind === 'success') this.acknowledged.push({ name, at: performance.now() });
		}
	}
}

/** Names of a crowd → statuses of the executions that hold them, whether they ran, wait or crashed. */
export async function executionsByName(
	client: N8nClient,
	workflowId: string,
	prefix: string,
): Promise<Map<string, string[]>> {
	const found = new Map<string, string[]>();
	const left = await client.executions(workflowId);
	const name = new RegExp(`${prefix}-\\d+`);
	const read = async () => {
		for (let next = left.pop(); next !== undefined; next = left.pop()) {
			const { data, status } = await client.execution(next.id);
			const named = name.exec(JSON.stringify(data))?.[0] ?? `${WITHOUT_DATA} ${next.id}`;
			found.set(named, [...(found.get(named) ?? []), status]);
		}
	};
	await Promise.all(Array.from({ length: READERS }, read));
	return found;
}
