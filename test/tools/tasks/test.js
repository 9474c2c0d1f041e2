// `npm test`: lint, types, and the tests of everything a change can break, ending with those against the current n8n.
// `npm run test:all`, or CI in the environment: the rest too. `npm test -- unit types`: only the steps named.
'use strict';

const { spawn } = require('node:child_process');
const { readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { DEFAULT_HOST, HOSTS } = require('../../n8n/host/hosts');
const { ensureHost, newestVersion } = require('../../n8n/host/install');
const { REMEDY, chromiumPath } = require('./chromium');
const { lintBuilt } = require('./lintBuilt');
const { cleanEnv } = require('./npm');
const {
	CACHE,
	ROOT,
	build,
	checkNode,
	installDependencies,
	packTarball,
	tool,
} = require('./prepare');
const { TaskError, createProgress, explain, seconds } = require('./progress');

const counts = { passed: 0, failed: 0, skipped: 0 };

function count(file) {
	const report = JSON.parse(readFileSync(file, 'utf8'));
	counts.passed += report.numPassedTests;
	counts.failed += report.numFailedTests;
	counts.skipped += report.numPendingTests + report.numTodoTests;
	if (!report.numTotalTests && !report.numFailedTestSuites) {
		throw new TaskError('jest found no test to run.', 'Look at the projects in its settings.');
	}
}

/**
 * One jest project, its own output shown as it comes.
 * @returns {Promise<void>}
 */
function jest(project, args = [], env = {}) {
	const file = path.join(CACHE, `jest-${project}.json`);
	rmSync(file, { force: true });
	const script = path.join(ROOT, 'node_modules/jest/bin/jest.js');
	const options = ['--selectProjects', project, '--json', '--outputFile', file, ...args];
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [script, ...options], {
			cwd: ROOT,
			env: cleanEnv(env),
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		child.on('error', reject);
		child.on('exit', (code, signal) => {
			try {
				count(file);
			} catch (error) {
				return reject(error.code === 'ENOENT' ? new TaskError(`jest ${project} crashed.`) : error);
			}
			if (code === 0) return resolve();
			const how = signal ? `was ended by ${signal}` : 'failed';
			return reject(new TaskError(`jest ${project} ${how}; see above.`));
		});
	});
}

let packed;
/** Once for all steps. */
const pack = (progress) => (packed ??= packTarball(progress));

/** What is judged on every n8n. */
const ON_EVERY_N8N = ['pushes', 'calls', 'proxied'];
/**
 * On a real n8n, each file on one of its own. On the current one two at a time, for n8n and its tests wait more than they work; on
 * an older one an execution did not end in time beside another n8n.
 */
const endToEnd = (files, version = DEFAULT_HOST) => ({
	host: version,
	run: async (progress) => {
		await pack(progress);
		await ensureHost({ version, progress });
		const suites = files.map((file) => `test/n8n/e2e/${file}.test.ts`);
		const workers = version === DEFAULT_HOST ? 2 : 1;
		await jest('e2e', [`--maxWorkers=${workers}`, ...suites], { WECOM_SUITE_N8N: version });
	},
});

/** Each of these keeps one processor busy, so they go side by side. */
const lint = (progress) =>
	Promise.all([
		progress.step('Lint: sources', () =>
			tool('eslint/bin/eslint.js', ['.'], {
				remedy: '`npx eslint . --fix` mends what can be mended by itself.',
			}).then(() => ''),
		),
		progress
			.step('Lint: format', () =>
				tool('prettier/bin/prettier.cjs', ['--check', '.'], {
					remedy: '`npx prettier --write .` mends it.',
				}).then(() => ''),
			)
			.then(() => lintBuilt(progress)),
	]).then(() => undefined);

const types = (progress) =>
	progress.step('Types', () =>
		Promise.all(
			['test/tsconfig.json', 'tsconfig.tools.json'].map((project) =>
				tool('typescript/bin/tsc', ['--noEmit', '-p', project]),
			),
		).then(() => ''),
	);

/**
 * Resolves with the reason when it did not run.
 * @param {import('./progress').Progress} progress
 * @returns {Promise<string | void>}
 */
async function browser(progress) {
	if (!chromiumPath()) {
		if (process.env.CI) throw new TaskError('The browser tests need a Chromium.', REMEDY);
		return `NOT RUN, for there is no Chromium here. ${REMEDY}`;
	}
	await pack(progress);
	await ensureHost({ progress });
	await jest('browser', ['--maxWorkers=3']);
}

/** Hostile inputs: `npm run test:unit` takes a tenth of them. */
const FUZZ_RUNS = '20000';
const OLDER = Object.keys(HOSTS).filter((version) => version !== DEFAULT_HOST);

