/** What users build and what the nodes call, on a real n8n: every operation, the examples, agents, corps that install. */
import { action } from './action.suite';
import { agents } from './agents.suite';
import { building } from './building.suite';
import { chain } from './chain.suite';
import { contacts } from './contacts.suite';
import { corps } from './corps.suite';
import { examples } from './examples.suite';
import { withApi } from './kinds.suite';
import { onOneN8n } from './onOneN8n';
import { review } from './review.suite';
import { rows } from './rows.suite';
import { secrets } from './secrets.suite';
import { simulate } from './simulate.suite';

onOneN8n((current, { createsTables, keepsCorps, reviewsTools }) => {
	describe('the suite API', () => action(current));
	describe('every operation', () => rows(current));
	describe('while a workflow is built', () => building(current));
	describe('an AI agent', () => agents(current));
	describe('Simulate Callback', () => simulate(current));
	describe('the examples', () => examples(current, createsTables));
	describe('the contact mirrors', () => contacts(current, createsTables));
	describe('with the suite API', () => withApi(current));
	if (reviewsTools) describe('human review of a tool', () => review(current));
	if (keepsCorps) describe('corps that install once', () => corps(current));
	// After the others, for it looks into all that they left.
	describe('secrets', () => secrets(current));
	// Restarts n8n, so it comes last.
	describe('from an installation to messages', () => chain(current, () => [current().n8n]));
});
