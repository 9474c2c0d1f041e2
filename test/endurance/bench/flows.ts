/** The flows that are measured, and what one builds from n8n's own nodes instead. */
import { SUITE, type Step, type RealN8n } from '../../n8n/e2e/realN8n';
import type { StoredWorkflow } from '../../n8n/host/client';

export const NOOP: Step = { name: 'Done', type: 'n8n-nodes-base.noOp' };

/**
 * What a flow does by hand that the trigger does: verify, decrypt, read the fields. From the raw body: n8n reads XML with one
 * parser for all requests, and those that arrive together get the body of the last of them.
 */
export const BY_HAND = `
const crypto = require('crypto');
const { query } = $input.first().json;
const body = (await this.helpers.getBinaryDataBuffer(0, 'data')).toString();
const [, encrypt] = /<Encrypt><!\\[CDATA\\[(.*?)\\]\\]>/.exec(body);
const signature = crypto.createHash('sha1')
	.update(['${SUITE.token}', query.timestamp, query.nonce, encrypt].sort().join('')).digest('hex');
if (signature !== query.msg_signature) throw new Error('signature');
const key = Buffer.from('${SUITE.encodingAesKey}=', 'base64');
const decipher = crypto.createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
const plain = Buffer.concat([decipher.update(Buffer.from(encrypt, 'base64')), decipher.final()]);
const message = plain.subarray(20, 20 + plain.readUInt32BE(16)).toString();
const json = {};
for (const [, name, section, text] of message.matchAll(/<(\\w+)>(?:<!\\[CDATA\\[(.*?)\\]\\]>|([^<]*))<\\/\\1>/gs))
	json[name] = section ?? text;
return [{ json }];`;
export const SWITCH: Step = {
	name: 'Switch',
	type: 'n8n-nodes-base.switch',
	typeVersion: 3.2,
	parameters: { mode: 'expression', numberOutputs: 2, output: '={{ $json.InfoType ? 0 : 1 }}' },
};
export const RESPOND: Step = {
	name: 'Respond',
	type: 'n8n-nodes-base.respondToWebhook',
	typeVersion: 1.4,
	parameters: { respondWith: 'text', responseBody: 'success', options: {} },
};

/** What is pushed to. */
export interface Target {
	readonly id: string;
	readonly url: string;
}

/** The same place in the flow, but n8n's own Webhook node. */
export async function publishWebhook(
	realN8n: RealN8n,
	path: string,
	steps: readonly Step[],
	responseMode: 'onReceived' | 'responseNode',
	options: { readonly rawBody?: true } = {},
): Promise<Target> {
	const { nodes, connections, name } = (await realN8n.draft(path, steps)) as StoredWorkflow;
	const swapped = nodes.map((node) => {
		if (node.name !== 'WeCom') return node;
		const { id = '', position } = node;
		const type = 'n8n-nodes-base.webhook';
		const parameters = { httpMethod: 'POST', path, responseMode, options };
		return { id, name: node.name, type, typeVersion: 2.1, position, parameters };
	});
	const { id } = await realN8n.client.createWorkflow({ name, nodes: swapped, connections });
	await realN8n.client.publish(id);
	return { id, url: `${realN8n.n8n.url}/webhook/${path}` };
}
