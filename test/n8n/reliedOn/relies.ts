/** Tests that fail with a sentence: what n8n does otherwise, and which file of ours relies on it. */
import type { Behaviour } from './behaviours';

/** One `it` per row; the last one fails when a row was forgotten. */
export function testsOf<Rows extends Readonly<Record<string, Behaviour>>>(rows: Rows) {
	const tested = new Set<keyof Rows>();
	return {
		relies(row: keyof Rows & string, check: () => Promise<void> | void): void {
			tested.add(row);
			const { is, files } = rows[row] as Behaviour;
			const ours =
				files.length === 1 ? `${String(files[0])} relies` : `${files.join(' and ')} rely`;
			it(is, async () => {
				try {
					await check();
				} catch (cause) {
					throw new Error(`In this n8n it is not so that ${is}; ${ours} on it.\n${String(cause)}`, {
						cause,
					});
				}
			});
		},
		everyRowIsTested(): void {
			it('every row of the table has its test', () => {
				expect(Object.keys(rows).filter((row) => !tested.has(row))).toEqual([]);
			});
		},
	};
}
