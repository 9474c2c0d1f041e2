export interface Progress {
	readonly done: { title: string; ok: boolean; ms: number }[];
	note(text: string): void;
	step<T>(title: string, work: (report: (now: string) => void) => Promise<T>): Promise<T>;
}

export class TaskError extends Error {
	constructor(message: string, remedy?: string);
	readonly remedy?: string;
}

export function createProgress(options?: { stream?: NodeJS.WriteStream }): Progress;
export function explain(error: unknown, stream?: NodeJS.WriteStream): void;
export function seconds(since: number): string;
