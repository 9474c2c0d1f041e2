/** Replies after the deadline, with the simulated suite API at hand. */
import type { INodeParameters } from 'n8n-workflow';

import { sealAuthorization } from '../../nodes/WecomSuite/suite/seals/authorization';
import { WecomApi } from '../simulator/api';
import type { InstallOptions } from '../simulator/api/records';
import { CREDENTIAL } from './credential';
import { errorOf, itemsOf } from './execution';
import { chain, reply, trigger, type Flow, type Step } from './flow';
import { closeFlows, startFlow } from './startFlow';
import { gate } from './standIns';

/** As short as a deadline gets. */
export const SOON = { replyDeadline: 0.5 };
/** Longer than the slowest machine takes. */
export const OPEN = { replyDeadline: 4.8 };
/** The corp of the simulated platform. */
export const CORP = 'wpExampleAuthorizerCorp000000001';
export const TICKET = 'example-ticket';

/** A Reply node with a text, if no parameter says otherwise. */
export const lateReply = (parameters: INodeParameters, name = 'Reply'): Step =>
	reply('', { name, parameters: { content: 'late but here', ...parameters } });

export class AuthorizedCorp {
	private constructor(readonly api: WecomApi) {}

	static async open(): Promise<AuthorizedCorp> {
		const { suiteId, suiteSecret, providerCorpId } = CREDENTIAL;
		const api = await WecomApi.start({ suiteId, suiteSecret, providerCorpId });
		api.acceptTicket(TICKET);
		return new AuthorizedCorp(api);
	}

	async close(): Promise<void> {
		await closeFlows();
		await this.api.stop();
	}

	/** The corp installs the app; what a workflow keeps of that. */
	authorize(corpId: string = CORP, options: InstallOptions = {}): string {
		const { permanentCode, agentId } = this.api.authorize(corpId, options);
		return sealAuthorization({ corpId, permanentCode, agentId }, CREDENTIAL);
	}

	/** A flow whose credential leads to this API, and whose trigger has caught the ticket. */
	async startFlow(flow: Flow, ticket: string | undefined = TICKET) {
		const started = await startFlow(flow, { apiBaseUrl: this.api.url });
		if (ticket !== '') await started.wecom.pushTicket(ticket);
		await started.engine.runs();
		started.engine.executions.splice(0);
		return started;
	}

	/** Runs a flow that answers after the deadline, steps before its Reply node included, and gives what came of it. */
	async late(
		parameters: INodeParameters,
		{ push = 'message:text', overrides = {}, ticket = TICKET, before = [] }: LateOptions = {},
	) {
		const slow = gate();
		const flow = chain(trigger(SOON), slow.step, ...before, lateReply(parameters));
		const { engine, wecom } = await this.startFlow(flow, ticket);
		const result = await wecom.push(push, { FromUserName: 'zhangsan', ...overrides });
		expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		slow.open();
		const [run] = await engine.runs();
		expect(engine.executions[0]?.sent).toEqual([]);
		const items = itemsOf(run, 'Reply').map(({ json }) => json);
		return { run, error: errorOf(run, 'Reply'), item: items[0], items };
	}
}

interface LateOptions {
	readonly push?: string;
	readonly overrides?: Readonly<Record<string, unknown>>;
	/** Empty: WeCom has pushed none. */
	readonly ticket?: string;
	readonly before?: readonly Step[];
}
