import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findOperation } from '../../nodes/WecomSuite/action/operations';
import { NODE_KEYS } from '../../nodes/WecomSuite/suite/table/resources';
import { typeOf } from '../support/actionNodes';
import { EVENTS } from '../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../nodes/WecomSuite/protocol/catalogue/define';
import { parseMessage } from '../../nodes/WecomSuite/protocol/events/parse';
import { sampleEvent } from '../simulator/push/samples';

const FOLDER = path.join(__dirname, '..', '..', 'examples');
const DOCS = path.join(FOLDER, '..', 'docs');
const GALLERY = readFileSync(path.join(DOCS, 'examples.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(FOLDER, '..', 'package.json'), 'utf8')) as {
	n8n: { nodes: string[] };
};
interface Example {
	readonly name: string;
	readonly nodes: ReadonlyArray<{
		readonly id: string;
		readonly name: string;
		readonly type: string;
		readonly credentials?: unknown;
		readonly position: readonly [number, number];
		readonly webhookId?: string;
		readonly parameters: {
			readonly events?: readonly string[];
			readonly resource?: string;
			readonly operation?: string;
			readonly width?: number;
			readonly height?: number;
			readonly content?: string;
			readonly query?: string;
			readonly matchType?: string;
			readonly filters?: {
				readonly conditions: ReadonlyArray<{ readonly keyName: string; readonly keyValue: string }>;
			};
		};
	}>;
	/** By the kind of the connection: `main`, `ai_tool`, … */
	readonly connections: Readonly<
		Record<
			string,
			Readonly<Record<string, ReadonlyArray<ReadonlyArray<{ readonly node: string }>>>>
		>
	>;
	readonly pinData?: Readonly<
		Record<string, ReadonlyArray<{ readonly json: Readonly<Record<string, unknown>> }>>
	>;
}
/** n8n derives a tool of an agent from a node, and the human review of one, and names them after it. */
const DERIVED = /(?:Hitl)?Tool$/;
const underived = (node: Example['nodes'][number]) =>
	node.type.startsWith('n8n-nodes-wecom-suite.')
		? { ...node, type: node.type.replace(DERIVED, '') }
		: node;
const readExample = (file: string): Example => {
	const example = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Example;
	return { ...example, nodes: example.nodes.map(underived) };
};
const EXAMPLES = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file) => [file, readExample(file)] as const);
const NOTE = 'n8n-nodes-base.stickyNote';
/** A node with its name below, in pixels of the canvas. */
const NODE = { width: 200, height: 150 };
const boxOf = ({ position: [x, y], type, parameters }: Example['nodes'][number]) => {
	const { width = 0, height = 0 } = type === NOTE ? parameters : NODE;
	const left = type === NOTE ? x : x + 48 - width / 2;
	return { left, right: left + width, top: y, bottom: y + height };
};
const OWN = manifest.n8n.nodes.map((file) => path.basename(file).split('.')[0] ?? '');

