/** Many pushes at once, each with a name of its own, and afterwards which of them n8n has an execution of. */
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, type N8nClient } from '../host/client';
import { until } from '../host/until';

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

/** Where senders push to: WeCom's platform, or what stands for it beside n8n's own nodes. */
export interface Target {
	readonly push: (
		label: string,
		changes: Readonly<Record<string, string>>,
		options: { readonly retry: boolean; readonly headers: Readonly<Record<string, string>> },
	) => Promise<{
		readonly kind: string;
		/** From the first attempt to the answer. */
		readonly milliseconds: number;
		readonly attempts: readonly { readonly status?: number }[];
	}>;
}

/** Senders that push one command after the other, in turn over the targets given, until they are told to stop. */
export class Senders {
	readonly acknowledged: Acknowledged[] = [];
	/** Statuses of the other answers; undefined for a push that got none. */
	readonly others = new Set<number | undefined>();
	private pushed = 0;
	private stopped = false;
	private readonly senders: Promise<unknown>;

	constructor(
		private readonly prefix: string,
		private readonly targets: readonly Target[],
		senders: number,
		/** How many they push, and whether what hears nothing is pushed again, as WeCom does. */
		private readonly rest: { readonly count?: number; readonly retry?: boolean } = {},
	) {
		this.senders = Promise.all(Array.from({ length: senders }, () => this.send()));
	}

	/** Resolves when so many were pushed as `count` says. */
	async end(): Promise<void> {
		await this.senders;
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
		while (!this.stopped && this.pushed < (this.rest.count ?? Infinity)) {
			const number = ++this.pushed;
			const name = `${this.prefix}-${number}`;
			const target = this.targets[number % this.targets.length];
			const options = { retry: this.rest.retry === true, headers: traceOf(number) };
			const label = 'suite:change_contact:create_user';
			const answer = await target?.push(label, { UserID: name }, options);
			if (answer?.kind !== 'success') {
				this.others.add(answer?.attempts.at(-1)?.status);
				await sleep(PAUSE_MS);
			} else {
				const { milliseconds } = answer;
				this.acknowledged.push({ name, at: performance.now(), milliseconds });
			}
		}
	}
}

/** Names of what senders pushed → the executions that hold them, whether they ran, wait or crashed. */
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
