import type { Progress } from '../tasks/progress';

export interface Host {
	readonly version: string;
	/** The Node this n8n runs on. */
	readonly nodeBin: string;
	/** n8n's command, to be run by that Node. */
	readonly n8nBin: string;
	/** The folder that holds its node_modules. */
	readonly dir: string;
	/** The folder above that Node's headers. */
	readonly nodeDir: string;
	/** What this version needs in its environment. */
	readonly env: Readonly<Record<string, string>>;
}

export function cacheRoot(env?: NodeJS.ProcessEnv): string;
export function ensureHost(options?: { version?: string; progress?: Progress }): Promise<Host>;
