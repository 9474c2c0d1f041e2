/** What n8n keeps when it is stopped, or killed, in the middle. Starting it again takes most of the time. */
import { DEFAULT_HOST } from '../host/hosts';
import { crashed } from './crashed.suite';
import { differencesOf } from './differences';
import { RealN8n } from './realN8n';
import { ticketsAfterRestarts } from './tickets.suite';

jest.setTimeout(120_000);

const version = process.env['WECOM_SUITE_N8N'] ?? DEFAULT_HOST;

describe(`on n8n ${version}, stopped and started again`, () => {
	let realN8n: RealN8n;
	beforeAll(async () => {
		realN8n = await RealN8n.create({ version });
	}, 1_800_000);
	afterAll(async () => {
		await realN8n?.end();
	});
	const current = () => realN8n;

	describe('tickets', () => ticketsAfterRestarts(current));
	if (differencesOf(version).createsTables)
		describe('an installation cut off', () => crashed(current));
});
