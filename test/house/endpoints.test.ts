/** What the table of operations promises, row by row. */
import { keep } from '../../nodes/WecomSuite/action/call/simple';
import { ENDPOINTS } from '../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint, JsonObject } from '../../nodes/WecomSuite/suite/table/define';
import type { Parameter, ParameterSet } from '../../nodes/WecomSuite/suite/table/kinds';
import { LINKS, type AnyLink } from '../../nodes/WecomSuite/suite/endpoints/provider/links';
import { RESOURCES } from '../../nodes/WecomSuite/suite/table/resources';
import { OPERATIONS } from '../../nodes/WecomSuite/action/operations';
import { RESOURCE_TEXTS } from '../../nodes/WecomSuite/action/description';
import { buildLink, buildRequest } from '../../nodes/WecomSuite/suite/call/request';

const ROWS: Array<[string, AnyEndpoint]> = Object.entries(ENDPOINTS);
const LINK_ROWS: Array<[string, AnyLink]> = Object.entries(LINKS);

const repeated = (values: readonly string[]) =>
	values.filter((value, index) => values.indexOf(value) !== index);

/** Small words of titles, and names that keep their own spelling. */
const SMALL = /^(a|an|and|as|at|by|for|from|in|of|on|or|the|to|until|with)$/;
const isTitle = (text: string) =>
	text
		.split(/[\s-]+/)
		.every((word, index) => /^[^a-z]/.test(word) || (index > 0 && SMALL.test(word)));

/** Words that stay capital in the middle of a sentence. */
const NAMES =
	/^(ID|IDs|API|URL|QR|JS|SDK|JS-SDK|OpenID|UnionID|WeCom|WeChat|JSON|MD5|HTML|AES|VIP)$/;
const isSentence = (text: string) =>
	text.split(' ').every((word, index) => index === 0 || !/[A-Z]/.test(word) || NAMES.test(word));

/** Every parameter of a set, with those inside objects. */
const all = (set: ParameterSet, path: string): Array<[string, Parameter]> =>
	Object.entries(set).flatMap(([name, one]) => [
		[`${path}${name}`, one] as [string, Parameter],
		...('fields' in one ? all(one.fields, `${path}${name}.`) : []),
	]);

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);

/** Names under which something lies that opens something. */
const SECRET =
	/(^|_)(secret|corpsecret|permanent_code|access_token|ticket|auth_code|js_code|session_key|welcome_code|msg_code|response_code|active_code|encoding_aeskey|encodingaeskey|user_ticket|selected_ticket)$/;
const secretsIn = (value: unknown): string[] => {
	if (Array.isArray(value)) return value.flatMap(secretsIn);
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		typeof inner === 'string' && SECRET.test(name) ? [inner] : secretsIn(inner),
	);
};

/** What a server sees of a row apart from values. */
const claimOf = ({ method, path, fixed, parameters }: AnyEndpoint): string =>
	[method, path, JSON.stringify(fixed ?? {}), Object.keys(parameters).sort().join()].join(' ');

/** Calls that change something and know no "leave as it is", or nothing else. */
const NOTHING_TO_CLEAR: Readonly<Record<string, string>> = {
	'authorization.setOptions': 'describes a new pre-auth code',
	'registration.setScope': 'replaces the whole scope: what is left out is cleared',
	'card.updateToTextNotice': 'replaces the whole card',
	'card.updateToNewsNotice': 'replaces the whole card',
	'card.updateToButtons': 'replaces the whole card',
	'card.updateToVote': 'replaces the whole card',
	'card.updateToChoices': 'replaces the whole card',
	'card.updateTask': 'has required values only',
	'tag.update': 'has one value, which is required',
	'workbench.setTemplate': 'replaces the whole template',
	'workbench.setData': 'replaces all that the member sees',
	'workbench.setDataForMany': 'replaces all that the members see',
	'dataZone.setPublicKey': 'has required values only',
	'dataZone.setReceiver': 'has one value, which is required',
	'customer.updateTags': 'adds and takes away what is named',
	'license.setAutoActivation': 'has one value, which is required',
	'device.setPrinterSupport': 'has one value, which is required',
};

/** Calls that keep what is left out, and for which the vendor documents no value that clears. */
const LASTING = [
	'contactWay.update',
	'customerTag.update',
	'customerTag.updateInStrategy',
	'groupChat.updateJoinWay',
	'groupWelcome.update',
	'moment.updateStrategy',
	'customerStrategy.update',
	'acquisition.update',
	'product.update',
	'interceptRule.update',
];

