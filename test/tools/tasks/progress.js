// Shows long work as it happens: a title, the seconds gone by, and on failure the end of the output.
'use strict';

const { spawn } = require('node:child_process');
const { createWriteStream, mkdirSync } = require('node:fs');
const path = require('node:path');

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const SPINNER_MS = 100;
const HEARTBEAT_MS = 15_000;
const TAIL_LINES = 25;

/**
 * How far long work has come, for people.
 * @typedef {object} Progress
 * @property {{ title: string; ok: boolean; ms: number }[]} done Finished steps with their times, for a summary.
 * @property {(text: string) => void} note
 * @property {<T>(title: string, work: (report: (now: string) => void) => Promise<T>) => Promise<T>} step Runs one step. `work`
 *   gets a function that says what is happening right now, and may return a remark for the line that ends the step.
 */

/** A step that failed in a way the reader can act on: printed without a stack. */
class TaskError extends Error {
	/**
	 * @param {string} message
	 * @param {string} [remedy]
	 */
	constructor(message, remedy) {
		super(message);
		this.name = 'TaskError';
		this.remedy = remedy;
	}
}

/** @param {number} since */
function seconds(since) {
	const elapsed = (Date.now() - since) / 1000;
	if (elapsed < 10) return `${elapsed.toFixed(1)} s`;
	if (elapsed < 100) return `${Math.round(elapsed)} s`;
	return `${Math.floor(elapsed / 60)} min ${Math.round(elapsed % 60)} s`;
}

/** Redraws one line on a terminal; elsewhere (a pipe, a CI log) writes a line now and then. */
function ticker(stream, title, started, detail) {
	if (!stream.isTTY) {
		const beat = () => stream.write(`  … ${title}${detail()}, ${seconds(started)} so far\n`);
		const timer = setInterval(beat, HEARTBEAT_MS);
		return () => clearInterval(timer);
	}
	let frame = 0;
	const draw = () => {
		const line = `${FRAMES[frame++ % FRAMES.length]} ${title}${detail()} (${seconds(started)})`;
		stream.write(`\r\x1b[2K${line.slice(0, Math.max(20, (stream.columns || 80) - 1))}`);
	};
	const timer = setInterval(draw, SPINNER_MS);
	draw();
	return () => {
		clearInterval(timer);
		stream.write('\r\x1b[2K');
	};
}

/**
 * @param {{ stream?: NodeJS.WriteStream }} [options]
 * @returns {Progress}
 */
function createProgress({ stream = process.stdout } = {}) {
	/** @type {Progress['done']} */
	const done = [];
	return {
		done,
		note: (text) => stream.write(`${text}\n`),
		async step(title, work) {
			const started = Date.now();
			let now = '';
			const stop = ticker(stream, title, started, () => (now ? `: ${now}` : ''));
			const finish = (mark, remark) => {
				stop();
				done.push({ title, ok: mark === '✓', ms: Date.now() - started });
				stream.write(`${mark} ${title}${remark ? `: ${remark}` : ''} (${seconds(started)})\n`);
			};
			try {
				const result = await work((text) => (now = text));
				finish('✓', typeof result === 'string' ? result : '');
				return result;
			} catch (error) {
				finish('✗', '');
				throw error;
			}
		},
	};
}

/**
 * Prints a failure for people: what happened, the end of the output, and what to do.
 * @param {unknown} error
 * @param {NodeJS.WriteStream} [stream]
 */
function explain(error, stream = process.stderr) {
	if (!(error instanceof TaskError)) {
		stream.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
		return;
	}
	stream.write(`\n${error.message}\n`);
	if (error.remedy) stream.write(`\nWhat to do: ${error.remedy}\n`);
}

function indent(text) {
	const lines = text.trimEnd().split('\n').slice(-TAIL_LINES);
	return lines.map((line) => `    ${line}`).join('\n');
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const running = new Set();

/** Ended from outside, this process takes along what it runs; else npm would go on unseen. */
function endAll(signal) {
	for (const child of running) child.kill(signal);
	process.exit(1);
}

/** Watches over one child while it runs; only then does this process mind its own signals. */
function guard(child) {
	if (!running.size) for (const signal of SIGNALS) process.on(signal, endAll);
	running.add(child);
	const ended = () => {
		running.delete(child);
		if (!running.size) for (const signal of SIGNALS) process.off(signal, endAll);
	};
	child.once('close', ended).once('error', ended);
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [log] File that gets everything it writes.
 * @property {string} [remedy] What to do when it fails.
 * @property {string} [title]
 */

/**
 * Runs a command to its end, keeping its output out of sight. Resolves with what it wrote to
 * stdout; rejects with a TaskError that carries the tail of everything it wrote.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>}
 */
function run(command, args, { cwd, env, log, remedy, title = path.basename(command) } = {}) {
	return new Promise((resolve, reject) => {
		let stdout = '';
		let tail = '';
		if (log) mkdirSync(path.dirname(log), { recursive: true });
		const file = log && createWriteStream(log, { flags: 'a' });
		if (file) file.write(`\n$ ${[title, ...args].join(' ')}\n`);
		const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		guard(child);
		const take = (chunk) => {
			tail = (tail + chunk).slice(-20_000);
			if (file) file.write(chunk);
		};
		child.stdout.setEncoding('utf8');
		child.stderr.setEncoding('utf8');
		child.stdout.on('data', (chunk) => {
			stdout += chunk;
			take(chunk);
		});
		child.stderr.on('data', take);
		const fail = (reason) => {
			const where = log ? `\nFull output: ${log}` : '';
			const end = tail.trim() ? `\n\n${indent(tail)}\n` : '';
			reject(new TaskError(`${title} ${reason}.${end}${where}`, remedy));
		};
		child.on('error', (error) => fail(`could not be started (${error.message})`));
		child.on('close', (code, signal) => {
			if (file) file.end();
			if (code === 0) resolve(stdout);
			else fail(signal ? `was ended by ${signal}` : `ended with exit code ${code}`);
		});
	});
}

module.exports = { TaskError, createProgress, explain, run, seconds };
