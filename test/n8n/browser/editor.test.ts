/** What a user sees of the trigger and of the Reply node, in the editor of a real n8n with a real browser. */
import { bare } from './bare.suite';
import { filled } from './filled.suite';
import { inEditor } from './inEditor';
import { reply } from './reply.suite';
import { trigger } from './trigger.suite';

inEditor((current) => {
	describe('the trigger', () => trigger(current));
	describe('the Reply node', () => reply(current));
	describe('the forms of the Reply node, filled', () => filled(current));
	describe('a user with nothing', () => bare(current));
});
