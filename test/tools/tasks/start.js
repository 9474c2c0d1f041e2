// `npm start`: from a bare checkout to a running n8n with the echo bot answering. `npm run dev`: the same, and n8n follows the sources.
'use strict';

const { spawn } = require('node:child_process');
const { parseArgs } = require('node:util');
const { ensureHost, presentHost } = require('../../n8n/host/install');
const { onOrphaned } = require('./orphan');
const { ROOT, build, checkNode, installDependencies, packTarball, tool } = require('./prepare');
const { TaskError, createProgress, explain } = require('./progress');

const HELP = `Starts n8n with a demo flow, plays WeCom against it, and leaves it to you.

  npm start -- [options]
  npm run dev -- [options]   builds again and reloads n8n whenever a source file changes

options
  --port <number>   where n8n listens (5678, or WECOM_SUITE_PORT); 0 takes any free port and keeps nothing
  --once            ends when everything has been shown
  --help            this text
`;
/** @satisfies {import('node:util').ParseArgsConfig['options']} */
const OPTIONS = {
	port: { type: 'string' },
	once: { type: 'boolean' },
	dev: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
};

const DEFAULT_PORT = '5678';

/** @throws TaskError with the usage when an option is none of ours or has no sense */
function readOptions(args) {
	const wrong = (message) => new TaskError(message, `see what there is.\n\n${HELP}`);
	let values;
	try {
		({ values } = parseArgs({ args, options: OPTIONS }));
	} catch (error) {
		throw wrong(error.message);
	}
	const port = values.port ?? (process.env.WECOM_SUITE_PORT || DEFAULT_PORT);
	if (!/^\d+$/.test(port) || Number(port) > 65_535) throw wrong(`"${port}" is no port.`);
	return { ...values, port };
}

/** n8n is fetched without a word, and says what it is doing once it is asked. */
function fetchHost() {
	/** @type {(now: string) => void} */
	let listener = () => {};
	/** @type {string[]} */
	const notes = [];
	/** @type {import('./progress').Progress} */
	const progress = {
		done: [],
		note: (text) => notes.push(text),
		step: (_, work) => work((now) => listener(now)),
	};
	const fetching = ensureHost({ progress });
	// A failure is told when its turn comes.
	fetching.catch(() => {});
	return async (report) => {
		listener = report;
		await fetching;
		return notes.filter((text) => text.startsWith(' ')).join('\n');
	};
}

/** Without a check of types and without schemas: seconds instead of a minute. */
const translate = (progress) =>
	progress.step('Translating the nodes', () => tool('gulp/bin/gulp.js', ['code']).then(() => ''));

/** @param {{ dev?: boolean }} options */
async function prepare({ dev }) {
	checkNode();
	const progress = createProgress();
	await installDependencies(progress);
	const make = dev ? translate : build;
	if (presentHost()) {
		await make(progress);
		await packTarball(progress);
		return;
	}
	progress.note(
		'n8n is not on this machine yet: it is fetched once, about 3 GB, in 3 to 10 minutes.',
	);
	const fetched = fetchHost();
	await translate(progress);
	// It shows; whether all is well is judged on the real one.
	if ((await foreground('test/tools/demo/preview.ts')) === ENDED) process.exit(1);
	await make(progress);
	await packTarball(progress);
	await progress.step('Fetching n8n', fetched);
}

/** What a script exits with that was asked to end. */
const ENDED = 130;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a script in the foreground; resolves with the exit code to pass on. */
function foreground(script, args = []) {
	return new Promise((resolve) => {
		const command = ['--import', 'tsx', script, ...args];
		const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
		// The demo cleans up after itself; this process only has to outlive it.
		const pass = (signal) => child.kill(signal);
		for (const signal of SIGNALS) process.on(signal, pass);
		onOrphaned(() => child.kill('SIGTERM'));
		child.on('error', (error) => {
			explain(error);
			resolve(1);
		});
		child.on('exit', (code, signal) => {
			for (const one of SIGNALS) process.off(one, pass);
			if (signal) process.kill(process.pid, signal);
			resolve(code ?? 1);
		});
	});
}

async function main(args) {
	const { help, ...options } = readOptions(args);
	if (help) {
		process.stdout.write(HELP);
		return 0;
	}
	await prepare(options);
	const given = Object.entries(options).map(([name, value]) =>
		value === true ? `--${name}` : `--${name}=${value}`,
	);
	return await foreground('test/tools/demo/main.ts', given);
}

main(process.argv.slice(2))
	.catch((error) => {
		explain(error);
		return 1;
	})
	.then((code) => process.exit(code));
