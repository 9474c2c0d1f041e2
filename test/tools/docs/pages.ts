/** Which text of the repository is made from which table. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorsPage } from './errorsPage';
import { eventCounts, eventsPage } from './eventsPage';
import { FIGURES, withFigures } from './figures';
import { n8nPage } from './n8nPage';
import { operationsPage } from './operationsPage';
import { HOSTS } from '../../n8n/host/hosts';
import { errorsPageZh } from './zh/errorsPage';
import { eventCountsZh, eventsPageZh } from './zh/eventsPage';
import { operationsPageZh } from './zh/operationsPage';

const ROOT = path.join(__dirname, '..', '..', '..');

export interface Page {
	readonly file: string;
	/** The file as it should be. */
	readonly text: () => string;
}

export const readPage = (file: string): string => {
	try {
		return readFileSync(path.join(ROOT, file), 'utf8');
	} catch {
		return '';
	}
};

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function between(page: string, name: string, text: string): string {
	const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [from, to] = [page.indexOf(start), page.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`A page has no ${start} … ${end}`);
	return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`;
}

const versionsZh = (): string => `已在 n8n ${Object.keys(HOSTS).join('、')} 上测试。`;

export const PAGES: readonly Page[] = [
	{ file: 'docs/events.md', text: eventsPage },
	{ file: 'docs/operations.md', text: operationsPage },
	{ file: 'docs/errors.md', text: errorsPage },
	{ file: 'docs/n8n.md', text: n8nPage },
	{ file: 'docs/zh/events.md', text: eventsPageZh },
	{ file: 'docs/zh/operations.md', text: operationsPageZh },
	{ file: 'docs/zh/errors.md', text: errorsPageZh },
	{
		file: 'README.md',
		text: () => withFigures('README.md', between(readPage('README.md'), 'events', eventCounts())),
	},
	{
		file: 'docs/zh/README.md',
		text: () =>
			between(
				between(readPage('docs/zh/README.md'), 'events', eventCountsZh()),
				'versions',
				versionsZh(),
			),
	},
	...[...new Set(FIGURES.map(({ file }) => file))]
		.filter((file) => file !== 'README.md')
		.map((file) => ({ file, text: () => withFigures(file, readPage(file)) })),
];
