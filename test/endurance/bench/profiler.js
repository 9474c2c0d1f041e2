// Opened in n8n's process before n8n (NODE_OPTIONS=--require). A request to PROFILER_PORT starts a processor profile (/start), or
// ends it and hands it out (/stop).
'use strict';

const { createServer } = require('node:http');
const { Session } = require('node:inspector');

/** Programs that n8n starts inherit its options. */
if (/[\\/]n8n$/.test(process.argv[1] ?? '')) {
	const session = new Session();
	session.connect();
	session.post('Profiler.enable');
	createServer((request, response) => {
		if (request.url === '/start') session.post('Profiler.start', () => response.end('{}'));
		else session.post('Profiler.stop', (_, { profile }) => response.end(JSON.stringify(profile)));
	})
		.listen(Number(process.env.PROFILER_PORT), '127.0.0.1')
		.unref();
}
