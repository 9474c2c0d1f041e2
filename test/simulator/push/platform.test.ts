import { WecomPlatform } from './platform';
import type { Attempt, PlatformSettings } from './push';
import { sealReply, startReceiver, SUITE, type Handle, type Receiver } from './receiver';

const CORP = 'wpExampleAuthorizerCorp000000001';
const REPLY = `<xml><ToUserName>zhangsan</ToUserName><FromUserName>${CORP}</FromUserName><CreateTime>1760000000</CreateTime><MsgType>text</MsgType><Content><![CDATA[收到]]></Content></xml>`;

let receiver: Receiver;
let platform: WecomPlatform;
const start = async (handle?: Handle, settings: Partial<PlatformSettings> = {}): Promise<void> => {
	receiver = await startReceiver(handle);
	platform = new WecomPlatform({ ...SUITE, callbackUrl: receiver.url, ...settings });
};
afterEach(async () => {
	platform.close();
	await receiver.close();
});

describe('verifyUrl', () => {
	it('sends a sealed echo for the provider corp and takes exactly its bytes', async () => {
		await start();
		const result = await platform.verifyUrl();
		expect(result).toMatchObject({ label: 'verify', kind: 'echo', status: 200 });
		expect(result.problem).toBeUndefined();
		expect(result.echo).toMatch(/^\d{19}$/);
		expect(receiver.received).toMatchObject([
			{ message: result.echo, receiveId: SUITE.providerCorpId },
		]);
	});

	it('sends the echo and the receive id it is told to', async () => {
		await start();
		const echo = '94966531020182955848408';
		const result = await platform.verifyUrl({ echo, receiveId: SUITE.suiteId });
		expect(result.body.toString()).toBe(echo);
		expect(receiver.received).toMatchObject([{ receiveId: SUITE.suiteId }]);
	});

	it('escapes + unless told otherwise', async () => {
		await start();
		const queries = await Promise.all(
			Array.from({ length: 20 }, async (_, at) => platform.verifyUrl({ rawPlus: at > 9 })),
		);
		const sent = queries.map(({ sent: { query } }) => query);
		expect(sent.slice(0, 10).join('')).not.toContain('+');
		expect(sent.slice(10).join('')).toContain('+');
		expect(sent.slice(10).join('')).not.toContain('%2B');
	});

	it('refuses a fault that bends a body', async () => {
		await start();
		await expect(platform.verifyUrl({ fault: 'emptyBody' })).rejects.toThrow('carries none');
	});
});

describe('push', () => {
	it('addresses commands to the suite, provider events to the provider, the rest to the corp', async () => {
		await start();
		await platform.push('suite:create_auth');
		await platform.push('message:text');
		await platform.push('event:click', { ToUserName: 'wpAnotherCorp' });
		await platform.pushMessage(
			`<xml><ServiceCorpId>${SUITE.providerCorpId}</ServiceCorpId><InfoType>a</InfoType></xml>`,
		);
		await platform.pushMessage(JSON.stringify({ ToUserName: 'wpYetAnotherCorp', MsgType: 'a' }));
		await platform.pushMessage('unreadable');
		await platform.pushMessage('unreadable', { receiveId: SUITE.suiteId });
		expect(receiver.received.map(({ receiveId }) => receiveId)).toEqual([
			SUITE.suiteId,
			CORP,
			'wpAnotherCorp',
			SUITE.providerCorpId,
			'wpYetAnotherCorp',
			CORP,
			SUITE.suiteId,
		]);
		expect(receiver.received[0]?.body).toMatch(
			/^<xml>\n<ToUserName><!\[CDATA\[ww4asffe99e54c0f4c\]\]><\/ToUserName>\n<Encrypt>.*<AgentID><!\[CDATA\[\]\]>/s,
		);
		expect(receiver.received[1]?.body).toContain('<AgentID><![CDATA[1000021]]></AgentID>');
	});

	it('sends JSON inside and outside when asked', async () => {
		await start();
		const result = await platform.push('message:text', {}, { form: 'json', envelope: 'json' });
		expect(result.kind).toBe('success');
		expect(JSON.parse(result.sent.envelope)).toMatchObject({
			tousername: CORP,
			agentid: '1000021',
		});
		expect(JSON.parse(receiver.received[0]?.message ?? '')).toMatchObject({ AgentID: 1000021 });
		expect(receiver.received[0]?.request.headers['content-type']).toBe('application/json');
	});

	it('sets content type, headers, time and nonce as told', async () => {
		await start(undefined, { now: () => 1_760_000_000_999 });
		const timestamp = Math.floor(Date.now() / 1000) - 10;
		const headers = { 'x-trace': '1' };
		await platform.text('a', { contentType: null, timestamp, nonce: 'n', headers });
		const [first] = receiver.received;
		expect(first?.request.headers).toMatchObject(headers);
		expect(first?.request.headers).not.toHaveProperty('content-type');
		expect([first?.query.get('timestamp'), first?.query.get('nonce')]).toEqual([
			`${timestamp}`,
			'n',
		]);
		expect(first?.message).toContain('<CreateTime>1760000000</CreateTime>');
	});

	it('keeps the query of the callback URL and fills in $CORPID$', async () => {
		await start();
		platform.setCallbackUrl(`${receiver.url}/$CORPID$?a=1`);
		await platform.verifyUrl();
		await platform.text('a');
		const urls = receiver.received.map(({ request }) => request.url ?? '');
		expect(urls[0]).toMatch(`/callback/${SUITE.providerCorpId}?a=1&msg_signature=`);
		expect(urls[1]).toMatch(`/callback/${CORP}?a=1&msg_signature=`);
	});

	it('rejects a label that the catalogue does not have', async () => {
		await start();
		await expect(platform.push('message:telepathy')).rejects.toThrow('has no event');
	});

	it('says which ticket it pushed', async () => {
		await start();
		const { ticket } = await platform.pushTicket();
		expect(receiver.received[0]?.message).toContain(ticket);
		expect((await platform.pushTicket('example-ticket')).ticket).toBe('example-ticket');
	});

	it('knows silence, success and a reply', async () => {
		await start(({ message, receiveId }) => {
			if (message.includes('quiet')) return '';
			return message.includes('question') ? sealReply(REPLY, receiveId) : 'success';
		});
		const results = await Promise.all(['quiet', 'other', 'question'].map((a) => platform.text(a)));
		expect(results.map(({ kind }) => kind)).toEqual(['empty', 'success', 'reply']);
		expect(results.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined]);
		expect(results[2]?.reply).toMatchObject({ receiveId: CORP, fields: { Content: '收到' } });
		expect(results[2]?.reply?.xml).toBe(REPLY);
	});

	it('keeps a hundred pushes at once apart', async () => {
		await start(({ message, receiveId }) => {
			const content = /<Content><!\[CDATA\[(.*?)\]\]>/.exec(message)?.[1] ?? '';
			return sealReply(REPLY.replace('收到', content), receiveId);
		});
		const texts = Array.from({ length: 100 }, (_, at) => `message ${at}`);
		const results = await Promise.all(texts.map((text) => platform.text(text)));
		expect(results.map(({ reply }) => reply?.fields['Content'])).toEqual(texts);
	});
});

