import {
	openDecision,
	openLink,
	openTap,
	readHeard,
	resumePath,
	sealDecision,
	sealLink,
	sealTap,
	type Decision,
	type Tap,
} from '../../../../nodes/WecomSuite/suite/seals/tap';

const OWNER = { suiteId: 'ww1suite', suiteSecret: 'exampleSuiteSecretOfTheTests' };
const OTHER = { ...OWNER, suiteSecret: 'anotherSuiteSecretOfTheTests' };
const TAP: Tap = {
	executionId: '1234567890',
	nodeId: '8a1f3c52-7f8e-4c0b-9a54-0d1f6a3b2c11',
	signature: 'a1'.repeat(32),
	host: 'automation.department.example.com:5678',
	waitId: 'kq3xV1b2Zz8P',
	corpId: 'wpExampleAuthorizerCorp000000001',
	answer: 'approved',
	until: 1_800_000_000_000,
};
const WAIT = '/webhook-waiting';

describe('the key of a button (issue 17)', () => {
	it('opens for the suite and the corp that it was made for, and for nobody else', () => {
		const key = sealTap(TAP, OWNER);
		expect(openTap(key, OWNER, TAP.corpId)).toEqual(TAP);
		expect(openTap(key, OTHER, TAP.corpId)).toBeUndefined();
		expect(openTap(key, OWNER, 'wpAnotherCorp')).toBeUndefined();
		expect(openTap(`${key}A`, OWNER, TAP.corpId)).toBeUndefined();
		expect(openTap('approve', OWNER, TAP.corpId)).toBeUndefined();
	});

	it('leaves room in the 1024 bytes that WeCom takes, a text of 100 bytes included', () => {
		expect(sealTap(TAP, OWNER).length).toBeLessThan(600);
		expect(sealTap({ ...TAP, closedText: '完'.repeat(33) }, OWNER).length).toBeLessThan(1024);
	});

	it.each<Partial<Tap>>([
		{ executionId: '..' },
		{ executionId: '.' },
		{ executionId: '' },
		{ nodeId: '..' },
		{ signature: '' },
		{ signature: 'a1'.repeat(32) + '&x=1' },
		{ signature: '../../webhook/other' },
		{ host: '' },
		{ host: 'n8n.example.com/rest' },
		{ host: 'n8n.example.com\r\nx-api-key: 1' },
	])('does not open with %j, whoever sealed it', (changes) => {
		expect(openTap(sealTap({ ...TAP, ...changes }, OWNER), OWNER, TAP.corpId)).toBeUndefined();
	});

	it.each<Partial<Tap>>([
		{ executionId: '../rest/users' },
		{ executionId: 'a/../../webhook/other' },
		{ nodeId: '/../../webhook/other?x=' },
		{ nodeId: '..\\..\\webhook' },
		{ nodeId: '#' },
	])('never leads out of the address for waiting executions: %j', (changes) => {
		const url = new URL(resumePath(WAIT, { ...TAP, ...changes }), 'http://127.0.0.1:5678');
		expect(url.origin).toBe('http://127.0.0.1:5678');
		expect(url.pathname).toMatch(/^\/webhook-waiting\/[^/]+\/[^/]+$/);
		expect(url.search).toBe(`?signature=${TAP.signature}`);
		expect(url.hash).toBe('');
	});
});

describe('a decision', () => {
	const decision: Decision = {
		waitId: TAP.waitId,
		corpId: TAP.corpId,
		answer: 'declined',
		member: 'lisi',
		selected: { q1: ['o2'] },
		at: 1_700_000_000_000,
	};

	it('opens for the suite of the trigger; a key of a card is none', () => {
		expect(openDecision(sealDecision(decision, OWNER), OWNER)).toEqual(decision);
		expect(openDecision(sealDecision(decision, OWNER), OTHER)).toBeUndefined();
		expect(openDecision(sealTap(TAP, OWNER), OWNER)).toBeUndefined();
		expect(openDecision(undefined, OWNER)).toBeUndefined();
	});
});

describe('the address of a page', () => {
	it.each([{ waitId: TAP.waitId, member: 'lisi' }, { waitId: TAP.waitId }])(
		'opens as %j for its suite, and nothing else does',
		(link) => {
			expect(openLink(sealLink(link, OWNER), OWNER)).toEqual(link);
			expect(openLink(sealLink(link, OWNER), OTHER)).toBeUndefined();
			expect(openDecision(sealLink(link, OWNER), OWNER)).toBeUndefined();
		},
	);

	it('is not read from a key, a list, or nothing', () => {
		for (const other of [sealTap(TAP, OWNER), [sealLink(TAP, OWNER)], '', undefined, null])
			expect(openLink(other, OWNER)).toBeUndefined();
	});
});

describe('what the waiting node answers', () => {
	it('is told from whatever n8n says there', () => {
		const heard = { outcome: 'answered', text: 'Approved by lisi' };
		expect(readHeard({ wecomSuite: heard })).toEqual(heard);
		for (const other of [
			undefined,
			null,
			'<html>',
			{},
			{ wecomSuite: {} },
			{ wecomSuite: { outcome: 'x', text: '' } },
			{ wecomSuite: { outcome: 'closed' } },
			{ message: 'Workflow was started' },
		])
			expect(readHeard(other)).toBeUndefined();
	});
});
