// A lock between processes: two test runs that both miss n8n must not install it twice.
'use strict';

const { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const { hostname } = require('node:os');
const path = require('node:path');

const TOUCH_MS = 10_000;
const SILENT_MS = 90_000;
const WAIT_MS = 1_000;

function create(folder) {
	try {
		mkdirSync(folder);
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw error;
	}
}

function holder(folder) {
	try {
		return JSON.parse(readFileSync(path.join(folder, 'holder.json'), 'utf8'));
	} catch {
		return undefined;
	}
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/** Left behind: its process is gone, or (another machine's, or none named) it went silent. */
function isStale(folder) {
	const owner = holder(folder);
	if (owner && owner.host === hostname()) return !isAlive(owner.pid);
	try {
		return Date.now() - statSync(folder).mtimeMs > SILENT_MS;
	} catch {
		return false;
	}
}

/** Removes a stale lock, one process at a time: else a slow one would remove the next owner's. */
function clearStale(folder) {
	const gate = `${folder}.clearing`;
	if (!create(gate)) {
		if (isStale(gate)) rmSync(gate, { recursive: true, force: true });
		return;
	}
	try {
		if (isStale(folder)) rmSync(folder, { recursive: true, force: true });
	} finally {
		rmSync(gate, { recursive: true, force: true });
	}
}

/**
 * Waits for the lock; resolves with the function that gives it back.
 * @param {string} folder
 * @param {(now: string) => void} [report]
 */
async function acquireLock(folder, report = () => {}) {
	mkdirSync(path.dirname(folder), { recursive: true });
	while (!create(folder)) {
		if (isStale(folder)) clearStale(folder);
		else {
			const owner = holder(folder);
			report(`waiting for another run${owner ? ` (process ${owner.pid})` : ''} to finish it`);
			await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
		}
	}
	const owner = { pid: process.pid, host: hostname() };
	writeFileSync(path.join(folder, 'holder.json'), JSON.stringify(owner));
	const touch = setInterval(() => {
		const now = new Date();
		try {
			utimesSync(folder, now, now);
		} catch {
			// Removed from outside: nothing left to keep fresh.
		}
	}, TOUCH_MS);
	touch.unref();
	const release = () => {
		clearInterval(touch);
		process.off('exit', release);
		rmSync(folder, { recursive: true, force: true });
	};
	process.once('exit', release);
	return release;
}

module.exports = { acquireLock };
