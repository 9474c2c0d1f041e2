import { PAGES, readPage } from '../docs/pages';

describe('the generated pages', () => {
	it.each(PAGES.map(({ file, text }) => [file, text] as const))(
		'%s is what the tables produce (if not: npm run docs)',
		(file, text) => {
			expect(readPage(file) === text()).toBe(true);
		},
	);

	it('README keeps within 200 lines', () => {
		expect(readPage('README.md').split('\n').length).toBeLessThanOrEqual(200);
	});
});