describe('while nobody answers', () => {
	it('pushes the same message again, three times in all, each sealed and signed anew', async () => {
		const heard: Attempt[] = [];
		await start(() => undefined, { retryAfterMs: 40 });
		const result = await platform.text('a', { onAttempt: (attempt) => heard.push(attempt) });
		expect(result).toMatchObject({ kind: 'timeout', status: 0, problem: 'no answer within 40 ms' });
		expect(result.attempts).toEqual(heard);
		expect(heard.map(({ number, kind }) => [number, kind])).toEqual([
			[1, 'timeout'],
			[2, 'timeout'],
			[3, 'timeout'],
		]);
		expect(new Set(heard.map(({ nonce }) => nonce)).size).toBe(3);
		expect(new Set(receiver.received.map(({ message }) => message)).size).toBe(1);
		expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(3);
	});

	it('is content when the second push is answered', async () => {
		let calls = 0;
		await start(() => (++calls === 1 ? undefined : 'success'), { retryAfterMs: 40 });
		const result = await platform.push('suite:create_auth');
		expect(result.kind).toBe('success');
		expect(result.problem).toBeUndefined();
		expect(result.attempts.map(({ kind }) => kind)).toEqual(['timeout', 'success']);
	});

	it('tries once without retry', async () => {
		await start(() => undefined, { retryAfterMs: 40 });
		expect((await platform.text('a', { retry: false })).attempts).toHaveLength(1);
	});

	it('does not repeat what was refused', async () => {
		await start();
		const refused = await platform.text('a', { fault: 'badSignature' });
		expect(refused.attempts).toHaveLength(1);
	});

	it('drops an answer that is not complete in time', async () => {
		const half: Handle = (_, response) => {
			response.writeHead(200, { 'content-length': '7' }).write('suc');
			return undefined;
		};
		await start(half, { retryAfterMs: 40, maxAttempts: 1 });
		expect(await platform.text('a')).toMatchObject({ kind: 'timeout', status: 0 });
	});

	it('reports a receiver that is not there, and waits before it tries again', async () => {
		await start(undefined, { retryAfterMs: 50, maxAttempts: 2 });
		await receiver.close();
		const began = performance.now();
		const result = await platform.text('a');
		expect(performance.now() - began).toBeGreaterThan(45);
		expect(result).toMatchObject({ kind: 'timeout', status: 0 });
		expect(result.problem).toContain('ECONNREFUSED');
		expect(result.attempts).toHaveLength(2);
	});

	it('hangs up on close and does not try again', async () => {
		await start(() => undefined);
		const pushed = platform.text('a');
		setTimeout(() => platform.close(), 30);
		const result = await pushed;
		expect(result).toMatchObject({ kind: 'timeout' });
		expect(result.attempts).toHaveLength(1);
		expect(await platform.text('b')).toMatchObject({ kind: 'timeout' });
	});
});
