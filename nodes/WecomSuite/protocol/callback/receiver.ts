/** Whom a push was sealed for must be whom it speaks about: keeps suites and tenants apart (`/document/path/90595`, `/97172`). */
import { ReceiverError } from '../errors';
import type { Parsed } from '../events/parse';

/** Who we are. */
export interface Receiver {
	readonly suiteId: string;
	readonly providerCorpId: string;
	/** An individual developer has no corp: WeCom seals for the empty id (`/document/path/90968`). */
	readonly individual?: boolean;
	/** A customized app (代开发) has URLs of its own, verified with the corp id of the customer (`/document/path/97201`). */
	readonly customized?: boolean;
}

const refuse = (what: string): never => {
	throw new ReceiverError(
		what,
		'Compare Suite ID and Provider Corp ID in the credential with the console of WeCom',
	);
};

/**
 * GET: WeCom seals the echo for the provider, sometimes for the suite.
 * @throws ReceiverError
 */
export function checkVerification(receiveId: string, us: Receiver): void {
	const ours = receiveId === us.suiteId || receiveId === us.providerCorpId;
	const allowed = receiveId === '' ? us.individual === true : ours || us.customized === true;
	if (!allowed) refuse('The verification was sealed for another corp or suite');
}

/**
 * POST: a command must carry our suite (or provider) id and be sealed for it, a message must be sealed for the corp it names.
 * The ids of the outer envelope are never looked at: nothing signs them.
 * @throws ReceiverError
 */
export function checkReceiver(
	{ event, channel, row }: Parsed,
	receiveId: string,
	us: Receiver,
): void {
	const fields = event as Readonly<Record<string, unknown>>;
	if (channel === 'suite' && fields['SuiteId'] !== us.suiteId)
		refuse('The push speaks of another suite');
	if (channel === 'provider' && fields['ServiceCorpId'] !== us.providerCorpId) {
		refuse('The push speaks of another provider');
	}
	const expected = [expectedId(channel, fields, us)];
	// `sys_approval_change` has the form of a message but comes with the commands (`/document/path/92633`).
	if (channel === 'event' && row?.url === 'command') expected.push(us.suiteId);
	if (us.individual === true) expected.push('');
	if (!expected.includes(receiveId)) refuse('The push was sealed for another corp or suite');
}

function expectedId(
	channel: Parsed['channel'],
	fields: Readonly<Record<string, unknown>>,
	us: Receiver,
): unknown {
	if (channel === 'suite') return us.suiteId;
	if (channel === 'provider') return us.providerCorpId;
	return fields['ToUserName'];
}