/**
 * @typedef {object} Step
 * @property {(progress: import('./progress').Progress) => Promise<string | void>} run Resolves with the reason when it did not.
 * @property {string} [host] The n8n it runs on.
 * @property {string} [about] Runs only with all the others, and the summary says so.
 */

/**
 * Name → what runs.
 * @type {Record<string, Step>}
 */
const STEPS = {
	lint: { run: lint },
	types: { run: types },
	unit: { run: () => jest('unit', ['--coverage'], { FUZZ_RUNS }) },
	/** On what was built: users get that. All shares at once, for they wait more than they work. */
	nodes: { run: () => jest('nodes:built', ['--maxWorkers=6']) },
	e2e: endToEnd([...ON_EVERY_N8N, 'reliedOn']),
	browser: { host: DEFAULT_HOST, run: browser },
	restarts: { ...endToEnd(['restarts']), about: 'restarts' },
	queue: { ...endToEnd(['queue']), about: 'queue mode with kills' },
	storm: { ...endToEnd(['storm']), about: 'storms' },
	...Object.fromEntries(
		OLDER.map((version) => [
			`e2e:${version}`,
			{ ...endToEnd([...ON_EVERY_N8N, 'restarts'], version), about: `n8n ${version}` },
		]),
	),
	fuzz: {
		run: () => jest('unit', ['test/endurance/fuzz'], { FUZZ_RUNS: '200000' }),
		about: 'ten times the hostile inputs',
	},
};

/**
 * Only when they are named.
 * @type {Record<string, Step>}
 */
const ON_DEMAND = {
	/** What we rely on, on the n8n that came out last; a newer one may fail where ours is right. */
	newest: {
		run: async (progress) => {
			const version = await newestVersion();
			progress.note(`The newest n8n is ${version}.`);
			await endToEnd(['reliedOn'], version).run(progress);
		},
	},
};

function chosen(args) {
	const all = { ...STEPS, ...ON_DEMAND };
	const unknown = args.filter((name) => !(name in all) && name !== '--all');
	if (unknown.length) {
		throw new TaskError(
			`There is no test step called ${unknown.join(', ')}.`,
			`Choose from: ${Object.keys(all).join(', ')}; --all runs them all, except newest.`,
		);
	}
	const names = Object.keys(STEPS);
	if (args.includes('--all')) return names;
	if (args.length) return Object.keys(all).filter((name) => args.includes(name));
	return names.filter((name) => process.env.CI || !STEPS[name]?.about);
}

/** Brings the n8n of later steps while the first ones run: that is minutes of waiting for the network. */
async function fetchHosts(steps, progress) {
	const versions = new Set(steps.flatMap(([, { host }]) => host ?? []));
	for (const version of versions) await ensureHost({ version, progress });
}

async function runSteps(names, times) {
	const progress = createProgress();
	await installDependencies(progress);
	await build(progress);
	const steps = Object.entries({ ...STEPS, ...ON_DEMAND }).filter(([name]) => names.includes(name));
	// The step that needs what did not come tries again, and says why it fails.
	const fetched = fetchHosts(steps, progress).catch(() => undefined);
	/** @param {[string, Step]} step */
	const runStep = async ([name, { host, run }]) => {
		const started = Date.now();
		const finish = (ok, leftOut) => times.push({ name, ok, leftOut, took: seconds(started) });
		try {
			if (host) await fetched;
			finish(true, await run(progress));
		} catch (error) {
			finish(false);
			throw error;
		}
	};
	// What is judged by its times has the machine for itself.
	for (const step of steps) await runStep(step);
}

function outcomeOf({ ok, leftOut, took }) {
	if (leftOut) return leftOut;
	return `${ok ? 'passed' : 'FAILED'} in ${took}`;
}

function summarize(names, times) {
	process.stdout.write('\n');
	for (const name of names) {
		const step = times.find((time) => time.name === name);
		const outcome = step ? outcomeOf(step) : 'not run';
		process.stdout.write(`${name.padEnd(14)}${outcome}\n`);
	}
	const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
	process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
	const leftOut = Object.entries(STEPS).filter(
		([name, { about }]) => about && !names.includes(name),
	);
	if (!leftOut.length) return;
	const abouts = leftOut.map(([, { about }]) => about).join(', ');
	process.stdout.write(`Left out: ${abouts}. \`npm run test:all\` runs them too.\n`);
}

async function main() {
	let names = [];
	const times = [];
	try {
		checkNode();
		names = chosen(process.argv.slice(2));
		await runSteps(names, times);
	} catch (error) {
		explain(error);
		process.exitCode = 1;
	}
	if (names.length) summarize(names, times);
	// Not even what is still being fetched makes a failure wait.
	if (process.exitCode) process.exit();
}

void main();
