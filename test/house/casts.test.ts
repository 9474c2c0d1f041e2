import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

const filesBelow = (folder: string): string[] =>
	readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name}`);
const FILES = [...filesBelow('nodes'), ...filesBelow('credentials')];
const isPure = (file: string): boolean => /\/(protocol|suite)\//.test(file);

/** `as X` and `!` claim what the compiler cannot check. `as const` claims nothing. */
function castsIn(file: string): { casts: number; lines: number } {
	const text = readFileSync(path.join(ROOT, file), 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
	const count = (node: ts.Node): number => {
		const isCast =
			ts.isTypeAssertionExpression(node) ||
			ts.isNonNullExpression(node) ||
			(ts.isAsExpression(node) && node.type.getText(source) !== 'const');
		let found = isCast ? 1 : 0;
		ts.forEachChild(node, (child) => {
			found += count(child);
		});
		return found;
	};
	return { casts: count(source), lines: text.split('\n').length - 1 };
}

describe('casts', () => {
	it.each([
		['beside n8n', (file: string) => !isPure(file), 0.16],
		['in the pure layers', isPure, 0.19],
	])('%s: few of them', (_where, belongs, ceiling) => {
		const found = FILES.filter(belongs).map(castsIn);
		const casts = found.reduce((sum, one) => sum + one.casts, 0);
		const lines = found.reduce((sum, one) => sum + one.lines, 0);
		expect((casts / lines) * 100).toBeLessThan(ceiling);
	});
});
