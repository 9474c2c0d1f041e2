/** docs/benchmarks.md: each bench writes its own section, between the marks with its name. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.join(__dirname, '..', '..', '..', 'docs', 'benchmarks.md');

export type Row = readonly (string | number)[];

export function table(head: Row, rows: readonly Row[]): string {
	const line = (cells: Row) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Prints the section; with --write it also goes into the page. */
export function report(name: string, text: string): void {
	process.stdout.write(`${text}\n`);
	if (!process.argv.includes('--write')) return;
	const page = readFileSync(FILE, 'utf8');
	const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [from, to] = [page.indexOf(start), page.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no ${start} … ${end}`);
	writeFileSync(FILE, `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`);
}
