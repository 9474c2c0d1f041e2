// A Node that the chosen n8n accepts: the machine's own, or one from the npm registry.
'use strict';

const { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { npm } = require('../../tools/tasks/npm');
const { run } = require('../../tools/tasks/progress');

const PLATFORM = process.platform === 'win32' ? 'win' : process.platform;

/** The folder above a Node's headers: native packages are compiled against it, offline. */
function headersOf(nodeBin) {
	const folder = path.dirname(path.dirname(nodeBin));
	return existsSync(path.join(folder, 'include', 'node', 'node_version.h')) ? folder : undefined;
}

/** The running Node serves if it is of the pinned line, not older, and brings its headers. */
function ownNode(version) {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [pinnedMajor = 0, pinnedMinor = 0] = version.split('.').map(Number);
	const fits = major === pinnedMajor && minor >= pinnedMinor;
	const nodeDir = fits ? headersOf(process.execPath) : undefined;
	return nodeDir && { nodeBin: process.execPath, nodeDir };
}

function fetchedNode(root, version) {
	const name = `node-${PLATFORM}-${process.arch}`;
	const dir = path.join(root, `${name}-${version}`);
	const nodeDir = path.join(dir, 'node_modules', name);
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	return { name, dir, nodeDir, nodeBin: path.join(nodeDir, 'bin', file) };
}

/** The Node for this host if it needs no download, else undefined. */
function findNode(root, version) {
	const own = ownNode(version);
	if (own) return own;
	const { nodeBin, nodeDir } = fetchedNode(root, version);
	return existsSync(nodeBin) ? { nodeBin, nodeDir } : undefined;
}

/** Finds or fetches the Node for this host; call with the cache locked. */
async function ensureNode({ root, version, log, report }) {
	const present = findNode(root, version);
	if (present) return present;
	report(`fetching Node ${version}`);
	const { name, dir, nodeBin, nodeDir } = fetchedNode(root, version);
	const partial = `${dir}.partial`;
	const remedy =
		`Install Node ${version.split('.')[0]} yourself and run this again with it, ` +
		'or check that npm reaches its registry.';
	rmSync(partial, { recursive: true, force: true });
	mkdirSync(partial, { recursive: true });
	writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
	const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
	await npm([...args, '--prefix', partial, `${name}@${version}`], { cwd: partial, log, remedy });
	const fetched = path.join(partial, path.relative(dir, nodeBin));
	await run(fetched, ['--version'], { log, remedy, title: `the fetched Node ${version}` });
	rmSync(dir, { recursive: true, force: true });
	renameSync(partial, dir);
	return { nodeBin, nodeDir };
}

module.exports = { ensureNode, findNode };
