/** A tour through a suite's day: verification, installation, members who write, members who change, and three attacks. */
import type { FaultName } from '../push/faults';
import type { WecomPlatform } from '../push/platform';
import type { PushResult } from '../push/push';
import type { Label } from '../push/samples';

interface Step {
	/** Instead of the title of the row. */
	readonly title?: string;
	readonly run: (platform: WecomPlatform) => Promise<PushResult>;
}

const push = (label: Label, overrides: Record<string, unknown> = {}): Step => ({
	run: (platform) => platform.push(label, overrides),
});
const attack = (title: string, fault: FaultName): Step => ({
	title,
	run: (platform) => platform.push('suite:suite_ticket', {}, { fault }),
});

export const DEMO: readonly Step[] = [
	{ run: (platform) => platform.verifyUrl() },
	{ run: (platform) => platform.pushTicket() },
	push('suite:create_auth'),
	push('event:enter_agent'),
	push('message:text', { Content: '报告准备好了吗？ Is the report ready?' }),
	push('message:image'),
	push('message:location'),
	push('event:click'),
	push('event:template_card_event'),
	push('suite:change_contact:create_user'),
	push('suite:change_contact:update_tag'),
	{
		title: 'Event nobody has modelled',
		run: (platform) =>
			platform.pushMessage(
				`<xml><SuiteId>${platform.identity.suiteId}</SuiteId><InfoType>brand_new</InfoType></xml>`,
			),
	},
	attack('Forged signature', 'badSignature'),
	attack('Changed on the way', 'flippedCiphertext'),
	attack('Meant for another suite', 'otherSuite'),
	{
		title: 'The same message twice',
		run: (platform) => platform.text('Did you get this?', { fault: 'duplicate' }),
	},
	push('suite:cancel_auth'),
];

/** Runs the steps one after the other and reports each. */
export const runDemo = async (
	platform: WecomPlatform,
	report: (result: PushResult, title: string | undefined) => void,
): Promise<void> => {
	for (const { title, run } of DEMO) report(await run(platform), title);
};
