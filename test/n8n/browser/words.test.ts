/** How a user finds things in the editor of a real n8n: by the English word, the Chinese one, and WeCom's own. */
import { inEditor } from './inEditor';
import { panel } from './panel.suite';
import { words } from './words.suite';

inEditor((current) => {
	describe('the node panel', () => panel(current));
	describe('the words for a thing', () => words(current));
});
