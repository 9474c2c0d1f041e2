/** esbuild splits modern modules only; n8n loads the older kind. */
const ts = require('typescript');

/**
 * What esbuild wrote → the same as the older kind of module. Files built from sources without cycles have none themselves, so
 * each takes what it needs by name when it is opened: shorter, and nothing stands between a call and its function. Imports of
 * `later` modules are left for esbuild; what is imported on the way is required on the way.
 */
function asOlderModule(text, later) {
	const { statements } = ts.createSourceFile('built.js', text, ts.ScriptTarget.Latest);
	return statements
		.reduceRight((rest, statement) => {
			const written = olderForm(statement, later);
			if (written === undefined) return rest;
			return rest.slice(0, statement.getFullStart()) + written + rest.slice(statement.getEnd());
		}, text)
		.replace(/\bimport\(("[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))');
}

function olderForm(statement, later) {
	if (ts.isExportDeclaration(statement))
		return `module.exports={${namesOf(statement.exportClause, 'export')}};`;
	if (!ts.isImportDeclaration(statement)) return undefined;
	const { text: from } = statement.moduleSpecifier;
	if (later.includes(from)) return undefined;
	const opened = `require(${JSON.stringify(from)});`;
	const { namedBindings } = statement.importClause ?? {};
	return namedBindings === undefined ? opened : `const{${namesOf(namedBindings)}}=${opened}`;
}

/** `a as b` of either statement is `a:b` when names are taken, and `b:a` when they are given. */
const namesOf = ({ elements }, direction) =>
	elements
		.map(({ propertyName, name }) => {
			if (propertyName === undefined) return name.text;
			const [key, value] = direction === 'export' ? [name, propertyName] : [propertyName, name];
			return `${key.text}:${value.text}`;
		})
		.join(',');

module.exports = { asOlderModule };
