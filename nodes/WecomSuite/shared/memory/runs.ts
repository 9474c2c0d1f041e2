/**
 * Which pushes a run began with, and which connections wait for a Reply node. Both belong to one process: the trigger's own run
 * and the Reply node behind it are run by the same one, on a worker too.
 */
import type { IExecuteFunctions } from 'n8n-workflow';

type Run = Pick<IExecuteFunctions, 'getExecutionCancelSignal'>;

/**
 * Pushes by the signal that n8n gives to every node of one run. A run that goes on after a Wait has another signal, and so has
 * every other workflow: what they send goes to their own callers.
 */
const beginnings = new WeakMap<AbortSignal, ReadonlySet<string>>();

/** For the first node of a run. A push is named by its sealed context, which no other push and no repeat of it has. */
export function noteRun(run: Run, contexts: readonly string[]): void {
	const signal = run.getExecutionCancelSignal();
	if (signal !== undefined) beginnings.set(signal, new Set(contexts));
}

/** Whether this very run was started by that push, so that what it sends goes out on the connection of the push. */
export function isRunOf(run: Run, context: string): boolean {
	const signal = run.getExecutionCancelSignal();
	return signal !== undefined && beginnings.get(signal)?.has(context) === true;
}

/** Connections that this process keeps open for a Reply node. */
const held = new Set<string>();

export const hold = (context: string): unknown => held.add(context);
export const letGo = (context: string): unknown => held.delete(context);
export const isHeldHere = (context: string): boolean => held.has(context);
