import { readSettings } from '../../../../nodes/WecomSuite/shared/credential/config';
import { writeTicketField } from '../../../../nodes/WecomSuite/shared/credential/ticketField';
import { knownTickets, openTicket } from '../../../../nodes/WecomSuite/shared/tickets/sources';
import { sealText } from '../../../../nodes/WecomSuite/suite/seals/sealed';
import { CREDENTIAL } from '../../../support/credential';
import { webhookCall } from '../../../support/webhook';

const NOW = Math.floor(Date.now() / 1000);
const ticket = (name: string, timeStamp: number, receivedAt: number) => ({
	sealed: sealText(name, CREDENTIAL, 'ticket'),
	timeStamp,
	receivedAt: receivedAt * 1000,
});
type Ticket = ReturnType<typeof ticket>;

/** The ticket that a call takes, of one in the workflow and one in the credential. */
const taken = (inWorkflow: Ticket, inCredential: Ticket): string => {
	const wecomSuiteTickets = { [CREDENTIAL.suiteId]: inWorkflow };
	const sharedTicket = writeTicketField(CREDENTIAL.suiteId, inCredential);
	const settings = readSettings({ ...CREDENTIAL, sharedTicket });
	const context = webhookCall({ staticData: { wecomSuiteTickets } });
	return openTicket(knownTickets(context, settings, undefined), settings, Date.now());
};

describe('of several tickets', () => {
	it('G2: the one that WeCom issued last counts, not the one that came last', () => {
		const late = ticket('late', NOW - 900, NOW);
		const newer = ticket('newer', NOW - 300, NOW - 300);
		expect(taken(late, newer)).toBe('newer');
		expect(taken(newer, late)).toBe('newer');
	});

	it.each([0, NaN, NOW * 1000, NOW + 7200])(
		'(issue 20, row 4) arrival counts where the time of one is %s',
		(timeStamp) => {
			const odd = ticket('odd', timeStamp, NOW - 600);
			expect(taken(odd, ticket('newer', NOW - 300, NOW - 299))).toBe('newer');
			expect(taken(odd, ticket('older', NOW - 900, NOW - 899))).toBe('odd');
		},
	);

	it('(issue 20, row 4) one that came while a clock was wrong is not taken for alive', () => {
		const future = ticket('future', NOW + 86_400, NOW + 86_400);
		expect(taken(future, ticket('older', NOW - 900, NOW - 899))).toBe('older');
	});
});
