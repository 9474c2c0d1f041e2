/** By which words n8n's panel finds our nodes. */
import { WecomCustomerService } from '../../../nodes/WecomCustomerService/WecomCustomerService.node';
import { WecomCustomers } from '../../../nodes/WecomCustomers/WecomCustomers.node';
import { WecomOffice } from '../../../nodes/WecomOffice/WecomOffice.node';
import { wordOf } from '../../../nodes/WecomSuite/action/aliases';
import { operationsOf } from '../../../nodes/WecomSuite/action/operations';
import { EVENTS } from '../../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../../nodes/WecomSuite/protocol/catalogue/define';
import { chineseOf } from '../../../nodes/WecomSuite/shared/eventNames';
import { NODE_KEYS } from '../../../nodes/WecomSuite/suite/table/resources';
import { WecomSuite } from '../../../nodes/WecomSuite/WecomSuite.node';
import trigger from '../../../nodes/WecomSuite/WecomSuiteTrigger.node.json';

const CODEX = {
	suite: new WecomSuite().description.codex,
	customers: new WecomCustomers().description.codex,
	service: new WecomCustomerService().description.codex,
	office: new WecomOffice().description.codex,
};
const aliasesOf = (node: keyof typeof CODEX) => CODEX[node]?.alias ?? [];

it.each([
	['/cgi-bin/externalcontact/add_contact_way', 'add_contact_way'],
	['/cgi-bin/service/getuserinfo3rd', 'getuserinfo3rd'],
	['/cgi-bin/user/get', 'user/get'],
	['/cgi-bin/externalcontact/groupchat/list', 'groupchat/list'],
])('the word of %s is %s', (path, word) => {
	expect(wordOf(path)).toBe(word);
});

it.each(NODE_KEYS)(
	'%s is found by every operation, in English, Chinese and the word of WeCom',
	(node) => {
		const wanted = operationsOf(node).flatMap(({ action, zh, path }) =>
			[action, zh, path && wordOf(path)].filter((one) => one !== undefined),
		);
		const aliases = aliasesOf(node);
		expect(wanted.filter((one) => !aliases.includes(one))).toEqual([]);
		expect(aliases).toEqual(expect.arrayContaining(['WeCom', '企业微信']));
		expect(new Set(aliases).size).toBe(aliases.length);
		expect(CODEX[node]?.categories).toEqual([node === 'office' ? 'Productivity' : 'Communication']);
	},
);

it('WeCom Suite is found by what the trigger is found by: n8n shows both as one', () => {
	const wanted = Object.entries<AnyEventRow>(EVENTS).flatMap(([label, row]) => [
		row.title,
		chineseOf(row),
		label.slice(label.lastIndexOf(':') + 1),
	]);
	const aliases = aliasesOf('suite');
	expect([...wanted, ...trigger.alias].filter((one) => !aliases.includes(one))).toEqual([]);
});
