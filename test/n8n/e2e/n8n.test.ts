/**
 * End to end on a real n8n, the newest or the one that WECOM_SUITE_N8N names. One instance serves every test: it takes twenty
 * seconds to start.
 */
import { DEFAULT_HOST } from '../host/hosts';
import { differencesOf } from './differences';
import { RealN8n } from './realN8n';
import { action } from './action.suite';
import { agents } from './agents.suite';
import { badInput } from './badInput.suite';
import { building } from './building.suite';
import { publishing } from './publishing.suite';
import { chain } from './chain.suite';
import { commands } from './commands.suite';
import { corps } from './corps.suite';
import { contacts } from './contacts.suite';
import { choosing, events } from './events.suite';
import { examples } from './examples.suite';
import { kinds, withApi } from './kinds.suite';
import { late } from './late.suite';
import { neighbours } from './neighbours.suite';
import { refusals } from './refusals.suite';
import { repeats } from './repeats.suite';
import { replies } from './replies.suite';
import { review } from './review.suite';
import { rows } from './rows.suite';
import { secrets } from './secrets.suite';
import { sharing } from './sharing.suite';
import { simulate } from './simulate.suite';
import { tickets } from './tickets.suite';
import { verification } from './verification.suite';
import { wait } from './wait.suite';

jest.setTimeout(120_000);

const version = process.env['WECOM_SUITE_N8N'] ?? DEFAULT_HOST;
const { createsTables, keepsCorps, keepsTraces, reviewsTools, savesOfCredential } =
	differencesOf(version);

describe(`on n8n ${version}`, () => {
	let realN8n: RealN8n;
	beforeAll(async () => {
		// At this level n8n tells most; the secrets must not be among it.
		realN8n = await RealN8n.create({ env: { N8N_LOG_LEVEL: 'debug' }, version });
	}, 1_800_000);
	afterAll(async () => {
		await realN8n?.end();
	});
	const current = () => realN8n;

	describe('verification of the URL', () => verification(current));
	describe('commands', () => commands(current));
	describe('replies', () => replies(current));
	describe('every kind of reply', () => kinds(current));
	describe('the suite API', () => action(current));
	describe('every operation', () => rows(current));
	describe('while a workflow is built', () => building(current));
	describe('while a workflow is published', () => publishing(current, keepsTraces));
	describe('a shared ticket', () => sharing(current, savesOfCredential));
	describe('an AI agent', () => agents(current));
	describe('Simulate Callback', () => simulate(current));
	describe('the examples', () => examples(current, createsTables));
	describe('the contact mirrors', () => contacts(current, createsTables));
	describe('with the suite API', () => withApi(current));
	describe('a late reply', () => late(current, 20));
	describe('send and wait', () => wait(current));
	describe('beside other nodes that wait', () => neighbours(current));
	if (reviewsTools) describe('human review of a tool', () => review(current));
	if (keepsCorps) describe('corps that install once', () => corps(current));
	describe('events', () => events(current));
	describe('choosing', () => choosing(current));
	describe('repeats', () => repeats(current));
	describe('refusals', () => refusals(current));
	describe('bad input', () => badInput(current));
	describe('secrets', () => secrets(current));
	describe('tickets', () => tickets(current));
	// Restarts n8n, so it comes last.
	describe('from an installation to messages', () => chain(current, () => [realN8n.n8n]));
});
