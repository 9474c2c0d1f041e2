/** The traffic of the soak: tickets, commands, messages with replies, repeats, refusals, installations with API calls. */
import { act } from '../../n8n/e2e/action.steps';
import { replyStep, type Flow, type RealN8n } from '../../n8n/e2e/realN8n';
import type { WecomApi } from '../../simulator/api';
import { connect } from '../../simulator/api/connect';
import type { PushResult } from '../../simulator/push/push';
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

export async function habitsOf(realN8n: RealN8n, api: WecomApi): Promise<Usage[]> {
	const replying = await realN8n.publish('soak: replies', [
		replyStep('=Echo: {{ $json.Content }}'),
	]);
	const commanded = await realN8n.publish('soak: commands', []);
	const installing = await realN8n.publish('soak: installations', INSTALLING);
	const offices = Array.from({ length: CORPS }, (_, index) =>
		connect(realN8n.platform(installing.url, `wpSoakCorp${index}`), api),
	);
	const authorizedCorp = connect(installing.wecom, api);
	await authorizedCorp.pushTicket();
	const usage = (
		flow: Flow,
		name: string,
		everyMs: number,
		starts: 0 | 1,
		push: Habit['push'],
		isRight: Habit['isRight'],
	): Usage => ({ flow, habit: { name, everyMs, starts, push, isRight } });
	return [
		usage(installing, 'tickets', 10_000, 0, () => authorizedCorp.pushTicket(), isSuccess),
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
			async (serial) => (await (offices[serial % CORPS] ?? authorizedCorp).install()).push,
			isSuccess,
		),
	];
}
