// Brings a real n8n onto this machine, once, into a cache shared by all checkouts.
'use strict';

const fs = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const { cleanEnv, npm } = require('../../tools/tasks/npm');
const { TaskError, run } = require('../../tools/tasks/progress');
const { DEFAULT_HOST, HOSTS, recipeFor } = require('./hosts');
const { acquireLock } = require('./lock');
const { ensureNode, findNode } = require('./node');

const QUIET = ['--no-audit', '--no-fund', '--no-package-lock'];
const NEEDED_GB = 4;
const POLL_MS = 2_000;

/**
 * @typedef {object} Host
 * @property {string} version
 * @property {string} nodeBin The Node this n8n runs on.
 * @property {string} nodeDir The folder above that Node's headers.
 * @property {string} n8nBin n8n's command, to be run by that Node.
 * @property {string} dir The folder that holds its node_modules.
 * @property {Readonly<Record<string, string>>} env What this version needs in its environment.
 */

/** @param {NodeJS.ProcessEnv} [env] */
function cacheRoot(env = process.env) {
	if (env.WECOM_SUITE_CACHE) return path.resolve(env.WECOM_SUITE_CACHE);
	const base = env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
	return path.join(base, 'n8n-nodes-wecom-suite');
}

function entryOf(version) {
	const host = recipeFor(version);
	if (host) return host;
	const known = Object.keys(HOSTS).join(', ');
	throw new TaskError(`n8n ${version} has no recipe here.`, `Choose one of: ${known}.`);
}

/** What an installed folder was made from; a changed recipe means a new installation. */
function recipeOf(version) {
	const { node, overrides, natives, substitutes } = entryOf(version);
	const platform = `${process.platform}-${process.arch}`;
	return { version, node, overrides, natives, substitutes, platform };
}

function isMade(dir, recipe, name) {
	try {
		return fs.readFileSync(path.join(dir, name), 'utf8') === JSON.stringify(recipe);
	} catch {
		return false;
	}
}

function mark(dir, recipe, name) {
	fs.writeFileSync(path.join(dir, name), JSON.stringify(recipe));
}

function checkSpace(root) {
	const { bavail, bsize } = fs.statfsSync(root);
	const free = (bavail * bsize) / 2 ** 30;
	if (free >= NEEDED_GB) return;
	throw new TaskError(
		`n8n needs about ${NEEDED_GB} GB; ${root} has ${free.toFixed(1)} GB free.`,
		'Free some space, or set WECOM_SUITE_CACHE to a folder on another disk.',
	);
}

/** Counts unpacked folders, so that minutes of npm silence show as movement. */
function watchFolders(dir, report) {
	const timer = setInterval(() => {
		fs.readdir(path.join(dir, 'node_modules'), (error, names) => {
			const count = error ? 0 : names.length;
			report(count ? `unpacking its packages (${count} so far)` : 'resolving its packages');
		});
	}, POLL_MS);
	return () => clearInterval(timer);
}

async function installPackages({ partial, recipe, nodeBin, log, report }) {
	if (isMade(partial, recipe, 'installed.json')) return;
	fs.rmSync(partial, { recursive: true, force: true });
	fs.mkdirSync(partial, { recursive: true });
	const manifest = {
		private: true,
		dependencies: { n8n: recipe.version },
		overrides: recipe.overrides,
		// Later npm versions run an install script only for packages named here.
		allowScripts: Object.fromEntries(recipe.natives.map((name) => [name, true])),
	};
	fs.writeFileSync(path.join(partial, 'package.json'), JSON.stringify(manifest, null, '\t'));
	const stop = watchFolders(partial, report);
	try {
		await npm(['install', '--ignore-scripts', ...QUIET, '--prefix', partial], {
			nodeBin,
			cwd: partial,
			log,
			remedy: 'Check that npm reaches its registry, then run this again; npm keeps what it has.',
		});
	} finally {
		stop();
	}
	mark(partial, recipe, 'installed.json');
}

/** Runs one package's own install script: a prebuilt file if it can be had, else a compiler. */
async function rebuild(name, { partial, nodeBin, nodeDir, log, report }) {
	report(`building ${name} (compiles for a few minutes if no prebuilt file can be fetched)`);
	const PATH = [path.dirname(nodeBin), process.env.PATH].join(path.delimiter);
	await npm(['rebuild', name, '--ignore-scripts=false', '--prefix', partial], {
		nodeBin,
		cwd: partial,
		env: cleanEnv({ PATH, npm_config_nodedir: nodeDir }),
		log,
		remedy:
			`${name} had no prebuilt file and could not be compiled. Install Python 3, make and ` +
			'a C++ compiler (Debian and Ubuntu: apt-get install python3 make g++), then run this again.',
	});
}

