/**
 * Bundlers drop functions that nobody calls, but keep every method of a class that somebody uses, and classes whose statics look
 * as if they did something. Here those go whose name stands nowhere else in the whole library: nobody can call them, unless
 * from outside.
 */
const ts = require('typescript');

/**
 * `calls` are the names that are called from outside; `unused` are `Class.method` whose names many things have, but that nobody
 * calls there. Once more may find more: what was called from what is gone now.
 */
function withoutUncalled(text, { calls, unused = [] }) {
	const source = ts.createSourceFile('library.js', text, ts.ScriptTarget.Latest, true);
	const named = [];
	const mentions = new Map();
	const visit = (node) => {
		if (isMethod(node)) named.push([node.name.text, node]);
		if (isClass(node)) named.push([node.declarationList.declarations[0].name.text, node]);
		if (ts.isIdentifier(node) || ts.isStringLiteralLike(node))
			mentions.set(node.text, [...(mentions.get(node.text) ?? []), node.pos]);
		ts.forEachChild(node, visit);
	};
	visit(source);
	// A name that several share is called if it stands anywhere but where they begin, and outside of a class of that name.
	const begins = new Set(named.map(([, node]) => (ts.isClassElement(node) ? node.name.pos : -1)));
	const isCalled = ([name, { pos, end }]) =>
		calls.includes(name) ||
		mentions.get(name).some((at) => !begins.has(at) && (at < pos || at > end));
	return named
		.filter((one) => unused.includes(fullNameOf(one)) || !isCalled(one))
		.map(([, node]) => node)
		.filter((node, _, all) => !all.some(({ pos, end }) => pos < node.pos && node.end <= end))
		.sort((one, other) => other.pos - one.pos)
		.reduce((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(end), text);
}

/** `Class.method`, by the name that others call the class. */
const fullNameOf = ([name, { parent }]) =>
	ts.isClassExpression(parent) ? `${parent.parent.name?.getText()}.${name}` : name;

const isMethod = (node) =>
	(ts.isMethodDeclaration(node) || ts.isAccessor(node)) &&
	ts.isClassLike(node.parent) &&
	ts.isIdentifier(node.name);

/** As bundlers write them: `var Name = class Name2 { … }`. */
const isClass = (node) =>
	ts.isVariableStatement(node) &&
	node.declarationList.declarations.length === 1 &&
	ts.isClassExpression(node.declarationList.declarations[0].initializer ?? node);

module.exports = { withoutUncalled };
