import { DEFAULT_HOST, HOSTS, recipeFor } from '../n8n/host/hosts';

describe('recipeFor', () => {
	it('knows every version of the table', () => {
		for (const [version, recipe] of Object.entries(HOSTS)) expect(recipeFor(version)).toBe(recipe);
	});

	it.each(['2.41.10', '2.100.0', '10.0.0'])(
		'tries %s, which came later, like the newest',
		(later) => {
			expect(recipeFor(later)).toBe(HOSTS[DEFAULT_HOST]);
		},
	);

	it.each(['2.41.0', '2.9.9', '1.999.0', 'latest', ''])('has none for %j', (other) => {
		expect(recipeFor(other)).toBeUndefined();
	});
});
