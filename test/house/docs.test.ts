import { PAGES, readPage } from '../tools/docs/pages';

describe('the generated pages', () => {
	it.each(PAGES.map(({ file, text }) => [file, text] as const))(
		'%s is what the tables produce (if not: npm run docs)',
		(file, text) => {
			expect(readPage(file) === text()).toBe(true);
		},
	);

	it('the operations link to nothing that is not there', () => {
		const page = readPage('docs/operations.md');
		const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
		const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, anchor = '']) => anchor);
		const headings = [...page.matchAll(/^#{2,3} (.+)$/gm)].map(([, title = '']) =>
			title.toLowerCase().replaceAll(' ', '-'),
		);
		const there = new Set([...anchors, ...headings]);
		expect(there.size).toBe(anchors.length + headings.length);
		expect(links.filter((anchor) => !there.has(anchor))).toEqual([]);
	});

	it('README takes five minutes: at most 110 lines and 900 words', () => {
		const readme = readPage('README.md');
		expect(readme.split('\n').length).toBeLessThanOrEqual(110);
		expect(readme.split(/\s+/).length).toBeLessThanOrEqual(900);
	});
});
