/** npm run docs: writes every generated text. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PAGES, readPage } from './pages';

const ROOT = path.join(__dirname, '..', '..', '..');
for (const { file, text } of PAGES) {
	const wanted = text();
	const state = readPage(file) === wanted ? 'up to date' : 'written';
	mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
	writeFileSync(path.join(ROOT, file), wanted);
	process.stdout.write(`${file}: ${state}\n`);
}
