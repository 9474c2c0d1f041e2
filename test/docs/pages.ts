/** Which text of the repository is made from which table. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorsPage } from './errorsPage';
import { eventCounts, eventsPage } from './eventsPage';
import { operationsPage } from './operationsPage';

const ROOT = path.join(__dirname, '..', '..');

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
function between(file: string, name: string, text: string): string {
	const page = readPage(file);
	const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [from, to] = [page.indexOf(start), page.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`${file} has no ${start} … ${end}`);
	return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`;
}

export const PAGES: readonly Page[] = [
	{ file: 'docs/events.md', text: eventsPage },
	{ file: 'docs/operations.md', text: operationsPage },
	{ file: 'docs/errors.md', text: errorsPage },
	{ file: 'README.md', text: () => between('README.md', 'events', eventCounts()) },
];
