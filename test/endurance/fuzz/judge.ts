/** What must be so whatever came in. */
import assert from 'node:assert/strict';
import type { Outcome } from './call';

/** Status → the only body it may have. A push that is accepted hears `success`; a verification its echo. */
const BODIES: Readonly<Record<number, string>> = {
	400: 'bad request',
	403: 'refused',
	413: 'too large',
};

/** Plain JSON and nothing else: no undefined, no NaN, no class, no prototype of somebody's making. */
function assertJson(value: unknown): void {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
	if (typeof value === 'number') return assert.ok(Number.isFinite(value));
	assert.equal(typeof value, 'object');
	const plain = Array.isArray(value) ? Array.prototype : Object.prototype;
	assert.equal(Object.getPrototypeOf(value), plain);
	for (const inner of Object.values(value as object)) assertJson(inner);
}

export function judge({ status, body, items, log }: Outcome): void {
	if (status !== 200) {
		assert.equal(body, BODIES[status]);
		assert.deepEqual(items, []);
		if (status !== 413)
			assert.match(log.join('\n'), /^WeCom callback refused: .*\(ERR_WECOM_\w+(, cause \w+)?\)$/);
	}
	assert.ok(items.length <= 1);
	for (const { json } of items) {
		assertJson(json);
		assert.equal(typeof json['label'], 'string');
		assert.equal(typeof (json['wecom'] as { id?: unknown }).id, 'string');
	}
	assert.deepEqual(Object.keys(Object.prototype), []);
}

export const assertRefused = ({ status, items }: Outcome): void => {
	assert.notEqual(status, 200);
	assert.deepEqual(items, []);
};

/** Every text in a value, sorted. */
export function leavesOf(value: unknown): string[] {
	const leaves: string[] = [];
	const walk = (one: unknown): void => {
		if (typeof one === 'object' && one !== null)
			for (const inner of Object.values(one)) walk(inner);
		else leaves.push(String(one));
	};
	walk(value);
	return leaves.sort();
}
