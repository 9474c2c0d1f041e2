// `npm test`: lint, types, and every test, ending with those against a real n8n.
// `npm test -- unit types` runs only the steps named.
'use strict';

const { spawn } = require('node:child_process');
const { readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { DEFAULT_HOST, HOSTS } = require('../n8n/hosts');
const { ensureHost } = require('../n8n/install');
const { REMEDY, chromiumPath } = require('./chromium');
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

/** One jest project, its own output shown as it comes. */
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

function gulp(task, title, remedy) {
	return (progress) =>
		progress.step(title, () => tool('gulp/bin/gulp.js', [task], { remedy }).then(() => ''));
}

/** On a real n8n, one at a time: two would fight for the processor and make times meaningless. */
const endToEnd = (version, args) => async (progress) => {
	await packTarball(progress);
	await ensureHost({ version, progress });
	await jest('e2e', ['--runInBand', ...args], { WECOM_SUITE_N8N: version });
};

/** The same flows on every older n8n, each a step of its own. */
const OLDER = Object.keys(HOSTS)
	.filter((version) => version !== DEFAULT_HOST)
	.map((version) => [`e2e:${version}`, endToEnd(version, ['test/e2e/n8n.test.ts'])]);

const STEPS = {
	lint: async (progress) => {
		await progress.step('Lint: sources', () =>
			tool('eslint/bin/eslint.js', ['.'], {
				remedy: '`npx eslint . --fix` mends what can be mended by itself.',
			}).then(() => ''),
		);
		await gulp('lint:built', 'Lint: the tarball, as n8n scans it')(progress);
	},
	types: (progress) =>
		progress.step('Types', () =>
			tool('typescript/bin/tsc', ['--noEmit', '-p', 'test/tsconfig.json']).then(() => ''),
		),
	unit: () => jest('unit'),
	nodes: () => jest('nodes'),
	e2e: endToEnd(DEFAULT_HOST, []),
	...Object.fromEntries(OLDER),
	/** Resolves with the reason when it did not run. */
	browser: async (progress) => {
		if (!chromiumPath()) {
			if (process.env.CI) throw new TaskError('The browser tests need a Chromium.', REMEDY);
			return `NOT RUN, for there is no Chromium here. ${REMEDY}`;
		}
		await packTarball(progress);
		await ensureHost({ progress });
		await jest('browser', ['--runInBand']);
	},
};

function chosen(args) {
	const unknown = args.filter((name) => !(name in STEPS));
	if (!unknown.length)
		return Object.keys(STEPS).filter((name) => !args.length || args.includes(name));
	throw new TaskError(
		`There is no test step called ${unknown.join(', ')}.`,
		`Choose from: ${Object.keys(STEPS).join(', ')}.`,
	);
}

async function runSteps(names, times) {
	const progress = createProgress();
	await installDependencies(progress);
	await build(progress);
	for (const name of names) {
		const started = Date.now();
		const finish = (ok, leftOut) => times.push({ name, ok, leftOut, took: seconds(started) });
		try {
			finish(true, await STEPS[name](progress));
		} catch (error) {
			finish(false);
			throw error;
		}
	}
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
}

void main();
