/** Every operation, on the node that offers it, called once by the real n8n with everything that its form takes. */
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import { buildRequest } from '../../../nodes/WecomSuite/suite/call/request';
import type { Execution } from '../host/client';
import type { ApiRequest } from '../../simulator/api/requests';
import { checkComposite, checkUnkept } from './rows.composites';
import { CALLED, COMPOSITES, FETCHED, kindOf, nameOf, type Apis, RECEIVING } from './rows.cases';
import { answered, opened } from './rows.expected';
import { callEverything, startApis, type Outcome } from './rows.flow';
import { itemsOf, type RealN8n } from './realN8n';

const FILES = CALLED.filter(([, { response }]) => response?.binary === true);
const fileIn = (answer: ApiRequest['answer']) =>
	typeof answer === 'object' && 'file' in answer ? answer.file.data : undefined;
const binaryOf = ({ data }: Execution, node: string) =>
	data.resultData.runData[node]?.[0]?.data?.main?.[0]?.[0]?.['binary'] as {
		data: { id: string; data: string };
	};

/** What the API saw of a call. */
const seen = ({ method, path, tokenKind, query, body, file, errcode = 0 }: ApiRequest) => ({
	method,
	path,
	token: tokenKind ?? 'none',
	query: Object.fromEntries(
		Object.entries(query).filter(([, value]) => !/^\(\w+ token \d+\)$/.test(value)),
	),
	body,
	file: file?.data,
	errcode,
});

/** Beside the signature of the cashier, which the simulator has checked. */
const unsigned = (request: ApiRequest): ApiRequest => {
	const { nonce_str, ts, sig, ...body } = request.body as Readonly<Record<string, unknown>>;
	expect([nonce_str, ts, sig]).not.toContain(undefined);
	return { ...request, body };
};

const wanted = (row: AnyEndpoint, values: Readonly<Record<string, unknown>>) => {
	const { method, path, query, body, file } = buildRequest(row, values);
	// The API shows no token, not even one that the caller gives.
	const { access_token, ...shown } = query;
	return {
		method,
		path,
		token: row.token,
		query: row.token === 'contactSync' && access_token !== undefined ? shown : query,
		body: body && (JSON.parse(JSON.stringify(body)) as unknown),
		file: file?.upload.data,
		errcode: 0,
	};
};

export function rows(realN8n: () => RealN8n): void {
	let apis: Apis;
	let outcome: Outcome;
	beforeAll(async () => {
		apis = await startApis();
		outcome = await callEverything(realN8n(), apis);
	}, 120_000);
	afterAll(() => Promise.all(Object.values(apis).map((api) => api.stop())));

	const callsOf = (key: string, row: AnyEndpoint) =>
		apis[kindOf(row)].requests.filter(
			// Receive Messages calls the same row, for an account of its own.
			(request) => request.key === key && !isReceiving(request.body),
		);

	const isReceiving = (body: unknown) => JSON.stringify(body ?? '').includes(RECEIVING);

	it.each(CALLED)('%s', (key, row) => {
		const raw = itemsOf(outcome.execution, key);
		expect(raw.flatMap(({ error }) => error ?? [])).toEqual([]);
		const calls = callsOf(key, row);
		const values = outcome.cases.get(key)?.values ?? {};
		const plain = row.signed === true ? calls.map(unsigned) : calls;
		expect(plain.map(seen)).toContainEqual(wanted(row, values));
		expect(answered(row, values, calls)).toContainEqual(opened(raw));
		const text = JSON.stringify(raw);
		for (const path of row.response?.secret ?? []) {
			expect(text).toContain(`"${path.split('.').at(-1) ?? ''}":"wcs1.`);
		}
	});

	it.each(FILES)('%s hands on the file byte by byte', async (key, row) => {
		const { id, data } = binaryOf(outcome.execution, key).data;
		const { client, differences } = realN8n();
		const sent = callsOf(key, row).map(({ answer }) => fileIn(answer));
		const kept = differences.filesApart ? await client.binaryData(id) : Buffer.from(data, 'base64');
		expect(sent).toEqual([kept]);
	});

	it.each(FETCHED)('%s, by itself when a call needs a token', (key, row) => {
		const calls = callsOf(key, row);
		// One process, one token of each kind: two apps have the same provider, suite and corp, on two APIs.
		expect(calls.map(({ errcode = 0 }) => errcode)).toEqual([0]);
		const { method, path } = row;
		expect(calls[0]).toMatchObject({ method, path });
	});

	it.each(COMPOSITES.map((operation) => [nameOf(operation), operation] as const))(
		'%s, which is more than a row or none',
		(name, operation) => {
			const items = itemsOf(outcome.execution, name);
			const values = outcome.cases.get(name)?.values;
			if (operation.resource === 'corp' && !realN8n().differences.keepsCorps) checkUnkept(items);
			else checkComposite(operation, values, items, apis.thirdParty);
		},
	);
}
