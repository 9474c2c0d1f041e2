/** Everything the nodes can do. Names never change: workflows remember them. */
import { AUTHORIZATION_INFO } from '../authorization/info';
import { DIAGNOSE } from '../callback/diagnose';
import { GENERATE_KEYS } from '../callback/keys';
import { SIMULATE_CALLBACK } from '../callback/simulate';
import { COMPLETE_AUTHORIZATION } from '../authorization/complete';
import { CORP_OPERATIONS } from './corps';
import { CUSTOM_CALL } from './customCall';
import { CREATE_INSTALL_LINK } from '../authorization/installLink';
import { JS_SDK_OPERATIONS } from './jsSdk';
import { LINK_OPERATIONS } from './links';
import type { Operation } from '../operation';
import { ROW_OPERATIONS } from './rows';
import { HAND_OVER } from '../service/handOver';
import { RECEIVE_MESSAGES } from '../service/receive';
import { TICKET_HEALTH } from './ticketHealth';
import { SEND_AND_WAIT } from '../wait/sendAndWait';
import { nodeOf, type NodeKey } from '../../suite/table/resources';

export const OPERATIONS: readonly Operation[] = [
	...ROW_OPERATIONS,
	...LINK_OPERATIONS,
	...JS_SDK_OPERATIONS,
	SEND_AND_WAIT,
	RECEIVE_MESSAGES,
	HAND_OVER,
	CREATE_INSTALL_LINK,
	COMPLETE_AUTHORIZATION,
	...AUTHORIZATION_INFO,
	...CORP_OPERATIONS,
	TICKET_HEALTH,
	CUSTOM_CALL,
	DIAGNOSE,
	GENERATE_KEYS,
	SIMULATE_CALLBACK,
];

export const operationsOf = (node: NodeKey): readonly Operation[] =>
	OPERATIONS.filter(({ resource }) => nodeOf(resource) === node);

export const findOperation = (
	node: NodeKey,
	resource: string,
	operation: string,
): Operation | undefined =>
	operationsOf(node).find((one) => one.resource === resource && one.operation === operation);
