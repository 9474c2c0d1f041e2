import { runCli } from './cli';
import { readOverrides } from './commandLine';
import { FAULTS } from '../push/faults';
import { startReceiver, SUITE, type Receiver } from '../push/receiver';
import { LABELS } from '../push/samples';

const ENVIRONMENT = {
	WECOM_SUITE_ID: SUITE.suiteId,
	WECOM_TOKEN: SUITE.token,
	WECOM_AES_KEY: SUITE.encodingAesKey,
	WECOM_PROVIDER_CORP_ID: SUITE.providerCorpId,
};

const run = async (argv: string[], environment: Record<string, string> = ENVIRONMENT) => {
	let out = '';
	let err = '';
	const stream = (add: (text: string) => void) => ({ write: add });
	const code = await runCli(
		argv,
		environment,
		stream((text) => (out += text)),
		stream((text) => (err += text)),
	);
	return { code, out, err, lines: out.trimEnd().split('\n') };
};

describe('npm run simulate', () => {
	let receiver: Receiver;
	beforeAll(async () => {
		receiver = await startReceiver();
	});
	afterAll(() => receiver.close());

	it('plays the tour by default, and all is well with a good receiver', async () => {
		const { code, lines } = await run([receiver.url]);
		expect(code).toBe(0);
		expect(lines[1]).toMatch(/URL verification +verify +200 echo/);
		expect(lines.join('\n')).toMatch(/Forged signature .* 403 refused/);
	});

	it('pushes one event, changed as told', async () => {
		const set = ['--set', 'Content=a=b', '--set', 'FromUserName=lisi'];
		const { code, lines } = await run([receiver.url, 'message:text', ...set]);
		expect(code).toBe(0);
		expect(lines).toHaveLength(2);
		expect(receiver.received.at(-1)?.message).toMatch(
			/<FromUserName><!\[CDATA\[lisi\]\]>.*<Content><!\[CDATA\[a=b\]\]>/,
		);
	});

	it('pushes everything, as JSON lines when asked', async () => {
		const { code, lines } = await run([receiver.url, 'all', '--json', '--form', 'json']);
		expect(code).toBe(0);
		const results = lines.map((line) => JSON.parse(line) as { label: string; kind: string });
		expect(results.map(({ label }) => label)).toEqual(LABELS);
		expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['success']));
	});

	it('verifies, for another receive id too', async () => {
		expect((await run([receiver.url, 'verify'])).code).toBe(0);
		const other = await run([receiver.url, 'verify', '--receive-id', 'wwother']);
		expect(other).toMatchObject({ code: 1 });
		expect(other.out).toContain('status 403, not 200');
	});

	it('takes a fault that is refused for a good answer', async () => {
		const { code, out } = await run([receiver.url, 'suite:suite_ticket', '--fault', 'wrongKey']);
		expect(code).toBe(0);
		expect(out).toMatch(/fault wrongKey .*403 refused/);
	});

	it('prefers options to the environment', async () => {
		const { code } = await run([receiver.url, 'verify', '--token', 'other'], ENVIRONMENT);
		expect(code).toBe(1);
	});

	it('exits with 1 when WeCom would not be satisfied', async () => {
		const silent = await startReceiver(() => '');
		expect(await run([silent.url, 'suite:create_auth'])).toMatchObject({
			code: 1,
			out: expect.stringContaining('seven bytes "success"') as string,
		});
		await silent.close();
	});

	it('lists what there is, and helps', async () => {
		const { code, out } = await run(['--list'], {});
		expect(code).toBe(0);
		for (const name of [...LABELS, ...Object.keys(FAULTS)]) expect(out).toContain(`  ${name} `);
		expect(await run(['--help'], {})).toMatchObject({ code: 0, err: '' });
	});

	it.each([
		[[], 'A callback URL is missing'],
		[['nowhere'], '"nowhere" is not a URL'],
		[['http://localhost:1', 'verify', 'twice'], 'What is "twice"?'],
		[['http://localhost:1', 'message:telepathy'], 'has no event'],
		[['http://localhost:1', 'verify', '--fault', 'none'], 'There is no fault "none"'],
		[['http://localhost:1', 'verify', '--fault', 'emptyBody'], 'carries none'],
		[['http://localhost:1', 'message:text', '--form', 'yaml'], '--form is xml or json'],
		[['http://localhost:1', 'message:text', '--set', 'Content'], '--set takes Key=Value'],
		[['http://localhost:1', 'demo', '--set', 'Content=a'], 'The demo takes no'],
		[['--unknown'], "Unknown option '--unknown'"],
	])('explains what is wrong with %j', async (argv, reason) => {
		const { code, err } = await run(argv);
		expect(code).toBe(2);
		expect(err).toContain(reason);
	});

	it('names the setting that is missing', async () => {
		const { code, err } = await run(['http://localhost:1'], { WECOM_SUITE_ID: 'a' });
		expect(code).toBe(2);
		expect(err).toContain('--token or WECOM_TOKEN is missing');
	});
});

describe('readOverrides', () => {
	it('goes deeper at a dot and makes a list of a repeated key', () => {
		expect(readOverrides(['A=1', 'B.C=2', 'B.D=3', 'E=a', 'E=b', 'E=c', 'F='])).toEqual({
			A: '1',
			B: { C: '2', D: '3' },
			E: ['a', 'b', 'c'],
			F: '',
		});
	});
});