describe('ENDPOINTS', () => {
	it('has at least 105 operations', () => {
		expect(ROWS.length).toBeGreaterThanOrEqual(105);
	});

	it('offers no call twice: path, fixed values and parameters tell rows apart', () => {
		expect(repeated(ROWS.map(([, row]) => claimOf(row)))).toEqual([]);
	});

	it('has every action once, and every title once per resource', () => {
		expect(repeated(ROWS.map(([, { action }]) => action))).toEqual([]);
		expect(repeated(ROWS.map(([, { resource, title }]) => `${resource}: ${title}`))).toEqual([]);
	});

	it('describes the resources that rows are about, and no others', () => {
		expect([...new Set(ROWS.map(([, { resource }]) => resource))].sort()).toEqual(
			Object.keys(RESOURCES).sort(),
		);
	});

	it('keeps fields that are there, and fewer than there are, where an answer is simplified', () => {
		const large = ROWS.flatMap(([key, { response = {}, example }]) =>
			response.simple === undefined ? [] : [{ key, ...response, simple: response.simple, example }],
		);
		expect(large.length).toBeGreaterThan(3);
		for (const { key, list, simple, example } of large) {
			const found = list === undefined ? example.response : at(example.response, list);
			const [item] = [found].flat() as JsonObject[];
			const whole = item ?? {};
			const missing = simple.filter(
				(name) => JSON.stringify(keep(whole, [name])).replace(/[{}[\]]/g, '') === '',
			);
			expect([key, missing]).toEqual([key, []]);
			const sizes = [keep(whole, simple), whole].map((one) => JSON.stringify(one).length);
			expect([key, (sizes[0] ?? 0) < (sizes[1] ?? 0) * 0.8]).toEqual([key, true]);
		}
	});

	it('names every row, link, operation and resource as the vendor does, in Chinese', () => {
		const named: Array<[string, { readonly zh?: string | undefined }]> = [
			...ROWS,
			...LINK_ROWS,
			...OPERATIONS.map((one) => [`${one.resource}.${one.operation}`, one] as [string, typeof one]),
			...Object.entries(RESOURCE_TEXTS),
		];
		const bad = named.filter(([, { zh = '' }]) => !/\p{Script=Han}/u.test(zh) || /[()]/.test(zh));
		expect(bad.map(([name]) => name)).toEqual([]);
	});

	it('lets no workflow ask for an access token', () => {
		const tokens = ROWS.filter(([key]) => key.startsWith('token.'));
		expect(tokens.length).toBe(4);
		expect(ROWS.filter(([, { internal }]) => internal)).toEqual(tokens);
	});

	it('never fills in the corp of a call that cannot be undone', () => {
		const final = ROWS.filter(([, { description }]) => /cannot be undone/.test(description));
		expect(final.map(([key]) => key)).toEqual(['id.finishMigration', 'id.finishExternalMigration']);
		expect(final.filter(([, { parameters }]) => parameters['corpid']?.from)).toEqual([]);
	});

	it('C1: says for each call that changes something what an empty value does', () => {
		const changes = ROWS.filter(([, { operation }]) => /^(update|set)/.test(operation));
		const optional = ({ parameters }: AnyEndpoint) =>
			Object.values(parameters).filter(({ required }) => required !== true);
		const clearing = changes.filter(([, row]) =>
			optional(row).some(({ cleared }) => cleared !== undefined),
		);
		expect(clearing.map(([key]) => key)).toEqual([
			'member.update',
			'department.update',
			'app.update',
			'customer.update',
			...LASTING,
			'service.updateAccount',
		]);
		for (const [, row] of clearing)
			expect(optional(row).filter(({ cleared }) => cleared === undefined)).toEqual([]);
		const others = changes.filter((one) => !clearing.includes(one)).map(([key]) => key);
		expect(others).toEqual(Object.keys(NOTHING_TO_CLEAR));
		const elsewhere = ROWS.filter(([key]) => !changes.some(([one]) => one === key));
		const marked = elsewhere.flatMap(([, { parameters }]) => all(parameters, ''));
		expect(marked.filter(([, { cleared }]) => cleared !== undefined)).toEqual([]);
	});

	it('gives the provider token under the name that get_login_info wants', () => {
		expect(ENDPOINTS['login.getConsoleUser']).toMatchObject({
			token: 'provider',
			tokenParameter: 'access_token',
		});
	});
});

