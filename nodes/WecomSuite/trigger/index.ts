/** What n8n calls in the trigger. Loaded with the first push or click, because n8n waits for every node when it starts. */
export { forget, requireSettings } from './editor/publish';
export { begin } from './execute';
export { testCredential } from './editor/credentialTest';
export { receive } from './webhook';
