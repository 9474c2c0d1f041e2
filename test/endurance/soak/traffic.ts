/** What members and WeCom do all day, each at its own pace, with an account of every push. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PushResult } from '../../simulator/push/push';

/** One kind of traffic: what it pushes, and whether the answer is right. */
export interface Habit {
	readonly name: string;
	readonly everyMs: number;
	/** Executions that one push starts. */
	readonly starts: 0 | 1;
	readonly push: (serial: number) => Promise<PushResult>;
	readonly isRight: (result: PushResult, serial: number) => boolean;
}

export class Traffic {
	readonly wrong: string[] = [];
	readonly milliseconds: number[] = [];
	private pushed = 0;
	private stopped = false;
	private readonly running: Promise<void>;

	constructor(readonly habit: Habit) {
		this.running = this.run();
	}

	get count(): number {
		return this.pushed;
	}

	async stop(): Promise<void> {
		this.stopped = true;
		await this.running;
	}

	private async run() {
		const { habit } = this;
		while (!this.stopped) {
			const serial = this.pushed++;
			const result = await habit.push(serial);
			this.milliseconds.push(result.milliseconds);
			if (!habit.isRight(result, serial)) {
				const { kind, status, attempts, problem } = result;
				this.wrong.push(`${habit.name} ${serial}: ${kind} ${status} ${attempts.length} ${problem}`);
			}
			await sleep(habit.everyMs);
		}
	}
}
