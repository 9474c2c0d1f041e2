/** `unit` needs neither n8n nor network, `nodes` runs on n8n-core, `e2e` on a real n8n, `browser` in its editor. */
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

module.exports = {
	projects: [
		project('unit', {
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			testPathIgnorePatterns: [
				'/node_modules/',
				'<rootDir>/test/nodes/',
				'<rootDir>/test/e2e/',
				'<rootDir>/test/browser/',
			],
		}),
		project('nodes', { testMatch: ['<rootDir>/test/nodes/**/*.test.ts'] }),
		project('e2e', { testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] }),
		project('browser', { testMatch: ['<rootDir>/test/browser/**/*.test.ts'] }),
	],
};
