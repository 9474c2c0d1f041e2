import { EVENTS } from '../../../../nodes/WecomSuite/protocol/catalogue';
import { shortTitle } from '../../../../nodes/WecomSuite/trigger/choice/shortTitle';

const TITLES = Object.values(EVENTS).map(({ title }) => title);

describe('shortTitle', () => {
	it('fits the usual events into a label of the canvas', () => {
		const usual = [
			'Text Message',
			'Image Message',
			'Menu Clicked',
			'Card Button Clicked',
			'Task Card Clicked',
			'Member Subscribed',
			'Authorization Created',
			'Authorization Canceled',
			'Member Created',
			'Member Updated',
			'Member Deleted',
			'Department Created',
			'Unknown Events',
			'Authorization',
		];
		expect(usual.map(shortTitle)).toEqual([
			'Text',
			'Image',
			'Menu Click',
			'Card Button',
			'Task Card',
			'Subscribed',
			'+ Auth',
			'Auth Canc.',
			'+ Member',
			'~ Member',
			'− Member',
			'+ Dept',
			'Unknown',
			'Auth',
		]);
	});

	it('keeps events apart, and makes none longer', () => {
		expect(new Set(TITLES.map(shortTitle)).size).toBe(new Set(TITLES).size);
		for (const title of TITLES) expect(shortTitle(title).length).toBeLessThanOrEqual(title.length);
	});

	it('tells events apart by what n8n leaves of a label that it cuts', () => {
		// Those of a customized app, or of the other URL, say so in brackets behind the same words.
		const labels = TITLES.filter((title) => !/\((App|Command)\)$/.test(title)).map(shortTitle);
		const seen = labels.map((label) => (label.length <= 12 ? label : label.slice(0, 10)));
		expect(seen.filter((label, at) => seen.indexOf(label) !== at)).toEqual([]);
	});
});