describe.each(ROWS)('%s', (key, row) => {
	const { parameters, example, response = {} } = row;
	const every = all(parameters, '');

	it('is keyed by resource and operation', () => {
		expect(key).toBe(`${row.resource}.${row.operation}`);
		expect(row.operation).toMatch(/^[a-z][A-Za-z]+$/);
	});

	it('has a title in title case and an action as a sentence', () => {
		expect(isTitle(row.title)).toBe(true);
		expect(row.action).toMatch(/^[A-Z]/);
		expect(isSentence(row.action)).toBe(true);
		expect(row.action).not.toMatch(/\b(a|an|the)\b/);
	});

	it('is described in one sentence without a period', () => {
		expect(row.description).toMatch(/^[A-Z].*[^.\s]$/);
		expect(row.description.length).toBeLessThanOrEqual(130);
	});

	it('points to a page of the vendor', () => {
		expect(Number.isInteger(row.see)).toBe(true);
		expect(row.see).toBeGreaterThan(90000);
		expect(row.see).toBeLessThan(110000);
	});

	it('builds its example, which names exactly its parameters', () => {
		expect(Object.keys(example.request).sort()).toEqual(Object.keys(parameters).sort());
		const built = buildRequest(row, example.request);
		expect(built).toMatchObject({ method: row.method, path: row.path });
		expect(Object.values(built.query).filter((value) => /\[object|^$/.test(value))).toEqual([]);
		expect(built.body !== undefined).toBe(row.send === 'body');
		expect(built.file !== undefined).toBe(row.send === 'multipart');
	});

	it('sends every parameter of its example', () => {
		const { query, body, file } = buildRequest(row, example.request);
		const sent = JSON.stringify([query, body, file?.part]);
		expect(Object.keys(parameters).filter((name) => !sent.includes(`"${name}"`))).toEqual([]);
	});

	it('names and describes its parameters', () => {
		const names = every.map(([, { displayName }]) => displayName);
		expect(names.filter((name) => !isTitle(name) || name.length > 40)).toEqual([]);
		const bad = every.filter(
			([, { description, displayName }]) =>
				!/^[A-Z0-9].*[^.\s]$/.test(description) || description === displayName,
		);
		expect(bad.map(([name]) => name)).toEqual([]);
	});

	it('says of switches whether they do something', () => {
		const switches = every.filter(([, { kind }]) => kind === 'boolean');
		expect(switches.filter(([, { description }]) => !/^Whether /.test(description))).toEqual([]);
	});

	it('offers choices in alphabetical order', () => {
		for (const [, parameter] of every) {
			if (parameter.kind !== 'choice') continue;
			const names = parameter.options.map(({ name }) => name);
			expect(names.filter((name) => !isTitle(name.replace(/ \(.*\)/, '')))).toEqual([]);
			if (names.length < 5) continue;
			expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
		}
	});

	it('begins placeholders with e.g.', () => {
		const placeholders = every.flatMap(([, { placeholder }]) => placeholder ?? []);
		expect(placeholders.filter((text) => !text.startsWith('e.g. '))).toEqual([]);
	});

	it('explains every pattern', () => {
		const silent = every.filter(([, { limits }]) => limits?.pattern && !limits.rule);
		expect(silent.map(([name]) => name)).toEqual([]);
	});

	it('names groups and pages by its own parameters', () => {
		const { paging, anyOf = [] } = row;
		const named = [...anyOf.flat(), ...(paging ? [paging.cursor, paging.limit] : [])];
		expect(named.filter((name) => !(name in parameters))).toEqual([]);
		if (paging === undefined) return;
		expect(response.list).toBeDefined();
		expect(parameters[paging.limit]?.limits?.max).toBe(paging.max);
		expect(example.response).toHaveProperty(paging.next);
		if (paging.more !== undefined) expect(example.response).toHaveProperty(paging.more);
	});

	it('has an answer with what it says of answers', () => {
		const { list, secret = [], joined = [], binary } = response;
		if (list !== undefined) expect(Array.isArray(at(example.response, list))).toBe(true);
		expect(secret.filter((path) => typeof at(example.response, path) !== 'string')).toEqual([]);
		expect(joined.filter((name) => typeof example.response[name] !== 'string')).toEqual([]);
		expect(Object.keys(example.response).length === 0).toBe(binary === true);
	});

	it('holds nothing that looks like a real secret', () => {
		const found = [...secretsIn(example.request), ...secretsIn(example.response)];
		expect(found.filter((secret) => !secret.includes('example'))).toEqual([]);
	});

	it('marks as secret what opens something', () => {
		const open = every.filter(
			([name, { kind, secret }]) =>
				kind === 'text' && SECRET.test(name.split('.').pop() ?? '') && secret !== true,
		);
		expect(open.map(([name]) => name)).toEqual([]);
	});
});

describe.each(LINK_ROWS)('link %s', (_, link) => {
	it('builds its example, which names exactly its parameters', () => {
		expect(Object.keys(link.example).sort()).toEqual(Object.keys(link.parameters).sort());
		const url = new URL(buildLink(link, link.example));
		expect(`${url.origin}${url.pathname}`).toBe(link.url);
		expect([...url.searchParams.keys()].sort()).toEqual(
			[...Object.keys(link.parameters), ...Object.keys(link.fixed ?? {})].sort(),
		);
	});

	it('has a title and a description', () => {
		expect(isTitle(link.title)).toBe(true);
		expect(link.description).toMatch(/^[A-Z].*[^.\s]$/);
	});
});
