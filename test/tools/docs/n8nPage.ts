/** docs/n8n.md from the table of what the pack relies on. Never edited by hand. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { OF_CORE, OF_HTTP, OF_SERVER, type Behaviour } from '../../n8n/reliedOn/behaviours';

const ROOT = path.join(__dirname, '..', '..', '..');

/** The path from the root: rows name files below nodes/WecomSuite in short. */
function pathOf(file: string): string {
	const found = [`nodes/WecomSuite/${file}`, file].find((one) => existsSync(path.join(ROOT, one)));
	if (found === undefined) throw new Error(`${file}, which relies on n8n, is not there`);
	return found;
}

const PARTS: readonly (readonly [test: string, rows: Readonly<Record<string, Behaviour>>])[] = [
	['test/flows/reliedOn.test.ts', OF_CORE],
	['test/flows/reliedOnHttp.test.ts', OF_HTTP],
	['test/n8n/e2e/reliedOn.test.ts', OF_SERVER],
];

const link = (file: string) => `[${file}](../${pathOf(file)})`;
const rowsOf = (rows: Readonly<Record<string, Behaviour>>) =>
	Object.values(rows).map(({ is, files }) => `| ${is} | ${files.map(link).join(', ')} |`);

export const n8nPage = (): string =>
	[
		'# What the pack relies on in n8n',
		'',
		'Beyond what n8n documents. Each line has a test of the same name, which asks n8n alone, with probes in place of our nodes; when it fails, it says what',
		'this n8n does otherwise and which of our files relies on it. Every Monday the n8n that came out last is asked ([newest-n8n.yml](../.github/workflows/newest-n8n.yml)):',
		'`npm test -- newest` does the same on a real n8n. Written from `test/n8n/reliedOn/behaviours.ts` by `npm run docs`.',
		...PARTS.flatMap(([test, rows]) => [
			'',
			`Shown by [${test}](../${test}):`,
			'',
			'| Behaviour | Who relies on it |',
			'| --- | --- |',
			...rowsOf(rows),
		]),
		'',
	].join('\n');
