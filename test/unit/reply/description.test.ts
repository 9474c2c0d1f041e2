import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { CARD_TYPES } from '../../../nodes/WecomSuite/protocol/replies/cardTypes';
import { REPLY_PROPERTIES } from '../../../nodes/WecomSuite/reply/description';

const shownFor = (replyType: string): INodeProperties[] =>
	REPLY_PROPERTIES.filter(({ displayOptions }) =>
		displayOptions?.show?.['replyType']?.includes(replyType),
	);
const namesOf = (fields: readonly INodeProperties[]) => [
	...new Set(fields.map(({ name }) => name)),
];
const field = (name: string): INodeProperties | undefined =>
	REPLY_PROPERTIES.find((one) => one.name === name);
const optionsOf = (name: string) => (field(name)?.options ?? []) as INodePropertyOptions[];

describe('the form of a reply', () => {
	it('offers every kind, sorted, and keeps text first', () => {
		expect(optionsOf('replyType').map(({ name, value }) => `${name}: ${String(value)}`)).toEqual([
			'Image (图片): image',
			'News (图文): news',
			'No Reply (不回复): none',
			'Raw XML (自定义 XML): raw',
			'Text (文本): text',
			'Update Button (更新按钮文案): updateButton',
			'Update Template Card (更新整张卡片): updateTemplateCard',
			'Video (视频): video',
			'Voice (语音): voice',
		]);
		expect(field('replyType')?.default).toBe('text');
	});

	it.each([
		['none', []],
		['text', ['content']],
		['image', ['mediaSource', 'mediaId', 'binaryPropertyName']],
		['voice', ['mediaSource', 'mediaId', 'binaryPropertyName']],
		['video', ['mediaSource', 'mediaId', 'binaryPropertyName', 'videoTitle', 'videoDescription']],
		['news', ['articlesFrom', 'articles', 'articlesJson']],
		['updateButton', ['replaceName']],
		['raw', ['rawXml']],
	])('for %s has %j', (replyType, names) => {
		expect(namesOf(shownFor(replyType))).toEqual(names);
	});

	it('shows one editor and one help text for each type of card', () => {
		const form = shownFor('updateTemplateCard');
		for (const type of Object.keys(CARD_TYPES)) {
			const shown = form.filter(({ displayOptions }) =>
				displayOptions?.show?.['cardType']?.includes(type),
			);
			expect(namesOf(shown)).toEqual([`${type}Notice`, 'card']);
			expect(JSON.parse(String(shown[1]?.default))).toMatchObject({ card_type: type });
		}
		expect(
			optionsOf('cardType')
				.map(({ value }) => value)
				.sort(),
		).toEqual(Object.keys(CARD_TYPES).sort());
	});

	it('says the limits that are checked', () => {
		expect(field('content')?.description).toContain('2048 bytes: about 680 Chinese characters');
		expect(field('videoTitle')?.description).toContain('128 bytes');
		expect(field('videoDescription')?.description).toContain('512 bytes');
		expect(field('articles')?.description).toContain('1 to 8 articles');
		expect(field('binaryPropertyName')?.description).toContain(
			'Image: up to 10 MB, JPG or PNG. Voice: up to 2 MB, AMR, 60 seconds. Video: up to 10 MB, MP4.',
		);
	});
});
