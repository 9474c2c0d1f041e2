/**
 * npm run soak:codec: a million callbacks, each opened, parsed and answered with a sealed reply, and what that does to the
 * memory of the process. Every text is another one, sealed by the simulator's own code.
 */
import { openCallback, sealReply } from '../../../nodes/WecomSuite/protocol/callback/callback';
import { parse } from '../../../nodes/WecomSuite/protocol/events/parse';
import { buildRequest } from '../../simulator/push/request';
import { LABELS, rowOf, sampleEvent } from '../../simulator/push/samples';
import { writeXml } from '../../simulator/wire/writeXml';

const SUITE = {
	token: 'exampleToken',
	encodingAesKey: 'exampleEncodingAesKeyexampleEncodingAesKey0',
} as const;
const IDENTITY = {
	suiteId: 'ww4asffe99e54c0f4c',
	providerCorpId: 'ww0example0provider',
	corpId: 'wpExampleAuthorizerCorp000000001',
};
const DRAFT = { ...SUITE, method: 'POST', receiveId: IDENTITY.suiteId } as const;
const CALLBACKS = Number(process.argv[2] ?? 1_000_000);
const SAMPLES = 10;
const LIMIT_MB = 20;

/** Drafts of every kind of event, made once; the serial number makes each text a new one. */
const texts = LABELS.map((label) => {
	const event = sampleEvent(label, IDENTITY, 1_760_000_000);
	return writeXml(event, rowOf(label).fields);
});

function handle(serial: number): void {
	const text = texts[serial % texts.length] ?? '';
	const message = text.replace('</xml>', `<Serial>${serial}</Serial></xml>`);
	const [timestamp, nonce] = ['1760000000', String(serial)];
	const { query, body } = buildRequest({ ...DRAFT, message, timestamp, nonce });
	const msgSignature = query[0]?.[1] ?? '';
	const opened = openCallback({ ...SUITE, msgSignature, timestamp, nonce, body });
	if (opened.message !== message) throw new Error(`callback ${serial} was altered`);
	const { event } = parse(opened.message);
	if (!event.label) throw new Error(`callback ${serial} has no label`);
	sealReply({ ...SUITE, receiveId: IDENTITY.corpId, timestamp, nonce, message });
}

function residentMb(): number {
	globalThis.gc?.();
	return process.memoryUsage().rss / 2 ** 20;
}

const started = Date.now();
const step = Math.ceil(CALLBACKS / SAMPLES);
let first = 0;
let last = 0;
console.log('callbacks'.padStart(10), 'RSS MB'.padStart(8));
for (let serial = 0; serial < CALLBACKS; serial++) {
	handle(serial);
	if ((serial + 1) % step !== 0) continue;
	last = residentMb();
	// The first tenth warms up: code is compiled, pools are filled.
	first ||= last;
	console.log(String(serial + 1).padStart(10), last.toFixed(1).padStart(8));
}
const growth = last - first;
const seconds = (Date.now() - started) / 1000;
console.log(
	`${CALLBACKS} callbacks in ${seconds.toFixed(0)} s; RSS grew by ${growth.toFixed(1)} MB after the first tenth`,
);
if (growth >= LIMIT_MB) {
	console.error(`That is more than the ${LIMIT_MB} MB allowed.`);
	process.exitCode = 1;
}
