/** Rows: chains of upstream and downstream corps, 上下游 (https://developer.work.weixin.qq.com/document/path/95796). */
import { defineEvent } from '../define';
import { integer, nested, repeated, text } from '../fields';
import { EVENT, SYSTEM_EXAMPLE } from '../roots';

const CHAINS = { group: 'contacts', url: 'data', see: 95796 } as const;

const CHAIN = { ...EVENT, ChainId: text };
const CHAIN_EXAMPLE = { ...SYSTEM_EXAMPLE, ChainId: 'Ch9tKXqAAAjF0WzXYlzvGNbBvqYRxVAA' };

const chain = <const C extends string>(ChangeType: C, title: string, zh: string, summary: string) =>
	defineEvent({
		...CHAINS,
		match: { Event: 'change_chain', ChangeType },
		title,
		zh,
		summary,
		fields: CHAIN,
		example: CHAIN_EXAMPLE,
	});
const groups = <const C extends string>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
) =>
	defineEvent({
		...CHAINS,
		match: { Event: 'change_chain', ChangeType },
		title,
		zh,
		summary,
		fields: { ...CHAIN, GroupIds: nested({ GroupId: repeated(integer) }) },
		example: { ...CHAIN_EXAMPLE, GroupIds: { GroupId: ['5', '6'] } },
	});
const corps = <const C extends string>(ChangeType: C, title: string, zh: string, summary: string) =>
	defineEvent({
		...CHAINS,
		match: { Event: 'change_chain', ChangeType },
		title,
		zh,
		summary,
		fields: { ...CHAIN, CorpIds: nested({ CorpId: repeated(text) }) },
		example: {
			...CHAIN_EXAMPLE,
			CorpIds: { CorpId: ['ww1234567890abcdef', 'wwfedcba0987654321'] },
		},
	});

export const CHAIN_EVENTS = {
	'event:change_chain:create_chain': chain(
		'create_chain',
		'Chain Created',
		'新建上下游',
		'A chain of upstream and downstream corps was created',
	),
	'event:change_chain:update_chain': chain(
		'update_chain',
		'Chain Updated',
		'更新上下游',
		'A chain of upstream and downstream corps was changed',
	),
	'event:change_chain:delete_chain': chain(
		'delete_chain',
		'Chain Deleted',
		'删除上下游',
		'A chain of upstream and downstream corps was deleted',
	),
	'event:change_chain:create_group': groups(
		'create_group',
		'Chain Groups Created',
		'新增上下游分组',
		'Groups were added to a chain',
	),
	'event:change_chain:update_group': groups(
		'update_group',
		'Chain Groups Updated',
		'更新上下游分组',
		'Groups of a chain were changed',
	),
	'event:change_chain:delete_group': groups(
		'delete_group',
		'Chain Groups Deleted',
		'删除上下游分组',
		'Groups of a chain were deleted',
	),
	'event:change_chain:corp_join': corps(
		'corp_join',
		'Chain Corps Joined',
		'企业加入上下游',
		'Corps joined a chain',
	),
	'event:change_chain:update_corp': corps(
		'update_corp',
		'Chain Corps Updated',
		'更新上下游企业',
		'Corps of a chain changed',
	),
	'event:change_chain:remove_corp': corps(
		'remove_corp',
		'Chain Corps Removed',
		'移除上下游企业',
		'Corps were removed from a chain',
	),
};
