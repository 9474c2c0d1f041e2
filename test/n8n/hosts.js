// The n8n versions we test against, and what each needs to run outside its Docker image.
'use strict';

/**
 * - `node`: the Node it runs on when the machine's own does not fit.
 * - `overrides`: npm overrides, for versions whose own pins cannot be installed.
 * - `rebuild`: packages whose install script must run; everything else stays unscripted.
 * - `load`: native packages that must load; one that does not is rebuilt too.
 */
const HOSTS = {
	'2.41.1': {
		node: '24.21.0',
		overrides: {},
		rebuild: ['sqlite3'],
		load: ['sqlite3', 'isolated-vm'],
	},
};

const DEFAULT_HOST = '2.41.1';

module.exports = { DEFAULT_HOST, HOSTS };
