/** docs/events.md from the catalogue: one section per family, one entry per event. Never edited by hand. */
import { EVENTS, OUTPUT_GROUPS } from '../../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow, EventGroup } from '../../../nodes/WecomSuite/protocol/catalogue/define';
import type { Field, Fields } from '../../../nodes/WecomSuite/protocol/catalogue/fields';
import { parseMessage } from '../../../nodes/WecomSuite/protocol/events/parse';
import { GROUPS } from '../../../nodes/WecomSuite/shared/eventNames';
import { sampleEvent } from '../../simulator/push/samples';

export const ROWS = Object.entries<AnyEventRow>(EVENTS);
/** Ids and time of the examples, so that the page changes only when the table does. */
const IDENTITY = {
	suiteId: 'ww4asffe99e54c0f4c',
	providerCorpId: 'wwddddccc7775555aa',
	corpId: 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123',
};
const SECONDS = 1_760_000_000;
const URLS = { command: 'command URL', data: 'data URL', system: 'system-event URL' } as const;
const REPLIES = { message: 'message', card: 'card update', taskcard: 'task card update' } as const;
const TYPES = {
	text: 'string',
	integer: 'number',
	decimal: 'number',
	timestamp: 'Unix seconds',
	list: 'string[]',
	integers: 'number[]',
};

/** The events of one family, in the order of the table. */
export const rowsOf = (group: EventGroup) => ROWS.filter(([, row]) => row.group === group);

/** `ExtAttr.Item[].Name` for every leaf, with its type in the words of the page. */
export function leavesOf(fields: Fields, path: string, types: typeof TYPES): string[] {
	return Object.entries(fields).flatMap(([name, field]) =>
		leafOf(field, path + name, field.optional === true, types),
	);
}
function leafOf(field: Field, path: string, optional: boolean, types: typeof TYPES): string[] {
	if (field.kind === 'nested') return leavesOf(field.fields, `${path}.`, types);
	if (field.kind === 'repeated') return leafOf(field.of, `${path}[]`, optional, types);
	return [`\`${path}\`${optional ? '?' : ''} ${types[field.kind]}`];
}

export function exampleItem(label: string, row: AnyEventRow): string {
	const overrides = row.group === 'messages' ? { MsgId: '7205136330722672512' } : {};
	const event = sampleEvent(label, IDENTITY, SECONDS, overrides);
	const { label: own, ...fields } = parseMessage(JSON.stringify(event)) as unknown as Record<
		string,
		unknown
	>;
	return JSON.stringify({ label: own, title: row.title, titleZh: row.zh, ...fields }, null, 2);
}

const entry = ([label, row]: readonly [string, AnyEventRow]): string => `### ${row.title}

${row.zh} · \`${label}\` · ${URLS[row.url]}${row.reply === undefined ? '' : ` · may be answered with a ${REPLIES[row.reply]}`} · [WeCom's page](https://developer.work.weixin.qq.com/document/path/${row.see})

${row.summary}.

${leavesOf(row.fields, '', TYPES).join(' · ')}

<details><summary>Example item</summary>

\`\`\`json
${exampleItem(label, row)}
\`\`\`

</details>
`;

const overview = () =>
	OUTPUT_GROUPS.map((group) => {
		const title = GROUPS[group].title;
		return `| [${title}](#${title.toLowerCase()}) | ${rowsOf(group).length} |`;
	}).join('\n');

/** The whole page. */
export const eventsPage = (): string => `# Events

<!-- Made by \`npm run docs\` from nodes/WecomSuite/protocol/catalogue. Do not edit: change the row. -->

[中文](zh/events.md)

Every event that WeCom is known to push to a third-party app, its provider or a customized app (代开发): ${ROWS.length} labels. The label is
\`<channel>:<event>[:<change>]\` in WeCom's own spelling; an event that is not listed arrives all the same, with every field as text. \`?\` marks
fields that WeCom may leave out. Beside these fields every item has \`wecom\`: channel, receive id, times as ISO text and the sealed context.

| Output | Events |
| --- | --- |
${overview()}

${OUTPUT_GROUPS.map((group) => `## ${GROUPS[group].title}\n\n${rowsOf(group).map(entry).join('\n')}`).join('\n')}`;

/** The counts of the README, between its markers. */
export const eventCounts = (): string =>
	`${ROWS.length} events: ${OUTPUT_GROUPS.map((group) => `${rowsOf(group).length} ${GROUPS[group].title.toLowerCase()}`).join(', ')}. All of them, with fields and examples: [docs/events.md](docs/events.md).`;
