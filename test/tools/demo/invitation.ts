// What is printed when the show is over and n8n belongs to the reader.
import type { N8nInstance } from '../../n8n/host/instance';
import type { Values } from '../../simulator/cli/commandLine';
import { DEMO_OWNER, DEMO_SUITE } from './suite';

/** The command line that pushes one more message; its options are checked against the simulator's. */
function simulateLine(callbackUrl: string): string {
	const suite = {
		'suite-id': DEMO_SUITE.suiteId,
		corp: DEMO_SUITE.providerCorpId,
		token: DEMO_SUITE.token,
		key: DEMO_SUITE.encodingAesKey,
	} satisfies Values;
	const options = Object.entries(suite).map(([name, value]) => `--${name} ${value}`);
	const push = `npm run simulate -- ${callbackUrl} message:text --set Content=Hello`;
	return [push, options.slice(0, 2).join(' '), options.slice(2).join(' ')].join(' \\\n    ');
}

export function invitation(n8n: N8nInstance, flowId: string, callbackUrl: string): string {
	return `
n8n is yours now

  Editor    http://localhost:${n8n.port}/workflow/${flowId}
  Login     ${DEMO_OWNER.email}, password ${DEMO_OWNER.password}
  Callback  ${callbackUrl}

Push more, from another terminal:

  ${simulateLine(callbackUrl)}

Ctrl-C ends everything; the next start finds it again.
`;
}
