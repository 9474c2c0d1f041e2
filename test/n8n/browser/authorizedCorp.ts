/** A corp that has the app, and the suite API that knows it: what a call needs that is made while a workflow is built. */
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { startApi } from '../e2e/api';
import { SUITE, type Flow, type RealN8n } from '../e2e/realN8n';
import type { WecomApi } from '../../simulator/api';
import { EXAMPLE_CORP } from '../../simulator/api/examples';
import type { WecomPlatform } from '../../simulator/push/platform';
import { connect } from '../../simulator/api/connect';

export class AuthorizedCorp {
	private constructor(
		private readonly realN8n: RealN8n,
		readonly api: WecomApi,
		private readonly flow: Flow,
	) {}

	/** The credential of all nodes leads here, and holds no ticket; what else it holds may depend on the API. */
	static async open(
		realN8n: RealN8n,
		more: (api: WecomApi) => Readonly<Record<string, unknown>> = () => ({}),
	): Promise<AuthorizedCorp> {
		const api = await startApi();
		await realN8n.useApi(api.url, more(api));
		return new AuthorizedCorp(realN8n, api, await realN8n.publish('tickets', []));
	}

	/** The credential leads to WeCom again, and has forgotten the ticket. */
	async close(): Promise<void> {
		await this.realN8n.useApi('https://qyapi.weixin.qq.com');
		await this.api.stop();
	}

	/** WeCom pushes a ticket, and the trigger that gets it leaves it in the credential. */
	async pushTicket(): Promise<void> {
		await connect(this.flow.wecom, this.api).pushTicket();
	}

	/** WeCom of the corp that pushes here, to the published trigger. */
	get wecom(): WecomPlatform {
		return this.flow.wecom;
	}

	/** The corp installs the app; what Complete Authorization would return of that. */
	authorize(corpId: string = EXAMPLE_CORP.corpId): string {
		const { permanentCode, agentId } = this.api.authorize(corpId);
		return sealAuthorization({ corpId, permanentCode, agentId }, SUITE);
	}
}
