/**
 * The settings that the trigger opened a push with, kept for the Reply node that answers it in the same process. To read a
 * credential a second time within seconds takes n8n longer than the reply takes us. On a worker there is nothing, and it is read.
 */
import { CREDENTIAL, type Settings } from '../credential/config';

interface User {
	readonly credentials?: Readonly<Record<string, { readonly id?: string | null }>>;
}
interface Kept {
	readonly credentialId: string;
	readonly settings: Settings;
}

const kept = new Map<string, Kept>();
/** Connections that are open at once, at most. A node behind any other push reads the credential itself. */
const MAX_KEPT = 1000;

/** Until the connection is closed, and not at all when it is closed already. `sealed` is the context of the push, which only these settings open. */
export function handOver(
	sealed: string,
	{ credentials }: User,
	settings: Settings,
	response: { readonly destroyed: boolean; once(event: 'close', listener: () => void): unknown },
): void {
	const credentialId = credentials?.[CREDENTIAL]?.id;
	if (typeof credentialId !== 'string' || response.destroyed) return;
	const [oldest] = kept.keys();
	if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
	kept.set(sealed, { credentialId, settings });
	response.once('close', () => kept.delete(sealed));
}

/** For a node with the same credential. */
export function handedOver(sealed: string, { credentials }: User): Settings | undefined {
	const found = kept.get(sealed);
	return found?.credentialId === credentials?.[CREDENTIAL]?.id ? found?.settings : undefined;
}
