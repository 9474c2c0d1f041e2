// The n8n versions we test against, and what each needs to run outside its Docker image.
'use strict';

/** No isolated-vm is built for them, and they end at once over a module name they do not know. */
const OLDER = {
	N8N_EXPRESSION_ENGINE: 'legacy',
	N8N_DISABLED_MODULES: 'external-secrets,insights',
};

/**
 * @typedef {object} Recipe
 * @property {string} node The Node it runs on. The machine's own serves if it is of that line and not older.
 * @property {Readonly<Record<string, string>>} overrides npm overrides, for versions whose own pins cannot be installed.
 * @property {readonly string[]} natives Native packages that must load. Only the install scripts of those that do not load as
 *   they come are run; nothing else is scripted.
 * @property {Readonly<Record<string, string>>} substitutes What takes a native package's place where it cannot be had.
 * @property {Readonly<Record<string, string>>} env What it needs in its environment.
 */

/** @type {Readonly<Record<string, Recipe>>} */
const HOSTS = {
	'2.41.1': {
		node: '24.21.0',
		overrides: {},
		natives: ['sqlite3', 'isolated-vm'],
		substitutes: { sqlite3: 'builtinSqlite.js' },
		env: {},
	},
	'2.0.3': {
		node: '20.19.6',
		overrides: { xlsx: '0.18.5' },
		natives: ['sqlite3'],
		substitutes: {},
		env: OLDER,
	},
	'1.123.81': {
		node: '20.19.6',
		overrides: { xlsx: '0.18.5' },
		natives: ['sqlite3'],
		substitutes: {},
		env: OLDER,
	},
};

/** The n8n that is tested in full; the others are older. */
const DEFAULT_HOST = '2.41.1';

/** @param {string} version */
const numbersOf = (version) => version.split('.').map(Number);

function isNewer(version, than) {
	const theirs = numbersOf(than);
	const [first = 0] = numbersOf(version)
		.map((number, index) => number - (theirs[index] ?? 0))
		.filter((difference) => difference !== 0);
	return first > 0;
}

/**
 * How to install this version. One that came out later is tried like the newest that we know; undefined for others.
 * @param {string} version
 * @returns {Recipe | undefined}
 */
function recipeFor(version) {
	return HOSTS[version] ?? (isNewer(version, DEFAULT_HOST) ? HOSTS[DEFAULT_HOST] : undefined);
}

module.exports = { DEFAULT_HOST, HOSTS, recipeFor };
