/** A credential whose fields are expressions: another suite for every item. */
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { act, at, startApi, stopApis, TICKET } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, reply } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';
import { sealContext } from '../../nodes/WecomSuite/suite/seals/context';

afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const OTHER = { suiteId: 'wwOtherSuite0001', suiteSecret: 'exampleOtherSuiteSecret' };
const BY_ITEM = { suiteId: '={{ $json.suiteId }}', suiteSecret: '={{ $json.suiteSecret }}' };

describe('a credential with expressions', () => {
	it('is that of each item in the API node (issue 20, row 14)', async () => {
		const [one, other] = [await startApi(), await startApi(OTHER)];
		one.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
		other.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
		const order = act('authorization', 'createPreAuthCode', { options: { suiteTicket: TICKET } });
		const changes = { ...at(one), ...BY_ITEM, apiBaseUrl: '={{ $json.url }}' };
		const { engine } = await startFlow(chain(start(), order), changes);
		const { suiteId, suiteSecret } = CREDENTIAL;
		const run = await engine.run(
			[
				{ json: { suiteId, suiteSecret, url: one.url } },
				{ json: { ...OTHER, url: other.url } },
				{ json: { suiteId, suiteSecret, url: one.url } },
			],
			'trigger',
		);
		expect(errorOf(run, 'WeCom Suite')).toBe('');
		const asked = [one, other].map(({ requests }) => requests.map(({ key }) => key));
		const order1 = 'authorization.createPreAuthCode';
		expect(asked).toEqual([
			['token.getSuite', order1, order1],
			['token.getSuite', order1],
		]);
	});

	it('is that of each item in the Reply node (issue 20, row 14)', async () => {
		const { suiteId, suiteSecret } = CREDENTIAL;
		const { engine } = await startFlow(
			chain(
				start(),
				reply('', {
					parameters: { replyType: 'none', options: { context: '={{ $json.context }}' } },
				}),
			),
			BY_ITEM,
		);
		const items = [{ suiteId, suiteSecret }, OTHER].map((owner, n) => {
			const push = { id: `push ${n}`, receiveId: 'wpCorp', arrivedAt: Date.now() };
			return { json: { ...owner, context: sealContext(push, owner) } };
		});
		const run = await engine.run(items, 'trigger');
		expect(errorOf(run, 'Reply')).toBe('');
		expect(itemsOf(run, 'Reply')).toHaveLength(2);
	});
});
