// Notices that the parent of this process is gone, even if it was killed without a word.
'use strict';

const { readFileSync } = require('node:fs');

const POLL_MS = 1_000;

/** The parent of a process, where the system tells it in a file. */
function parentOf(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
	} catch {
		return undefined;
	}
}

/**
 * Calls back once when the parent is gone. Under npm the parent is a shell that outlives npm, so
 * the shell's parent counts too.
 * @param {() => void} callback
 */
function onOrphaned(callback) {
	const underNpm = process.env.npm_lifecycle_event !== undefined;
	const ancestors = () => [process.ppid, underNpm ? parentOf(process.ppid) : undefined].join();
	const first = ancestors();
	const timer = setInterval(() => {
		if (ancestors() === first) return;
		clearInterval(timer);
		callback();
	}, POLL_MS);
	timer.unref();
}

module.exports = { onOrphaned };
