import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sealedWith } from '../../../nodes/WecomSuite/suite/seals/sealed';
import { press } from '../../simulator/push/press';
import { walk, type Walked } from './secrets.walk';
import { answerPage, waiting } from './secrets.waits';
import { textOn } from './wait.steps';
import {
	errorOf,
	failureOf,
	itemsOf,
	replyStep,
	SECRETS,
	SUITE,
	type Flow,
	type RealN8n,
} from './realN8n';

const TICKET = 'exampleTicketThatNobodyMayRead';
/** In pushes that are refused: decrypted or not, it belongs nowhere. */
const REFUSED_TEXT = 'exampleTextOfARefusedPush';

/** A secret in every dress in which it might slip through. */
const dresses = (secret: string): string[] => {
	const bytes = Buffer.from(secret);
	return [
		secret,
		encodeURIComponent(secret),
		bytes.toString('hex'),
		bytes.toString('base64').replace(/=+$/, ''),
	];
};

/** The database file and what SQLite keeps beside it, as bytes. */
async function databaseOf(userFolder: string): Promise<string> {
	const folder = path.join(userFolder, '.n8n');
	const names = (await readdir(folder)).filter((name) => name.startsWith('database.sqlite'));
	const files = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
	return Buffer.concat(files).toString('latin1');
}

/** Name of a place → all that can be read there once the walk is over. */
type Places = Readonly<Record<string, (realN8n: RealN8n) => string | Promise<string>>>;
const OF_ONE_PROCESS: Places = {
	'the database': async ({ n8n }) => await databaseOf(n8n.userFolder),
	'the log': ({ n8n }) => n8n.logs(),
};

