/** What n8n-core and n8n-workflow use themselves and do not export, taken from where they take it. */
import { createRequire } from 'node:module';

interface Container {
	set(type: unknown, instance: unknown): void;
}
interface XmlParser {
	parseStringPromise(text: string): Promise<unknown>;
}

const fromCore = createRequire(require.resolve('n8n-core'));
const fromWorkflow = createRequire(require.resolve('n8n-workflow'));

export const { Container } = fromCore('@n8n/di') as { readonly Container: Container };
export const { Logger } = fromCore('@n8n/backend-common') as { readonly Logger: unknown };
export const { Parser } = fromWorkflow('xml2js') as {
	readonly Parser: new (options: Readonly<Record<string, unknown>>) => XmlParser;
};
/** Reads a stream whole, up to a limit. */
export const readWhole = fromCore('raw-body') as (
	stream: NodeJS.ReadableStream,
	options: { readonly limit: string; readonly length?: string | undefined },
) => Promise<Buffer>;
