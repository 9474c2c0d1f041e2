/** docs/zh/events.md, the Chinese twin of docs/events.md, from the same catalogue. Never edited by hand. */
import { OUTPUT_GROUPS } from '../../../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../../../nodes/WecomSuite/protocol/catalogue/define';
import { GROUPS } from '../../../../nodes/WecomSuite/shared/eventNames';
import { exampleItem, leavesOf, ROWS, rowsOf } from '../eventsPage';

const URLS = { command: '指令回调URL', data: '数据回调URL', system: '系统事件接收URL' } as const;
const REPLIES = { message: '消息', card: '更新模板卡片', taskcard: '更新任务卡片' } as const;
const TYPES = {
	text: '字符串',
	integer: '数字',
	decimal: '数字',
	timestamp: 'Unix 秒',
	list: '字符串数组',
	integers: '数字数组',
};

const entry = ([label, row]: readonly [string, AnyEventRow]): string => `### ${row.zh}

*${row.title}* · \`${label}\` · ${URLS[row.url]}${row.reply === undefined ? '' : ` · 可被动回复：${REPLIES[row.reply]}`} · [官方文档](https://developer.work.weixin.qq.com/document/path/${row.see})

${leavesOf(row.fields, '', TYPES).join(' · ')}

<details><summary>数据项示例</summary>

\`\`\`json
${exampleItem(label, row)}
\`\`\`

</details>
`;

const overview = () =>
	OUTPUT_GROUPS.map((group) => {
		const title = GROUPS[group].zh;
		return `| [${title}](#${title}) | *${GROUPS[group].title}* | ${rowsOf(group).length} |`;
	}).join('\n');

/** The whole page. */
export const eventsPageZh = (): string => `# 事件一览

<!-- Made by \`npm run docs\` from nodes/WecomSuite/protocol/catalogue. Do not edit: change the row. -->

[English](../events.md)

企业微信会推送给第三方应用、服务商和代开发应用的全部已知事件，共 ${ROWS.length} 种。标签的写法是 \`<通道>:<事件>[:<变更类型>]\`，
拼写与官方一致；这里没有列出的事件照样送出，全部字段保留为文本。\`?\` 表示企业微信可能不给的字段。此外每个数据项都有 \`wecom\`：
通道、接收方 ID、ISO 格式的时间和密封的上下文。斜体是编辑器里显示的英文名。

| 分类 | 编辑器里的出口 | 事件数 |
| --- | --- | --- |
${overview()}

${OUTPUT_GROUPS.map((group) => `## ${GROUPS[group].zh}\n\n${rowsOf(group).map(entry).join('\n')}`).join('\n')}`;

/** The counts of the Chinese README, between its markers. */
export const eventCountsZh = (): string =>
	`共 ${ROWS.length} 种事件：${OUTPUT_GROUPS.map((group) => `${GROUPS[group].zh} ${rowsOf(group).length}`).join('、')}。全部事件、字段和示例：[事件一览](events.md)。`;
