import { EVENTS } from '../../../../nodes/WecomSuite/protocol/catalogue';
import { parse, parseMessage } from '../../../../nodes/WecomSuite/protocol/events/parse';
import { LABELS, rowOf, sampleEvent } from '../../../simulator/push/samples';
import { writeJson } from '../../../simulator/wire/writeJson';
import { writeXml } from '../../../simulator/wire/writeXml';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';
import { requestOf } from '../../../support/vectors';

const IDENTITY = { suiteId: 'wwSuite', providerCorpId: 'wwProvider', corpId: 'wpCorp' };

describe('parse', () => {
	it.each(LABELS)('reads the sample of %s from XML and from JSON alike', (label) => {
		const event = sampleEvent(label, IDENTITY, 1760000000);
		const { fields } = rowOf(label);
		const parsed = parse(writeXml(event, fields));
		expect(parsed.event.label).toBe(label);
		expect(parsed.row).toBe(EVENTS[label]);
		expect(parse(writeJson(event, fields))).toEqual(parsed);
	});

	it('tells the time of every timestamp, also of an event it does not know', () => {
		const inside = '<TimeStamp>1</TimeStamp><CreateTime>2</CreateTime><ApplyTime>3</ApplyTime>';
		const { event, times, row, channel } = parse(`<xml><InfoType>new</InfoType>${inside}</xml>`);
		expect(row).toBeUndefined();
		expect(channel).toBe('suite');
		expect(times).toEqual({ TimeStamp: 1, CreateTime: 2 });
		expect(event).toEqual({
			label: 'suite:new',
			InfoType: 'new',
			TimeStamp: 1,
			CreateTime: 2,
			ApplyTime: '3',
		});
	});

	it('tells the times of all entries of a list', () => {
		const entry = (time: number) => `<ChangeList><TimeStamp>${time}</TimeStamp></ChangeList>`;
		const xml = `<xml><SuiteId>ww</SuiteId><InfoType>change_school_contact_batch</InfoType>${entry(1)}${entry(2)}</xml>`;
		expect(parse(xml).times).toEqual({
			'ChangeList[0].TimeStamp': 1,
			'ChangeList[1].TimeStamp': 2,
		});
	});
});

describe('parseMessage', () => {
	it("reads the vendor's samples", () => {
		expect(parseMessage(requestOf('V-2').message)).toEqual({
			label: 'message:text',
			ToUserName: 'wx5823bf96d3bd56c7',
			FromUserName: 'mycreate',
			CreateTime: 1409659813,
			MsgType: 'text',
			Content: 'hello',
			MsgId: '4561255354251345929',
			AgentID: 218,
		});
		expect(parseMessage(requestOf('D-1').message)).toEqual({
			label: 'suite:suite_ticket',
			SuiteId: 'ww4asffe99e54c0f4c',
			InfoType: 'suite_ticket',
			TimeStamp: 1760000000,
			SuiteTicket: 'asdfasfdasdfasdf',
		});
	});

	it('sees what it is by the first character, behind blanks and a byte order mark', () => {
		for (const text of ['{"MsgType":"text"}', '<xml><MsgType>text</MsgType></xml>']) {
			for (const around of ['', ' \r\n', '\ufeff', '\ufeff\n']) {
				expect(parseMessage(`${around}${text}\n`).label).toBe('message:text');
			}
		}
	});

	it('keeps what the vendor names like a field of ours', () => {
		const json = '{"InfoType":"new","label":"a","title":{"b":"c"},"wecom":["d"],"Label":"e"}';
		expect(parseMessage(json)).toEqual({
			label: 'suite:new',
			InfoType: 'new',
			label_: 'a',
			title_: { b: 'c' },
			wecom_: ['d'],
			Label: 'e',
		});
	});

	it('moves them to a name that is free', () => {
		const expected = { label: 'suite:new', InfoType: 'new', label_: 'a', label__: 'b' };
		for (const message of [
			'<xml><InfoType>new</InfoType><label>b</label><label_>a</label_></xml>',
			'{"InfoType":"new","label_":"a","label":"b"}',
		]) {
			expect(parseMessage(message)).toEqual(expected);
		}
	});

	it('calls unknown what names no event', () => {
		expect(parseMessage('<xml><A>a</A></xml>')).toEqual({ label: 'unknown', A: 'a' });
		expect(parseMessage('<xml>a</xml>')).toEqual({ label: 'unknown', '#text': 'a' });
		expect(parseMessage('{}')).toEqual({ label: 'unknown' });
		expect(parseMessage(requestOf('D-4').message)).toMatchObject({
			label: 'unknown',
			msgtype: 'text',
			text: { content: 'hello robot' },
		});
	});

	it.each(['', ' ', 'success', '[]', '"a"', '1616140317555161061', '\ufeff', '<', '{', '<xml>'])(
		'refuses %j',
		(text) => {
			expect(codeOf(() => parseMessage(text))).toBe('ERR_WECOM_XML');
		},
	);

	it('shows nothing of what it refuses', () => {
		for (const text of ['private words', '{"private":words', '<xml><A>private</B></xml>']) {
			expect(wordsOf(thrownBy(() => parseMessage(text)))).not.toMatch(/private|words/);
		}
	});
});
