/** The option *When Too Fast*: whether calls wait for the limits of WeCom, and a word on how long they did. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { patient } from '../../shared/calls/account';
import type { Progress } from '../../shared/calls/progress';
import { hint } from '../../shared/hints';
import type { Environment } from '../../suite/call/client';
import { FIELD } from '../operation';

const MINUTE_MS = 60_000;

export interface Pacing {
	/** What an item's calls get beside the rest of their environment. */
	readonly of: (index: number) => Pick<Environment, 'patience'>;
	/** Says on the node how long its calls waited. */
	readonly tell: () => void;
}

export function pacing(context: IExecuteFunctions, progress: Progress): Pacing {
	const option = (name: string, index: number): unknown =>
		context.getNodeParameter(`${FIELD.options}.${name}`, index, '');
	let waited = 0;
	const waiting = (path: string, wait: number): void => {
		progress(`WeCom found calls of ${path} too fast; waited ${secondsOf(waited)} in all so far`);
		waited += wait;
	};
	return {
		of: (index) => {
			if (option('whenTooFast', index) !== 'wait') return {};
			const minutes = Math.max(1, Number(option('longestWait', index)) || 60);
			return { patience: patient(minutes * MINUTE_MS, waiting) };
		},
		tell: () => {
			if (waited === 0) return;
			hint(context, `WeCom found the calls too fast; they waited ${secondsOf(waited)}.`, 'info');
		},
	};
}

const secondsOf = (milliseconds: number): string => `${Math.ceil(milliseconds / 1000)} seconds`;
