/** docs/zh/operations.md, the Chinese twin of docs/operations.md, from the same table. Never edited by hand. */
import GithubSlugger from 'github-slugger';
import type { Operation } from '../../../../nodes/WecomSuite/action/operation';
import { OPERATIONS, operationsOf } from '../../../../nodes/WecomSuite/action/operations';
import type { TokenKind } from '../../../../nodes/WecomSuite/suite/table/define';
import { NODE_KEYS, NODES, type NodeKey } from '../../../../nodes/WecomSuite/suite/table/resources';
import { answerOf, rowOf } from '../answers';
import { anchorOf, operationsAbout, resourcesOf, textOf } from '../operationsPage';
import { parameterTableZh } from './parameterTable';

const ABOUT: Readonly<Record<NodeKey, string>> = {
	suite: '第三方应用和代开发应用的接口：授权安装、消息、通讯录、素材、订单、接口许可等',
	customers: '客户联系：客户、客户群、标签、群发、朋友圈等，适用于任何安装了应用的企业',
	service: '微信客服，适用于任何安装了应用的企业',
	office: '审批、日历、会议、文档等办公功能，适用于任何安装了应用的企业',
};
const TOKENS: Readonly<Record<TokenKind, string>> = {
	none: '不需要凭证',
	provider: '服务商凭证 provider_access_token',
	suite: '第三方应用凭证 suite_access_token',
	corp: '授权企业的 access_token',
	contactSync: '推广注册的企业的通讯录迁移凭证',
};
const KINDS = { thirdParty: '第三方应用', customized: '代开发应用' } as const;

const headingOf = (resource: string): string => `${textOf(resource).zh} ${textOf(resource).name}`;
const slug = (heading: string): string => new GithubSlugger().slug(heading);
const nameOf = ({ zh, title }: Operation): string => zh ?? title;

function callOf(operation: Operation): string {
	const row = rowOf(operation);
	if (row === undefined) return '本包自带的操作，由企业微信的接口或地址组合而成';
	const { method, path, token, see, kinds } = row;
	return [
		`\`${method} ${path}\``,
		TOKENS[token],
		...(kinds === undefined ? [] : [`仅限${kinds.map((kind) => KINDS[kind]).join('和')}`]),
		`[官方文档](https://developer.work.weixin.qq.com/document/path/${see})`,
	].join(' · ');
}

function returnsOf(operation: Operation): string {
	const answer = answerOf(operation);
	if (answer === undefined) return '原样返回企业微信的应答。';
	const list = rowOf(operation)?.response?.list;
	const what = list === undefined ? '一个数据项' : ` \`${list}\` 的每一项，各为一个数据项`;
	const file = rowOf(operation)?.response?.binary ? '，文件为二进制数据' : '';
	return `<details><summary>返回${what}${file}</summary>

\`\`\`json
${JSON.stringify(answer, null, 2)}
\`\`\`

</details>${simpleOf(operation)}`;
}

const simpleOf = ({ simple }: Operation): string =>
	simple === undefined
		? ''
		: `\n\n*Simplify* 保留 ${simple.map((name) => `\`${name}\``).join('、')}。`;

const entry = (operation: Operation): string => `<a id="${anchorOf(operation)}"></a>

#### ${textOf(operation.resource).zh}：${nameOf(operation)}

编辑器里的名称：*${textOf(operation.resource).name} → ${operation.title}*

${callOf(operation)}

${parameterTableZh(operation)}${returnsOf(operation)}
`;

const section = (resource: string): string => `### ${headingOf(resource)}

${operationsAbout(resource)
	.map((one) => `- [${nameOf(one)}](#${anchorOf(one)})：*${one.title}*`)
	.join('\n')}

${operationsAbout(resource).map(entry).join('\n')}`;

const overview = (node: NodeKey): string =>
	resourcesOf(node)
		.map((resource) => {
			const { zh, name } = textOf(resource);
			const anchor = slug(headingOf(resource));
			return `| [${zh}](#${anchor}) | *${name}* | ${operationsAbout(resource).length} |`;
		})
		.join('\n');

/** One node: its resources in a table, then each of them. */
const part = (node: NodeKey): string => `## ${NODES[node].displayName}

${ABOUT[node]}。

| 资源 | 编辑器里的名称 | 操作数 |
| --- | --- | --- |
${overview(node)}

${resourcesOf(node).map(section).join('\n')}`;

const counts = (): string =>
	NODE_KEYS.map((node) => {
		const { displayName } = NODES[node];
		return `| [${displayName}](#${slug(displayName)}) | ${operationsOf(node).length} |`;
	}).join('\n');

/** The whole page. */
export const operationsPageZh = (): string => `# 操作一览

<!-- Made by \`npm run docs\` from nodes/WecomSuite/suite/endpoints. Do not edit: change the row. -->

[English](../operations.md)

调用企业微信接口的四个节点的全部操作，共 ${OPERATIONS.length} 个。参数的含义见各操作的官方文档；可以留空的字段，留空时怎样处理以编辑器里的提示为准，
英文提示也列在[英文页](../operations.md)。以企业身份调用时，节点用凭证里保存的企业，或密封的授权字符串，或企业 ID 加永久授权码。不合规的参数在发送之前就会报错，并指出字段。
返回值里的 ticket、code 和密钥是密封的（\`wcs1.…\`），可以原样填给其它节点。

更新类操作只改添加了的字段。添加后留空的字段：提示里写明可以清空的会清空，其它的会报错；没有添加的字段，或表达式得到 null、空值的字段，保持原样。
不带时区的时间按流程的时区理解。

| 节点 | 操作数 |
| --- | --- |
${counts()}

${NODE_KEYS.map(part).join('\n')}`;
