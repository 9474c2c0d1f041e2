/** What a user sees of the nodes that call WeCom, in the editor of a real n8n with a real browser. */
import { action } from './action.suite';
import { corps } from './corps.suite';
import { forms } from './forms.suite';
import { inEditor } from './inEditor';
import { pickers } from './pickers.suite';
import { wait } from './wait.suite';

inEditor((current) => {
	describe('the API node', () => action(current));
	describe('the forms of the API node', () => forms(current));
	describe('the lists of the API node', () => pickers(current));
	describe('a provider with many corps', () => corps(current));
	describe('send and wait', () => wait(current));
});
