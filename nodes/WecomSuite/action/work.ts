/** Everything the node does. Opened by the first item or click, for n8n waits for every node when it starts. */
export { eventElements } from './callbackForm';
export { act } from './execute';
export { LIST_SEARCH } from './search';
