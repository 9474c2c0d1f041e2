/** Pushes of WeCom in numbers: signed ahead, each of them different, over so many connections at a time. */
import { Client } from 'undici';
import { SUITE } from '../../n8n/e2e/realN8n';
import { rowOf, sampleEvent } from '../../simulator/push/samples';
import { seal, sign } from '../../simulator/wire/wire';
import { writeXml } from '../../simulator/wire/writeXml';
import { quantile } from './statistics';

const IDENTITY = { ...SUITE, corpId: 'wpExampleAuthorizerCorp000000001' };

export interface SignedPush {
	readonly query: string;
	readonly body: string;
}

/** `changes` make each push another one. */
export function signedPushes(
	label: string,
	count: number,
	changes: (number: number) => Readonly<Record<string, unknown>>,
): SignedPush[] {
	const seconds = Math.floor(Date.now() / 1000);
	const { fields, match } = rowOf(label);
	const receiveId = 'InfoType' in match ? SUITE.suiteId : IDENTITY.corpId;
	return Array.from({ length: count }, (_, number) => {
		const event = sampleEvent(label, IDENTITY, seconds, changes(number));
		const encrypt = seal(writeXml(event, fields), receiveId, SUITE.encodingAesKey);
		const nonce = String(number);
		const signature = sign(SUITE.token, String(seconds), nonce, encrypt);
		return {
			query: `?msg_signature=${signature}&timestamp=${seconds}&nonce=${nonce}`,
			body: `<xml><ToUserName><![CDATA[${receiveId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt><AgentID><![CDATA[]]></AgentID></xml>`,
		};
	});
}

export interface Load {
	/** A second. */
	readonly rate: number;
	/** Milliseconds. */
	readonly p50: number;
	readonly p99: number;
	/** Answers other than 200. */
	readonly refused: number;
}

/** Every connection waits for its answer before it pushes again. Several urls are the processes behind a balancer. */
export async function load(
	urls: readonly string[],
	pushes: readonly SignedPush[],
	connections: number,
): Promise<Load> {
	const milliseconds: number[] = [];
	let refused = 0;
	let next = 0;
	const start = performance.now();
	const connection = async (_: unknown, index: number) => {
		const { origin, pathname } = new URL(urls[index % urls.length] ?? '');
		const client = new Client(origin);
		for (let push = pushes[next++]; push !== undefined; push = pushes[next++]) {
			const sent = performance.now();
			const { statusCode, body } = await client.request({
				path: pathname + push.query,
				method: 'POST',
				headers: { 'content-type': 'text/xml' },
				body: push.body,
			});
			await body.dump();
			milliseconds.push(performance.now() - sent);
			if (statusCode !== 200) refused++;
		}
		await client.close();
	};
	await Promise.all(Array.from({ length: connections }, connection));
	const seconds = (performance.now() - start) / 1000;
	return {
		rate: pushes.length / seconds,
		p50: quantile(milliseconds, 0.5),
		p99: quantile(milliseconds, 0.99),
		refused,
	};
}
