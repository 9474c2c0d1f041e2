import { EVENTS, OUTPUT_GROUPS } from '../../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../../nodes/WecomSuite/protocol/catalogue/define';
import type { Execution } from '../host/client';
import { writeJson } from '../../simulator/wire/writeJson';
import { writeXml } from '../../simulator/wire/writeXml';
import { LABELS, rowOf, sampleEvent, type Label } from '../../simulator/push/samples';
import { differences } from './leaves';
import { SUITE, itemsOf, type Flow, type RealN8n } from './realN8n';
import { opened } from './rows.expected';

const ROWS = Object.entries<AnyEventRow>(EVENTS);
/** Number and item of the only output that has one. */
const outputOf = (execution: Execution | undefined): [number, Record<string, unknown>] => {
	const outputs = execution?.data.resultData.runData['WeCom']?.[0]?.data?.main ?? [];
	const filled = outputs.flatMap((items, index) =>
		(items ?? []).map(({ json }) => [index, json] as const),
	);
	if (filled.length !== 1 || filled[0] === undefined) throw new Error(`${filled.length} items`);
	return [...filled[0]];
};

/** Catalogue examples with a serial number in every leaf that takes any text, so that no two pushes are the same. */
const COUNT = 500;
/** What decides the label, or must be what it is for the push to be accepted. */
const FIXED = /^(InfoType|MsgType|Event|ChangeType|SuiteId|ServiceCorpId|ToUserName|BatchJob)$/;

function generated(
	serial: number,
	flow: Flow,
): { label: Label; event: ReturnType<typeof sampleEvent> } {
	const candidates = LABELS.filter((label) => label !== 'suite:suite_ticket');
	const label = candidates[serial % candidates.length] as Label;
	const seconds = Math.floor(Date.now() / 1000);
	const event = sampleEvent(label, flow.wecom.identity, seconds);
	const { fields } = rowOf(label);
	const overrides = Object.fromEntries(
		Object.entries(event)
			.filter(
				([name, value]) =>
					!FIXED.test(name) && typeof value === 'string' && fields[name]?.kind === 'text',
			)
			.map(([name, value]) => [name, `${String(value)} ${serial} 😀 ]]> <b>&amp;</b>`]),
	);
	const time =
		'CreateTime' in event
			? { CreateTime: String(seconds + serial) }
			: { TimeStamp: String(seconds + serial) };
	return {
		label,
		event: sampleEvent(label, flow.wecom.identity, seconds, { ...event, ...overrides, ...time }),
	};
}

/** What is sealed in an item, in readable form; `wecom` is ours. */
const readable = ({ wecom, ...fields }: Record<string, unknown>) => {
	expect(wecom).toBeDefined();
	return { ...(opened(fields, SUITE) as object), wecom };
};

export function events(realN8n: () => RealN8n): void {
	let flow: Flow;
	beforeAll(async () => {
		flow = await realN8n().publish('by kind', [], { branching: 'byKind' });
	});
	afterEach(() => realN8n().client.deleteExecutions(flow.id));

	it.each(OUTPUT_GROUPS.map((group, index) => [group, index] as const))(
		'of the family %s leave by output %i',
		async (group, index) => {
			const label =
				ROWS.find(([name, row]) => row.group === group && name !== 'suite:suite_ticket')?.[0] ?? '';
			expect((await flow.wecom.push(label)).kind).toBe('success');
			const [execution] = await flow.executions(1);
			const [output, item] = outputOf(execution);
			expect([output, item['label']]).toEqual([index, label]);
		},
	);

	it('nobody modelled leave by Other, nested blocks and all', async () => {
		const { suiteId } = flow.wecom.identity;
		await flow.wecom.pushMessage(
			`<xml><SuiteId>${suiteId}</SuiteId><InfoType>future</InfoType><Box><Id>007</Id><Id>8</Id></Box></xml>`,
		);
		const [output, item] = outputOf((await flow.executions(1))[0]);
		expect(output).toBe(6);
		expect(item).toMatchObject({ label: 'suite:future', Box: { Id: ['007', '8'] } });
	});

	it.each(['suite:change_contact:create_user', 'message:location', 'event:sys_approval_change'])(
		'%s is the same item from XML and JSON',
		async (label) => {
			// A minute ago: with the second of a push of the families above it would be that push again, and start nothing.
			const event = sampleEvent(label, flow.wecom.identity, Math.floor(Date.now() / 1000) - 60);
			const { fields } = rowOf(label);
			const receiveId =
				label.startsWith('suite') || label.includes('sys_')
					? { receiveId: flow.wecom.identity.suiteId }
					: {};
			await flow.wecom.pushMessage(writeXml(event, fields), receiveId);
			await flow.executions(1);
			await flow.wecom.pushMessage(writeJson(event, fields), receiveId);
			const [xml, json] = (await flow.executions(2)).map((execution) => {
				const { wecom, ...fieldsOnly } = outputOf(execution)[1];
				expect(wecom).toBeDefined();
				return fieldsOnly;
			});
			expect(json).toEqual(xml);
		},
	);

	it(`of ${COUNT} different kinds and contents each start one execution with exactly what was pushed`, async () => {
		const pushes = Array.from({ length: COUNT }, (_, serial) => generated(serial, flow));
		for (let start = 0; start < COUNT; start += 10) {
			const results = await Promise.all(
				pushes.slice(start, start + 10).map(({ label, event }) => flow.wecom.push(label, event)),
			);
			expect(results.map(({ kind }) => kind)).toEqual(results.map(() => 'success'));
		}
		const items = await realN8n().itemsOfAll(flow.id, COUNT);
		expect(items).toHaveLength(COUNT);
		const keyOf = (item: Record<string, unknown>) =>
			`${String(item['label'])} ${String(item['CreateTime'] ?? item['TimeStamp'])}`;
		const byKey = new Map(items.map((item) => [keyOf(item), item]));
		const wrong = pushes.flatMap(({ label, event }) => {
			const item = byKey.get(`${label} ${String(event['CreateTime'] ?? event['TimeStamp'])}`);
			return item === undefined
				? [`${label} is lost`]
				: differences(event, readable(item)).map((difference) => `${label} ${difference}`);
		});
		expect(wrong).toEqual([]);
	}, 300_000);
}

