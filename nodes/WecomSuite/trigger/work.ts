/** Everything the trigger does. Opened by the first push or click, for n8n waits for every node when it starts. */
export { requireSettings } from './activation';
export { begin } from './begin';
export { testCredential } from './credentialTest';
export { receive } from './webhook';
