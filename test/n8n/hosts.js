// The n8n versions we test against, and what each needs to run outside its Docker image.
'use strict';

/** No isolated-vm is built for them, and they end at once over a module name they do not know. */
const OLDER = {
	N8N_EXPRESSION_ENGINE: 'legacy',
	N8N_DISABLED_MODULES: 'external-secrets,insights',
};

/**
 * - `node`: the Node it runs on. The machine's own serves if it is of that line and not older.
 * - `overrides`: npm overrides, for versions whose own pins cannot be installed.
 * - `natives`: native packages that must load. Only the install scripts of those that do not load
 *   as they come are run; nothing else is scripted.
 * - `substitutes`: what takes a native package's place where it cannot be had.
 * - `env`: what it needs in its environment.
 */
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

const DEFAULT_HOST = '2.41.1';

module.exports = { DEFAULT_HOST, HOSTS };
