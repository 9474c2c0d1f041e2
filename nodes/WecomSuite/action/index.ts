/** What n8n calls in this node. Loaded with the first item or click, because n8n waits for every node when it starts. */
export { eventElements } from './callback/events';
export { act } from './execute';
export { LIST_SEARCH } from './pickers/search';
export { takeAnswer } from './wait/takeAnswer';
