import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EVENTS } from '../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow } from '../../nodes/WecomSuite/protocol/catalogue/define';
import type { Field, Fields } from '../../nodes/WecomSuite/protocol/catalogue/fields';
import { CAUSES } from '../../nodes/WecomSuite/protocol/callback/diagnose/causes';
import { REPLIES } from '../../nodes/WecomSuite/protocol/replies/replies';
import { ERRCODES } from '../../nodes/WecomSuite/suite/errcodes';
import { MAX_BODY } from '../../nodes/WecomSuite/trigger/door/body';
import { WecomSuiteTrigger } from '../../nodes/WecomSuite/WecomSuiteTrigger.node';
import { OWN_CODES } from '../tools/docs/errorsPage';
import { FIGURES, withFigures } from '../tools/docs/figures';
import { readPage } from '../tools/docs/pages';
import { HOSTS } from '../n8n/host/hosts';

const ROOT = path.join(__dirname, '..', '..');
/** Pages that are written, not made from a table. */
const WRITTEN = [
	'guarantees',
	'running',
	'examples',
	'how-it-works',
	'setup',
	'installations',
	'callback-refused',
	'questions',
	'library',
];
const GUIDES = [
	'docs/benchmarks.md',
	'docs/zh/README.md',
	...WRITTEN.flatMap((name) => [`docs/${name}.md`, `docs/zh/${name}.md`]),
];
const PROSE = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'CONTRIBUTING.md', ...GUIDES];
const MIB = 1024 * 1024;

/** Of what counts stand in prose. Sizes and times are the business of the command beside them. */
const COUNTED =
	/(?<![.\d])\b(?:\d+(?:,\d{3})*|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z]+ )?(?:events|operations|resources|labels|causes|error codes|workflows|examples)\b/gi;

/** A constant as the source has it: most bounds are nobody else's business, so they are not exported. */
function constantOf(file: string, name: string): number {
	const text = readFileSync(path.join(ROOT, 'nodes/WecomSuite', file), 'utf8');
	const [, product = ''] = new RegExp(`const ${name} = ([\\d_ *]+);`).exec(text) ?? [];
	expect([file, name, product]).not.toEqual([file, name, '']);
	return product
		.replaceAll('_', '')
		.split('*')
		.reduce((all, factor) => all * Number(factor), 1);
}
const written = (count: number): string => count.toLocaleString('en');

