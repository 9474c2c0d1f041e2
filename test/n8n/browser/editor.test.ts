/** What a user sees of the trigger, of the Reply node and of the lists, in the editor of a real n8n with a real browser. */
import { bare } from './bare.suite';
import { filled } from './filled.suite';
import { inEditor } from './inEditor';
import { panel } from './panel.suite';
import { reply } from './reply.suite';
import { trigger } from './trigger.suite';
import { words } from './words.suite';

inEditor((current) => {
	describe('the node panel', () => panel(current));
	describe('the trigger', () => trigger(current));
	describe('the Reply node', () => reply(current));
	describe('the forms of the Reply node, filled', () => filled(current));
	describe('the words for a thing', () => words(current));
	describe('a user with nothing', () => bare(current));
});
