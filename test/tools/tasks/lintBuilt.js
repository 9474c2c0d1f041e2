// The rules of n8n's package scanner, over the sources and over everything that npm would hand out.
'use strict';

const { execFile } = require('node:child_process');
const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const { CACHE, packTarball, tool } = require('./prepare');
const { createProgress, explain } = require('./progress');

/** @param {import('./progress').Progress} progress */
async function lintBuilt(progress) {
	const tarball = await packTarball(progress);
	const unpacked = path.join(CACHE, 'tarball');
	rmSync(unpacked, { recursive: true, force: true });
	mkdirSync(unpacked, { recursive: true });
	await promisify(execFile)('tar', ['-xzf', tarball, '-C', unpacked]);
	const rules = ['--config', 'test/house/scanner.eslint.config.mjs', '--no-inline-config'];
	const files = ['--no-ignore', 'nodes', 'credentials', 'package.json', unpacked];
	await progress.step('Lint: the tarball, as n8n scans it', () =>
		tool('eslint/bin/eslint.js', [...rules, ...files]).then(() => ''),
	);
}

module.exports = { lintBuilt };

if (require.main === module) {
	lintBuilt(createProgress()).catch((error) => {
		explain(error);
		process.exitCode = 1;
	});
}
