/** docs/operations.md from the operations of the nodes and the endpoint table. Never edited by hand. */
import type { Operation } from '../../../nodes/WecomSuite/action/operation';
import { OPERATIONS, operationsOf } from '../../../nodes/WecomSuite/action/operations';
import { NODE_KEYS, NODES, type NodeKey } from '../../../nodes/WecomSuite/suite/table/resources';
import { RESOURCE_TEXTS } from '../../../nodes/WecomSuite/action/description';
import type { TokenKind } from '../../../nodes/WecomSuite/suite/table/define';
import { answerOf, rowOf } from './answers';
import { parameterTable } from './parameterTable';

export const textOf = (resource: string): (typeof RESOURCE_TEXTS)[string] => {
	const text = RESOURCE_TEXTS[resource];
	if (text === undefined) throw new Error(`The form has no name and no sentence for ${resource}.`);
	return text;
};
const byText = (one: string, other: string): number => one.localeCompare(other, 'en');
const nameOf = (resource: string): string => textOf(resource).name;
export const resourcesOf = (node: NodeKey): string[] =>
	[...new Set(operationsOf(node).map(({ resource }) => resource))].sort((one, other) =>
		byText(nameOf(one), nameOf(other)),
	);
const titleOf = (node: NodeKey): string => NODES[node].displayName;
export const operationsAbout = (wanted: string): Operation[] =>
	OPERATIONS.filter(({ resource }) => resource === wanted).sort((one, other) =>
		byText(one.title, other.title),
	);
export const anchorOf = ({ resource, operation }: Operation): string =>
	`${resource}-${operation}`.toLowerCase();

const NAMES: Readonly<Record<TokenKind, string>> = {
	none: 'without a token',
	provider: 'provider token: in the name of the provider',
	suite: 'suite token: in the name of the app',
	corp: 'corp token: in the name of the corp that authorized the app',
	contactSync: 'contact-sync token: in the name of a corp that registered',
};

function callOf(operation: Operation): string {
	const row = rowOf(operation);
	if (row === undefined) return 'An operation of this pack, made of calls or addresses of WeCom';
	const { method, path, token, see, kinds } = row;
	return [
		`\`${method} ${path}\``,
		NAMES[token],
		...(kinds === undefined ? [] : [`only ${kinds.map((kind) => KINDS[kind]).join(' and ')}`]),
		`[WeCom's page](https://developer.work.weixin.qq.com/document/path/${see})`,
	].join(' · ');
}
const KINDS = { thirdParty: 'third-party apps', customized: 'customized apps (代开发)' } as const;

function returnsOf(operation: Operation): string {
	const answer = answerOf(operation);
	if (answer === undefined) return 'Returns what WeCom answers.';
	const list = rowOf(operation)?.response?.list;
	const what = list === undefined ? 'an item' : `an item per entry of \`${list}\``;
	return `<details><summary>Returns ${what}${rowOf(operation)?.response?.binary ? ' with the file as binary data' : ''}</summary>

\`\`\`json
${JSON.stringify(answer, null, 2)}
\`\`\`

</details>${simpleOf(operation)}`;
}

const simpleOf = ({ simple }: Operation): string =>
	simple === undefined
		? ''
		: `\n\n*Simplify* keeps ${simple.map((name) => `\`${name}\``).join(', ')}.`;

const entry = (operation: Operation): string => `<a id="${anchorOf(operation)}"></a>

#### ${nameOf(operation.resource)}: ${operation.title}

${operation.description}${operation.zh === undefined ? '' : ` (${operation.zh})`}.

${callOf(operation)}

${parameterTable(operation)}${returnsOf(operation)}
`;

const section = (resource: string): string => `### ${nameOf(resource)}

${textOf(resource).description}.

${operationsAbout(resource)
	.map((operation) => `- [${operation.title}](#${anchorOf(operation)}): ${operation.description}`)
	.join('\n')}

${operationsAbout(resource).map(entry).join('\n')}`;

const slug = (title: string): string => title.toLowerCase().replaceAll(' ', '-');
const overview = (node: NodeKey): string =>
	resourcesOf(node)
		.map((resource) => {
			const { name, description } = textOf(resource);
			return `| [${name}](#${slug(name)}) | ${operationsAbout(resource).length} | ${description} |`;
		})
		.join('\n');

/** One node: its resources in a table, then each of them. */
const part = (node: NodeKey): string => `## ${titleOf(node)}

${NODES[node].description}.

| Resource | Operations | About |
| --- | --- | --- |
${overview(node)}

${resourcesOf(node).map(section).join('\n')}`;

const counts = (): string =>
	NODE_KEYS.map(
		(node) => `| [${titleOf(node)}](#${slug(titleOf(node))}) | ${operationsOf(node).length} |`,
	).join('\n');

/** For the other pages: how many there are, and how many take the authorization of a corp. */
export const OPERATION_COUNTS = {
	all: OPERATIONS.length,
	ofCorps: OPERATIONS.filter(({ authorized }) => authorized !== 'never').length,
} as const;

/** The whole page. */
export const operationsPage = (): string => `# Operations

<!-- Made by \`npm run docs\` from nodes/WecomSuite/suite/endpoints. Do not edit: change the row. -->

[中文](zh/operations.md)

Every operation of the nodes that call WeCom's API, ${OPERATIONS.length} in all. A field that may stay empty says what it stands for then. Calls in the name
of a corp take a sealed authorization, or corp ID and permanent code. What WeCom does not take is refused before anything is sent, naming the
field. Tickets, codes and keys in an answer are sealed (\`wcs1.…\`) and can be given to the fields of the node as they are.

An update changes what is added to it. A field that is added and left empty is cleared where its help says so, and refused elsewhere; one that is
not added, or whose expression gives null or nothing, keeps what is there. Times without a zone are read in the time zone of the workflow.

| Node | Operations |
| --- | --- |
${counts()}

${NODE_KEYS.map(part).join('\n')}`;
