/** In whose name the node calls: what the form says, and the newest ticket that can be found. */
import { accountOf } from '../shared/account';
import type { Settings } from '../shared/config';
import type { Authorization } from '../suite/authorization';
import type { Account } from '../suite/client';
import { openTicket, type TicketSource } from './tickets';

export const accountFor = (
	settings: Settings,
	authorization: Authorization | undefined,
	sources: readonly TicketSource[],
): Account => ({
	...accountOf(settings, undefined, authorization),
	ticket: () => openTicket(sources, settings, Date.now()),
});
