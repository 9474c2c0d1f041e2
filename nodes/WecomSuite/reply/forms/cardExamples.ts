/** What the editor shows at first for each type of card: short, and a card that WeCom takes as it is. */
import type { TemplateCard } from '../../protocol/replies/card';
import type { CARD_TYPES } from '../../protocol/replies/cardTypes';

const LINK = { type: 1, url: 'https://example.com/rooms' } as const;

export const CARD_EXAMPLES: Readonly<Record<keyof typeof CARD_TYPES, TemplateCard>> = {
	text_notice: {
		card_type: 'text_notice',
		source: { desc: 'Room booking', desc_color: 3 },
		main_title: { title: 'Room 302 is yours', desc: 'Today, 14:00 to 15:00' },
		emphasis_content: { title: '14:00', desc: 'begins' },
		horizontal_content_list: [{ keyname: 'Booked by', value: 'Zhang San' }],
		jump_list: [{ ...LINK, title: 'All rooms' }],
		card_action: LINK,
	},
	news_notice: {
		card_type: 'news_notice',
		main_title: { title: 'Room 302 is yours', desc: 'Today, 14:00 to 15:00' },
		card_image: { url: 'https://example.com/room.png', aspect_ratio: 1.3 },
		vertical_content_list: [{ title: 'Equipment', desc: 'Screen, whiteboard' }],
		card_action: LINK,
	},
	button_interaction: {
		card_type: 'button_interaction',
		main_title: { title: 'Room 302', desc: 'Today, 14:00 to 15:00' },
		sub_title_text: 'Zhang San asks for the room',
		button_list: [
			{ text: 'Approve', style: 1, key: 'approve' },
			{ text: 'Decline', style: 2, key: 'decline' },
		],
		replace_text: 'Done',
	},
	vote_interaction: {
		card_type: 'vote_interaction',
		main_title: { title: 'Which room?', desc: 'Choose any number' },
		checkbox: {
			question_key: 'room',
			mode: 1,
			option_list: [
				{ id: '302', text: 'Room 302', is_checked: true },
				{ id: '303', text: 'Room 303', is_checked: false },
			],
		},
		submit_button: { text: 'Vote', key: 'vote' },
		replace_text: 'Thank you',
	},
	multiple_interaction: {
		card_type: 'multiple_interaction',
		main_title: { title: 'Book a room' },
		select_list: [
			{
				question_key: 'room',
				title: 'Room',
				selected_id: '302',
				option_list: [
					{ id: '302', text: 'Room 302' },
					{ id: '303', text: 'Room 303' },
				],
			},
		],
		submit_button: { text: 'Book', key: 'book' },
		replace_text: 'Booked',
	},
};
