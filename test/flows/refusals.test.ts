import type { FaultName } from '../simulator/push/faults';
import type { PushResult } from '../simulator/push/push';
import { CREDENTIAL } from '../support/credential';
import { itemsOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

afterEach(closeFlows);

/** All that a caller can learn, but for the time. */
const seen = ({ status, body, headers }: PushResult) => {
	return { status, body: body.toString(), headers: { ...headers, date: undefined } };
};
/** In a push that is refused, nothing of this may reach the log. */
const PRIVATE = 'example-private-content';
const { suiteSecret, token, aesSecretKey } = CREDENTIAL;
const SECRETS = [suiteSecret, token, aesSecretKey, PRIVATE];

describe('a request that is refused', () => {
	const cases: Readonly<Partial<Record<FaultName, readonly [number, string, string]>>> = {
		badSignature: [403, 'refused', 'ERR_WECOM_SIGNATURE'],
		shortSignature: [403, 'refused', 'ERR_WECOM_SIGNATURE'],
		otherToken: [403, 'refused', 'ERR_WECOM_SIGNATURE'],
		flippedCiphertext: [403, 'refused', 'ERR_WECOM_SIGNATURE'],
		wrongKey: [403, 'refused', 'ERR_WECOM_DECRYPTION'],
		badPadding: [403, 'refused', 'ERR_WECOM_DECRYPTION'],
		badLength: [403, 'refused', 'ERR_WECOM_DECRYPTION'],
		oddCiphertext: [403, 'refused', 'ERR_WECOM_DECRYPTION'],
		notBase64: [403, 'refused', 'ERR_WECOM_DECRYPTION'],
		otherReceiver: [403, 'refused', 'ERR_WECOM_RECEIVER'],
		otherCorp: [403, 'refused', 'ERR_WECOM_RECEIVER'],
		oldClock: [403, 'refused', 'ERR_WECOM_RECEIVER'],
		futureClock: [403, 'refused', 'ERR_WECOM_RECEIVER'],
		missingSignature: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		missingParameter: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		repeatedParameter: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		missingEncrypt: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		emptyBody: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		truncatedBody: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		garbageBody: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		deepBody: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
		entityBomb: [400, 'bad request', 'ERR_WECOM_ENVELOPE'],
	};

	it.each(Object.entries(cases))('for %s hears %j and no more', async (fault, expected) => {
		const [status, body, code] = expected;
		const { engine, wecom } = await startFlow(chain(trigger()));
		// A type that n8n does not parse, so that the node is asked whatever the body is.
		const options = { fault: fault as FaultName, contentType: 'application/octet-stream' };
		const result = await wecom.push('message:text', { Content: PRIVATE }, options);
		expect([result.status, result.body.toString()]).toEqual([status, body]);
		expect(result.problem).toBeUndefined();
		expect(await engine.runs()).toEqual([]);
		expect(engine.staticData).toBe('{}');
		expect(engine.log).toMatchObject([{ level: 'warn' }]);
		const log = JSON.stringify(engine.log);
		expect(log).toContain(code);
		for (const secret of SECRETS) expect(log).not.toContain(secret);
	});

	it('cannot tell the causes of a 403 apart', async () => {
		const { wecom } = await startFlow(chain(trigger()));
		const answers = [];
		for (const fault of ['badSignature', 'wrongKey', 'otherReceiver', 'oldClock'] as const) {
			answers.push(seen(await wecom.push('message:text', {}, { fault })));
		}
		answers.push(seen(await wecom.push('suite:create_auth', {}, { fault: 'otherSuite' })));
		expect(answers[0]).toMatchObject({ status: 403, body: 'refused' });
		for (const answer of answers) expect(answer).toEqual(answers[0]);
	});

	it('is told 413 above a megabyte, whether it says how long it is or not', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const fault = 'oversizedBody';
		const stated = await wecom.push('message:text', {}, { fault });
		expect([stated.status, stated.body.toString()]).toEqual([413, 'too large']);
		const { sent } = await wecom.text('hello');
		const counted = await fetch(`${engine.url}?${sent.query}`, {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream' },
			body: new Blob([sent.envelope, 'x'.repeat(1024 * 1024)]).stream(),
			duplex: 'half',
		} as RequestInit);
		expect([counted.status, await counted.text()]).toEqual([413, 'too large']);
		expect(await engine.runs()).toHaveLength(1);
	});

	it("is told 500 by a trigger without a credential, and the log repeats nobody else's error", async () => {
		const { type, node } = trigger();
		const { engine, wecom } = await startFlow(chain({ type, node: { ...node, credentials: {} } }));
		const result = await wecom.text('hello');
		expect([result.status, result.body.toString()]).toEqual([500, 'not configured']);
		expect(engine.log).toMatchObject([
			{ level: 'warn', message: 'WeCom callback refused: unexpected error' },
		]);
	});

	it('may be refused by n8n before the node is asked, when it is no XML and says it is', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const result = await wecom.push('message:text', {}, { fault: 'truncatedBody' });
		expect(result).toMatchObject({ status: 422, kind: 'refused' });
		expect(await engine.runs()).toEqual([]);
	});
});

describe('the option Time Window', () => {
	it('accepts any time when it is 0', async () => {
		const { wecom } = await startFlow(chain(trigger({ timeWindow: 0 })));
		expect((await wecom.text('hello', { timestamp: 1 })).kind).toBe('success');
	});

	it('is counted in seconds, both ways', async () => {
		const { wecom } = await startFlow(chain(trigger({ timeWindow: 1000 })));
		const now = Math.floor(Date.now() / 1000);
		for (const [offset, status] of [
			[-900, 200],
			[900, 200],
			[-1100, 403],
			[1100, 403],
		] as const) {
			const result = await wecom.text('hello', { timestamp: now + offset });
			expect([offset, result.status]).toEqual([offset, status]);
		}
	});

	it('does not accept a time that is none', async () => {
		const { wecom } = await startFlow(chain(trigger()));
		expect((await wecom.text('hello', { timestamp: 'yesterday' })).status).toBe(403);
	});
});

describe('a push', () => {
	it.each([
		['text/xml', 'xml'],
		['application/xml; charset=utf-8', 'xml'],
		['text/plain', 'xml'],
		['application/octet-stream', 'xml'],
		['application/x-www-form-urlencoded', 'xml'],
		[null, 'xml'],
		['application/json', 'json'],
		['text/plain', 'json'],
		[null, 'json'],
	] as const)(
		'of content type %s with an envelope in %s is read',
		async (contentType, envelope) => {
			const { engine, wecom } = await startFlow(chain(trigger()));
			const content = 'two  blanks, ÜMLAUT & <Case>';
			const { status, problem } = await wecom.text(content, { contentType, envelope });
			expect([status, problem]).toEqual([200, undefined]);
			const [run] = await engine.runs();
			const [item] = itemsOf(run, 'WeCom Suite Trigger');
			expect(item?.json).toMatchObject({ label: 'message:text', Content: content });
		},
	);

	it('is read from its own bytes, when n8n mixes up the parsed bodies of two', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const texts = Array.from({ length: 20 }, (_, at) => `text ${String(at).padStart(2, '0')}`);
		await Promise.all(texts.map(async (text) => await wecom.text(text)));
		const items = (await engine.runs()).flatMap((run) => itemsOf(run, 'WeCom Suite Trigger'));
		expect(items.map(({ json }) => json['Content']).sort()).toEqual(texts);
	});
});
