/** What the HTTP helpers of n8n-core do with the options that we give them, over real connections. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CredentialTestContext } from 'n8n-core';
import type {
	ICredentialTestFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeType,
} from 'n8n-workflow';
import { OF_HTTP } from '../n8n/reliedOn/behaviours';
import { testsOf } from '../n8n/reliedOn/relies';
import { CREDENTIAL } from '../support/credential';
import { surroundings } from '../support/execution';
import { chain, step } from '../support/flow';
import { TestProxy } from '../support/proxy';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

const { relies, everyRowIsTested } = testsOf(OF_HTTP);
const BYTES = Buffer.from([0, 255, 254, 10, 13, 128]);
let server: Server;
let url = '';
beforeAll(async () => {
	server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '', 'http://localhost');
		if (pathname === '/never') return;
		const status = Number(pathname.slice(1));
		response.writeHead(status, { 'x-example': 'yes', location: '/200' }).end(BYTES);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(closeFlows);
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** As shared/transport.ts asks. */
const OPTIONS = {
	method: 'POST',
	body: 'text',
	json: false,
	encoding: 'arraybuffer',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
} as const satisfies Partial<IHttpRequestOptions>;

interface Answer {
	readonly statusCode: number;
	readonly headers: Record<string, unknown>;
	readonly body: Buffer;
}

const request = async (options: IHttpRequestOptions): Promise<Answer> => {
	const answers: Answer[] = [];
	const failures: unknown[] = [];
	const type: INodeType = {
		...start().type,
		async execute(this: IExecuteFunctions) {
			await (this.helpers.httpRequest(options) as Promise<Answer>).then(
				(answer) => answers.push(answer),
				(error: unknown) => failures.push(error),
			);
			return [this.getInputData()];
		},
	};
	const { engine } = await startFlow(chain(step(type)));
	await engine.run([{ json: {} }], 'trigger');
	const [answer] = answers;
	if (answer !== undefined) return answer;
	throw failures[0];
};

/** The code as we look for it. */
const codeOf = async (answer: Promise<unknown>): Promise<unknown> => {
	const error = await answer.then(
		() => ({}),
		(failure: unknown) => failure,
	);
	const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
	return code ?? cause?.code;
};

relies('http', async () => {
	for (const status of [200, 302, 404, 500]) {
		const { statusCode, headers, body } = await request({ ...OPTIONS, url: `${url}/${status}` });
		expect({ statusCode, example: headers['x-example'], body: Buffer.from(body) }).toEqual({
			statusCode: status,
			example: 'yes',
			body: BYTES,
		});
	}
});

relies('httpProxy', async () => {
	const proxy = await TestProxy.start({ account: 'user:p@ss 50%' });
	try {
		const { hostname: host, port } = new URL(proxy.url);
		const auth = { username: 'user', password: encodeURIComponent('p@ss 50%') };
		const through = { protocol: 'http', host, port: Number(port), auth };
		const { statusCode } = await request({ ...OPTIONS, url: `${url}/200`, proxy: through });
		expect({ statusCode, passed: proxy.passed.map(({ target }) => target) }).toEqual({
			statusCode: 200,
			passed: [`${url}/200`],
		});
	} finally {
		await proxy.stop();
	}
});

relies('httpErrors', async () => {
	const late = request({ ...OPTIONS, url: `${url}/never`, timeout: 50 });
	expect(await codeOf(late)).toMatch(/^E[A-Z]+$/);
	expect(await codeOf(request({ ...OPTIONS, url: 'http://127.0.0.1:9/' }))).toBe('ECONNREFUSED');
});

relies('httpCancel', async () => {
	const stop = new AbortController();
	setTimeout(() => stop.abort(), 50);
	const begun = Date.now();
	const stopped = request({ ...OPTIONS, url: `${url}/never`, abortSignal: stop.signal });
	await expect(stopped).rejects.toBeDefined();
	expect(Date.now() - begun).toBeLessThan(4_000);
});

relies('oldHttp', async () => {
	const context = new CredentialTestContext(surroundings(CREDENTIAL)) as ICredentialTestFunctions;
	for (const status of [200, 302, 404]) {
		const answer = (await context.helpers.request({
			...{ method: 'POST', uri: `${url}/${status}`, body: 'text', timeout: 5_000, encoding: null },
			...{ resolveWithFullResponse: true, simple: false, followRedirect: false },
		})) as Answer;
		expect({ status: answer.statusCode, body: Buffer.from(answer.body) }).toEqual({
			status,
			body: BYTES,
		});
	}
});

everyRowIsTested();
