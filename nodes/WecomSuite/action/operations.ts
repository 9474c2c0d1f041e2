/** Everything the node can do. Names never change: workflows remember them. */
import { AUTHORIZATION_INFO } from './authorizationInfo';
import { DIAGNOSE } from './callbackDiagnose';
import { GENERATE_KEYS } from './callbackKeys';
import { SIMULATE_CALLBACK } from './callbackSimulate';
import { COMPLETE_AUTHORIZATION } from './completion';
import { CUSTOM_CALL } from './customCall';
import { CREATE_INSTALL_LINK } from './installLink';
import { LINK_OPERATIONS } from './links';
import type { Operation } from './operation';
import { ROW_OPERATIONS } from './rows';
import { TICKET_HEALTH } from './ticketHealth';

export const OPERATIONS: readonly Operation[] = [
	...ROW_OPERATIONS,
	...LINK_OPERATIONS,
	CREATE_INSTALL_LINK,
	COMPLETE_AUTHORIZATION,
	...AUTHORIZATION_INFO,
	TICKET_HEALTH,
	CUSTOM_CALL,
	DIAGNOSE,
	GENERATE_KEYS,
	SIMULATE_CALLBACK,
];

export const findOperation = (resource: string, operation: string): Operation | undefined =>
	OPERATIONS.find((one) => one.resource === resource && one.operation === operation);
