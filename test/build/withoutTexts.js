/**
 * The operations without what only a reader wants. What the form says was taken from them before (see prepared.js); examples
 * are for tests, docs and schemas. A running node asks WeCom and says nothing.
 */
const { readFile } = require('node:fs/promises');
const ts = require('typescript');

const OPERATIONS = /[\\/](suite[\\/]endpoints|action)[\\/]\w+\.ts$/;
const EMPTY = "''";
/** Texts of a row of the table, of an operation, of a choice. */
const TEXTS = { operation: ['title', 'action', 'description'], value: ['name', 'description'] };
/** What makes a parameter: its name, which errors name as well, its description, and more. */
const KINDS =
	/^(text|integer|decimal|boolean|flag|choice|list|integers|dateTime|file|object|objects)$/;

const withoutTexts = {
	name: 'without-texts',
	setup(build) {
		build.onLoad({ filter: OPERATIONS }, async ({ path: file }) => {
			const text = await readFile(file, 'utf8');
			const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
			return { loader: 'ts', contents: replaceAll(unreadIn(source), text) };
		});
	},
};

/** Every node that nobody reads, with what stands there instead, in the order of the file. */
function unreadIn(node) {
	const instead = insteadOf(node);
	if (instead !== undefined) return [[node, instead]];
	const found = [];
	ts.forEachChild(node, (child) => void found.push(...unreadIn(child)));
	return found;
}

function insteadOf(node) {
	if (isText(node) && isUnread(node)) return isLast(node) ? '' : EMPTY;
	if (!ts.isPropertyAssignment(node)) return undefined;
	const name = node.name.getText();
	const inExample = /^(request|response)$/.test(name) && nameOf(node.parent.parent) === 'example';
	if (inExample) return `${name}: {}`;
	return name === 'fields' && has(node.parent, 'operation') ? 'fields: []' : undefined;
}

/** Nothing has to stand where nothing follows. */
const isLast = (node) => node.parent.arguments?.at(-1) === node;

const isText = (node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
const nameOf = (node) => (ts.isPropertyAssignment(node) ? node.name.getText() : undefined);
const has = (object, name) =>
	object.properties.some((property) => property.name?.getText() === name);

function isUnread(text) {
	const { parent } = text;
	if (ts.isCallExpression(parent))
		return KINDS.test(parent.expression.getText()) && parent.arguments[1] === text;
	if (nameOf(parent) === 'placeholder') return true;
	return Object.entries(TEXTS).some(
		([beside, names]) => names.includes(nameOf(parent)) && has(parent.parent, beside),
	);
}

const replaceAll = (places, text) =>
	places.reduceRight((rest, [node, instead]) => {
		// With its comma, if nothing comes instead.
		const start = instead === '' ? node.parent.arguments.at(-2).getEnd() : node.getStart();
		return rest.slice(0, start) + instead + rest.slice(node.getEnd());
	}, text);

module.exports = { withoutTexts };