async function loads(name, { partial, nodeBin, log }) {
	const code = `require(${JSON.stringify(name)})`;
	const args = ['--no-node-snapshot', '-e', code];
	return await run(nodeBin, args, { cwd: partial, log }).then(
		() => true,
		() => false,
	);
}

/** Puts our own file in the package's place; the package keeps its name, version and folder. */
function substitute(name, file, { partial }) {
	const main = require.resolve(name, { paths: [partial] });
	fs.copyFileSync(path.join(__dirname, file), main);
}

async function ensureNative(name, task) {
	if (await loads(name, task)) return;
	const { substitutes } = task.recipe;
	try {
		await rebuild(name, task);
	} catch (error) {
		if (!substitutes[name]) throw error;
		substitute(name, substitutes[name], task);
		task.note(`  ${name} could not be fetched or compiled; Node's own SQLite takes its place.`);
	}
	if (await loads(name, task)) return;
	throw new TaskError(
		`n8n was installed, but its package ${name} does not load.\nFull output: ${task.log}`,
		'Remove the cache folder and run this again; if it stays, report it with that output.',
	);
}

/** @returns {Host} */
function hostAt(dir, version, node) {
	const n8nBin = path.join(dir, 'node_modules', 'n8n', 'bin', 'n8n');
	return { ...node, version, dir, n8nBin, env: entryOf(version).env };
}

async function install({ root, dir, recipe, report, note }) {
	fs.mkdirSync(root, { recursive: true });
	const release = await acquireLock(path.join(root, 'lock'), report);
	try {
		const log = path.join(root, 'logs', `${path.basename(dir)}.log`);
		const node = await ensureNode({ root, version: recipe.node, log, report });
		if (isMade(dir, recipe, 'host.json')) return hostAt(dir, recipe.version, node);
		checkSpace(root);
		const task = { ...node, partial: `${dir}.partial`, recipe, log, report, note };
		await installPackages(task);
		for (const name of recipe.natives) await ensureNative(name, task);
		mark(task.partial, recipe, 'host.json');
		fs.rmSync(dir, { recursive: true, force: true });
		fs.renameSync(task.partial, dir);
		return hostAt(dir, recipe.version, node);
	} finally {
		release();
	}
}

function placeOf(version) {
	const recipe = recipeOf(version);
	const root = cacheRoot();
	return { recipe, root, dir: path.join(root, `n8n-${version}-${recipe.platform}`) };
}

/**
 * An n8n of this version if it is here and ready to run, else undefined.
 * @returns {Host | undefined}
 */
function presentHost(version = DEFAULT_HOST) {
	const { recipe, root, dir } = placeOf(version);
	const node = findNode(root, recipe.node);
	return node && isMade(dir, recipe, 'host.json') ? hostAt(dir, version, node) : undefined;
}

/**
 * An n8n of this version that is ready to run, and the Node to run it on.
 * @param {{ version?: string; progress?: import('../../tools/tasks/progress').Progress }} [options]
 * @returns {Promise<Host>}
 */
async function ensureHost({ version = DEFAULT_HOST, progress } = {}) {
	const present = presentHost(version);
	if (present) return present;
	const { recipe, root, dir } = placeOf(version);
	const notes = [];
	const note = (text) => notes.push(text);
	const work = (report) => install({ root, dir, recipe, report, note });
	if (!progress) return await work(() => {});
	progress.note(
		`n8n ${version} is not on this machine yet: it is fetched once, about 3 GB into ${root}.`,
	);
	progress.note('This takes 3 to 10 minutes; later runs start at once.');
	const host = await progress.step(`Installing n8n ${version}`, work);
	for (const text of notes) progress.note(text);
	return host;
}

/** The newest n8n that the registry has, without test versions. */
async function newestVersion() {
	const remedy = 'Check that npm reaches its registry, then run this again.';
	return (await npm(['view', 'n8n', 'version'], { remedy })).trim();
}

module.exports = { cacheRoot, ensureHost, newestVersion, presentHost };
