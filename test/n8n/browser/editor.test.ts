/** In the editor of a real n8n, with a real browser. One of each serves every test; pictures go to artifacts/browser. */
import { action } from './action.suite';
import { bare } from './bare.suite';
import { corps } from './corps.suite';
import { filled } from './filled.suite';
import { forms } from './forms.suite';
import { panel } from './panel.suite';
import { pickers } from './pickers.suite';
import { reply } from './reply.suite';
import { EditorSession } from './session';
import { trigger } from './trigger.suite';
import { wait } from './wait.suite';
import { words } from './words.suite';

jest.setTimeout(300_000);

describe('in the editor', () => {
	let session: EditorSession;
	beforeAll(async () => {
		session = await EditorSession.open();
	}, 1_800_000);
	afterAll(async () => {
		await session?.close();
	}, 60_000);
	const current = () => session;

	describe('the node panel', () => panel(current));
	describe('the trigger', () => trigger(current));
	describe('the Reply node', () => reply(current));
	describe('the forms of the Reply node, filled', () => filled(current));
	describe('the API node', () => action(current));
	describe('the forms of the API node', () => forms(current));
	describe('the lists of the API node', () => pickers(current));
	describe('a provider with many corps', () => corps(current));
	describe('send and wait', () => wait(current));
	describe('the words for a thing', () => words(current));
	describe('a user with nothing', () => bare(current));

	it('the console of the browser holds no complaint about this pack', () => {
		expect(session.editor.complaints).toEqual([]);
	});
});
