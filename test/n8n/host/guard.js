// Runs n8n for a test or the demo, and ends it when that process is gone, however it went.
'use strict';

const { spawn } = require('node:child_process');

const GRACE_MS = 10_000;

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error('Name the command to run.');
const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });

/** Hands output on; when no reader is left, n8n must still be able to write, or it hangs. */
function hand(from, to) {
	to.on('error', () => {});
	from.on('data', (chunk) => to.write(chunk));
}

function killGroup() {
	// This process leads the group (it was started detached), so nothing else is in it.
	process.kill(-process.pid, 'SIGKILL');
}

function end() {
	child.kill('SIGTERM');
	setTimeout(killGroup, GRACE_MS).unref();
}

hand(child.stdout, process.stdout);
hand(child.stderr, process.stderr);
child.on('error', (error) => {
	process.stderr.write(`${command} could not be started: ${error.message}\n`);
	process.exit(1);
});
// Not 'exit': the last words may still be on their way.
child.on('close', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
// The other end of this pipe closes with the process that holds it, even if that was killed.
process.stdin.on('close', end).resume();
