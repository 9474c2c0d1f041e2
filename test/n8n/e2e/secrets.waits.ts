/** Questions that wait, were answered, or could not be sent, so that afterwards what decides them can be looked for. */
import { openTap } from '../../../nodes/WecomSuite/suite/seals/tap';
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import type { WecomApi } from '../../simulator/api';
import type { ApiFault } from '../../simulator/api/faults';
import { connect } from '../../simulator/api/connect';
import type { SentMessage } from '../../simulator/api/records';
import { press } from '../../simulator/push/press';
import type { Execution } from '../host/client';
import { until } from '../host/until';
import { act } from './action.steps';
import { SUITE, type Flow, type RealN8n } from './realN8n';

const BOTH = { approvalOptions: { values: { approvalType: 'double' } } };
const PAGE = { answerBy: 'page' };

/** A question that a member has before him. */
export interface Question {
	readonly flow: Flow;
	/** The card, or the text card that leads to the page. */
	readonly sent: SentMessage;
}

export interface Waits {
	/** Signatures of n8n, and what our buttons and links carry: whole, and cut into pieces as a database may cut them. */
	readonly secrets: readonly string[];
	/** Two that nobody has answered yet, so that what decides them still does. */
	readonly card: Question;
	readonly page: Question;
	/** The same two, and what came of an answer on a card, on a page, and by a member who may not decide. */
	readonly executions: readonly Execution[];
	readonly failed: readonly Execution[];
}

/** What an address for an answer carries. */
const PARAMETERS = ['link', 'signature'] as const;
const PIECE = 40;

/** `faults`: of each kind of message, as many are not sent. */
export async function walkWaits(
	realN8n: RealN8n,
	api: WecomApi,
	faults: readonly ApiFault[],
): Promise<Waits> {
	const { corpId } = realN8n.platform('http://127.0.0.1/').identity;
	const { permanentCode, agentId } = api.authorize(corpId);
	const authorization = sealAuthorization({ corpId, permanentCode, agentId }, SUITE);

	const publish = async (name: string, parameters: Record<string, unknown>) => {
		const ask = act('Ask', 'message', 'sendAndWait', {
			authorizeWith: 'sealed',
			authorization,
			touser: 'lisi',
			message: 'May zhangsan travel?',
			...BOTH,
			...parameters,
		});
		const flow = await realN8n.publish(name, [ask], { events: ['message:text'] });
		await connect(flow.wecom, api).pushTicket();
		return flow;
	};
	const asked = async (name: string, parameters: Record<string, unknown>): Promise<Question> => {
		const flow = await publish(name, parameters);
		const before = api.sent.length;
		await flow.wecom.text('please');
		const sent = await until('A message', 60_000, () => Promise.resolve(api.sent[before]));
		await waiting(realN8n, flow);
		return { flow, sent };
	};

	const card = await asked('secrets: card', { approverIds: 'lisi' });
	// The question stays open after a member who may not decide.
	await press(card.flow.wecom, card.sent, { member: 'wangwu' });
	const page = await asked('secrets: page', PAGE);
	const tapped = await asked('secrets: card answered', {});
	await press(tapped.flow.wecom, tapped.sent);
	const posted = await asked('secrets: page answered', PAGE);
	await answerPage(realN8n, posted);

	const executions = [
		await waiting(realN8n, card.flow),
		await waiting(realN8n, page.flow),
		...(await tapped.flow.executions(1)),
		...(await posted.flow.executions(1)),
	];
	const failed: Execution[] = [];
	for (const [row, parameters] of [
		['card.sendButtons', {}],
		['message.sendTextCard', PAGE],
	] as const) {
		const flow = await publish(`secrets: ${row}`, parameters);
		for (const fault of faults) {
			api.fail(row, fault);
			await flow.wecom.text(`please ${failed.length}`);
			failed.push(...(await flow.executions((failed.length % faults.length) + 1)).slice(-1));
		}
	}
	return { secrets: secretsOf(api, corpId), card, page, executions, failed };
}

/** The execution of a flow that waits. */
export async function waiting({ client }: RealN8n, { id }: Flow): Promise<Execution> {
	const found = await until('An execution that waits', 20_000, async () =>
		(await client.executions(id)).find(({ status }) => status === 'waiting'),
	);
	return await client.execution(found.id);
}

/** Presses the first button of the page; resolves with what the page says then. */
export async function answerPage({ callbackBase }: RealN8n, { sent }: Question): Promise<string> {
	const address = String(sent.message['url']).replace(/^https?:\/\/[^/]+/, callbackBase);
	const body = new URLSearchParams({ answer: 'approved' });
	return await (await fetch(address, { method: 'POST', body })).text();
}

function secretsOf({ requests }: WecomApi, corpId: string): string[] {
	const bodies = requests.map(({ body }) => JSON.stringify(body ?? {}));
	const keys = bodies.flatMap((body) => body.match(/wcs1\.[\w-]+/g) ?? []);
	const signatures = keys.flatMap((key) => openTap(key, SUITE, corpId)?.signature ?? []);
	const addresses = bodies.flatMap((body) => body.match(/http[^"]+[?&]signature=[^"]+/g) ?? []);
	const inAddresses = addresses.flatMap((address) => {
		const { searchParams } = new URL(address);
		return PARAMETERS.flatMap((name) => searchParams.get(name) ?? []);
	});
	const whole = [...keys, ...signatures, ...inAddresses];
	// A database lays a long text over several pages of its file.
	const pieces = whole.flatMap((secret) =>
		Array.from({ length: Math.floor(secret.length / PIECE) }, (_, at) =>
			// The first ones are the same for every text that was sealed.
			secret.slice(at * PIECE + 5, (at + 1) * PIECE + 5),
		),
	);
	return [...new Set([...whole, ...pieces.filter(({ length }) => length === PIECE)])];
}
