/** A corp that has the app, and the suite API that knows it: what a call needs that is made while a workflow is built. */
import { sealAuthorization } from '../../nodes/WecomSuite/suite/authorization';
import { startApi } from '../e2e/api';
import { SUITE, type Flow, type World } from '../e2e/world';
import type { WecomApi } from '../simulator/api';
import { EXAMPLE_CORP } from '../simulator/apiExamples';
import { connect } from '../simulator/connect';

export class Office {
	private constructor(
		private readonly world: World,
		readonly api: WecomApi,
		private readonly flow: Flow,
	) {}

	/** The credential of all nodes leads here, and holds no ticket. */
	static async open(world: World): Promise<Office> {
		const api = await startApi();
		await world.useApi(api.url);
		return new Office(world, api, await world.publish('tickets', []));
	}

	/** The credential leads to WeCom again, and has forgotten the ticket. */
	async close(): Promise<void> {
		await this.world.useApi('https://qyapi.weixin.qq.com');
		await this.api.stop();
	}

	/** WeCom pushes a ticket, and the trigger that gets it leaves it in the credential. */
	async pushTicket(): Promise<void> {
		await connect(this.flow.wecom, this.api).pushTicket();
	}

	/** The corp installs the app; what Complete Authorization would return of that. */
	authorize(corpId: string = EXAMPLE_CORP.corpId): string {
		const { permanentCode, agentId } = this.api.authorize(corpId);
		return sealAuthorization({ corpId, permanentCode, agentId }, SUITE);
	}
}
