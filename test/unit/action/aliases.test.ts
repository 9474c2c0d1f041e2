/** By which words n8n's panel finds our nodes. */
import { wordOf } from '../../../nodes/WecomSuite/action/aliases';
import { EVENTS } from '../../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../../nodes/WecomSuite/protocol/catalogue/define';
import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import { NODE_KEYS, nodeOf, type NodeKey } from '../../../nodes/WecomSuite/suite/table/resources';
import trigger from '../../../nodes/WecomSuite/WecomSuiteTrigger.node.json';
import { ACTION_NODES } from '../../support/actionNodes';

const aliasesOf = (node: NodeKey) => ACTION_NODES[node].description.codex?.alias ?? [];

it.each([
	['/cgi-bin/externalcontact/add_contact_way', 'add_contact_way'],
	['/cgi-bin/service/getuserinfo3rd', 'getuserinfo3rd'],
	['/cgi-bin/user/get', 'user/get'],
	['/cgi-bin/externalcontact/groupchat/list', 'groupchat/list'],
])('the word of %s is %s', (path, word) => {
	expect(wordOf(path)).toBe(word);
});

/** What a user may type: as the table has it, not as the aliases are made. */
const searched = (row: AnyEndpoint): string[] => [
	row.action,
	row.zh,
	row.path.slice(row.path.lastIndexOf('/') + 1),
];

it.each(NODE_KEYS)('%s is found by every call of the table that it offers', (node) => {
	const rows = Object.values<AnyEndpoint>(ENDPOINTS).filter(
		({ resource, internal }) => internal !== true && nodeOf(resource) === node,
	);
	const aliases = aliasesOf(node);
	const found = (text: string) => aliases.some((alias) => alias.endsWith(text));
	expect(rows.length).toBeGreaterThan(20);
	expect(rows.flatMap(searched).filter((text) => !found(text))).toEqual([]);
	expect(aliases).toEqual(expect.arrayContaining(['WeCom', '企业微信']));
	expect(new Set(aliases).size).toBe(aliases.length);
	expect(ACTION_NODES[node].description.codex?.categories).toEqual([
		node === 'office' ? 'Productivity' : 'Communication',
	]);
});

it('WeCom Suite is found by what the trigger is found by: n8n shows both as one', () => {
	const aliases = aliasesOf('suite');
	const wanted = Object.entries<AnyEventRow>(EVENTS).flatMap(([label, { title }]) => [
		title,
		label.split(':').at(-1),
	]);
	expect([...wanted, ...trigger.alias].filter((one) => !aliases.includes(one ?? ''))).toEqual([]);
	expect(aliases).toEqual(expect.arrayContaining(['新增成员', '取消授权', '进入应用']));
});
