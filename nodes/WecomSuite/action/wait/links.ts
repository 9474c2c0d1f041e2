/** For members who read their messages in WeChat, where there are no cards: a text card that leads to a page of this n8n. */
import { ApiError, ParameterError } from '../../protocol/errors';
import { hint } from '../../shared/hints';
import { signedAddress } from '../../shared/waitingAddress';
import type { Values } from '../../suite/table/values';
import { sealLink, type Link } from '../../suite/seals/tap';
import type { Call } from '../operation';
import type { Page } from './asked';
import { sendRow } from './sendRow';

/** Of a field that takes several, as text or as list. */
export const idsIn = (given: unknown): readonly string[] =>
	(Array.isArray(given) ? given.map(String) : String(given ?? '').split(/[,|]/))
		.map((id) => id.trim())
		.filter((id) => id !== '');

const EVERYBODY = '@all';
const GROUPS = ['toparty', 'totag'] as const;

/** Members whose page is their own; a group shares one, and the page cannot tell who of it answers. */
const membersOf = ({ touser }: Values): readonly string[] =>
	idsIn(touser).filter((id) => id !== EVERYBODY);
const hasGroup = (values: Values): boolean =>
	idsIn(values['touser']).includes(EVERYBODY) ||
	GROUPS.some((name) => idsIn(values[name]).length > 0);

/** @throws ParameterError when the page cannot tell who answers, and only some may */
export function checkPage(values: Values, approvers: readonly string[]): void {
	if (approvers.length === 0 || !hasGroup(values)) return;
	throw new ParameterError(
		'approverIds',
		'Restrict Who Can Answer (approverIds) needs pages of single members, and departments, tags and @all share one',
		'Name the members in Members, or let them answer by card',
	);
}

/** @throws ApiError when it reaches no member, ParameterError, TransportError */
export async function sendPages(call: Call, page: Page, waitId: string): Promise<void> {
	const { values } = call;
	const members = membersOf(values);
	const refusals: ApiError[] = [];
	let sent = 0;
	for (const member of members) {
		const only = { ...values, touser: member, toparty: '', totag: '' };
		const refusal: unknown = await sendPage(call, page, { waitId, member }, only).then(
			() => undefined,
			(error: unknown) => error,
		);
		// One who cannot be reached keeps the others from nothing.
		if (refusal instanceof ApiError) refusals.push(refusal);
		else if (refusal !== undefined) throw refusal;
		else sent++;
	}
	if (hasGroup(values)) {
		const touser = idsIn(values['touser']).includes(EVERYBODY) ? EVERYBODY : '';
		await sendPage(call, page, { waitId }, { ...values, touser });
		sent++;
	}
	const [refusal] = refusals;
	if (refusal === undefined) return;
	if (sent === 0) throw refusal;
	hint(call.context, `${refusals.length} of ${members.length} members got no page.`);
}

async function sendPage(call: Call, page: Page, link: Link, values: Values): Promise<void> {
	const { context, settings } = call;
	await sendRow(call, 'message.sendTextCard', {
		...values,
		title: page.subject,
		description: page.message,
		btntxt: 'Open',
		url: signedAddress(context, { link: sealLink(link, settings) }).href,
	});
}
