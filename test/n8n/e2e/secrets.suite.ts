import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { walk, type Walked } from './secrets.walk';
import { errorOf, itemsOf, replyStep, SECRETS, type Flow, type RealN8n } from './realN8n';

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
		const executions = [...(await flow.executions(3)), ...walked.done, ...walked.failed];
		places['the executions'] = JSON.stringify(executions);
		places['the tests of the credential'] = walked.tests.join('\n');
		places['the workflow'] = JSON.stringify(await realN8n().client.getWorkflow(flow.id));
		const { n8n } = realN8n();
		places['the workflow exported by n8n itself'] = await n8n.command(
			'export:workflow',
			`--id=${flow.id}`,
		);
		places['the credentials exported by n8n itself'] = await n8n.command(
			'export:credentials',
			'--all',
		);
		for (const [place, look] of Object.entries(elsewhere)) places[place] = await look(realN8n());
	}, 300_000);

	it('the ticket is kept, and only sealed', () => {
		expect(places['the workflow']).toContain('wcs1.');
		expect(places['the database']).toContain('wcs1.');
	});

	it('an app was installed, a reply came late, and calls failed in every way', () => {
		const [installed, late, corps] = walked.done;
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

	it.each([
		'the executions',
		'the tests of the credential',
		'the workflow',
		'the workflow exported by n8n itself',
		'the credentials exported by n8n itself',
		...Object.keys(elsewhere),
	])('%s holds none', (place) => {
		const text = places[place] ?? '';
		expect(text.length).toBeGreaterThan(100);
		for (const secret of [...SECRETS, ...walked.secrets, TICKET, REFUSED_TEXT]) {
			for (const dress of dresses(secret)) {
				const at = text.indexOf(dress);
				expect(at < 0 ? '' : text.slice(Math.max(0, at - 100), at + dress.length)).toBe('');
			}
		}
	});
}
