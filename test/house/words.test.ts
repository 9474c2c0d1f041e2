import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const PLACES = ['nodes', 'credentials', 'docs', 'examples', '*.md', '*.js', '*.mjs', 'test/tools'];
const TEXTS = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...PLACES], {
	cwd: ROOT,
	encoding: 'utf8',
})
	.split('\n')
	.filter((name) => /\.(ts|js|mjs|md|json)$/.test(name));

describe('what is read', () => {
	it('names n8n, WeCom, the user or the caller, and not a person without a name', () => {
		const vague = TEXTS.flatMap((file) =>
			readFileSync(path.join(ROOT, file), 'utf8')
				.split('\n')
				.filter((line) => /\b(nobody|somebody|anybody|whoever)\b/i.test(line))
				.map((line) => `${file}: ${line.trim().slice(0, 100)}`),
		);
		expect(TEXTS.length).toBeGreaterThan(300);
		expect(vague).toEqual([]);
	});
});
