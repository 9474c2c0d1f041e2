import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';

const ROOT = path.join(__dirname, '..', '..');

/** Pages of the project: what git knows, and what it would if it were added. */
const PAGES = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
	cwd: ROOT,
	encoding: 'utf8',
})
	.split('\n')
	.filter((file) => file !== '' && existsSync(path.join(ROOT, file)));

/** The page without what is shown as code: a link in there is an example. */
const textOf = (file: string): string =>
	readFileSync(path.join(ROOT, file), 'utf8')
		.replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
		.replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));

/** What a `#fragment` may name: headings as GitHub names them, and anchors written out. Read once: some pages are long. */
const known = new Map<string, ReadonlySet<string>>();
function anchorsOf(file: string): ReadonlySet<string> {
	const anchors = known.get(file) ?? readAnchors(file);
	known.set(file, anchors);
	return anchors;
}
function readAnchors(file: string): ReadonlySet<string> {
	const slugger = new GithubSlugger();
	const text = textOf(file);
	const headings = [...text.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, title = '']) =>
		slugger.slug(title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')),
	);
	const written = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name);
	return new Set([...headings, ...written]);
}

const linksOf = (file: string): string[] => [
	...[...textOf(file).matchAll(/\]\(([^()\s]+(?:\([^()\s]*\))?[^()\s]*)(?: "[^"]*")?\)/g)].map(
		([, target = '']) => target,
	),
	...[...textOf(file).matchAll(/<(?:img|a)\b[^>]*?(?:src|href)="([^"]+)"/g)].map(
		([, target = '']) => target,
	),
];

/** Why a link leads nowhere; undefined when it leads somewhere. */
function problemOf(file: string, link: string): string | undefined {
	if (/^(https|mailto):/.test(link)) return URL.canParse(link) ? undefined : 'is no address';
	if (/^[a-z]+:/i.test(link)) return 'is neither https nor a file';
	const [name = '', anchor] = link.split('#');
	const target = name === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(name));
	if (!existsSync(path.join(ROOT, target))) return 'is not there';
	if (anchor === undefined || !target.endsWith('.md')) return undefined;
	return anchorsOf(target).has(decodeURIComponent(anchor)) ? undefined : 'has no such heading';
}

describe('links', () => {
	it.each(PAGES)('of %s lead somewhere', (file) => {
		const broken = linksOf(file).flatMap((link) => {
			const problem = problemOf(file, link);
			return problem === undefined ? [] : [`${link} ${problem}`];
		});
		expect(broken).toEqual([]);
	});

	it('reach every page of the documentation from README', () => {
		const reached = new Set<string>();
		const visit = (file: string): void => {
			if (reached.has(file) || !PAGES.includes(file)) return;
			reached.add(file);
			for (const link of linksOf(file)) {
				if (/^[a-z]+:/i.test(link)) continue;
				const [name = ''] = link.split('#');
				if (name !== '') visit(path.posix.join(path.posix.dirname(file), decodeURI(name)));
			}
		};
		visit('README.md');
		const pages = PAGES.filter((file) => file.startsWith('docs/'));
		expect(pages.filter((file) => !reached.has(file))).toEqual([]);
	});
});
