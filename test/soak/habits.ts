/** The traffic of the soak: tickets, commands, messages with replies, repeats, refusals, installations with API calls. */
import { act } from '../e2e/action.steps';
import { replyStep, type Flow, type World } from '../e2e/world';
import type { WecomApi } from '../simulator/api';
import { connect } from '../simulator/connect';
import type { PushResult } from '../simulator/push';
import type { Habit } from './traffic';

/** A habit and the flow whose executions it starts. */
export interface Usage {
	readonly flow: Flow;
	readonly habit: Habit;
}

const INSTALLING = [
	act('Complete', 'authorization', 'completeAuthorization'),
	act('Send', 'message', 'sendText', { touser: 'zhangsan', content: 'Welcome' }),
];
/** A corp that installs the app again makes its last permanent code worthless; so long a turn outlasts any execution. */
const CORPS = 40;
const isSuccess = ({ kind, attempts }: PushResult) => kind === 'success' && attempts.length === 1;

export async function habitsOf(world: World, api: WecomApi): Promise<Usage[]> {
	const replying = await world.publish('soak: replies', [replyStep('=Echo: {{ $json.Content }}')]);
	const commanded = await world.publish('soak: commands', []);
	const installing = await world.publish('soak: installations', INSTALLING);
	const offices = Array.from({ length: CORPS }, (_, index) =>
		connect(world.platform(installing.url, `wpSoakCorp${index}`), api),
	);
	const office = connect(installing.wecom, api);
	await office.pushTicket();
	const usage = (
		flow: Flow,
		name: string,
		everyMs: number,
		starts: 0 | 1,
		push: Habit['push'],
		isRight: Habit['isRight'],
	): Usage => ({ flow, habit: { name, everyMs, starts, push, isRight } });
	return [
		usage(installing, 'tickets', 10_000, 0, () => office.pushTicket(), isSuccess),
		usage(
			commanded,
			'commands',
			500,
			1,
			(serial) =>
				commanded.wecom.push('suite:change_contact:create_user', { UserID: `user${serial}` }),
			isSuccess,
		),
		usage(
			replying,
			'messages',
			500,
			1,
			(serial) => replying.wecom.text(`message ${serial}`),
			({ reply, problem }, serial) =>
				problem === undefined && reply?.fields['Content'] === `Echo: message ${serial}`,
		),
		usage(
			replying,
			'repeats',
			2_000,
			1,
			(serial) => replying.wecom.text(`repeated ${serial}`, { fault: 'duplicate' }),
			({ attempts, problem }) =>
				problem === undefined && attempts.map(({ kind }) => kind).join() === 'reply,reply',
		),
		usage(
			commanded,
			'refusals',
			1_000,
			0,
			() => commanded.wecom.push('suite:create_auth', {}, { fault: 'badSignature', retry: false }),
			({ status }) => status === 403,
		),
		usage(
			installing,
			'installations',
			5_000,
			1,
			async (serial) => (await (offices[serial % CORPS] ?? office).install()).push,
			isSuccess,
		),
	];
}
