/**
 * The rule of the receive id as docs/guarantees.md tells it, written a second time: what an authentic text must end as. The pack's own
 * rule is not asked; its reader is, because other tests hold that one to other readers.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parseMessage } from '../../../nodes/WecomSuite/protocol';
import { SUITE, type Outcome } from './call';

type Ending = 'item' | 'raw' | 'refused';

const trimmed = (value: unknown): unknown =>
	typeof value === 'string' ? value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : value;
/** Everything an element says, once or several times; blanks say nothing. */
const valuesOf = (event: ReadonlyMap<string, unknown>, ...names: string[]): unknown[] =>
	names
		.flatMap((name) => event.get(name) ?? [])
		.map(trimmed)
		.filter((value) => value !== '');

function read(text: string): ReadonlyMap<string, unknown> | undefined {
	try {
		return new Map(Object.entries(parseMessage(text)));
	} catch {
		return undefined;
	}
}

function isForUs(event: ReadonlyMap<string, unknown>, receiveId: string): boolean {
	if (receiveId === '') return false;
	const { suiteId, providerCorpId }: Readonly<Record<'suiteId' | 'providerCorpId', string>> = SUITE;
	const only = (values: readonly unknown[], id: string) => values.every((value) => value === id);
	const isText = (values: readonly unknown[]) => values.some((value) => typeof value === 'string');
	const [suites, providers] = [valuesOf(event, 'SuiteId'), valuesOf(event, 'ServiceCorpId')];
	const namesUs = only(suites, suiteId) && (suites.length > 0 || only(providers, providerCorpId));
	const infoType = trimmed(event.get('InfoType'));
	if (typeof infoType === 'string' && infoType !== '') {
		const ofProvider = isText(providers) && suites.length === 0;
		return namesUs && [suiteId, ...(ofProvider ? [providerCorpId] : [])].includes(receiveId);
	}
	const corps = valuesOf(event, 'ToUserName', 'tousername');
	if (corps.length > 0) return receiveId === suiteId || only(corps, receiveId);
	const names = [...event.keys()].filter((name) => /corp_?id$/i.test(name));
	const couldBeMeant = receiveId.startsWith('wp') || valuesOf(event, ...names).includes(receiveId);
	return namesUs && ([suiteId, providerCorpId].includes(receiveId) || couldBeMeant);
}

const endingOf = (text: string, receiveId: string): Ending => {
	const event = read(text);
	if (!isForUs(event ?? new Map<string, unknown>(), receiveId)) return 'refused';
	return event === undefined ? 'raw' : 'item';
};

/** An authentic text ends as an item or as raw text with the reason, and is refused only where the rule says so. */
export function assertAnswered(outcome: Outcome, text: string, receiveId: string): void {
	const expected = endingOf(text, receiveId);
	const { status, items, body } = outcome;
	assert.equal(status, expected === 'refused' ? 403 : 200);
	if (expected === 'refused') return;
	assert.equal(body, 'success');
	const [item] = items;
	// A ticket is kept and starts nothing.
	if (item === undefined) {
		assert.equal(read(text)?.get('label'), 'suite:suite_ticket');
		assert.equal(receiveId, SUITE.suiteId);
		return;
	}
	const { id, raw, reason } = item.json['wecom'] as Readonly<Record<string, string | undefined>>;
	assert.equal(id, createHash('sha256').update(text).digest('hex').slice(0, 32));
	assert.equal(raw, expected === 'raw' ? text : undefined);
	assert.equal(typeof reason, expected === 'raw' ? 'string' : 'undefined');
}
