import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files that say which flows run together. */
const TOGETHER = path.join(__dirname, '..', 'flows', 'together');
const FLOWS = path.dirname(TOGETHER);

const testsIn = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.test.ts'))
		.sort();

/**
 * One share of the flows in one file of jest, each file of them a `describe` of its name. Jest opens every module anew for each of its
 * files, and opening n8n takes longer than most flows do. All shares together are all flows.
 */
export function runShare(testPath: string): void {
	const shares = testsIn(TOGETHER);
	const share = shares.indexOf(path.basename(testPath));
	const names = testsIn(FLOWS).filter((_, index) => index % shares.length === share);
	describe.each(names)('%s', (name) => void jest.requireActual(path.join(FLOWS, name)));
}
