/** How much of a large answer comes out: *Simplify* in a flow, *Output* in a tool. */
import type { INodeParameters } from 'n8n-workflow';
import { ENDPOINTS } from '../../nodes/WecomSuite/suite/endpoints';
import type { WecomApi } from '../simulator/api';
import { acceptExamples } from '../simulator/api/examples';
import { act, authorizationOf, runAction, startApi, stopApis } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { closeFlows } from '../support/startFlow';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
	acceptExamples(api);
	api.script('member.get', () => ({ ...ENDPOINTS['member.get'].example.response }));
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const { errcode, errmsg, ...WHOLE } = ENDPOINTS['member.get'].example.response;

/** n8n knows a tool by the end of its type's name. */
async function got(parameters: INodeParameters, tool = false) {
	const call = act('member', 'get', {
		authorization: authorizationOf(),
		userid: 'zhangsan',
		...parameters,
	});
	const { description } = call.type;
	const name = `${description.name}Tool`;
	const type = Object.create(call.type, {
		description: { value: { ...description, name } },
	}) as typeof call.type;
	const run = await runAction(tool ? { ...call, type } : call, api);
	expect(errorOf(run, call.node.name)).toBe('');
	return itemsOf(run, call.node.name).map(({ json }) => json);
}

describe('a large answer', () => {
	it('is simplified unless the user wants all of it', async () => {
		const [item = {}] = await got({});
		expect(item).toMatchObject({ userid: 'zhangsan', position: 'Engineer' });
		expect(Object.keys(item).length).toBeLessThan(10);
		expect([errcode, errmsg]).toEqual([0, 'ok']);
		expect(await got({ simplify: false })).toEqual([WHOLE]);
	});

	it('is small for a model, which gets more or other fields when the user says so', async () => {
		expect(await got({}, true)).toEqual(await got({}));
		expect(await got({ output: 'raw' }, true)).toEqual([WHOLE]);
		const chosen = {
			output: 'selected',
			outputFields: 'userid, external_profile.external_corp_name',
		};
		expect(await got(chosen, true)).toEqual([
			{ userid: 'zhangsan', external_profile: { external_corp_name: 'Example Ltd' } },
		]);
	});

	it('stays whole with Whole Answer', async () => {
		const [item] = await got({ options: { wholeAnswer: true } });
		expect(item).toMatchObject({ errcode: 0, ...WHOLE });
	});
});