describe('figures in prose', () => {
	// What a bench counted stands in its own page, beside the command that counts.
	it.each(PROSE.filter((file) => file !== 'docs/benchmarks.md'))(
		'F10: every count of events, operations, … in %s is made from a table',
		(file) => {
			const page = readPage(file).replace(/<!-- (\S+) -->[\s\S]*?<!-- \/\1 -->/g, '');
			const own = FIGURES.filter((figure) => figure.file === file);
			const loose = [...page.matchAll(COUNTED)].filter(({ 0: found, index }) => {
				const end = index + found.length;
				return !own.some(({ sentence }) => {
					const at = sentence.exec(page);
					return at !== null && at.index <= index && end <= at.index + at[0].length;
				});
			});
			expect(loose.map(([found]) => found)).toEqual([]);
		},
	);

	it('are rewritten when a table grows, and a sentence that is gone is missed', () => {
		const changelog = readPage('CHANGELOG.md');
		const stale = changelog.replace(/\d+ operations/, '1 operations');
		expect(stale).not.toBe(changelog);
		expect(withFigures('CHANGELOG.md', stale)).toBe(changelog);
		expect(() => withFigures('CHANGELOG.md', '# Changelog')).toThrow(/no sentence like/);
	});

	it('name the versions of n8n that are tested', () => {
		for (const page of ['docs/running.md', 'docs/zh/running.md'])
			for (const version of Object.keys(HOSTS))
				expect(readPage(page)).toContain(`\n| ${version} | `);
	});

	it('give the bounds that hold', () => {
		const guarantees = readPage('docs/guarantees.md');
		const marks = constantOf('protocol/xml/bounds.ts', 'MAX_MARKS');
		expect(guarantees).toMatch(new RegExp(`emitted raw \\| ${written(marks)} \\|`));
		for (const reader of ['readJson', 'readXml'])
			expect(guarantees).toContain(
				`| nesting | ${constantOf(`protocol/xml/${reader}.ts`, 'MAX_DEPTH')} |`,
			);
		const matched = constantOf('trigger/choice/textTest.ts', 'MAX_MATCHED');
		expect(guarantees).toContain(`regular expression sees | ${written(matched)} |`);
		const pushes = constantOf('trigger/delivery/repeats.ts', 'MAX_PUSHES');
		const replies = constantOf('trigger/delivery/repeats.ts', 'MAX_REPLY_BYTES') / MIB;
		expect(guarantees).toContain(`${written(pushes)} pushes and ${replies} MiB of sealed replies`);
		expect(readPage('docs/how-it-works.md')).toContain(`a body of at most ${MAX_BODY / MIB} MiB`);
	});

	it('give the defaults of the options', () => {
		const { properties } = new WecomSuiteTrigger().description;
		const options = properties.find(({ name }) => name === 'options')?.options ?? [];
		const defaultOf = (wanted: string): unknown =>
			options.flatMap((one) => (one.name === wanted && 'default' in one ? [one.default] : []))[0];
		const how = readPage('docs/how-it-works.md');
		expect(how).toContain(`at most ${String(defaultOf('timeWindow'))} seconds from our clock`);
		expect(how).toContain(`after ${String(defaultOf('replyDeadline'))} seconds (adjustable)`);
		expect(readPage('docs/guarantees.md')).toContain(
			`remembered for ${String(defaultOf('rememberFor'))} minutes`,
		);
	});
});

describe('names in prose', () => {
	it.each(['docs/library.md', 'docs/zh/library.md'])(
		'%s lists every error code of the pack, and no other',
		(file) => {
			const [list = ''] =
				/(?:have stable codes:|有固定的代码：)[\s\S]*?\n(?:\n|$)/.exec(readPage(file)) ?? [];
			const codes = [...list.matchAll(/`((?:ERR_WECOM)?_[A-Z]+)`/g)].map(([, code = '']) =>
				code.replace(/^_/, 'ERR_WECOM_'),
			);
			expect(codes.sort()).toEqual([...OWN_CODES].sort());
		},
	);

	it.each(['docs/callback-refused.md', 'docs/zh/callback-refused.md'])(
		'%s explains every cause of a refusal, and no other',
		(file) => {
			const rows = [...readPage(file).matchAll(/^\| `(\w+)` \|/gm)].map(([, cause = '']) => cause);
			expect(rows.sort()).toEqual(Object.keys(CAUSES).sort());
		},
	);

	it('every code, cause and script that a page names exists', () => {
		const { scripts } = JSON.parse(readPage('package.json')) as { scripts: object };
		for (const file of PROSE) {
			const page = readPage(file);
			const codes = [...page.matchAll(/ERR_WECOM_[A-Z]+/g)].map(([code]) => code);
			expect([file, codes.filter((code) => !OWN_CODES.includes(code))]).toEqual([file, []]);
			const called = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
			expect([file, called.filter((name) => !(name in scripts))]).toEqual([file, []]);
		}
		const [, causes = ''] =
			/stable cause\s+\(([^)]*), …\)/.exec(readPage('docs/how-it-works.md')) ?? [];
		const named = [...causes.matchAll(/`(\w+)`/g)].map(([, cause = '']) => cause);
		expect(named.length).toBeGreaterThan(2);
		expect(named.filter((cause) => !(cause in CAUSES))).toEqual([]);
	});

	it('every file of the project that a page names in code is there', () => {
		for (const file of PROSE) {
			const names = [...readPage(file).matchAll(/`((?:nodes|test|docs|examples)\/[\w./-]+)`/g)]
				.map(([, name = '']) => name)
				.filter((name) => !existsSync(path.join(ROOT, name)));
			expect([file, names]).toEqual([file, []]);
		}
	});

	it('README and changelog name every kind of reply', () => {
		const said = {
			text: 'text',
			image: 'image',
			voice: 'voice',
			video: 'video',
			news: 'news',
			updateButton: 'button',
			updateTaskcard: 'card updates',
			updateTemplateCard: 'card updates',
			raw: 'raw XML',
		} satisfies Readonly<Record<keyof typeof REPLIES, string>>;
		expect(Object.keys(said).sort()).toEqual(Object.keys(REPLIES).sort());
		for (const file of ['README.md', 'CHANGELOG.md']) {
			const [, kinds = ''] =
				/WeCom Suite Reply\*\*[\s\S]*?: (text,[\s\S]*?raw XML)/.exec(readPage(file)) ?? [];
			for (const kind of Object.values(said))
				expect([file, kinds.replaceAll(/\s+/g, ' ')]).toEqual([
					file,
					expect.stringContaining(kind),
				]);
		}
	});

	it.each([
		['docs/questions.md', /After ([\d, and]+) the node drops that token/],
		['docs/zh/questions.md', /遇到 ([\d、]+) 只丢弃对应令牌/],
	])('%s names the codes after which a token is fetched anew', (file, sentence) => {
		const [, list = ''] = sentence.exec(readPage(file)) ?? [];
		const codes = Object.entries(ERRCODES)
			.filter(([, { retry }]) => retry === 'refresh')
			.map(([code]) => code);
		expect((list.match(/\d+/g) ?? []).sort()).toEqual(codes.sort());
	});
});