export function secrets(realN8n: () => RealN8n, elsewhere = OF_ONE_PROCESS): void {
	const places: Record<string, string> = {};
	let flow: Flow;
	let walked: Walked;

	beforeAll(async () => {
		flow = await realN8n().publish('secrets', [replyStep('done')]);
		await flow.wecom.verifyUrl();
		await flow.wecom.pushTicket(TICKET);
		await flow.wecom.text('hello');
		await flow.wecom.push('suite:cancel_auth');
		await flow.wecom.pushMessage('not <xml at all');
		for (const fault of ['badSignature', 'wrongKey', 'otherReceiver', 'oldClock'] as const) {
			await flow.wecom.text(REFUSED_TEXT, { fault });
			await flow.wecom.pushTicket(`${TICKET}`, { fault });
		}
		walked = await walk(realN8n());
		const { waits } = walked;
		const executions = [
			...(await flow.executions(3)),
			...walked.done,
			...walked.failed,
			...waits.executions,
			...waits.failed,
		];
		places['the executions'] = JSON.stringify(executions);
		places['the tests of the credential'] = walked.tests.join('\n');
		const ids = [flow, waits.card.flow, waits.page.flow].map(({ id }) => id);
		const stored = await Promise.all(ids.map((id) => realN8n().client.getWorkflow(id)));
		places['the workflows'] = JSON.stringify(stored);
		const { n8n } = realN8n();
		const exported: string[] = [];
		for (const id of ids) exported.push(await n8n.command('export:workflow', `--id=${id}`));
		places['the workflows exported by n8n itself'] = exported.join('\n');
		places['the credentials exported by n8n itself'] = await n8n.command(
			'export:credentials',
			'--all',
		);
		for (const [place, look] of Object.entries(elsewhere)) places[place] = await look(realN8n());
	}, 300_000);

	it('the ticket is kept, and only sealed', () => {
		expect(places['the workflows']).toContain('wcs1.');
		expect(places['the database']).toContain('wcs1.');
	});

	it('an app was installed, a reply came late, and calls failed in every way', () => {
		const [installed, late, corps] = walked.done;
		expect(walked.done.map(failureOf)).toEqual(walked.done.map(() => ''));
		expect(itemsOf(installed, 'Complete')[0]).toHaveProperty('authorization');
		expect(itemsOf(late, 'Reply')[0]).toMatchObject({ wecomReply: { sent: 'active' } });
		expect(walked.failed.map(({ status }) => status)).toEqual(walked.failed.map(() => 'error'));
		for (const words of ['60020', '40058', 'status 500', 'gave no answer', 'ECONNREFUSED']) {
			expect(places['the executions']).toContain(words);
			expect(places['the tests of the credential']).toContain(words);
		}
		expect(walked.secrets.length).toBeGreaterThan(8);
		if (!realN8n().differences.keepsCorps) return;
		// Corps were listed, exported, and one that the previous secret sealed was written to.
		expect(itemsOf(corps, 'Export')[0]).toHaveProperty('authorization');
		expect(errorOf(corps, 'Send')).toBe('');
	});

	it('questions wait, were answered, and could not be sent', () => {
		const { executions, failed, secrets: deciding } = walked.waits;
		const [card, page, tapped, posted] = executions;
		expect([card, page].map((one) => one?.status)).toEqual(['waiting', 'waiting']);
		for (const answered of [tapped, posted])
			expect(itemsOf(answered, 'Ask')).toMatchObject([{ data: { approved: true } }]);
		expect(failed.map(({ status }) => status)).toEqual(failed.map(() => 'error'));
		expect(failed.length).toBeGreaterThan(7);
		expect(deciding.length).toBeGreaterThan(50);
		// What n8n keeps of a question that waits, so what is looked for would be found there.
		for (const place of ['the executions', 'the database'])
			expect(places[place]).toContain('wecomAsked');
	});

	const PLACES = [
		'the executions',
		'the tests of the credential',
		'the workflows',
		'the workflows exported by n8n itself',
		'the credentials exported by n8n itself',
		...Object.keys(elsewhere),
	];
	const around = (text: string, part: string) => {
		const at = text.indexOf(part);
		return at < 0 ? '' : text.slice(Math.max(0, at - 100), at + part.length);
	};

	it.each(PLACES)('%s holds none', (place) => {
		const text = places[place] ?? '';
		expect(text.length).toBeGreaterThan(100);
		for (const secret of [...SECRETS, ...walked.secrets, TICKET, REFUSED_TEXT])
			for (const dress of dresses(secret)) expect(around(text, dress)).toBe('');
	});

	it.each(PLACES)('%s holds nothing that decides a question', (place) => {
		const text = places[place] ?? '';
		for (const secret of walked.waits.secrets) expect(around(text, secret)).toBe('');
		// Decisions go from the trigger to the node that waits, and only those two see them.
		const sealed = new Set(text.match(/wcs1\.[\w-]+/g));
		for (const purpose of ['tap', 'decision', 'link'] as const)
			expect([...sealed].filter((one) => sealedWith(one, SUITE, purpose))).toEqual([]);
	});

	it('what n8n keeps of an open question decides nothing', async () => {
		const { card, page } = walked.waits;
		const answers: string[] = [];
		const hear = async (...call: Parameters<typeof fetch>) =>
			answers.push(await (await fetch(...call)).text());
		for (const { flow: open } of [card, page]) {
			const execution = await waiting(realN8n(), open);
			const { nodes } = await realN8n().client.getWorkflow(open.id);
			const node = nodes.find(({ name }) => name === 'Ask')?.id ?? '';
			// The token that n8n keeps for its own waiting nodes leads to ours as well, and no further.
			const token = execution.data['resumeToken'];
			const base = `${realN8n().callbackBase}/webhook-waiting/${execution.id}`;
			const addresses = [
				`${base}/${node}`,
				`${base}/${node}?signature=${token}`,
				`${base}?signature=${token}/${node}`,
			];
			for (const address of addresses)
				for (const body of ['answer=approved', 'decision=approved', 'link=lisi&answer=approved']) {
					const form = new URLSearchParams(body);
					await hear(address, { method: 'POST', body: form });
					await hear(`${address}${address.includes('?') ? '&' : '?'}${body}`);
				}
			await waiting(realN8n(), open);
			if (token !== undefined) expect(answers.join()).toContain('"outcome":"failed"');
		}
		expect(answers.join()).not.toMatch(/travel|Approved/);
	});

	it('what was looked for is what decides', async () => {
		const { card, page } = walked.waits;
		expect(textOn(await press(card.flow.wecom, card.sent))).toBe('Approved by lisi');
		expect(await answerPage(realN8n(), page)).toContain('Approved by lisi');
		for (const { flow: open } of [card, page])
			expect((await open.executions(1))[0]?.status).toBe('success');
	});
}
