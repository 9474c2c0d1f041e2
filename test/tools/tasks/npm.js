// How this checkout calls npm: always the npm it was started with, on whichever Node is asked for.
'use strict';

const { existsSync, realpathSync } = require('node:fs');
const path = require('node:path');
const { run } = require('./progress');

/** npm as a script, so that it can run on a chosen Node and needs no shell; undefined if hidden. */
function npmScript() {
	const candidates = [process.env.npm_execpath];
	for (const folder of (process.env.PATH || '').split(path.delimiter)) {
		const command = path.join(folder, 'npm');
		if (existsSync(command)) candidates.push(realpathSync(command));
		candidates.push(path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'));
	}
	return candidates.find((file) => file && /npm-cli\.c?js$/.test(file) && existsSync(file));
}

/**
 * The environment without what an outer `npm start` or `npm test` put there: its settings belong
 * to this checkout's .npmrc and would rule over the command line of an npm in another folder.
 */
function cleanEnv(extra = {}) {
	const env = { ...process.env };
	for (const name of Object.keys(env)) {
		if (/^npm_(package|lifecycle)_|^npm_config_(ignore_scripts|local_prefix|prefix)$/i.test(name)) {
			delete env[name];
		}
	}
	return { ...env, ...extra };
}

/**
 * @param {readonly string[]} args
 * @param {import('./progress').RunOptions & { nodeBin?: string }} [options]
 */
function npm(args, { nodeBin = process.execPath, env, ...options } = {}) {
	const script = npmScript();
	const command = script ? nodeBin : 'npm';
	return run(command, script ? [script, ...args] : args, {
		title: 'npm',
		env: env || cleanEnv(),
		...options,
	});
}

module.exports = { cleanEnv, npm };
