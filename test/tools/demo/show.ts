// What the demo shows: the platform pushes, and every answer becomes a line of the table.
import type { WecomApi } from '../../simulator/api';
import { connect } from '../../simulator/api/connect';
import type { WecomPlatform } from '../../simulator/push/platform';
import type { PushResult } from '../../simulator/push/push';
import type { PushTable } from '../../simulator/cli/table';

interface Scene {
	readonly run: (platform: WecomPlatform, api: WecomApi) => Promise<PushResult>;
	/** What an answer must be here; the platform itself would be content with less. */
	readonly answer: PushResult['kind'];
	/** What the member must read. */
	readonly reads?: string;
}

const GREETING = '你好! Are you there?';

const SCENES: readonly Scene[] = [
	{ run: (platform) => platform.verifyUrl(), answer: 'echo' },
	{ run: (platform, api) => connect(platform, api).pushTicket(), answer: 'success' },
	{
		run: async (platform, api) => (await connect(platform, api).install()).push,
		answer: 'success',
	},
	{ run: (platform) => platform.push('suite:change_contact:create_user'), answer: 'success' },
	{ run: (platform) => platform.text(GREETING), answer: 'reply', reads: `You said: ${GREETING}` },
	{ run: (platform) => platform.push('message:image'), answer: 'reply' },
];

/** Against the echo bot an answer may satisfy WeCom and still be wrong. */
function judge(result: PushResult, { answer, reads }: Scene): PushResult {
	if (result.problem !== undefined) return result;
	if (result.kind !== answer) return { ...result, problem: `expected ${answer}` };
	const read = result.reply?.fields['Content'];
	if (reads === undefined || read === reads) return result;
	return { ...result, problem: `expected the reply "${reads}", read "${String(read)}"` };
}

/** Plays every scene; resolves with the number of answers that were not as they should be. */
export async function show(
	platform: WecomPlatform,
	api: WecomApi,
	table: PushTable,
	signal: AbortSignal,
): Promise<number> {
	let wrong = 0;
	table.printHeader();
	for (const scene of SCENES) {
		const result = judge(await scene.run(platform, api), scene);
		if (signal.aborted) break;
		table.print(result);
		if (result.problem !== undefined) wrong += 1;
	}
	return wrong;
}
