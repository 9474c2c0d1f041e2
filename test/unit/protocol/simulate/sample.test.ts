import { openCallback } from '../../../../nodes/WecomSuite/protocol/callback/callback';
import { checkReceiver } from '../../../../nodes/WecomSuite/protocol/callback/receiver';
import { EVENTS } from '../../../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../../../nodes/WecomSuite/protocol/catalogue/define';
import { parse } from '../../../../nodes/WecomSuite/protocol/events/parse';
import { receiverOf, sealPush } from '../../../../nodes/WecomSuite/protocol/simulate/sealPush';
import { isFilledIn, messageOf } from '../../../../nodes/WecomSuite/protocol/simulate/sample';
import { writeXml } from '../../../../nodes/WecomSuite/protocol/xml/writeXml';
import { SUITE } from '../../../simulator/push/receiver';

const FILLING = {
	suiteId: SUITE.suiteId,
	providerCorpId: SUITE.providerCorpId,
	seconds: 1_760_000_000,
	messageId: '7205136330722672512',
};
const ROWS = Object.entries<AnyEventRow>(EVENTS);
const TEXT: AnyEventRow = EVENTS['message:text'];

describe.each(ROWS)('a made-up %s', (label, row) => {
	it('is what the trigger takes for this event, sealed for whom it must be', () => {
		const shown = Object.entries(row.example).filter(([name]) => !isFilledIn(name));
		const message = messageOf(row, Object.fromEntries(shown), FILLING);
		const { query, body } = sealPush(SUITE, writeXml(message), receiverOf(message), {
			seconds: FILLING.seconds,
			nonce: '1234567890',
		});
		const opened = openCallback({
			...SUITE,
			msgSignature: query.msg_signature,
			timestamp: query.timestamp,
			nonce: query.nonce,
			body,
		});
		const parsed = parse(opened.message);
		expect(parsed.event.label).toBe(label);
		expect(() => checkReceiver(parsed, opened.receiveId, SUITE)).not.toThrow();
	});
});

describe('a made-up event', () => {
	it('has a time and an id of its own', () => {
		expect(messageOf(TEXT, { Content: 'Hello' }, FILLING)).toEqual({
			CreateTime: '1760000000',
			MsgId: '7205136330722672512',
			MsgType: 'text',
			Content: 'Hello',
		});
	});

	it('keeps what is given, even the id of another suite, and leaves out what is null', () => {
		const message = messageOf(
			EVENTS['suite:create_auth'],
			{ SuiteId: 'ww0another', AuthCode: 'example', TimeStamp: 5, State: null },
			FILLING,
		);
		expect(message).toMatchObject({
			SuiteId: 'ww0another',
			TimeStamp: '5',
			InfoType: 'create_auth',
		});
		expect(message['State']).toBeUndefined();
	});

	it('can be made from what the trigger emitted: lists travel as texts with commas, repeated elements as several', () => {
		const withLists = ROWS.filter(([, { fields }]) =>
			Object.values(fields).some(({ kind }) => kind === 'list' || kind === 'repeated'),
		);
		expect(withLists.length).toBeGreaterThan(5);
		for (const [, row] of withLists) {
			const sent = messageOf(row, row.example, FILLING);
			const { event } = parse(writeXml(sent));
			const again = messageOf(row, withoutLabel(event), FILLING);
			expect(parse(writeXml(again)).event).toEqual(event);
		}
	});
});

const withoutLabel = (event: object): Record<string, unknown> =>
	Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'label'));
