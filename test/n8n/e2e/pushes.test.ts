/** What WeCom pushes, on a real n8n: received, answered in time, stored, refused. */
import { badInput } from './badInput.suite';
import { commands } from './commands.suite';
import { choosing, events } from './events.suite';
import { kinds } from './kinds.suite';
import { late } from './late.suite';
import { neighbours } from './neighbours.suite';
import { onOneN8n } from './onOneN8n';
import { publishing } from './publishing.suite';
import { refusals } from './refusals.suite';
import { repeats } from './repeats.suite';
import { replies } from './replies.suite';
import { secrets } from './secrets.suite';
import { sharing } from './sharing.suite';
import { tickets } from './tickets.suite';
import { verification } from './verification.suite';
import { wait } from './wait.suite';

onOneN8n((current, { keepsTraces, savesOfCredential }) => {
	describe('verification of the URL', () => verification(current));
	describe('commands', () => commands(current));
	describe('replies', () => replies(current));
	describe('every kind of reply', () => kinds(current));
	describe('while a workflow is published', () => publishing(current, keepsTraces));
	describe('a shared ticket', () => sharing(current, savesOfCredential));
	describe('a late reply', () => late(current, 20));
	describe('send and wait', () => wait(current));
	describe('beside other nodes that wait', () => neighbours(current));
	describe('events', () => events(current));
	describe('choosing', () => choosing(current));
	describe('repeats', () => repeats(current));
	describe('refusals', () => refusals(current));
	describe('bad input', () => badInput(current));
	describe('secrets', () => secrets(current));
	describe('tickets', () => tickets(current));
});
