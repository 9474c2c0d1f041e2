// `npm start` after its preparation: n8n with the echo bot, WeCom played against it, then yours.
import path from 'node:path';
import { N8nClient } from '../n8n/client';
import type { ExecutionSummary } from '../n8n/client';
import { N8nInstance } from '../n8n/instance';
import { WecomPlatform } from '../simulator/platform';
import { PushTable } from '../simulator/table';
import { CACHE } from '../tasks/prepare';
import { TaskError, createProgress, explain } from '../tasks/progress';
import { aborted, endingSignal } from './ending';
import { watchExecutions } from './executions';
import { prepareFlow } from './flow';
import { invitation } from './invitation';
import { show } from './show';
import { DEMO_OWNER, DEMO_SUITE } from './suite';

const DEFAULT_PORT = 5678;

interface Running {
	readonly client: N8nClient;
	readonly flowId: string;
	readonly callbackUrl: string;
}

function wantedPort(): number {
	const text = process.env['WECOM_SUITE_PORT'] ?? String(DEFAULT_PORT);
	const port = Number(text);
	if (text && Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new TaskError(
		`WECOM_SUITE_PORT is "${text}", which is no port.`,
		'Set it to a number from 1 to 65535, or leave it out.',
	);
}

/** A folder for each port, so that two demos do not share a database. */
function folderFor(port: number): string {
	return path.join(CACHE, port === DEFAULT_PORT ? 'demo' : `demo-${port}`);
}

async function startN8n(signal: AbortSignal): Promise<N8nInstance> {
	const port = wantedPort();
	// Any free port: nobody comes back to it, so nothing is kept.
	if (port === 0) return await N8nInstance.start({ port, signal });
	return await N8nInstance.start({ port, userFolder: folderFor(port), signal });
}

async function prepareDemo(n8n: N8nInstance): Promise<Running> {
	const client = new N8nClient(n8n.url);
	await client.setupOwner(DEMO_OWNER).catch((error: unknown) => {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TaskError(
			`The demo could not log in: ${reason}`,
			`If its password was changed, remove ${n8n.userFolder} and start again.`,
		);
	});
	const { flow, callbackUrl } = await prepareFlow(client, n8n.userFolder);
	return { client, flowId: flow.id, callbackUrl };
}

/** Pushes and shows; resolves with the number of things that were not as they should be. */
async function playWecom(running: Running, signal: AbortSignal): Promise<number> {
	const { client, flowId, callbackUrl } = running;
	const platform = new WecomPlatform({ ...DEMO_SUITE, callbackUrl });
	const hangUp = () => platform.close();
	signal.addEventListener('abort', hangUp);
	try {
		const settled = await watchExecutions(client, flowId);
		process.stdout.write('\nWeCom, played by the simulator, calls the published flow\n\n');
		const wrong = await show(platform, new PushTable(process.stdout), signal);
		return signal.aborted ? wrong : wrong + countFailed(await settled());
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

/** Plays against a running n8n; resolves with whether everything went as it should. */
async function demonstrate(n8n: N8nInstance, once: boolean, signal: AbortSignal) {
	const running = await createProgress().step('Publishing the echo bot', () => prepareDemo(n8n));
	const wrong = await playWecom(running, signal);
	if (wrong > 0) process.stderr.write(`\nn8n wrote:\n${n8n.lastWords()}\n`);
	if (once || signal.aborted) return wrong === 0;
	process.stdout.write(invitation(n8n, running.flowId, running.callbackUrl));
	return (await stay(n8n, signal)) && wrong === 0;
}

async function main(once: boolean): Promise<boolean> {
	const signal = endingSignal();
	try {
		const n8n = await createProgress().step('Starting n8n', () => startN8n(signal));
		try {
			return await demonstrate(n8n, once, signal);
		} finally {
			await n8n.stop();
		}
	} catch (error) {
		if (signal.aborted) return !once;
		throw error;
	}
}

const once = process.argv.includes('--once') || process.env['WECOM_SUITE_DEMO_ONCE'] === '1';

main(once)
	.then((good) => process.exit(good ? 0 : 1))
	.catch((error: unknown) => {
		explain(error);
		process.exit(1);
	});
