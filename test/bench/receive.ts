/**
 * npm run bench: how many callbacks a second go from the envelope to an event. Every figure is a ratio to a peer measured in
 * the same run, rounds alternating, medians with spread: machines differ and are noisy.
 */
import { decrypt, getSignature } from '@wecom/crypto';
import { XMLParser } from 'fast-xml-parser';
import { cpus } from 'node:os';
import { openCallback } from '../../nodes/WecomSuite/protocol/callback/callback';
import { parse } from '../../nodes/WecomSuite/protocol/events/parse';
import { sampleEvent, rowOf } from '../simulator/samples';
import { seal, sign } from '../simulator/wire';
import { writeXml } from '../simulator/writeXml';

const TOKEN = 'exampleToken';
const KEY = 'exampleEncodingAesKeyexampleEncodingAesKey0';
const IDENTITY = {
	suiteId: 'ww4asffe99e54c0f4c',
	providerCorpId: 'ww0example0provider',
	corpId: 'wpExampleAuthorizerCorp000000001',
};
const LABELS = [
	'suite:suite_ticket',
	'message:text',
	'suite:change_contact:update_user',
	'event:sys_approval_change',
];
const ROUNDS = 15;
const ROUND_MS = 150;

interface Pushed {
	readonly body: Buffer;
	readonly msgSignature: string;
	readonly timestamp: string;
	readonly nonce: string;
}

function pushed(label: string): Pushed & { readonly bytes: number } {
	const event = sampleEvent(label, IDENTITY, 1760000000, {});
	const message = writeXml(event, rowOf(label).fields);
	const encrypt = seal(message, IDENTITY.suiteId, KEY);
	const [timestamp, nonce] = ['1760000000', '1372623149'];
	const envelope = `<xml><ToUserName><![CDATA[${IDENTITY.suiteId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt><AgentID><![CDATA[]]></AgentID></xml>`;
	return {
		body: Buffer.from(envelope),
		msgSignature: sign(TOKEN, timestamp, nonce, encrypt),
		timestamp,
		nonce,
		bytes: Buffer.byteLength(message),
	};
}

/** Envelope → typed event. */
function ours({ body, msgSignature, timestamp, nonce }: Pushed): unknown {
	return parse(
		openCallback({ token: TOKEN, encodingAesKey: KEY, msgSignature, timestamp, nonce, body })
			.message,
	).event;
}

const peerParser = new XMLParser({ parseTagValue: false });
/** Envelope → object of strings, as one would write it by hand with the vendor-flavoured library. */
function peer({ body, msgSignature, timestamp, nonce }: Pushed): unknown {
	const { xml } = peerParser.parse(body.toString('utf8')) as { xml: { Encrypt: string } };
	if (getSignature(TOKEN, timestamp, nonce, xml.Encrypt) !== msgSignature)
		throw new Error('signature');
	return (peerParser.parse(decrypt(KEY, xml.Encrypt).message) as { xml: unknown }).xml;
}

/** Calls per second. */
function rate(call: (request: Pushed) => unknown, request: Pushed): number {
	const start = process.hrtime.bigint();
	let calls = 0;
	while (process.hrtime.bigint() - start < BigInt(ROUND_MS) * 1_000_000n) {
		for (let i = 0; i < 50; i++) call(request);
		calls += 50;
	}
	return calls / (Number(process.hrtime.bigint() - start) / 1e9);
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
	sorted(values)[Math.floor((values.length - 1) * share)] ?? 0;

console.log(
	`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${ROUNDS} alternating rounds of ${ROUND_MS} ms`,
);
console.log(
	'payload'.padEnd(36),
	'bytes'.padStart(6),
	'ours/s'.padStart(9),
	'peer/s'.padStart(9),
	'  ratio: median (10 % … 90 %)',
);
for (const label of LABELS) {
	const request = pushed(label);
	rate(ours, request);
	rate(peer, request);
	const rounds = Array.from(
		{ length: ROUNDS },
		() => [rate(ours, request), rate(peer, request)] as const,
	);
	const ratios = rounds.map(([a, b]) => a / b);
	console.log(
		label.padEnd(36),
		String(request.bytes).padStart(6),
		Math.round(
			at(
				rounds.map(([a]) => a),
				0.5,
			),
		)
			.toString()
			.padStart(9),
		Math.round(
			at(
				rounds.map(([, b]) => b),
				0.5,
			),
		)
			.toString()
			.padStart(9),
		`  ${at(ratios, 0.5).toFixed(2)} (${at(ratios, 0.1).toFixed(2)} … ${at(ratios, 0.9).toFixed(2)})`,
	);
}