export function choosing(realN8n: () => RealN8n): void {
	it('starts the workflow for chosen events only, each on its own output', async () => {
		const flow = await realN8n().publish('chosen', [], {
			branching: 'perEvent',
			events: ['message:text', 'suite:create_auth'],
		});
		// First, so that an execution that one of them starts is there before the others have theirs.
		for (const label of ['message:image', 'suite:cancel_auth', 'event:click']) {
			expect((await flow.wecom.push(label)).kind).toBe('success');
		}
		await flow.wecom.push('suite:create_auth');
		await flow.wecom.text('hello');
		const executions = await flow.executions(2);
		expect(executions.map((execution) => outputOf(execution)[0]).sort()).toEqual([1, 2]);
	});

	it('answers what filters hold back, and starts nothing for it', async () => {
		const flow = await realN8n().publish('filtered', [], {
			filters: {
				senders: 'zhangsan',
				text: { test: { comparison: 'regex', value: '^(a+)+$' } },
			},
		});
		const hostile = `${'a'.repeat(600)}!`;
		for (const [content, from] of [
			[hostile, 'zhangsan'],
			['aaa', 'lisi'],
			['aaa', 'zhangsan'],
		] as const) {
			expect((await flow.wecom.text(content, { from })).kind).toBe('success');
		}
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'WeCom')[0]).toMatchObject({
			Content: 'aaa',
			FromUserName: 'zhangsan',
		});
		expect(await flow.count()).toBe(1);
	});

	it('refuses to publish a filter that cannot be read', async () => {
		const workflow = await realN8n().draft('unreadable filter', [], {
			filters: { text: { test: { comparison: 'regex', value: '(' } } },
		});
		await expect(realN8n().client.publish(workflow.id)).rejects.toThrow(/regular expression/i);
	});

	it('holds a connection open only for the branch that has a Reply node', async () => {
		const flow = await realN8n().publishBranches('branches', { branching: 'byKind' }, 3);
		expect((await flow.wecom.text('hello')).reply?.fields).toMatchObject({
			Content: 'from the branch',
		});
		const click = await flow.wecom.push('event:click');
		expect(click.kind).toBe('success');
		expect(click.milliseconds).toBeLessThan(3000);
	});

	it('emits a ticket masked when it is chosen by name, and in full only on demand', async () => {
		const masked = await realN8n().publish('masked', [], { events: ['suite:suite_ticket'] });
		await masked.wecom.pushTicket('exampleTicketMasked');
		expect(outputOf((await masked.executions(1))[0])[1]).toMatchObject({ SuiteTicket: '********' });
		const full = await realN8n().publish('full', [], { options: { suiteTicket: 'full' } });
		await full.wecom.pushTicket('exampleTicketInFull');
		expect(outputOf((await full.executions(1))[0])[1]).toMatchObject({
			SuiteTicket: 'exampleTicketInFull',
		});
	});
}
