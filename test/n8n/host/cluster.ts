// n8n's own queue mode: a main, webhook processes and workers on PostgreSQL and Redis, if this machine has them.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureHost } from './install';
import { N8nInstance } from './instance';
import { freePort } from './ports';

const HOST = '127.0.0.1';
const SERVICES = { PostgreSQL: 5432, Redis: 6379 } as const;
export const POSTGRES = { host: HOST, port: SERVICES.PostgreSQL, user: 'postgres' };

/** Connects to every port it is given and prints those that do not answer. */
const PROBE = `
const { connect } = require('node:net');
for (const port of process.argv.slice(1)) {
	const socket = connect({ host: '${HOST}', port: Number(port), timeout: 2000 });
	const end = (missing) => { if (missing) console.log(port); socket.destroy(); };
	socket.once('connect', () => end(false)).once('error', () => end(true)).once('timeout', () => end(true));
}`;

/** Which of the services do not answer here. At once, because a test must know before it is defined. */
export function missingServices(
	wanted = Object.keys(SERVICES) as ReadonlyArray<keyof typeof SERVICES>,
): string[] {
	const ports = wanted.map((name) => String(SERVICES[name]));
	const { stdout } = spawnSync(process.execPath, ['-e', PROBE, ...ports], { encoding: 'utf8' });
	const silent = new Set(stdout.split('\n'));
	return wanted
		.filter((name) => silent.has(String(SERVICES[name])))
		.map((name) => `${name} on ${HOST}:${SERVICES[name]}`);
}

interface Postgres {
	connect(): Promise<void>;
	query(sql: string): Promise<{ readonly rows: ReadonlyArray<Record<string, unknown>> }>;
	end(): Promise<void>;
}
interface Redis {
	/** Another connection, which tells every command that Redis is given. */
	monitor(): Promise<Monitor>;
	keys(pattern: string): Promise<string[]>;
	del(...keys: string[]): Promise<unknown>;
	quit(): Promise<unknown>;
}

interface Monitor {
	on(event: 'monitor', heard: (time: string, command: readonly string[]) => void): unknown;
	disconnect(): void;
}

/** What a cluster said to Redis: jobs, answers on their way to a connection, messages between processes. */
export interface Overheard {
	readonly heard: () => string;
	readonly stop: () => void;
}

export interface ClusterOptions {
	readonly webhooks?: number;
	readonly workers?: number;
	readonly env?: Readonly<Record<string, string>>;
}

/** A dead worker's executions are given up after seconds and not, as by default, after a minute and a half. */
export const IMPATIENT = {
	QUEUE_WORKER_LOCK_DURATION: '6000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
};

export class N8nCluster {
	private constructor(
		private readonly name: string,
		readonly main: N8nInstance,
		readonly webhooks: readonly N8nInstance[],
		readonly workers: N8nInstance[],
		private readonly startWorker: () => Promise<N8nInstance>,
	) {}

	static async start({
		webhooks = 1,
		workers = 1,
		env = {},
	}: ClusterOptions = {}): Promise<N8nCluster> {
		const name = `wecom_${randomBytes(4).toString('hex')}`;
		await onPostgres((client) => client.query(`CREATE DATABASE ${name}`));
		const shared = { ...queueEnvironment(name), ...env };
		// The main migrates the database; the others would fight it over that.
		const main = await N8nInstance.start({ env: shared });
		const started: N8nInstance[] = [];
		const add = async (role: 'webhook' | 'worker') => {
			const port = await freePort();
			const health =
				role === 'worker'
					? { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(port) }
					: {};
			const one = await N8nInstance.start({ role, port, env: { ...shared, ...health } });
			started.push(one);
			return one;
		};
		const others = async (role: 'webhook' | 'worker', count: number) => {
			const processes: N8nInstance[] = [];
			while (processes.length < count) processes.push(await add(role));
			return processes;
		};
		try {
			return new N8nCluster(
				name,
				main,
				await others('webhook', webhooks),
				await others('worker', workers),
				() => add('worker'),
			);
		} catch (error) {
			for (const one of [...started, main]) await one.stop();
			throw error;
		}
	}

	async addWorker(): Promise<void> {
		this.workers.push(await this.startWorker());
	}

	/** Every process, in the order in which they start. */
	get all(): readonly N8nInstance[] {
		return [this.main, ...this.webhooks, ...this.workers];
	}

	/** What every process wrote. */
	logs(): string {
		return this.all.map((one) => one.logs()).join('\n');
	}

	/** Every row of every table as text, and the files behind them as bytes: they hold also what was written over. */
	async database(): Promise<string> {
		return await onPostgres(async (client) => {
			const read = async (sql: string) =>
				(await client.query(sql)).rows.map(({ value }) =>
					Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
				);
			await client.query('CHECKPOINT');
			const files = await read(
				"SELECT pg_read_binary_file(pg_relation_filepath(oid)) AS value FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 't', 'i')",
			);
			const tables = await read(
				"SELECT format('%I.%I', schemaname, tablename) AS value FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
			);
			const rows: string[] = [];
			for (const table of tables)
				rows.push(table, ...(await read(`SELECT one::text AS value FROM ${table} one`)));
			return [...rows, ...files].join('\n');
		}, this.name);
	}

	/** Hears what its processes say to Redis from now on. */
	async overhear(): Promise<Overheard> {
		const heard: string[] = [];
		const monitor = await onRedis((redis) => redis.monitor());
		monitor.on('monitor', (_, command) => {
			const text = command.join(' ');
			if (text.includes(this.name)) heard.push(text);
		});
		return { heard: () => heard.join('\n'), stop: () => monitor.disconnect() };
	}

	async stop(): Promise<void> {
		for (const one of [...this.all].reverse()) await one.stop();
		await onPostgres((client) => client.query(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`));
		await onRedis(async (redis) => {
			const keys = await redis.keys(`${this.name}*`);
			if (keys.length > 0) await redis.del(...keys);
		});
	}
}

const queueEnvironment = (name: string) => ({
	EXECUTIONS_MODE: 'queue',
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'false',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: HOST,
	DB_POSTGRESDB_PORT: String(SERVICES.PostgreSQL),
	DB_POSTGRESDB_DATABASE: name,
	DB_POSTGRESDB_USER: POSTGRES.user,
	DB_POSTGRESDB_PASSWORD: 'unused',
	QUEUE_BULL_REDIS_HOST: HOST,
	QUEUE_BULL_REDIS_PORT: String(SERVICES.Redis),
	QUEUE_BULL_PREFIX: name,
	N8N_REDIS_KEY_PREFIX: name,
});

/** n8n brings clients for both services; the project needs none of its own. */
async function hostRequire() {
	const { dir } = await ensureHost();
	return createRequire(path.join(dir, 'node_modules', 'n8n', 'package.json'));
}

export async function onPostgres<T>(
	use: (client: Postgres) => Promise<T>,
	database = 'postgres',
): Promise<T> {
	const { Client } = (await hostRequire())('pg') as { Client: new (options: object) => Postgres };
	const client = new Client({ ...POSTGRES, database });
	await client.connect();
	try {
		return await use(client);
	} finally {
		await client.end();
	}
}

async function onRedis<T>(use: (redis: Redis) => Promise<T>): Promise<T> {
	const { Redis } = (await hostRequire())('ioredis') as { Redis: new (options: object) => Redis };
	const redis = new Redis({ host: HOST, port: SERVICES.Redis });
	try {
		return await use(redis);
	} finally {
		await redis.quit();
	}
}
