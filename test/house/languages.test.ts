/** Chinese stands in docs/zh and nowhere else as prose: each page of the documentation in English has its twin in Chinese. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readPage } from '../tools/docs/pages';

const ROOT = path.join(__dirname, '..', '..');
/** For those who change or measure the pack, not for those who use it. */
const ENGLISH_ONLY = ['benchmarks.md', 'n8n.md'];
/** English page → Chinese page. */
const TWINS: ReadonlyArray<readonly [english: string, chinese: string]> = [
	['README.md', 'docs/zh/README.md'],
	...readdirSync(path.join(ROOT, 'docs'))
		.filter((name) => name.endsWith('.md') && !ENGLISH_ONLY.includes(name))
		.map((name) => [`docs/${name}`, `docs/zh/${name}`] as const),
];
const CHINESE = readdirSync(path.join(ROOT, 'docs', 'zh')).map((name) => `docs/zh/${name}`);

const FENCE = /^ *```[\s\S]*?^ *```/gm;
const blocksOf = (page: string): string[] => [...page.matchAll(FENCE)].map(([block]) => block);
/** How deep each heading is, in their order: titles differ, the outline does not. */
const outlineOf = (page: string): number[] =>
	[...page.replace(FENCE, '').matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
/** Where the links of a page lead in the project, without what they point at in there. */
const targetsOf = (file: string): string[] =>
	[
		...readPage(file)
			.replace(FENCE, '')
			.matchAll(/\]\(([^()#\s:]+)(?:#[^()\s]*)?\)/g),
	].map(([, target = '']) => path.posix.join(path.posix.dirname(file), target));

describe('pages in two languages', () => {
	it('are all there, and no Chinese page has lost its English one', () => {
		expect(CHINESE.sort()).toEqual(TWINS.map(([, chinese]) => chinese).sort());
	});

	it.each(TWINS)('%s and %s lead to each other', (english, chinese) => {
		expect(targetsOf(english)).toContain(chinese);
		expect(targetsOf(chinese)).toContain(english);
	});

	it.each(TWINS)('%s and %s have the same outline', (english, chinese) => {
		expect(outlineOf(readPage(chinese))).toEqual(outlineOf(readPage(english)));
	});

	it.each(TWINS)('%s and %s show the same code', (english, chinese) => {
		// A comment in a command is prose.
		const code = (file: string) =>
			blocksOf(readPage(file)).map((one) => one.replace(/ +(?:#|\/\/) .*$/gm, ''));
		expect(code(chinese).sort()).toEqual(code(english).sort());
	});

	it.each(TWINS)('%s and %s name the same settings, files and commands', (english, chinese) => {
		const named = (file: string) => {
			const codes = readPage(file)
				.replace(FENCE, '')
				.matchAll(/`([^`\n]+)`/g);
			const names = [...codes].map(([, code = '']) => code);
			return new Set(names.filter((name) => /^(?:npm |[a-z]+\/|[A-Z\d_]{6,})/.test(name)));
		};
		expect([...named(chinese)].sort()).toEqual([...named(english)].sort());
	});

	it.each(TWINS)(
		'%s and %s stay in their language: a link leads to the twin where there is one',
		(english, chinese) => {
			const own = new Map(TWINS.map(([one, other]) => [one, other]));
			const stray = targetsOf(chinese).filter((target) => own.has(target) && target !== english);
			expect(stray).toEqual([]);
			const strayed = targetsOf(english).filter(
				(target) => target.startsWith('docs/zh/') && target !== chinese,
			);
			expect(strayed).toEqual([]);
		},
	);

	it.each(TWINS)('%s is English, and %s Chinese', (english, chinese) => {
		const share = (file: string): number => {
			const text = readPage(file)
				.replace(FENCE, '')
				.replace(/\s|^\|.*$|<[^>]*>|`[^`]*`|\]\([^)]*\)/gm, '');
			return (text.match(/\p{Script=Han}/gu) ?? []).length / text.length;
		};
		expect(share(english)).toBeLessThan(0.1);
		expect(share(chinese)).toBeGreaterThan(0.15);
	});
});
