// `npm run dev`: what is saved in the sources is in n8n a second later.
import { watch } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, tool } from '../tasks/prepare';
import { createProgress, explain } from '../tasks/progress';

/** n8n looks at the folders of its nodes and reads them again when a file there changes. */
export const RELOADING = { N8N_DEV_RELOAD: 'true' };

const WATCHED = ['nodes', 'credentials'];
/** Editors save in several steps. */
const SETTLE_MS = 200;

/** Until the signal aborts: each change is built, without a check of types, and laid where n8n looks. */
export async function followSources(packFolder: string, signal: AbortSignal): Promise<void> {
	let changed: string | undefined;
	for (const folder of WATCHED) {
		watch(path.join(ROOT, folder), { recursive: true, signal }, (_, file) => {
			changed = `${folder}/${file ?? ''}`;
		});
	}
	process.stdout.write(`Watching ${WATCHED.join(' and ')}: save a file, and n8n has it.\n\n`);
	while (!signal.aborted) {
		await sleep(SETTLE_MS);
		if (changed === undefined) continue;
		const title = changed;
		changed = undefined;
		await createProgress()
			.step(title, async () => {
				await tool('gulp/bin/gulp.js', ['code']);
				await cp(path.join(ROOT, 'dist'), path.join(packFolder, 'dist'), { recursive: true });
				return 'built, n8n reads it again';
			})
			.catch((error: unknown) => explain(error));
	}
}