describe.each(EXAMPLES)('%s', (file, { nodes, connections, pinData = {} }) => {
	it('uses nodes of this pack and of n8n, and brings nobody’s credential', () => {
		for (const { type, credentials } of nodes) {
			const [pack, name = ''] = type.split('.');
			expect(['n8n-nodes-wecom-suite', 'n8n-nodes-base', '@n8n/n8n-nodes-langchain']).toContain(
				pack,
			);
			if (pack === 'n8n-nodes-wecom-suite')
				// n8n makes the tool type from the node type.
				expect(OWN.map((one) => one.toLowerCase())).toContain(
					name.replace(/Tool$/, '').toLowerCase(),
				);
			expect(credentials).toBeUndefined();
		}
	});

	it('connects nodes that exist, and chooses events that exist', () => {
		const names = nodes.map(({ name }) => name);
		for (const [from, kinds] of Object.entries(connections)) {
			expect(names).toContain(from);
			for (const { node } of Object.values(kinds).flat(2)) expect(names).toContain(node);
		}
		const chosen = nodes.flatMap(({ parameters }) => parameters.events ?? []);
		expect(chosen.filter((label) => label !== '*' && !(label in EVENTS))).toEqual([]);
	});

	it('uses operations that exist', () => {
		for (const { type, parameters } of nodes) {
			const node = NODE_KEYS.find((key) => typeOf(key) === type.replace(/Tool$/, ''));
			if (node === undefined) continue;
			const { resource = '', operation = '' } = parameters;
			expect([resource, operation, findOperation(node, resource, operation)?.operation]).toEqual([
				resource,
				operation,
				operation,
			]);
		}
	});

	it('G15: touches only rows of the corp that a push or an authorization names', () => {
		for (const { name, type, parameters } of nodes) {
			const { operation = '', query, matchType, filters } = parameters;
			if (type === 'n8n-nodes-base.postgres' && /\b(?:SELECT|UPDATE|DELETE)\b/.test(query ?? ''))
				expect([name, query]).toEqual([name, expect.stringMatching(/WHERE corp_id = \$1 AND/)]);
			if (!/\.dataTable(?:Tool)?$/.test(type) || operation === 'create' || operation === 'insert')
				continue;
			const corp = filters?.conditions.find(({ keyName }) => keyName === 'corp_id')?.keyValue;
			expect([name, matchType, corp]).toEqual([
				name,
				'allConditions',
				expect.stringMatching(/\.(?:ToUserName|AuthCorpId|corp\.corpid) \}\}$/),
			]);
		}
	});

	it('looks up no authorization: where it acts in the name of a corp, its trigger connects corps', () => {
		expect(JSON.stringify(nodes)).not.toMatch(/wecom_corps|"authorization":"=/);
		const acts = nodes.some(
			({ type, parameters: { resource = '', operation = '' } }) =>
				/\.wecomSuiteReply$/.test(type) ||
				NODE_KEYS.some(
					(key) =>
						typeOf(key) === type &&
						findOperation(key, resource, operation)?.authorized === 'always',
				),
		);
		const chosen = new Set(nodes.flatMap(({ parameters }) => parameters.events ?? []));
		const missing = ['suite:create_auth', 'suite:cancel_auth', 'suite:reset_permanent_code'].filter(
			(label) => acts && !chosen.has('*') && !chosen.has(label),
		);
		expect(missing).toEqual([]);
	});

	it('explains itself in a note, has every id once, and nothing lies on anything else', () => {
		const notes = nodes.filter(({ type }) => type === NOTE);
		expect(notes.some(({ parameters }) => /^## /.test(parameters.content ?? ''))).toBe(true);
		const ids = nodes.flatMap(({ id, webhookId = [] }) => [id, webhookId].flat());
		expect(new Set(ids).size).toBe(ids.length);
		const boxes = nodes.map((node) => ({ name: node.name, ...boxOf(node) }));
		const overlaps = boxes.flatMap((one, at) =>
			boxes
				.slice(at + 1)
				.filter(
					(other) =>
						one.left < other.right &&
						other.left < one.right &&
						one.top < other.bottom &&
						other.top < one.bottom,
				)
				.map((other) => `${one.name} and ${other.name}`),
		);
		expect(overlaps).toEqual([]);
	});

	it('says each note in English, then in Chinese', () => {
		const notes = nodes.filter(({ type }) => type === NOTE);
		const silent = notes.filter(({ parameters: { content = '' } }) => {
			const [english = '', chinese = ''] = content.split('\n\n---\n\n');
			return !/^#+ \w/.test(english) || !/\p{Script=Han}{2}/u.test(chinese);
		});
		expect(silent.map(({ name }) => name)).toEqual([]);
	});

	it('is in the gallery, with a picture of it', () => {
		const picture = `images/examples/${file.replace('.json', '.png')}`;
		expect(GALLERY).toContain(`(../examples/${file})`);
		expect(GALLERY).toContain(`(${picture})`);
		expect(statSync(path.join(DOCS, picture)).size).toBeLessThan(150_000);
	});

	it('pins samples that look like what the trigger emits', () => {
		for (const { json } of Object.values(pinData).flat()) {
			const label = String(json['label']);
			const row = (EVENTS as Readonly<Record<string, AnyEventRow>>)[label];
			const ids = { suiteId: 'a', providerCorpId: 'b', corpId: 'c' };
			const event = parseMessage(JSON.stringify(sampleEvent(label, ids, 1)));
			expect(Object.keys(json).sort()).toEqual(
				[...Object.keys(event), 'title', 'titleZh', 'wecom'].sort(),
			);
			expect([json['title'], json['titleZh']]).toEqual([row?.title, row?.zh]);
			for (const [name, value] of Object.entries(event))
				expect(typeof json[name]).toBe(typeof value);
		}
	});
});
