/** The corps in the credential: connected by what happens at WeCom, used by every node, looked after by the user. */
import { readCorps } from '../../nodes/WecomSuite/suite/seals/vault';
import type { WecomApi } from '../simulator/api';
import { act, at, startApi, stopApis, ticketOf } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import type { Engine } from '../support/engine';
import { errorOf, itemsOf } from '../support/execution';
import { chain } from '../support/flow';
import { messageItem } from '../support/message';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const NODE = 'WeCom Suite';
const corpsIn = ({ credential }: Engine) => readCorps(credential['corps'], CREDENTIAL.suiteId);
const item = (json = {}, corpId?: string) => {
	const message = messageItem({ ticket: ticketOf(), ...(corpId === undefined ? {} : { corpId }) });
	return { json: { ...message.json, ...json } };
};
const CORPS = ['wpExampleCorpA', 'wpExampleCorpB', 'wpExampleCorpC'];
/** An old system's list: the corps have the app, and their permanent codes are known. */
const codesOf = (ids: readonly string[]) =>
	ids.map((corp_id) => ({ corp_id, permanent_code: api.authorize(corp_id).permanentCode }));
const importing = (parameters = {}) =>
	act('corp', 'import', {
		corp_id: '={{ $json.corp_id }}',
		permanent_code: '={{ $json.permanent_code }}',
		...parameters,
	});
/** An n8n whose credential holds these corps. */
const connected = async (ids: readonly string[] = CORPS) => {
	const { engine } = await startFlow(chain(start(), importing()), at(api));
	const codes = codesOf(ids);
	const run = await engine.run(
		codes.map((json) => item(json)),
		'trigger',
	);
	expect(errorOf(run, NODE)).toBe('');
	return { engine, codes: codes.map(({ permanent_code }) => permanent_code) };
};
/** A node in another workflow with the same credential. */
const elsewhere = async (engine: Engine, node: ReturnType<typeof act>, items = [item()]) => {
	const { engine: other } = await startFlow(chain(start(), node), engine.credential);
	const run = await other.run(items, 'trigger');
	return { engine: other, error: errorOf(run, NODE), items: itemsOf(run, NODE), run };
};
const sendText = (parameters = {}) =>
	act('message', 'sendText', { touser: 'zhangsan', content: 'Hello', ...parameters });
/** Permanent codes the API was asked for a token with, in order. */
const tokensFor = () =>
	api.requests
		.filter(({ path }) => path.endsWith('/get_corp_token'))
		.map(({ body }) => (body as { auth_corpid: string }).auth_corpid);

describe('Corp → Import', () => {
	it('keeps each corp, sealed, with the name and the agent that WeCom tells', async () => {
		const { engine, codes } = await connected();
		expect([...corpsIn(engine).keys()].sort()).toEqual(CORPS);
		for (const corp of corpsIn(engine).values())
			expect(corp).toMatchObject({ agentId: expect.any(Number), name: 'Example Ltd' });
		for (const code of codes) expect(JSON.stringify(engine.credential)).not.toContain(code);
	});

	it('takes hundreds at once, with nothing asked of WeCom where the user says so', async () => {
		const ids = Array.from({ length: 300 }, (_, n) => `wpExampleCorp${n}`);
		const node = importing({ check: false, additionalFields: { name: '={{ $json.name }}' } });
		const { engine } = await startFlow(chain(start(), node), at(api));
		const items = ids.map((corp_id) =>
			item({ corp_id, permanent_code: `example-code-of-${corp_id}`, name: `公司 ${corp_id}` }),
		);
		const run = await engine.run(items, 'trigger');
		expect(errorOf(run, NODE)).toBe('');
		expect(corpsIn(engine).size).toBe(300);
		expect(corpsIn(engine).get('wpExampleCorp7')?.name).toBe('公司 wpExampleCorp7');
		expect(api.requests).toEqual([]);
	}, 30_000);

	it('refuses a code that does not work, and keeps nothing of it', async () => {
		const { engine } = await startFlow(chain(start(), importing()), at(api));
		const wrong = { corp_id: 'wpExampleCorpA', permanent_code: 'example-wrong-code' };
		const run = await engine.run([item(wrong)], 'trigger');
		expect(errorOf(run, NODE)).toMatch(/ERR_WECOM_API/);
		expect(corpsIn(engine).size).toBe(0);
	});
});

describe('Authorize With: Automatic', () => {
	it('takes the corp of the push, whatever the item says', async () => {
		const { engine } = await connected();
		const forged = item({ ToUserName: CORPS[2], authorization: 'x' }, CORPS[1]);
		const { error } = await elsewhere(engine, sendText(), [forged]);
		expect(error).toBe('');
		expect(tokensFor()).toEqual([CORPS[1]]);
	});

	it('takes the chosen corp where there is no push, and the push where there is one', async () => {
		const { engine } = await connected();
		const node = sendText({ corp: { __rl: true, mode: 'list', value: CORPS[0] } });
		await elsewhere(engine, node, [{ json: {} }]);
		await elsewhere(engine, node, [item({}, CORPS[2])]);
		expect(tokensFor()).toEqual([CORPS[0], CORPS[2]]);
	});

	it('takes the only corp where nothing else says which', async () => {
		const { engine } = await connected([CORPS[1] as string]);
		const { error } = await elsewhere(engine, sendText(), [{ json: {} }]);
		expect(error).toBe('');
		expect(tokensFor()).toEqual([CORPS[1]]);
	});

	it('never guesses between two, and says what to choose', async () => {
		const { error } = await elsewhere((await connected()).engine, sendText(), [{ json: {} }]);
		expect(error).toMatch(/3 corps are connected.*Choose one of them.*ERR_WECOM_CONFIGURATION/);
		expect(tokensFor()).toEqual([]);
	});

	it('names the corp of the push that is not connected, and does not take another', async () => {
		const { engine } = await connected([CORPS[0] as string]);
		const { error } = await elsewhere(engine, sendText(), [item({}, 'wpExampleStranger')]);
		expect(error).toMatch(/wpExampleStranger is not among the 1.*ERR_WECOM_CONFIGURATION/);
		expect(tokensFor()).toEqual([]);
	});

	it('says how a corp gets there when there is none', async () => {
		const { engine } = await startFlow(chain(start(), sendText()), at(api));
		const error = errorOf(await engine.run([{ json: {} }], 'trigger'), NODE);
		expect(error).toMatch(/No corp is connected.*Connect Corps.*ERR_WECOM_CONFIGURATION/);
	});
});

