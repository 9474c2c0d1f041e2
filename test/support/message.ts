/** An item as the trigger emits it for a message, without a push behind it: what pinned data or another workflow hands over. */
import type { INodeExecutionData } from 'n8n-workflow';

import { sealContext, type Context } from '../../nodes/WecomSuite/suite/seals/context';
import type { SealKey } from '../../nodes/WecomSuite/suite/seals/sealed';
import { CREDENTIAL } from './credential';

export const messageItem = (
	changes: Partial<Context>,
	owner: SealKey = CREDENTIAL,
): INodeExecutionData => {
	const message: Context = {
		id: 'example',
		receiveId: 'wpCorp',
		corpId: 'wpCorp',
		member: 'lisi',
		arrivedAt: Date.now(),
		reply: 'message',
		...changes,
	};
	return { json: { wecom: { context: sealContext(message, owner) } } };
};
