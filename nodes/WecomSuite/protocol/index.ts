/** The protocol of WeCom's callbacks, without n8n: verify, open, parse, seal. What `require('n8n-nodes-wecom-suite')` gives. */
export { openCallback, sealReply, verifyUrl } from './callback/callback';
export { EVENTS } from './catalogue';
export { parseMessage } from './events/parse';
export type { AnyWecomError } from './errors';
export type { EventLabel, EventOf, KnownEvent, UnknownEvent, WecomEvent } from './events/types';