describe('Authorize With: Chosen Corp', () => {
	it('takes the chosen one, also against the push', async () => {
		const { engine } = await connected();
		const node = sendText({ authorizeWith: 'chosen', corp: CORPS[0] });
		await elsewhere(engine, node, [item({}, CORPS[2])]);
		expect(tokensFor()).toEqual([CORPS[0]]);
	});

	it('is an error without one', async () => {
		const node = sendText({ authorizeWith: 'chosen' });
		const { error } = await elsewhere((await connected()).engine, node);
		expect(error).toMatch(/Corp is empty.*ERR_WECOM_PARAMETER/);
	});
});

describe('the corps as a resource', () => {
	it('are listed, and each item names its corp to the next node', async () => {
		const { engine } = await connected();
		const flow = chain(
			start(),
			act('corp', 'getMany', { returnAll: true }, { name: 'Corps' }),
			sendText(),
		);
		const { engine: other } = await startFlow(flow, engine.credential);
		const run = await other.run([item()], 'trigger');
		expect(errorOf(run, NODE)).toBe('');
		const [first] = itemsOf(run, 'Corps');
		expect(first?.json).toMatchObject({ corpId: CORPS[0], name: 'Example Ltd', origin: 'import' });
		expect(JSON.stringify(itemsOf(run, 'Corps'))).not.toContain('authorization');
		expect(tokensFor()).toEqual(CORPS);
	});

	it('tell whether they still work when asked', async () => {
		const { engine } = await connected();
		api.cancel(CORPS[1] as string);
		const node = act('corp', 'getMany', { returnAll: true, check: true });
		const { items } = await elsewhere(engine, node);
		expect(items.map(({ json }) => json['authorized'])).toEqual([true, false, true]);
		expect(items[1]?.json['errcode']).toEqual(expect.any(Number));
	});

	it('are searched by name and by ID, up to the limit', async () => {
		const { engine } = await connected();
		const search = async (word: string, limit = 50) => {
			const parameters = { limit, additionalFields: { search: word } };
			const { items } = await elsewhere(engine, act('corp', 'getMany', parameters));
			return items.map(({ json }) => json['corpId']);
		};
		expect(await search('corpb')).toEqual([CORPS[1]]);
		expect(await search('example ltd')).toEqual(CORPS);
		expect(await search('', 2)).toEqual(CORPS.slice(0, 2));
	});

	it('are forgotten one by one', async () => {
		const { engine } = await connected();
		const corp = { __rl: true, mode: 'id', value: CORPS[1] };
		const { items, engine: other } = await elsewhere(engine, act('corp', 'forget', { corp }));
		expect(items[0]?.json).toEqual({ deleted: true, corpId: CORPS[1] });
		expect([...corpsIn(other).keys()]).toEqual([CORPS[0], CORPS[2]]);
		const again = await elsewhere(other, act('corp', 'forget', { corp }));
		expect(again.error).toMatch(/not connected.*ERR_WECOM_PARAMETER/);
	});

	it('leave sealed, and readable only on purpose; sealed ones come back in elsewhere', async () => {
		const { engine, codes } = await connected();
		const known = new Set(codes);
		const sealed = await elsewhere(engine, act('corp', 'export', { returnAll: true }));
		for (const code of known) expect(JSON.stringify(sealed.items)).not.toContain(code);
		const node = sendText({ authorizeWith: 'sealed', authorization: '={{ $json.authorization }}' });
		const { error } = await elsewhere(engine, node, [sealed.items[2] ?? item()]);
		expect(error).toBe('');
		const plain = await elsewhere(engine, act('corp', 'export', { returnAll: true, plain: true }));
		expect(plain.items.every(({ json }) => known.has(String(json['permanentCode'])))).toBe(true);
	});
});

describe('an old n8n', () => {
	it('says what to do when it saves no corp, and the node is red', async () => {
		const { engine } = await startFlow(chain(start(), importing()), at(api));
		Object.freeze(engine.credential);
		const [one] = codesOf(CORPS);
		const error = errorOf(await engine.run([item(one)], 'trigger'), NODE);
		expect(error).toMatch(/did not save the corp.*2\.34.*ERR_WECOM_CONFIGURATION/);
	});
});

describe('what the user does now', () => {
	it('counts more than a removal of the same second, and one by a clock that is ahead', async () => {
		const { engine, codes } = await connected([CORPS[0] as string]);
		const corp = { __rl: true, mode: 'id', value: CORPS[0] };
		const gone = await elsewhere(engine, act('corp', 'forget', { corp }));
		expect(corpsIn(gone.engine).size).toBe(0);
		const again = item({ corp_id: CORPS[0], permanent_code: codes[0] });
		const { error, engine: back } = await elsewhere(gone.engine, importing(), [again]);
		expect(error).toBe('');
		expect([...corpsIn(back).keys()]).toEqual([CORPS[0]]);
	});
});
