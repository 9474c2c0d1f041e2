/** The form of a news reply: articles typed in, or a list from somewhere else. */
import type { INodeProperties } from 'n8n-workflow';
import { LIMITS } from '../../protocol/replies/limits';
import { showFor } from './show';

const MOST = LIMITS['news.articles'].maxItems;
const TITLE_BYTES = LIMITS['news.articles.title'].maxBytes;
const DESCRIPTION_BYTES = LIMITS['news.articles.description'].maxBytes;

const EXAMPLE = [
	{
		title: 'Example article',
		description: 'What it is about',
		url: 'https://example.com/article',
		picurl: 'https://example.com/640x320.png',
	},
];

const ARTICLE: INodeProperties[] = [
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Opening hours',
		description: `Up to ${TITLE_BYTES} bytes: about ${Math.floor(TITLE_BYTES / 3)} Chinese characters`,
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. New from Monday',
		description: `Up to ${DESCRIPTION_BYTES} bytes: about ${Math.floor(DESCRIPTION_BYTES / 3)} Chinese characters`,
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/article',
		description: 'Page to open; needed when the reply is sent as an app message',
	},
	{
		displayName: 'Picture URL',
		name: 'picUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/640x320.png',
		description: 'JPG or PNG; 640 by 320 for the first article, 80 by 80 for the others',
	},
];

export const NEWS_FORM: INodeProperties[] = showFor(
	['news'],
	[
		{
			displayName: 'Articles From',
			name: 'articlesFrom',
			type: 'options',
			noDataExpression: true,
			default: 'fields',
			options: [
				{ name: 'Fields Below', value: 'fields' },
				{ name: 'JSON or Array', value: 'json' },
			],
			description: 'How the articles are given',
		},
		{
			displayName: 'Articles',
			name: 'articles',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			placeholder: 'Add Article',
			description: `1 to ${MOST} articles, the first one large`,
			options: [{ displayName: 'Article', name: 'article', values: ARTICLE }],
			displayOptions: { show: { articlesFrom: ['fields'] } },
		},
		{
			displayName: 'Articles',
			name: 'articlesJson',
			type: 'json',
			typeOptions: { rows: 8 },
			default: JSON.stringify(EXAMPLE, null, 2),
			description: `1 to ${MOST} articles like this one, or an expression that gives such a list. Titles take ${TITLE_BYTES} bytes, descriptions ${DESCRIPTION_BYTES}.`,
			displayOptions: { show: { articlesFrom: ['json'] } },
		},
	],
);
