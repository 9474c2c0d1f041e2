/** The memory and the event loop of n8n's process, as its own metrics tell it. */
export interface Memory {
	readonly rssMb: number;
	readonly heapMb: number;
	/** 99th percentile of the event loop's delay since the look before. */
	readonly lagMs: number;
}

export async function measure(url: string): Promise<Memory> {
	const text = await (await fetch(`${url}/metrics`)).text();
	const read = (name: string) => {
		const value = new RegExp(`^n8n_${name} (\\S+)$`, 'm').exec(text)?.[1];
		if (value === undefined) throw new Error(`n8n's metrics do not hold ${name}`);
		return Number(value);
	};
	return {
		rssMb: read('process_resident_memory_bytes') / 2 ** 20,
		heapMb: read('nodejs_heap_size_used_bytes') / 2 ** 20,
		lagMs: read('nodejs_eventloop_lag_p99_seconds') * 1000,
	};
}

const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/** Growth from the middle third to the last: the first third warms up. */
export function growth(samples: readonly Memory[], of: 'rssMb' | 'heapMb'): number {
	const third = Math.floor(samples.length / 3);
	const values = samples.map((sample) => sample[of]);
	return median(values.slice(-third)) - median(values.slice(third, -third));
}
