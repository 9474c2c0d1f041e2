/**
 * Where a long run stands. Beside a node that runs, n8n's editor can show nothing: there is the log of n8n, and for the user who started the
 * run in the editor the console of the browser.
 */
import type { IExecuteFunctions } from 'n8n-workflow';

/** A short run says nothing, a long one is heard of this often. */
const EVERY_MS = 10_000;

export type Progress = (words: string) => void;

export function progressOf(context: IExecuteFunctions, now = Date.now): Progress {
	let told = now();
	return (words) => {
		if (now() - told < EVERY_MS) return;
		told = now();
		context.logger.info(`${context.getNode().name}: ${words}`);
		context.sendMessageToUI(words);
	};
}
