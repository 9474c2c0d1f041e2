/**
 * `unit` needs neither n8n nor network, `nodes` runs on n8n-core, `nodes:built` runs the same on what `npm run build` wrote, `e2e` on
 * a real n8n, `browser` in its editor.
 */
const transform = {
	'^.+\\.ts$': [
		'@swc/jest',
		{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
	],
};
const project = (displayName, options) => ({
	displayName,
	transform,
	testEnvironment: 'node',
	modulePathIgnorePatterns: ['<rootDir>/.cache/'],
	rootDir: __dirname,
	...options,
});
/** They look at the tarball, or compare what was built with the sources. */
const OF_THE_BUILD = ['package', 'speed', 'verified'].map((name) => `/flows/${name}.test.ts`);

module.exports = {
	// A slow machine is no failure: nothing here is judged by the clock. Jest takes no notice of it inside a project.
	testTimeout: 30_000,
	// Left to itself, jest leaves one processor idle: half a machine that has two.
	maxWorkers: '100%',
	// Counted with --coverage, in the unit tests: what knows nothing of n8n has no excuse.
	// Counted in these files alone: V8, if it counts, counts in every file that a test opens, and takes twice as long.
	coverageProvider: 'babel',
	// Files that only state types run nowhere.
	collectCoverageFrom: ['nodes/WecomSuite/{protocol,suite}/**/*.ts', '!**/types.ts'],
	coverageReporters: ['text-summary', 'json-summary'],
	coverageThreshold: { global: { lines: 99.8, branches: 98.2 } },
	projects: [
		project('unit', {
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			testPathIgnorePatterns: [
				'/node_modules/',
				'<rootDir>/test/flows/',
				'<rootDir>/test/n8n/e2e/',
				'<rootDir>/test/n8n/browser/',
			],
		}),
		project('nodes', {
			testMatch: ['<rootDir>/test/flows/*.test.ts'],
			testPathIgnorePatterns: ['/node_modules/', ...OF_THE_BUILD],
		}),
		project('nodes:built', {
			// These open n8n once for many flows.
			testMatch: ['<rootDir>/test/flows/together/*.test.ts'],
			moduleNameMapper: {
				'^(?:\\.\\./)+((?:nodes|credentials)/.+)$': '<rootDir>/dist/$1',
			},
		}),
		project('e2e', { testMatch: ['<rootDir>/test/n8n/e2e/**/*.test.ts'] }),
		project('browser', { testMatch: ['<rootDir>/test/n8n/browser/**/*.test.ts'] }),
	],
};
