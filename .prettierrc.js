module.exports = {
	useTabs: true,
	singleQuote: true,
	trailingComma: 'all',
	printWidth: 100,
	overrides: [{ files: ['package.json', '*.yml'], options: { useTabs: false, tabWidth: 2 } }],
};
