import { fitReply } from '../../../../nodes/WecomSuite/protocol/replies/fitReply';
import { LIMITS, type Limit } from '../../../../nodes/WecomSuite/protocol/replies/limits';
import type { ReplyKind } from '../../../../nodes/WecomSuite/protocol/replies/types';
import { thrownBy } from '../../../support/thrown';
import { changed, FULL_CARDS } from './fullCards';
import { problemOf, read } from './header';

const MESSAGES = {
	text: { content: 'a' },
	video: { media_id: 'm', title: 'a', description: 'a' },
	news: { articles: [{ title: 'a', description: 'a' }] },
};
const { text_notice, news_notice, button_interaction, vote_interaction, multiple_interaction } =
	FULL_CARDS;
const CARD = 'updateTemplateCard';

/** Kind, body, place, the most bytes by the vendor's page, and whether the end of the text may be cut off. */
const BYTES: ReadonlyArray<readonly [ReplyKind, object, string, number, boolean]> = [
	['text', MESSAGES.text, 'content', 2048, true],
	['video', MESSAGES.video, 'title', 128, true],
	['video', MESSAGES.video, 'description', 512, true],
	['news', MESSAGES.news, 'articles[0].title', 128, true],
	['news', MESSAGES.news, 'articles[0].description', 512, true],
	[CARD, text_notice.api, 'action_menu.action_list[0].key', 1024, false],
	[CARD, button_interaction.api, 'button_selection.question_key', 1024, false],
	[CARD, button_interaction.api, 'button_selection.option_list[0].id', 128, false],
	[CARD, button_interaction.api, 'button_list[1].key', 1024, false],
	[CARD, vote_interaction.api, 'checkbox.question_key', 1024, false],
	[CARD, vote_interaction.api, 'checkbox.option_list[1].id', 128, false],
	[CARD, vote_interaction.api, 'submit_button.key', 1024, false],
	[CARD, multiple_interaction.api, 'select_list[1].question_key', 1024, false],
	[CARD, multiple_interaction.api, 'select_list[0].option_list[0].id', 128, false],
];
/** Kind, body, list, the most entries, one entry; `#` in it becomes its number. */
const ITEMS: ReadonlyArray<readonly [ReplyKind, object, string, number, object]> = [
	['news', MESSAGES.news, 'articles', 8, { title: '#' }],
	[CARD, text_notice.api, 'action_menu.action_list', 3, { text: '#', key: '#' }],
	[CARD, text_notice.api, 'horizontal_content_list', 6, { keyname: '#' }],
	[CARD, text_notice.api, 'jump_list', 3, { title: '#' }],
	[CARD, news_notice.api, 'vertical_content_list', 4, { title: '#' }],
	[CARD, button_interaction.api, 'button_list', 6, { text: '#', key: '#' }],
	[CARD, button_interaction.api, 'button_selection.option_list', 10, { id: '#', text: '#' }],
	[CARD, vote_interaction.api, 'checkbox.option_list', 20, { id: '#', text: '#' }],
	[
		CARD,
		multiple_interaction.api,
		'select_list',
		3,
		{ question_key: '#', option_list: [{ id: '#', text: '#' }] },
	],
	[CARD, multiple_interaction.api, 'select_list[0].option_list', 10, { id: '#', text: '#' }],
];

const entries = (one: object, count: number): unknown[] =>
	Array.from({ length: count }, (_, at) =>
		JSON.parse(JSON.stringify(one).replaceAll('#', String(at))),
	);
const refusal = (kind: ReplyKind, body: object, cut = false) => {
	const error = thrownBy(() => fitReply({ kind, body }, cut));
	expect(error.code).toBe('ERR_WECOM_REPLY');
	return error;
};
const endOf = (place: string) => place.replace(/^content$/, 'text');

describe('LIMITS', () => {
	it.each(BYTES)('of %s %j: %s takes %i bytes and not one more', (kind, body, place, most) => {
		for (const fill of ['x', 'é', '好', '👋', ']]>']) {
			const count = Math.floor(most / Buffer.byteLength(fill));
			const exact = fill
				.repeat(count)
				.padEnd(most - count * (Buffer.byteLength(fill) - fill.length));
			expect(Buffer.byteLength(exact)).toBe(most);
			expect(problemOf(read(kind, changed(body, place, exact)))).toBeUndefined();
			const { message } = refusal(kind, changed(body, place, `${exact}x`));
			expect(message).toContain(`${most + 1} bytes; WeCom takes ${most}`);
			expect(message).toContain(kind === 'video' ? place : endOf(place));
		}
	});

	it.each(BYTES)(
		'of %s %j: %s loses its end only if it is no key',
		(kind, body, place, most, cut) => {
			const long = changed(body, place, `${'x'.repeat(most - 1)}👋${'x'.repeat(9)}`);
			if (!cut) {
				expect(refusal(kind, long, true).remedy).toBe('Shorten it');
				return;
			}
			expect(refusal(kind, long).remedy).toContain('Cut Long Texts');
			const kept = changed(body, place, 'x'.repeat(most - 1));
			expect(fitReply({ kind, body: long }, true)).toEqual(fitReply({ kind, body: kept }));
		},
	);

	it.each(ITEMS)(
		'of %s %j: %s takes %i entries and not one more',
		(kind, body, place, most, one) => {
			const full = changed(body, place, entries(one, most));
			expect(problemOf(read(kind, full))).toBeUndefined();
			for (const cut of [false, true]) {
				const { message } = refusal(kind, changed(body, place, entries(one, most + 1)), cut);
				expect(message).toContain(`${most + 1} entries; WeCom takes ${most}`);
			}
		},
	);

	it('take a picture from 1.3 to 2.25 times as wide as high', () => {
		const ratio = (value: number) => changed(news_notice.api, 'card_image.aspect_ratio', value);
		for (const good of [1.3, 1.31, 2, 2.24, 2.25]) {
			expect(problemOf(read(CARD, ratio(good)))).toBeUndefined();
		}
		for (const bad of [1.29, 2.26, 0, -2]) {
			expect(refusal(CARD, ratio(bad)).message).toContain('WeCom takes 1.3 to 2.25');
		}
	});

	it('hold nothing that is not tried here', () => {
		const names: Partial<Record<ReplyKind, string>> = { [CARD]: 'template_card' };
		const tried = [...BYTES, ...ITEMS].map(
			([kind, , place]) => `${names[kind] ?? kind}.${place.replace(/\[\d+\]/g, '')}`,
		);
		const counted = Object.entries<Limit>(LIMITS)
			.filter(([, limit]) => 'maxBytes' in limit || 'maxItems' in limit)
			.map(([place]) => place);
		expect(tried.sort()).toEqual(counted.sort());
	});
});
