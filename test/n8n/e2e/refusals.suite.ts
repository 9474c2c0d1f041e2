import { FAULTS, type FaultName } from '../../simulator/push/faults';
import { SECRETS, type Flow, type RealN8n } from './realN8n';

/** `design`: what answers the vendor. */
const EXPECTED: Readonly<Partial<Record<FaultName, readonly [status: number, body: string]>>> = {
	badSignature: [403, 'refused'],
	otherToken: [403, 'refused'],
	wrongKey: [403, 'refused'],
	otherReceiver: [403, 'refused'],
	otherSuite: [403, 'refused'],
	oldClock: [403, 'refused'],
	futureClock: [403, 'refused'],
	flippedCiphertext: [403, 'refused'],
	badPadding: [403, 'refused'],
	badLength: [403, 'refused'],
	missingSignature: [400, 'bad request'],
	missingParameter: [400, 'bad request'],
	repeatedParameter: [400, 'bad request'],
	missingEncrypt: [400, 'bad request'],
	emptyBody: [400, 'bad request'],
	oversizedBody: [413, 'too large'],
};

export function refusals(realN8n: () => RealN8n): void {
	let flow: Flow;
	beforeAll(async () => {
		flow = await realN8n().publish('refusals', []);
	});

	it.each(Object.entries(EXPECTED))('%s', async (fault, [status, body]) => {
		const options = { fault: fault as FaultName, retry: false };
		const result = await flow.wecom.push(
			'suite:create_auth',
			{ AuthCode: 'example-private-code' },
			options,
		);
		expect({ status: result.status, body: result.body.toString() }).toEqual({ status, body });
	});

	it.each(Object.keys(FAULTS).filter((name) => !FAULTS_NOT_REFUSED.has(name)))(
		'%s is refused without an error of ours, on messages as well',
		async (fault) => {
			const named = fault as FaultName;
			const label = named === 'otherSuite' ? 'suite:create_auth' : 'message:text';
			const { status } = await flow.wecom.push(label, {}, { fault: named, retry: false });
			// n8n itself refuses malformed XML with 422, before the node is asked.
			expect([400, 403, 413, 422]).toContain(status);
		},
	);

	it('callers that are not allowed hear the same', async () => {
		const callers = { addresses: '192.0.2.0/24' };
		const parameters = { options: { allowedCallers: { callers } } };
		const closed = await realN8n().publish('callers', [], parameters);
		const result = await closed.wecom.text('example-private-code');
		expect({ status: result.status, body: result.body.toString() }).toEqual({
			status: 403,
			body: 'refused',
		});
		expect(await closed.count()).toBe(0);
		expect(realN8n().n8n.logs()).toContain('The caller 127.0.0.1 is not among the allowed ones');
	});

	it('start no execution and tell the log why, but no secret and no content', async () => {
		expect(await flow.count()).toBe(0);
		const log = realN8n().n8n.logs();
		expect(log).toContain('ERR_WECOM_SIGNATURE');
		for (const secret of [...SECRETS, 'example-private-code']) expect(log).not.toContain(secret);
	});
}

const FAULTS_NOT_REFUSED = new Set(
	Object.entries(FAULTS)
		.filter(([, { expect: expected }]) => expected !== 'refused')
		.map(([name]) => name),
);
