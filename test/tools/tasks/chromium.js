// Where a Chromium is that the browser tests and the pictures can drive.
'use strict';

const { existsSync } = require('node:fs');

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const REMEDY =
	'Install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.';

/**
 * The path of the program, or undefined when this machine has none.
 * @param {NodeJS.ProcessEnv} [env]
 */
function chromiumPath(env = process.env) {
	return env.CHROMIUM_PATH || PLACES.find((place) => existsSync(place));
}

module.exports = { REMEDY, chromiumPath };
