/** Token, EncodingAESKey and suite secret change, and no push, reply or corp is lost. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Keys } from '../../nodes/WecomSuite/protocol/callback/keyRing';
import { sealAuthorization } from '../../nodes/WecomSuite/suite/seals/authorization';
import { readCorps, secretOf } from '../../nodes/WecomSuite/suite/seals/vault';
import type { WecomApi } from '../simulator/api';
import { connect } from '../simulator/api/connect';
import { act, at, startApi, stopApis, ticketOf } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { messageItem } from '../support/message';
import { closeFlows, platformOf, startFlow } from '../support/startFlow';
import { gate, start } from '../support/standIns';

afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const OLD: Keys = { token: CREDENTIAL.token, encodingAesKey: CREDENTIAL.aesSecretKey };
const NEW: Keys = {
	token: 'newToken',
	encodingAesKey: 'newEncodingAesKeyThatReplacesTheOldOneXXXX0',
};
const OPEN = { replyDeadline: 4.8 };
const asFirst = ({ token, encodingAesKey }: Keys) => ({
	token,
	aesSecretKey: encodingAesKey,
});
const asSecond = ({ token, encodingAesKey }: Keys, name = '') => ({
	moreKeys: '1',
	keyName2: name,
	token2: token,
	aesSecretKey2: encodingAesKey,
});
/** What a user saves. The trigger shares a read for a quarter of a second. */
const save = async (
	credential: ICredentialDataDecryptedObject,
	changes: ICredentialDataDecryptedObject,
) => {
	Object.assign(credential, changes);
	await new Promise((resolve) => setTimeout(resolve, 300));
};

describe('a change of Token and EncodingAESKey', () => {
	it.each([
		['both', NEW],
		['the Token alone', { ...OLD, token: NEW.token }],
		['the EncodingAESKey alone', { ...OLD, encodingAesKey: NEW.encodingAesKey }],
	])('of %s loses no push and no reply, pushes all the while', async (_, next) => {
		const { engine, wecom } = await startFlow(
			chain(trigger(OPEN), reply('=got {{ $json.Content }}')),
		);
		const switched = platformOf(engine, next);
		let console = wecom;
		let isOver = false;
		let sent = 0;
		const refused: unknown[] = [];
		const talk = async () => {
			while (!isOver) {
				const content = `message ${(sent += 1)}`;
				const result = await console.text(content, { retry: false });
				const answer = result.reply?.fields['Content'];
				if (answer !== `got ${content}` || result.problem !== undefined) refused.push(result);
			}
		};
		const talks = [talk(), talk(), talk()];
		try {
			await save(engine.credential, asSecond(next));
			expect((await switched.verifyUrl()).status).toBe(200);
			console = switched;
			await save(engine.credential, { ...asFirst(next), ...asSecond(OLD) });
			// The console is not everywhere at once: some pushes still come with the old pair.
			expect((await wecom.text('late', { retry: false })).reply?.fields).toMatchObject({
				Content: 'got late',
			});
			await save(engine.credential, { moreKeys: '0', token2: '', aesSecretKey2: '' });
		} finally {
			isOver = true;
			await Promise.all(talks);
		}
		expect(refused).toEqual([]);
		expect(sent).toBeGreaterThan(10);
		expect((await wecom.text('too old', { retry: false })).status).toBe(403);
		expect((await wecom.verifyUrl()).status).toBe(403);
		expect((await switched.text('still here', { retry: false })).kind).toBe('reply');
		switched.close();
	});

	it('seals a reply with the pair of its message, on a worker too', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(
			chain(trigger(OPEN), slow.step, reply('still the old pair', { credentials: OTHER })),
		);
		const answer = wecom.text('hello', { retry: false });
		await until(() => engine.executions.length, 1);
		await save(engine.credential, { ...asFirst(NEW), ...asSecond(OLD) });
		slow.open();
		const { problem, reply: opened } = await answer;
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'still the old pair' });
	});

	it('leaves a reply on a worker without its pair unsent, and says which pair to keep', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(
			chain(trigger(OPEN), slow.step, reply('never seen', { credentials: OTHER })),
		);
		const answer = wecom.text('hello', { retry: false });
		await until(() => engine.executions.length, 1);
		await save(engine.credential, asFirst(NEW));
		slow.open();
		expect((await answer).kind).toBe('success');
		const [run] = await engine.runs();
		expect(engine.executions[0]?.sent).toEqual([]);
		expect(errorOf(run, 'Reply')).toMatch(/Token and EncodingAESKey.*More Keys.*ERR_WECOM_REPLY/);
	});
});

