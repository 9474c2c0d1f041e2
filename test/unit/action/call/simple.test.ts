import { keep } from '../../../../nodes/WecomSuite/action/call/simple';

const CUSTOMER = {
	external_contact: { external_userid: 'wm1', name: 'Li Si', avatar: 'https://example.com/a.png' },
	follow_user: [
		{ userid: 'a', tags: [{ tag_name: 'Large', type: 1 }] },
		{ userid: 'b', tags: [] },
	],
	next_cursor: '',
};

describe('what is kept of an item', () => {
	it('is what the names say, in its place, through objects and lists', () => {
		const paths = ['external_contact.name', 'follow_user.userid', 'follow_user.tags.tag_name'];
		expect(keep(CUSTOMER, paths)).toEqual({
			external_contact: { name: 'Li Si' },
			follow_user: [
				{ userid: 'a', tags: [{ tag_name: 'Large' }] },
				{ userid: 'b', tags: [] },
			],
		});
	});

	it('is all of what a name without a dot leads to', () => {
		expect(keep(CUSTOMER, ['external_contact', 'external_contact.name'])).toEqual({
			external_contact: CUSTOMER.external_contact,
		});
	});

	it('leaves out names that lead to nothing, and takes a plain value as it is', () => {
		expect(keep(CUSTOMER, ['unknown', 'next_cursor.part'])).toEqual({ next_cursor: '' });
		expect(keep(CUSTOMER, [])).toEqual({});
	});
});
