// From a bare checkout to a packed tarball, doing only what has changed since the last time.
'use strict';

const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { hashOf } = require('./hash');
const { cleanEnv, npm } = require('./npm');
const { TaskError, createProgress, run } = require('./progress');

const ROOT = path.resolve(__dirname, '..', '..', '..');
const CACHE = path.join(ROOT, '.cache');
const MODULES = path.join(ROOT, 'node_modules');
const SOURCES = [
	'nodes',
	'credentials',
	// The schemas of what operations return are written from here.
	'test/tools/docs',
	'index.js',
	'gulpfile.js',
	'package.json',
	'tsconfig.json',
	'tsconfig.declarations.json',
];
const BUILT = ['dist'];
const PACKED = ['dist', 'index.js', 'package.json', 'README.md', 'LICENSE.md'];
const MINIMUM_NODE = [20, 9];

function readJson(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

function writeJson(file, value) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(value)}\n`);
}

/** Stops with a plain sentence on a Node that would fail later with an obscure one. */
function checkNode(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [needMajor = 0, needMinor = 0] = MINIMUM_NODE;
	if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
	throw new TaskError(
		`This is Node ${version}; the project needs Node ${MINIMUM_NODE.join('.')} or newer.`,
		'Install a current Node (nodejs.org, or your version manager) and run this again.',
	);
}

/** What npm recorded as installed is what the lock file asks for: npm ran by hand. */
function isInstalled() {
	const wanted = readJson(path.join(ROOT, 'package-lock.json'))?.packages ?? {};
	const present = readJson(path.join(MODULES, '.package-lock.json'))?.packages;
	if (!present) return false;
	return Object.entries(wanted).every(
		([name, { version, optional }]) =>
			name === '' || optional || present[name]?.version === version,
	);
}

async function installDependencies(progress = createProgress()) {
	const marker = path.join(MODULES, '.wecom-suite-lock.json');
	const lock = hashOf(ROOT, ['package-lock.json']);
	if (readJson(marker)?.lock === lock) return;
	if (!isInstalled()) {
		await progress.step('Installing the development tools (npm ci)', () =>
			npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
				cwd: ROOT,
				log: path.join(CACHE, 'logs', 'npm-ci.log'),
				remedy: 'Check that npm reaches its registry, then run this again.',
			}).then(() => ''),
		);
	}
	writeJson(marker, { lock });
}

/**
 * A tool of this checkout, by the script behind its command: no shell, the same on every system.
 * Rejects with a TaskError that carries what it wrote.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {import('./progress').RunOptions} [options]
 */
function tool(script, args, options = {}) {
	const title = options.title ?? path.basename(script, '.js');
	const file = path.join(MODULES, script);
	return run(process.execPath, [file, ...args], { cwd: ROOT, env: cleanEnv(), ...options, title });
}

async function build(progress = createProgress()) {
	// Both sides are compared: someone may have built by hand, from other sources, in between.
	const marker = path.join(CACHE, 'built.json');
	const last = readJson(marker);
	const sources = hashOf(ROOT, SOURCES);
	if (last?.sources === sources && last?.built === hashOf(ROOT, BUILT)) return;
	await progress.step('Building the nodes', () =>
		tool('gulp/bin/gulp.js', ['build'], {
			log: path.join(CACHE, 'logs', 'build.log'),
			remedy: 'Mend the sources it names; `npm run build` runs this step alone.',
		}).then(() => ''),
	);
	writeJson(marker, { sources, built: hashOf(ROOT, BUILT) });
}

/** The pack as npm would publish it; resolves with the path of the tarball. */
async function packTarball(progress = createProgress()) {
	const marker = path.join(CACHE, 'packed.json');
	const last = readJson(marker);
	const packed = hashOf(ROOT, PACKED);
	if (last?.packed === packed && existsSync(path.join(CACHE, last.file))) {
		return path.join(CACHE, last.file);
	}
	let file = '';
	await progress.step('Packing the tarball', async () => {
		rmSync(marker, { force: true });
		mkdirSync(CACHE, { recursive: true });
		const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', CACHE];
		const listed = JSON.parse(await npm(args, { cwd: ROOT }));
		file = Object.values(listed)[0].filename.replace(/^@/, '').replace('/', '-');
		return file;
	});
	writeJson(marker, { packed, file });
	return path.join(CACHE, file);
}

module.exports = { CACHE, ROOT, build, checkNode, installDependencies, packTarball, tool };