/** Another id is another credential to the process, which then reads it, as a worker does. */
const OTHER = { wecomSuiteApi: { id: 'as on a worker', name: 'Example suite' } };

describe('one trigger with several pairs', () => {
	it('takes the system events of the provider (系统事件接收) and a customized app (代开发) beside the suite', async () => {
		const app = {
			token: 'appToken',
			encodingAesKey: 'keyOfACustomizedAppWithItsOwnCallbackXXXXX0',
		};
		const { engine, wecom } = await startFlow(chain(trigger()), {
			...asSecond(NEW, 'system events'),
			moreKeys: '2',
			token3: app.token,
			aesSecretKey3: app.encodingAesKey,
		});
		const provider = platformOf(engine, NEW);
		const customized = platformOf(engine, app);
		const { providerCorpId } = CREDENTIAL;
		const event = `<xml><ServiceCorpId>${providerCorpId}</ServiceCorpId><InfoType>corp_arch_auth</InfoType><TimeStamp>${Math.floor(Date.now() / 1000)}</TimeStamp></xml>`;
		const results = await Promise.all([
			wecom.text('to the suite', { retry: false }),
			customized.text('to an app', { retry: false }),
			provider.pushMessage(event, { receiveId: providerCorpId, retry: false }),
			provider.verifyUrl(),
		]);
		expect(results.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		const runs = await engine.runs();
		const labels = runs.map((run) => itemsOf(run, 'WeCom Suite Trigger')[0]?.json['label']);
		expect(labels.sort()).toEqual(['message:text', 'message:text', 'suite:corp_arch_auth']);
		// The rule of the receiver holds for every pair.
		const stranger = await provider.pushMessage(event, { receiveId: 'wwStranger', retry: false });
		expect(stranger.status).toBe(403);
		provider.close();
		customized.close();
	});

	it('takes what the good pairs open while another pair has a slip', async () => {
		const { wecom } = await startFlow(chain(trigger()), { moreKeys: '1', token2: 'halfAPair' });
		expect((await wecom.text('hello', { retry: false })).status).toBe(200);
		expect((await wecom.verifyUrl()).status).toBe(200);
	});

	it('is diagnosed with the name of the pair that fits', async () => {
		const { engine } = await startFlow(chain(trigger()), asSecond(NEW, 'system events'));
		const second = platformOf(engine, NEW);
		const { sent } = await second.text('hello', { retry: false });
		const parameters = { address: `${engine.url}?${sent.query}`, body: sent.envelope.toString() };
		const flow = chain(start(), act('callback', 'diagnose', parameters));
		const { engine: other } = await startFlow(flow, asSecond(NEW, 'system events'));
		const run = await other.run([{ json: {} }], 'manual');
		expect(itemsOf(run, 'WeCom Suite')[0]?.json).toMatchObject({
			verdict: 'accepted',
			pair: 'Key 2 (system events)',
		});
		second.close();
	});
});

describe('a reset of the suite secret', () => {
	let api: WecomApi;
	const BEFORE = 'exampleSuiteSecretBeforeTheReset';
	const RESET = { suiteSecret: CREDENTIAL.suiteSecret, previousSuiteSecret: BEFORE };
	beforeEach(async () => {
		api = await startApi();
	});
	const CORP = 'wpExampleAuthorizerCorp000000001';
	const OWNER = { suiteId: CREDENTIAL.suiteId, suiteSecret: BEFORE };
	const send = (parameters = {}) =>
		act('message', 'sendText', { touser: 'zhangsan', content: 'Hello', ...parameters });
	const getMany = () => act('corp', 'getMany', { returnAll: true }, { name: 'Corps' });
	const now = () => Math.floor(Date.now() / 1000);
	/** A corp that was connected before the reset. */
	const vault = () => {
		const { permanentCode, agentId } = api.authorize(CORP);
		const authorization = sealAuthorization({ corpId: CORP, permanentCode, agentId }, OWNER);
		const corp = {
			authorization,
			agentId,
			kind: 'thirdParty',
			since: now() - 60,
			origin: 'market',
		};
		return { corps: JSON.stringify({ suiteId: OWNER.suiteId, corps: { [CORP]: corp } }) };
	};
	const secretIn = (credential: ICredentialDataDecryptedObject) => {
		const corp = readCorps(credential['corps'], OWNER.suiteId).get(CORP);
		return corp && secretOf(corp, { ...OWNER, ...CREDENTIAL, previousSecret: BEFORE });
	};

	it('leaves connected corps usable, lists what still needs the old secret, and the next ticket mends it', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(), getMany(), send()), {
			...at(api),
			...RESET,
			...vault(),
		});
		await wecom.text('hello', { retry: false });
		expect(secretIn(engine.credential)).toBe('previous');
		await connect(wecom, api).pushTicket();
		await engine.runs();
		await expect(until(() => secretIn(engine.credential), 'current')).resolves.toBe('current');
		await wecom.text('hello again', { retry: false });
		const runs = await engine.runs();
		const told = runs.map((run) => itemsOf(run, 'Corps')[0]?.json['sealedWith']);
		expect(told).toEqual(['previous', 'current']);
		// Now it may go.
		await save(engine.credential, { previousSuiteSecret: '' });
		await wecom.text('and again', { retry: false });
		expect(errorOf((await engine.runs()).at(-1), 'WeCom Suite')).toBe('');
		expect(api.sent.at(-1)).toMatchObject({ corpId: CORP });
	});

	it('seals every corp anew with the next installation', async () => {
		const { engine, wecom } = await startFlow(chain(trigger({ connectCorps: true })), {
			...at(api),
			...RESET,
			...vault(),
			shareTicket: 'never',
		});
		const connected = connect(wecom, api);
		await connected.pushTicket();
		await engine.runs();
		expect(secretIn(engine.credential)).toBe('previous');
		await wecom.push('suite:create_auth', { AuthCode: api.authorize('wpAnotherCorp').authCode });
		expect(errorOf((await engine.runs()).at(-1), 'WeCom Suite Trigger')).toBe('');
		expect(secretIn(engine.credential)).toBe('current');
		expect(readCorps(engine.credential['corps'], OWNER.suiteId).size).toBe(2);
	});

	it('opens a stored authorization and an item from before it, and exports with the new secret', async () => {
		const { permanentCode, agentId } = api.authorize(CORP);
		const authorization = sealAuthorization({ corpId: CORP, permanentCode, agentId }, OWNER);
		const item = messageItem({ ticket: ticketOf() });
		const { engine } = await startFlow(chain(start(), send({ authorization })), {
			...at(api),
			...RESET,
		});
		expect(errorOf(await engine.run([item], 'trigger'), 'WeCom Suite')).toBe('');
		expect(api.sent).toMatchObject([{ corpId: CORP }]);
		const { engine: other } = await startFlow(
			chain(start(), act('corp', 'export', { returnAll: true })),
			{ ...at(api), ...RESET, ...vault() },
		);
		const [exported] = itemsOf(await other.run([item], 'trigger'), 'WeCom Suite');
		const { engine: without } = await startFlow(
			chain(start(), send({ authorization: exported?.json['authorization'] })),
			at(api),
		);
		expect(errorOf(await without.run([item], 'trigger'), 'WeCom Suite')).toBe('');
	});

	it('lets a late reply reach its member', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(
			chain(trigger({ replyDeadline: 0.5 }), slow.step, reply('late')),
			{
				...at(api),
				suiteSecret: BEFORE,
				...vault(),
			},
		);
		await connect(wecom, api).pushTicket();
		await engine.runs();
		await wecom.push('message:text', { FromUserName: 'zhangsan', ToUserName: CORP });
		await save(engine.credential, RESET);
		slow.open();
		const run = (await engine.runs()).at(-1);
		expect(errorOf(run, 'Reply')).toBe('');
		expect(itemsOf(run, 'Reply')[0]?.json).toMatchObject({ wecomReply: { sent: 'active' } });
		expect(api.sent).toMatchObject([{ corpId: CORP, touser: 'zhangsan' }]);
	});

	it('without the previous secret says where it goes', async () => {
		const { engine } = await startFlow(chain(start(), send()), { ...at(api), ...vault() });
		const run = await engine.run([messageItem({ ticket: ticketOf(), corpId: CORP })], 'trigger');
		expect(errorOf(run, 'WeCom Suite')).toMatch(/Previous Suite Secret.*ERR_WECOM_SEAL/);
	});
});

/** Resolves with the last value, for two seconds. */
const until = async <T>(read: () => T, wanted: T): Promise<T> => {
	for (let tries = 0; read() !== wanted && tries < 40; tries++)
		await new Promise((resolve) => setTimeout(resolve, 50));
	return read();
};
