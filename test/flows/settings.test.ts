/** Settings that n8n cannot evaluate: a push that WeCom signed is let through, and the item says what could not be read. */
import type { INodeParameters } from 'n8n-workflow';
import { itemsOf } from '../support/execution';
import { chain, step, trigger, type TriggerOptions } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';

afterEach(closeFlows);

/** n8n throws for it. */
const BROKEN = '={{ $("No such node").item.json.text }}';
const { type } = trigger();
const given = (parameters: INodeParameters) => chain(step(type, { parameters }));
const NAME = 'WeCom Suite Trigger';

const unreadIn = async ({ engine }: StartedFlow) => {
	const runs = await engine.runs();
	return runs.flatMap((run) =>
		itemsOf(run, NAME).map(({ json }) => (json['wecom'] as object as Wecom).unreadSettings),
	);
};
interface Wecom {
	readonly unreadSettings?: string[];
}
const warnings = ({ engine }: StartedFlow) => engine.log.filter(({ level }) => level === 'warn');

const broken: readonly (readonly [string, INodeParameters])[] = [
	['events', { events: BROKEN }],
	['branching', { branching: BROKEN }],
	['filters', { filters: BROKEN }],
	['filters.senders', { filters: { senders: BROKEN } }],
	['filters.text', { filters: { text: { test: { comparison: 'equals', value: BROKEN } } } }],
	['options', { options: BROKEN }],
	['options.timeWindow', { options: { timeWindow: BROKEN } }],
	['options.replyDeadline', { options: { replyDeadline: BROKEN } }],
	['options.answer', { options: { answer: BROKEN } }],
	['options.allowedCallers', { options: { allowedCallers: { callers: { addresses: BROKEN } } } }],
];
it.each(broken)(
	'(issue 20, row 16) a push passes %s that n8n cannot evaluate, and both log and item name it',
	async (name, parameters) => {
		const started = await startFlow(given(parameters));
		expect((await started.wecom.verifyUrl()).problem).toBeUndefined();
		expect(await started.wecom.text('hello')).toMatchObject({ status: 200, kind: 'success' });
		expect(await unreadIn(started)).toEqual([[name]]);
		const message = expect.stringContaining(`every push pass: ${name}.`) as string;
		expect(warnings(started)).toMatchObject([{ message }]);
	},
);

it('(issue 20, row 16) a ticket is kept beside settings that n8n cannot evaluate', async () => {
	const started = await startFlow(given({ options: { suiteTicket: BROKEN }, events: BROKEN }));
	expect((await started.wecom.pushTicket()).problem).toBeUndefined();
	expect(started.engine.staticData).toContain('sealed');
	expect(warnings(started)).toHaveLength(1);
});

it('(issue 20, row 16) a setting that can be read holds beside one that cannot', async () => {
	const callers = { addresses: '192.0.2.1' };
	const strict = await startFlow(
		given({ options: { timeWindow: BROKEN, allowedCallers: { callers } }, filters: {} }),
	);
	expect(await strict.wecom.text('hello')).toMatchObject({ status: 403 });
	const filtered = await startFlow(given({ filters: { text: BROKEN, senders: 'lisi' } }));
	await filtered.wecom.text('hello', { from: 'zhangsan' });
	await filtered.wecom.text('hello', { from: 'lisi' });
	expect(await unreadIn(filtered)).toEqual([['filters.text']]);
});

it('(issue 20, row 16) a regular expression that cannot be read lets the push pass and says so', async () => {
	const test = { comparison: 'regex', value: '={{ "(" }}' };
	const started = await startFlow(given({ filters: { text: { test } } }));
	expect(await started.wecom.text('hello')).toMatchObject({ status: 200 });
	expect(await unreadIn(started)).toEqual([['filters.text']]);
});

it.each<[string, unknown, number, string[] | undefined]>([
	['text with commas', 'message:text, message:image', 1, undefined],
	['another text', 'message:image', 0, undefined],
	['a list as JSON', '["message:text"]', 1, undefined],
	['an empty list', [], 0, undefined],
	['null', null, 1, ['events']],
	['a number', 5, 1, ['events']],
	['blank', ' ', 1, ['events']],
	['a list of nothing', [null], 1, ['events']],
])('(issue 20, row 16) events that are %s are read or all', async (_, events, count, unread) => {
	const started = await startFlow(given({ events: events as string[] }));
	expect(await started.wecom.text('hello')).toMatchObject({ status: 200 });
	expect(await unreadIn(started)).toEqual(Array.from({ length: count }, () => unread));
});

it('(issue 20, row 16) nothing is evaluated for a caller who is not WeCom', async () => {
	const started = await startFlow(given({ events: BROKEN, filters: BROKEN }));
	expect(await started.wecom.text('hello', { fault: 'badSignature' })).toMatchObject({
		status: 403,
	});
	expect(warnings(started)).toHaveLength(1);
});

it('says nothing where everything can be read', async () => {
	const options: TriggerOptions = { timeWindow: 60, suiteTicket: 'masked' };
	const started = await startFlow(chain(trigger(options, { filters: { senders: '' } })));
	await started.wecom.text('hello');
	expect(await unreadIn(started)).toEqual([undefined]);
	expect(warnings(started)).toEqual([]);
});
