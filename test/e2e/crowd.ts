/** Many pushes at once, each with a name of its own, and afterwards which of them n8n has an execution of. */
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, type N8nClient } from '../n8n/client';
import { until } from '../n8n/until';
import type { WecomPlatform } from '../simulator/platform';

/** As many executions as are read at the same time. */
const READERS = 8;
/** A sender that got no answer does not run hot. */
const PAUSE_MS = 100;

export interface Acknowledged {
	readonly name: string;
	/** Of `performance.now()`. */
	readonly at: number;
	/** From the push to its answer. */
	readonly milliseconds: number;
}

/** An execution, and whether it still holds what it was started with. */
export interface Found {
	readonly id: string;
	readonly status: string;
	readonly hasData: boolean;
}

/** A header that newer versions of n8n keep beside the execution (`tracingContext`): a number that outlives its data. */
export const traceOf = (number: number) => ({
	traceparent: `00-${number.toString(16).padStart(32, '0')}-0000000000000001-01`,
});
const numberOf = ({ tracingContext }: Readonly<Record<string, unknown>>): number | undefined => {
	const { traceparent } = (tracingContext ?? {}) as { readonly traceparent?: string };
	return traceparent === undefined ? undefined : parseInt(traceparent.split('-')[1] ?? '', 16);
};

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

	/** Acknowledged pushes that have no execution. */
	lost(found: ReadonlyMap<string, unknown>): Acknowledged[] {
		return this.acknowledged.filter(({ name }) => !found.has(name));
	}

	private async send() {
		while (!this.stopped) {
			const number = ++this.pushed;
			const name = `${this.prefix}-${number}`;
			const platform = this.platforms[number % this.platforms.length];
			const options = { retry: false, headers: traceOf(number) };
			const label = 'suite:change_contact:create_user';
			const answer = await platform?.push(label, { UserID: name }, options);
			if (answer?.kind !== 'success') await sleep(PAUSE_MS);
			else {
				const { milliseconds } = answer;
				this.acknowledged.push({ name, at: performance.now(), milliseconds });
			}
		}
	}
}

/** Names of a crowd → the executions that hold them, whether they ran, wait or crashed. */
export async function executionsByName(
	client: N8nClient,
	workflowId: string,
	prefix: string,
): Promise<Map<string, Found[]>> {
	const found = new Map<string, Found[]>();
	const left = await client.executions(workflowId);
	const pattern = new RegExp(`${prefix}-\\d+`);
	const read = async () => {
		for (let next = left.pop(); next !== undefined; next = left.pop()) {
			const execution = await client.execution(next.id);
			const inData = pattern.exec(JSON.stringify(execution.data))?.[0];
			const number = numberOf(execution);
			const outside = number === undefined ? `without a name ${next.id}` : `${prefix}-${number}`;
			const name = inData ?? outside;
			const { id, status } = execution;
			found.set(name, [...(found.get(name) ?? []), { id, status, hasData: inData !== undefined }]);
		}
	};
	await Promise.all(Array.from({ length: READERS }, read));
	return found;
}

/** Waits until n8n has as many executions as there were acknowledged pushes, and all have ended; false when they do not in time. */
export async function whenSettled(
	client: N8nClient,
	workflowId: string,
	acknowledged: number,
	timeout: number,
): Promise<boolean> {
	return await until('The end of every execution', timeout, async () => {
		const all = await client.executions(workflowId);
		return all.length >= acknowledged && all.every(hasEnded) ? true : undefined;
	}).catch(() => false);
}
