// `npm start` after its preparation: n8n with the echo bot, WeCom played against it, then yours.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { N8nClient } from '../../n8n/host/client';
import type { ExecutionSummary } from '../../n8n/host/client';
import { N8nInstance } from '../../n8n/host/instance';
import type { WecomApi } from '../../simulator/api';
import { WecomPlatform } from '../../simulator/push/platform';
import { PushTable } from '../../simulator/cli/table';
import { CACHE } from '../tasks/prepare';
import { TaskError, createProgress, explain } from '../tasks/progress';
import { aborted, endingSignal } from './ending';
import { watchExecutions } from './executions';
import { prepareFlow } from './flow';
import { followSources, RELOADING } from './followSources';
import { invitation } from './invitation';
import { show } from './show';
import { DEMO_OWNER, DEMO_SUITE, startDemoApi } from './suite';

const DEFAULT_PORT = 5678;

interface Running {
	readonly client: N8nClient;
	readonly flowId: string;
	readonly callbackUrl: string;
	readonly api: WecomApi;
}

const { values: options } = parseArgs({
	options: {
		port: { type: 'string', default: String(DEFAULT_PORT) },
		once: { type: 'boolean' },
		dev: { type: 'boolean' },
	},
});

/** A folder for each port, so that two demos do not share a database. */
function folderFor(port: number): string {
	return path.join(CACHE, port === DEFAULT_PORT ? 'demo' : `demo-${port}`);
}

async function startN8n(signal: AbortSignal): Promise<N8nInstance> {
	const port = Number(options.port);
	const env: Record<string, string> = options.dev === true ? RELOADING : {};
	// Any free port: no page comes back to it, so nothing is kept.
	if (port === 0) return await N8nInstance.start({ port, env, signal });
	return await N8nInstance.start({ port, env, userFolder: folderFor(port), signal });
}

async function prepareDemo(n8n: N8nInstance, api: WecomApi): Promise<Running> {
	const client = new N8nClient(n8n.url);
	await client.setupOwner(DEMO_OWNER).catch((error: unknown) => {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TaskError(
			`The demo could not log in: ${reason}`,
			`If its password was changed, remove ${n8n.userFolder} and start again.`,
		);
	});
	const { flow, callbackUrl } = await prepareFlow(client, n8n.userFolder, api.url);
	return { client, flowId: flow.id, callbackUrl, api };
}

/** Pushes and shows; resolves with the number of things that were not as they should be. */
async function playWecom(running: Running, signal: AbortSignal): Promise<number> {
	const { client, flowId, callbackUrl, api } = running;
	const platform = new WecomPlatform({ ...DEMO_SUITE, callbackUrl });
	const hangUp = () => platform.close();
	signal.addEventListener('abort', hangUp);
	try {
		const settled = await watchExecutions(client, flowId);
		process.stdout.write('\nWeCom, played by the simulator, calls the published flow\n\n');
		const wrong = await show(platform, api, new PushTable(process.stdout), signal);
		if (signal.aborted) return wrong;
		const failed = countFailed(await settled());
		process.stdout.write(await connectedLine(running));
		return wrong + failed;
	} finally {
		signal.removeEventListener('abort', hangUp);
		platform.close();
	}
}

function countFailed(executions: readonly ExecutionSummary[]): number {
	const failed = executions.filter(({ status }) => status !== 'success').length;
	const outcome = failed ? `${failed} failed` : 'all succeeded';
	process.stdout.write(`\nn8n recorded ${executions.length} executions: ${outcome}\n`);
	return failed;
}

/** Stays until asked to end; false when n8n ended by itself. */
async function stay(n8n: N8nInstance, signal: AbortSignal): Promise<boolean> {
	await Promise.race([aborted(signal), n8n.ended()]);
	if (signal.aborted) return true;
	process.stderr.write(`\nn8n has ended by itself. Its last words:\n${n8n.lastWords()}\n`);
	return false;
}

/** The hidden field of the credential is not shown to us; a run that kept the corp says so in its item. */
async function connectedLine({ client, flowId }: Running): Promise<string> {
	for (const { id } of await client.executions(flowId)) {
		const { data } = await client.execution(id);
		const text = JSON.stringify(data);
		if (text.includes('"suite:create_auth"') && text.includes('"connected":true'))
			return 'The corp that installed the app is in the credential: nodes act in its name with nothing filled in\n';
	}
	return '';
}

/** Plays against a running n8n; resolves with whether everything went as it should. */
async function demonstrate(n8n: N8nInstance, api: WecomApi, once: boolean, signal: AbortSignal) {
	const running = await createProgress().step('Publishing the echo bot', () =>
		prepareDemo(n8n, api),
	);
	const wrong = await playWecom(running, signal);
	if (wrong > 0) process.stderr.write(`\nn8n wrote:\n${n8n.lastWords()}\n`);
	if (once || signal.aborted) return wrong === 0;
	process.stdout.write(invitation(n8n, running.flowId, running.callbackUrl));
	if (options.dev === true) void followSources(n8n.packFolder, signal);
	return (await stay(n8n, signal)) && wrong === 0;
}

async function demonstrateOn(api: WecomApi, once: boolean, signal: AbortSignal) {
	const n8n = await createProgress().step('Starting n8n', () => startN8n(signal));
	try {
		return await demonstrate(n8n, api, once, signal);
	} finally {
		await n8n.stop();
	}
}

async function main(once: boolean): Promise<boolean> {
	const signal = endingSignal();
	try {
		const api = await startDemoApi();
		try {
			return await demonstrateOn(api, once, signal);
		} finally {
			await api.stop();
		}
	} catch (error) {
		if (signal.aborted) return !once;
		throw error;
	}
}

const once = options.once === true || process.env['WECOM_SUITE_DEMO_ONCE'] === '1';

main(once)
	.then((good) => process.exit(good ? 0 : 1))
	.catch((error: unknown) => {
		explain(error);
		process.exit(1);
	});
