// A real n8n of one's own: installed, started, watched, and gone afterwards.
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { packTarball } from '../../tools/tasks/prepare';
import { TaskError } from '../../tools/tasks/progress';
import { quietEnvironment } from './environment';
import { ensureHost } from './install';
import type { Host } from './install';
import { claimPort, freePort, tryPort } from './ports';
import { until } from './until';

const PACKAGE = 'n8n-nodes-wecom-suite';
/** Where each kind of process says that it is ready. */
const READY: Readonly<Record<Role, readonly string[]>> = {
	start: ['/healthz/readiness', '/rest/settings'],
	webhook: ['/healthz/readiness'],
	worker: ['/healthz/readiness'],
};
const START_MS = 180_000;
const STOP_MS = 15_000;
const POLL_MS = 250;
const LOG_LIMIT = 2_000_000;

export type Role = 'start' | 'worker' | 'webhook';

export interface InstanceOptions {
	/** The packed pack; without it, this checkout is packed (it must have been built). */
	readonly tarball?: string;
	/** Kept when given; otherwise a temporary folder that goes with the instance. */
	readonly userFolder?: string;
	/** 0, the default, takes any free port. */
	readonly port?: number;
	/** Added to, and stronger than, the quiet environment. */
	readonly env?: Readonly<Record<string, string>>;
	/** What the process is: all of n8n, or in queue mode only its workers or its webhooks. */
	readonly role?: Role;
	/** Which n8n, of those in hosts.js. */
	readonly version?: string;
	/** Gives up a start that is under way; a started instance is ended with stop(). */
	readonly signal?: AbortSignal;
}

interface Place {
	readonly host: Host;
	readonly userFolder: string;
	readonly temporary: boolean;
	readonly port: number;
	readonly env: Readonly<Record<string, string>>;
	readonly role: Role;
}

const packFolderOf = (userFolder: string): string =>
	path.join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE);

/** Unpacks the pack to where n8n looks for community nodes, as its own installer does. */
async function installPack(tarball: string, userFolder: string) {
	const target = packFolderOf(userFolder);
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	await promisify(execFile)('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
}

async function answers(url: string) {
	const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
	if (!response) return false;
	await response.arrayBuffer();
	return response.status === 200;
}

export class N8nInstance {
	private child: ChildProcess | undefined;
	private exited: Promise<void> = Promise.resolve();
	private log = '';

	private constructor(private readonly place: Place) {}

	static async start(options: InstanceOptions = {}): Promise<N8nInstance> {
		const host = await ensureHost(options.version ? { version: options.version } : {});
		const tarball = options.tarball ?? (await packTarball());
		const port = await claimPort(options.port ?? 0);
		const temporary = options.userFolder === undefined;
		const userFolder = options.userFolder ?? (await mkdtemp(path.join(tmpdir(), 'wecom-n8n-')));
		const { env = {}, role = 'start' } = options;
		const instance = new N8nInstance({ host, userFolder, temporary, port, env, role });
		try {
			await mkdir(userFolder, { recursive: true });
			await installPack(tarball, userFolder);
			await instance.launch(options.signal);
		} catch (error) {
			await instance.stop();
			throw error;
		}
		return instance;
	}

	get url(): string {
		return `http://127.0.0.1:${this.place.port}`;
	}

	get port(): number {
		return this.place.port;
	}

	get userFolder(): string {
		return this.place.userFolder;
	}

	/** Where the pack lies, unpacked. */
	get packFolder(): string {
		return packFolderOf(this.place.userFolder);
	}

	get host(): Host {
		return this.place.host;
	}

	/** What n8n wrote so far, over all its starts. */
	logs(): string {
		return this.log;
	}

	/** The end of what n8n wrote, without the hundreds of lines about its database migrations. */
	lastWords(lines = 25): string {
		const told = this.log
			.split('\n')
			.filter((line) => line && !/migration|^\[\w+\d{13}\]/i.test(line));
		return told.slice(-lines).join('\n') || '(nothing)';
	}

	/** What another command of n8n prints, beside this process, on its folder and database. */
	async command(...args: readonly string[]): Promise<string> {
		const { nodeBin, n8nBin } = this.place.host;
		const env = await this.environment(await freePort());
		const options = { env, maxBuffer: 2 ** 26 };
		return (await promisify(execFile)(nodeBin, [n8nBin, ...args], options)).stdout;
	}

	/** Resolves when n8n has ended, for whatever reason. */
	async ended(): Promise<void> {
		await this.exited;
	}

	/** Ends n8n in good order, or after a while without asking; removes a temporary folder. */
	async stop(): Promise<void> {
		await this.end();
		if (this.place.temporary) await rm(this.place.userFolder, { recursive: true, force: true });
	}

	/** Ends n8n at once, as a power cut would. The folder stays, for restart(). */
	async kill9(): Promise<void> {
		this.signal('SIGKILL');
		await this.exited;
	}

	/** Starts n8n again on the same folder and port, after ending it if it still runs. */
	async restart(): Promise<void> {
		await this.end();
		// A killed process keeps its port until the system has taken it apart.
		await until('The release of the port', STOP_MS, () => tryPort(this.place.port));
		await this.launch();
	}

	private async end() {
		this.signal('SIGTERM');
		const late = setTimeout(() => this.signal('SIGKILL'), STOP_MS);
		await this.exited;
		clearTimeout(late);
	}

	/** The guard passes SIGTERM on; SIGKILL goes to the whole group it leads, and to nobody else. */
	private signal(signal: 'SIGTERM' | 'SIGKILL') {
		const child = this.child;
		if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
		if (signal === 'SIGKILL' && process.platform !== 'win32') process.kill(-child.pid, signal);
		else child.kill(signal);
	}

	private async environment(port: number) {
		const { host, userFolder, env } = this.place;
		const ports = { port, brokerPort: await freePort() };
		return { ...quietEnvironment(userFolder, ports), ...host.env, ...env };
	}

	private async launch(signal?: AbortSignal) {
		const { host, userFolder, port, role } = this.place;
		const guard = path.join(__dirname, 'guard.js');
		const child = spawn(process.execPath, [guard, host.nodeBin, host.n8nBin, role], {
			cwd: userFolder,
			detached: true,
			env: await this.environment(port),
			stdio: ['pipe', 'pipe', 'pipe'],
		});
		this.child = child;
		this.exited = new Promise((resolve) => {
			child.once('close', () => resolve());
			child.once('error', () => resolve());
		});
		const take = (text: string) => (this.log = (this.log + text).slice(-LOG_LIMIT));
		child.stdout.setEncoding('utf8').on('data', take);
		child.stderr.setEncoding('utf8').on('data', take);
		await this.ready(signal);
	}

	/** Readiness speaks of the database; the REST routes may be mounted a little later. */
	private async ready(signal?: AbortSignal) {
		const deadline = Date.now() + START_MS;
		for (const address of READY[this.place.role]) {
			while (!(await answers(`${this.url}${address}`))) {
				signal?.throwIfAborted();
				if (this.child?.exitCode !== null) throw this.failure('n8n ended while starting');
				if (Date.now() > deadline) throw this.failure('n8n did not get ready in time');
				await sleep(POLL_MS);
			}
		}
	}

	private failure(what: string) {
		return new TaskError(`${what}. The end of what it wrote:\n${this.lastWords()}`);
	}
}
