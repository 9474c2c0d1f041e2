/** n8n's store of processed items as it is for a node: hashes of keys, and nothing that forgets them. */
import { createHash } from 'node:crypto';
import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator } from 'n8n-workflow';

const kept = new Set<string>();
const hash = (item: unknown) => createHash('md5').update(String(item)).digest('base64');

const STORE: IDataDeduplicator = {
	checkProcessedAndRecord: (items) => {
		const fresh = items.filter((item) => !kept.has(hash(item)));
		items.forEach((item) => kept.add(hash(item)));
		return Promise.resolve({
			new: fresh,
			processed: items.filter((item) => !fresh.includes(item)),
		});
	},
	removeProcessed: () => Promise.resolve(),
	clearAllProcessedItems: () => Promise.resolve(kept.clear()),
	getProcessedDataCount: () => Promise.resolve(kept.size),
};

/** For a file whose tests begin with an empty one each. */
export function useProcessedItems(): void {
	beforeAll(() => DataDeduplicationService.init(STORE));
	beforeEach(() => kept.clear());
}
