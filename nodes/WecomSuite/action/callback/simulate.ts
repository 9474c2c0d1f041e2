/** Simulate Callback: plays WeCom towards a trigger of this n8n, and shows what WeCom would see. */
import { randomInt } from 'node:crypto';
import type { AnyEventRow } from '../../protocol/catalogue/define';
import { ParameterError, TransportError } from '../../protocol/errors';
import { HUNG_UP, readAnswer } from '../../protocol/simulate/readAnswer';
import { receiverOf, sealPush, type PushFault } from '../../protocol/simulate/sealPush';
import { messageOf } from '../../protocol/simulate/sample';
import { writeXml, type WritableTree } from '../../protocol/xml/writeXml';
import type { HttpAnswer } from '../../suite/call/http';
import { basesOf, ownAddress } from './address';
import { elementsOf } from './elements';
import { rowOf } from '../../protocol/events/find';
import { MAX_BURST } from './events';
import { freshSecond } from './times';
import type { Call, Operation, Result } from '../operation';
import { SIMULATE_FORM } from './simulateForm';
import { HungUpError } from '../../shared/calls/transport';
import { errorOf } from '../../shared/narrow';

const FAULTS = ['none', 'badSignature', 'oldClock', 'otherReceiver', 'repeat', 'burst'] as const;
type Fault = (typeof FAULTS)[number];

/** Everything that is the same for all pushes of one item. */
interface Simulation {
	readonly call: Call;
	readonly url: string;
	readonly label: string;
	readonly fault: Fault;
}

async function simulate(call: Call): Promise<Result[]> {
	const { context, index } = call;
	const url = ownAddress(
		String(context.getNodeParameter('address', index, '')),
		basesOf(context, index),
	);
	const label = String(context.getNodeParameter('event', index, '', { extractValue: true }));
	const row = knownRow(label);
	const fault = faultOf(context.getNodeParameter('fault', index, 'none'));
	const simulation: Simulation = { call, url, label, fault };
	const elements = elementsOf(context, index, row);
	const compose = () => messageOf(row, elements, fillingOf(call));
	if (fault === 'burst') {
		const messages = Array.from({ length: burstOf(call) }, compose);
		return await Promise.all(messages.map((message, at) => push(simulation, message, at + 1)));
	}
	const message = compose();
	const first = await push(simulation, message, 1);
	return fault === 'repeat' ? [first, await push(simulation, message, 2)] : [first];
}

/** @throws ParameterError */
function knownRow(label: string): AnyEventRow {
	const row = rowOf(label);
	if (row !== undefined) return row;
	throw new ParameterError(
		'event',
		`Event (event) is not in the catalogue: ${label.slice(0, 64)}`,
		'Choose an event in the list; labels look like suite:create_auth',
	);
}

/** @throws ParameterError */
function faultOf(given: unknown): Fault {
	const fault = FAULTS.find((one) => one === given);
	if (fault !== undefined) return fault;
	throw new ParameterError('fault', 'Fault (fault) is none of the list', FAULTS.join(', '));
}

const burstOf = ({ context, index }: Call): number =>
	Math.min(Math.max(Number(context.getNodeParameter('pushes', index, 10)) || 10, 2), MAX_BURST);

const secondsNow = (): number => Math.floor(Date.now() / 1000);
const digits = (count: number): string =>
	Array.from({ length: count }, () => randomInt(10)).join('');

const fillingOf = ({ settings: { suiteId, providerCorpId } }: Call) => ({
	suiteId,
	providerCorpId,
	seconds: freshSecond(secondsNow()),
	/** Nineteen digits: as WeCom's, too many for a JavaScript number. */
	messageId: `7${digits(18)}`,
});

const SEALED_WITH: Readonly<Partial<Record<Fault, PushFault>>> = {
	badSignature: 'badSignature',
	oldClock: 'oldClock',
	otherReceiver: 'otherReceiver',
};

async function push(
	{ call, url, label, fault }: Simulation,
	message: WritableTree,
	number: number,
): Promise<Result> {
	const { settings } = call;
	const receiveId = receiverOf(message);
	const { query, body } = sealPush(settings, writeXml(message), receiveId, {
		seconds: secondsNow(),
		nonce: digits(10),
		fault: SEALED_WITH[fault],
	});
	const started = Date.now();
	const answer = await post(call, url, query, body);
	const milliseconds = Date.now() - started;
	const { outcome, reply, problem } =
		answer === undefined
			? HUNG_UP
			: readAnswer(answer.status, answer.body.toString('utf8'), settings, receiveId);
	return {
		json: {
			push: number,
			label,
			url,
			fault,
			status: answer?.status,
			milliseconds,
			outcome,
			...(reply === undefined ? {} : { reply }),
			...(problem === undefined ? {} : { problem }),
			message,
		},
	};
}

/** Undefined when the trigger hung up. Rejects with a TransportError when nothing listens at n8n's public address. */
const post = (
	{ environment }: Call,
	url: string,
	query: Readonly<Record<string, string>>,
	body: string,
): Promise<HttpAnswer | undefined> =>
	environment
		.send({
			method: 'POST',
			url,
			query,
			headers: { 'content-type': 'text/xml' },
			body: Buffer.from(body),
		})
		.catch((error: unknown) => {
			if (error instanceof HungUpError) return undefined;
			throw unreachable(errorOf(error));
		});

const unreachable = ({ message }: Error): TransportError =>
	new TransportError(
		message,
		'n8n cannot reach its own public address from inside. Let its machine resolve that name, or let the proxy take calls from inside; WEBHOOK_URL in the environment of n8n says which address it is',
	);

export const SIMULATE_CALLBACK: Operation = {
	resource: 'callback',
	operation: 'simulate',
	title: 'Simulate',
	zh: '模拟回调',
	action: 'Simulate callback',
	description: 'Pushes any event of the catalogue to a trigger of this n8n, as WeCom would',
	parameters: {},
	fields: SIMULATE_FORM,
	returns: {
		push: 1,
		label: 'message:text',
		url: 'https://n8n.example.com/webhook/…',
		fault: 'none',
		status: 200,
		milliseconds: 120,
		outcome: 'reply',
		reply: { MsgType: 'text', Content: 'Hello' },
		message: { MsgType: 'text', Content: 'Hello' },
	},
	authorized: 'never',
	run: simulate,
};
