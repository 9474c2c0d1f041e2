// What the probes remember. A module of its own, to see whether credential and nodes get the same one.
'use strict';

module.exports = {
	/** What the credential is to keep. */
	offer: undefined,
	/** How often n8n asked the credential to sign a request. */
	signed: 0,
	/** What n8n wrote by itself when a run was over. */
	ends: [],
	/** Requests that a listener of ours saw first. */
	seen: new WeakSet(),
	/** Expressions that n8n evaluated; undefined until it is counted. */
	expressions: undefined,
};