/** Leaves of every event that are of a kind. */
function leavesOf(fields: Fields, kinds: ReadonlyArray<Field['kind']>): string[] {
	return Object.entries(fields).flatMap(([name, field]) => {
		const { of = field } = field as { readonly of?: Field };
		if (of.kind === 'nested') return leavesOf(of.fields, kinds);
		return kinds.includes(of.kind) ? [name] : [];
	});
}
const leaves = (...kinds: ReadonlyArray<Field['kind']>) => [
	...new Set(Object.values<AnyEventRow>(EVENTS).flatMap(({ fields }) => leavesOf(fields, kinds))),
];

describe('promises about items', () => {
	it('F5: every code that an item shows is named in the guarantees, in Chinese too', () => {
		/** Masked, sealed, or what went wrong and what was pressed. */
		const harmless = ['SuiteTicket', 'AccessToken', 'ErrCode', 'EventKey', 'QuestionKey'];
		const shown = leaves('text').filter((name) => /(?:Code|Token|Ticket|Secret|Key)$/.test(name));
		const codes = shown.filter((name) => !harmless.includes(name)).sort();
		for (const [file, start] of [
			['docs/guarantees.md', '**Readable in items**'],
			['docs/zh/guarantees.md', '**数据项里可以直接看到的**'],
		] as const) {
			const [, after = ''] = readPage(file).split(start);
			const [passage = ''] = after.split(/executions may read|没有服务商/);
			const named = [...passage.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name);
			expect([file, [...new Set(named)].sort()]).toEqual([file, codes]);
		}
	});

	it('F8: only the ids that the page of items names are numbers', () => {
		const named = {
			AgentID: ['AgentID', 'AgentId', 'AppId'],
			departments: ['Id', 'ParentId', 'GroupId'],
			'tags of members': ['TagId'],
			'meeting rooms': ['MeetingRoomId'],
		};
		const ids = leaves('integer').filter((name) => /I[dD]$/.test(name));
		expect(ids.sort()).toEqual(Object.values(named).flat().sort());
		const [sentence = ''] = /Ids stay text[^.]*?\./s.exec(readPage('docs/how-it-works.md')) ?? [];
		for (const name of Object.keys(named)) expect(sentence).toContain(name);
	});
});
