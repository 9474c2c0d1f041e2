import { CREDENTIAL } from '../support/credential';
import { chain, reply, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { dropFields } from '../support/standIns';

afterEach(closeFlows);

const TICKET = 'exampleTicketThatNobodyMayReadAnywhere0123456789';

/** A secret in every dress in which it might slip through. */
const dresses = (secret: string): string[] => {
	const bytes = Buffer.from(secret, 'utf8');
	return [
		secret,
		encodeURIComponent(secret),
		bytes.toString('hex'),
		bytes.toString('base64').replace(/=+$/, ''),
		bytes.toString('base64url'),
	];
};

describe('after everything that happens to a suite', () => {
	const { suiteSecret, token, aesSecretKey } = CREDENTIAL;
	const secrets = { TICKET, suiteSecret, token, aesSecretKey };
	const places: Record<string, string> = {};

	beforeAll(async () => {
		const { engine, wecom } = await startFlow(
			chain(trigger({ suiteTicket: 'masked' }), dropFields(), reply('seen')),
		);
		await wecom.verifyUrl();
		await wecom.pushTicket(TICKET);
		await wecom.push('suite:create_auth');
		await wecom.push('suite:change_contact:create_user');
		expect((await wecom.text('hello')).kind).toBe('reply');
		await wecom.pushMessage('not <xml at all');
		await wecom.pushTicket(TICKET, { fault: 'badSignature' });
		await wecom.pushTicket(TICKET, { fault: 'otherReceiver' });
		await wecom.text('hello', { fault: 'oldClock' });
		const runs = await engine.runs();
		expect(runs.map(({ status }) => status)).toEqual([
			'error', // the masked ticket: WeCom takes no reply to it
			'error',
			'error',
			'success',
			'error',
		]);
		places['the exported workflow'] = engine.exported;
		places['the data of all runs'] = JSON.stringify(runs);
		places['the log'] = JSON.stringify(engine.log);
	});

	it('the ticket is kept', () => {
		expect(places['the exported workflow']).toContain('wcs1.');
	});

	it.each(['the exported workflow', 'the data of all runs', 'the log'])(
		'%s holds no ticket, token, key or secret',
		(place) => {
			const text = places[place] ?? '';
			expect(text).toContain('WeCom Suite Trigger');
			for (const [name, secret] of Object.entries(secrets)) {
				for (const dress of dresses(secret)) {
					expect({ name, dress, found: text.includes(dress) }).toMatchObject({ found: false });
				}
			}
		},
	);
});
