/** What is printed before anything is installed, built or started. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const run = (script: string, ...args: string[]) =>
	spawnSync(process.execPath, [path.join(ROOT, 'test', 'tools', 'tasks', script), ...args], {
		cwd: ROOT,
		encoding: 'utf8',
	});

jest.setTimeout(60_000);

describe('npm start', () => {
	it.each(['--help', '-h'])('tells its options on %s, and starts nothing', (option) => {
		const { stdout, status } = run('start.js', option);
		expect(stdout).toMatch(/^Starts n8n.*--port <number>.*--once.*--help/s);
		expect(status).toBe(0);
	});

	it.each([
		[['--prot', '5690'], /--prot/],
		[['--port', 'many'], /"many" is no port/],
		[['--port=70000'], /"70000" is no port/],
		[['5690'], /5690/],
	])('refuses %j with its options', (args, reason) => {
		const { stderr, status } = run('start.js', ...args);
		expect(stderr).toMatch(reason);
		expect(stderr).toMatch(/--port <number>/);
		expect(status).toBe(1);
	});
});

describe('npm test', () => {
	it('refuses a step that there is not, and names those that there are', () => {
		const { stderr, status } = run('test.js', 'uint');
		expect(stderr).toMatch(/no test step called uint.*unit.*e2e.*browser.*--all/s);
		expect(status).toBe(1);
	});
});
