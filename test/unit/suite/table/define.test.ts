import { entriesOf } from '../../../../nodes/WecomSuite/suite/table/define';

describe('the entries of an answer', () => {
	it.each([
		['a list', { userlist: [1, 2] }, 'userlist', [1, 2]],
		[
			'a list inside an object',
			{ file_list: { item: [{ fileid: 'f' }] } },
			'file_list.item',
			[{ fileid: 'f' }],
		],
		['nothing there', {}, 'file_list.item', []],
		['an object where a list should be', { userlist: { item: [1] } }, 'userlist', []],
		['a text on the way', { file_list: 'none' }, 'file_list.item', []],
	])('%s', (_what, answer, list, entries) => {
		expect(entriesOf(answer, list)).toEqual(entries);
	});
});
