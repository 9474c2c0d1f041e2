import { ServiceDesk, type ChatOf } from './serviceDesk';

const HOUR = 3_600_000;
const LI: ChatOf = { corpId: 'wpCorp', account: 'wkAccount', customer: 'wmLi' };

let now: number;
let desk: ServiceDesk;
beforeEach(() => {
	now = 1_700_000_000_000;
	desk = new ServiceDesk(() => now);
});
const write = (content = 'hello') => desk.written(LI, { msgtype: 'text', text: { content } });
const refusal = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		return (error as { errcode?: number }).errcode;
	}
	return undefined;
};
const send = () => desk.send(LI, { msgtype: 'text', text: { content: 'answer' } });
const page = (more: object = {}) => desk.read(LI, { token: '', cursor: '', limit: 1000, ...more });

describe('customer service as WeCom runs it', () => {
	it('gives the log in pages, and forgets after three days', () => {
		['a', 'b', 'c'].forEach(write);
		const first = page({ limit: 2 });
		expect([first.msg_list.length, first.has_more]).toEqual([2, 1]);
		const second = page({ limit: 2, cursor: first.next_cursor });
		expect(second.msg_list).toMatchObject([
			{ open_kfid: 'wkAccount', external_userid: 'wmLi', origin: 3, text: { content: 'c' } },
		]);
		expect(second.has_more).toBe(0);
		now += 73 * HOUR;
		expect(page().msg_list).toEqual([]);
	});

	it('takes a token for ten minutes, of its own account', () => {
		const token = desk.issueToken(LI);
		const other = desk.issueToken({ corpId: 'wpCorp', account: 'wkOther' });
		expect(refusal(() => page({ token }))).toBeUndefined();
		expect(refusal(() => page({ token: other }))).toBe(95007);
		now += 600_001;
		expect(refusal(() => page({ token }))).toBe(95007);
	});

	it('takes five answers within 48 hours of what the customer wrote', () => {
		write();
		Array.from({ length: 5 }, send);
		expect(refusal(send)).toBe(95001);
		write();
		now += 48 * HOUR + 1;
		expect(refusal(send)).toBe(95002);
	});

	it('takes none while a member serves, until the customer comes back after the end', () => {
		write();
		desk.hand(LI, 2, '');
		expect(refusal(send)).toBe(95018);
		desk.takenOver(LI, 'zhangsan');
		expect(desk.chat(LI)).toMatchObject({ state: 3, servicer: 'zhangsan' });
		expect(refusal(() => desk.hand(LI, 1, ''))).toBe(95016);
		desk.hand(LI, 4, '');
		expect(refusal(() => desk.hand(LI, 3, 'lisi'))).toBe(95013);
		write();
		expect(refusal(send)).toBeUndefined();
	});

	it('welcomes once, in twenty seconds, and who wrote lately not at all', () => {
		const codeOf = () => {
			desk.entered(LI, { scene: 'website' });
			const entry = page().msg_list.at(-1) as { event: { welcome_code?: string } };
			return entry.event.welcome_code;
		};
		const welcome = (code = '') => desk.sendByCode(code, { msgtype: 'text', text: {} });
		const late = codeOf();
		now += 20_001;
		expect(refusal(() => welcome(late))).toBe(95007);
		const code = codeOf();
		expect(refusal(() => welcome(code))).toBeUndefined();
		expect(refusal(() => welcome(code))).toBe(95007);
		expect(codeOf()).toBeUndefined();
	});

	it('takes a word on the queue only while the chat waits there, and no menu', () => {
		write();
		const code = () => desk.hand(LI, 2, '') ?? '';
		expect(refusal(() => desk.sendByCode(code(), { msgtype: 'msgmenu' }))).toBe(40008);
		const waiting = code();
		desk.takenOver(LI, 'zhangsan');
		expect(refusal(() => desk.sendByCode(waiting, { msgtype: 'text' }))).toBe(95018);
	});
});
