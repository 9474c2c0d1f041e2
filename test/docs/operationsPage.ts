/** docs/operations.md from the operations of the node and the endpoint table. Never edited by hand. */
import type { Operation } from '../../nodes/WecomSuite/action/operation';
import { OPERATIONS } from '../../nodes/WecomSuite/action/operations';
import { CUSTOM_RESOURCE } from '../../nodes/WecomSuite/action/customCall';
import type { TokenKind } from '../../nodes/WecomSuite/suite/endpoints/define';
import { RESOURCES } from '../../nodes/WecomSuite/suite/endpoints/resources';
import { answerOf, rowOf } from './answers';
import { parameterTable } from './parameterTable';

const TEXTS: Readonly<Record<string, { readonly name: string; readonly description: string }>> = {
	...RESOURCES,
	...CUSTOM_RESOURCE,
};
const byText = (one: string, other: string): number => one.localeCompare(other, 'en');
const nameOf = (resource: string): string => TEXTS[resource]?.name ?? resource;
const resources = [...new Set(OPERATIONS.map(({ resource }) => resource))].sort((one, other) =>
	byText(nameOf(one), nameOf(other)),
);
const operationsOf = (wanted: string): Operation[] =>
	OPERATIONS.filter(({ resource }) => resource === wanted).sort((one, other) =>
		byText(one.title, other.title),
	);
const anchorOf = ({ resource, operation }: Operation): string =>
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

</details>`;
}

const entry = (operation: Operation): string => `<a id="${anchorOf(operation)}"></a>

### ${nameOf(operation.resource)}: ${operation.title}

${operation.description}.

${callOf(operation)}

${parameterTable(operation)}${returnsOf(operation)}
`;

const section = (resource: string): string => `## ${nameOf(resource)}

${TEXTS[resource]?.description ?? ''}.

${operationsOf(resource)
	.map((operation) => `- [${operation.title}](#${anchorOf(operation)}): ${operation.description}`)
	.join('\n')}

${operationsOf(resource).map(entry).join('\n')}`;

const slug = (title: string): string => title.toLowerCase().replaceAll(' ', '-');
const overview = (): string =>
	resources
		.map((resource) => {
			const { name = resource, description = '' } = TEXTS[resource] ?? {};
			return `| [${name}](#${slug(name)}) | ${operationsOf(resource).length} | ${description} |`;
		})
		.join('\n');

/** The whole page. */
export const operationsPage = (): string => `# Operations

<!-- Made by \`npm run docs\` from nodes/WecomSuite/suite/endpoints. Do not edit: change the row. -->

Every operation of the node *WeCom Suite*: ${OPERATIONS.length} in ${resources.length} resources. A field that may stay empty says what it stands for then. Calls in the name
of a corp take a sealed authorization, or corp ID and permanent code. What WeCom does not take is refused before anything is sent, naming the
field. Tickets, codes and keys in an answer are sealed (\`wcs1.…\`) and can be given to the fields of the node as they are.

| Resource | Operations | About |
| --- | --- | --- |
${overview()}

${resources.map(section).join('\n')}`;
