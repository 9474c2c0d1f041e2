// `npm start`: from a bare checkout to a running n8n with the echo bot answering.
'use strict';

const { spawn } = require('node:child_process');
const { ensureHost } = require('../n8n/install');
const { onOrphaned } = require('./orphan');
const { ROOT, build, checkNode, installDependencies, packTarball } = require('./prepare');
const { createProgress, explain } = require('./progress');

async function prepare() {
	checkNode();
	const progress = createProgress();
	await installDependencies(progress);
	await build(progress);
	await packTarball(progress);
	await ensureHost({ progress });
}

/** Runs the demo in the foreground; resolves with the exit code to pass on. */
function demo(args) {
	return new Promise((resolve) => {
		const command = ['--import', 'tsx', 'test/demo/main.ts', ...args];
		const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
		// The demo cleans up after itself; this process only has to outlive it.
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
			process.on(signal, () => child.kill(signal));
		}
		onOrphaned(() => child.kill('SIGTERM'));
		child.on('error', (error) => {
			explain(error);
			resolve(1);
		});
		child.on('exit', (code) => resolve(code ?? 1));
	});
}

prepare()
	.then(() => demo(process.argv.slice(2)))
	.catch((error) => {
		explain(error);
		return 1;
	})
	.then((code) => process.exit(code));
