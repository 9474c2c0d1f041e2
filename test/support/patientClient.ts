/** A client whose calls wait when WeCom finds them too fast. Its clock, and that of the API, stand still except while calls wait. */
import { Pace } from '../../nodes/WecomSuite/suite/call/pace';
import { openClient, TICKET } from './client';

const HOUR_MS = 3_600_000;

export const openPatient = async (longest = HOUR_MS) => {
	let time = 1_760_000_000_000;
	const client = await openClient({ now: () => time });
	const pace = new Pace(() => time);
	const waited: number[] = [];
	const stop = new AbortController();
	const environment = {
		wait: (milliseconds: number) => {
			time += milliseconds;
			// The platform pushes a new one every ten minutes.
			client.api.acceptTicket(TICKET);
			return Promise.resolve();
		},
		patience: { pace, longest, waiting: (_path: string, wait: number) => void waited.push(wait) },
		stop: stop.signal,
	};
	const write = (touser: string, changes = {}) =>
		client.call(
			'message.sendText',
			{ touser, agentid: client.corp.agentId, content: 'once' },
			{ ...environment, ...changes },
		);
	const began = time;
	return {
		...client,
		write,
		waited,
		stop,
		now: () => time,
		minutes: () => (time - began) / 60_000,
	};
};
