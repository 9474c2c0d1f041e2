/**
 * build:      types checked, declarations written, sources translated, libraries bundled, icons and codex files copied → dist/
 * lint:built: the rules of n8n's package scanner, over the sources and the packed tarball
 */
const { mkdir, rm, readFile, writeFile } = require('node:fs/promises');
const { existsSync } = require('node:fs');
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const path = require('node:path');
const { series, parallel, src, dest } = require('gulp');
const esbuild = require('esbuild');
const { withoutUncalled } = require('./test/build/called');
const { lighter } = require('./test/build/lighter');
const { asOlderModule } = require('./test/build/olderModules');
const { fromPrepared, prepare, preparedFiles } = require('./test/build/prepared');
const { withoutTexts } = require('./test/build/withoutTexts');
const { packTarball } = require('./test/tasks/prepare');

const run = promisify(execFile);
const bin = (name) => path.join(__dirname, 'node_modules', '.bin', name);

const clean = () => rm('dist', { recursive: true, force: true });

/** Declarations only: esbuild writes the code, `tsc` says whether it is sound. Only the protocol is for other programs. */
async function types() {
	const options = ['-p', 'tsconfig.json', '--emitDeclarationOnly', '--outDir', DECLARATIONS];
	try {
		await run(bin('tsc'), options, { maxBuffer: 2 ** 26 });
	} catch (failure) {
		throw new Error(`tsc found mistakes:\n${failure.stdout}`);
	}
	await copyDeclarations(path.join(PUBLIC, 'index.d.ts'));
}

/** The public declarations and what they refer to. The tables are types to compute with and nothing to read. */
async function copyDeclarations(file, done = new Set()) {
	if (done.has(file)) return;
	done.add(file);
	const text = await readFile(path.join(DECLARATIONS, file), 'utf8');
	await mkdir(path.join('dist', path.dirname(file)), { recursive: true });
	await writeFile(path.join('dist', file), file.includes('/catalogue/') ? tight(text) : text);
	for (const [, name] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
		const target = path.join(path.dirname(file), name);
		const found = [`${target}.d.ts`, path.join(target, 'index.d.ts')];
		await copyDeclarations(
			found.find((one) => existsSync(path.join(DECLARATIONS, one))),
			done,
		);
	}
}
const tight = (text) =>
	text
		.replace(/\/\*\*.*?\*\/\s*/gs, '')
		.replace(/\s+/g, ' ')
		.replace(/;? ?([{}:;,|&]) ?/g, '$1');
const DECLARATIONS = '.cache/declarations';
const PUBLIC = 'nodes/WecomSuite/protocol';
const UNPACKED = '.cache/tarball';

/**
 * What the published package takes along of each library, and the methods it calls; they are dev dependencies, and the package
 * depends on nothing.
 */
const LIBRARIES = {
	'fast-xml-parser': { names: ['XMLParser', 'XMLValidator'], calls: ['parse', 'validate'] },
	'ipaddr.js': {
		names: ['default'],
		calls: ['isValidFourPartDecimal', 'kind', 'match', 'parseCIDR', 'process', 'toString'],
	},
	re2js: {
		names: ['RE2JS'],
		calls: ['compile', 'find', 'group', 'matcher'],
		unused: [
			...['equals', 'matchAll', 'matches', 'split', 'testExact', 'toString'].map(
				(name) => `RE2JS.${name}`,
			),
			...['Inst', 'Prog', 'RE2', 'Regexp'].map((name) => `${name}.toString`),
		],
	},
};
const libraryFile = (name) => path.join(__dirname, 'dist', 'libraries', `${name}.js`);

const { nodes, credentials } = require('./package.json').n8n;
/** What others open. What several of them share becomes files of its own, so that they share what those remember as well. */
const ENTRIES = [...nodes, ...credentials, `dist/${PUBLIC}/index.js`].map((file) =>
	file.replace(/^dist\/(.*)\.js$/, '$1.ts'),
);

/** Libraries keep their names until it is known which file asks for them from where. */
const fromLibraries = {
	name: 'from-libraries',
	setup(build) {
		build.onResolve({ filter: /^[^.]/ }, ({ path: name, kind }) => {
			if (kind === 'entry-point' || name.startsWith('node:') || name === 'n8n-workflow')
				return undefined;
			if (name in LIBRARIES) return { path: name, external: true };
			return { errors: [{ text: `${name} is not among the libraries of the gulpfile` }] };
		});
	},
};

const BUNDLE = {
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'es2022',
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
	minifyWhitespace: true,
	minifySyntax: true,
};

/** Names stay and lines stay short: a stack trace can be read. */
async function sources() {
	const { outputFiles } = await esbuild.build({
		...BUNDLE,
		entryPoints: ENTRIES,
		format: 'esm',
		splitting: true,
		chunkNames: 'nodes/WecomSuite/code/[name]-[hash]',
		external: ['n8n-workflow'],
		outbase: '.',
		outdir: 'dist',
		write: false,
		plugins: [fromPrepared, fromLibraries, withoutTexts],
	});
	await Promise.all([...outputFiles.map(writeBuilt), prepare(BUNDLE)]);
}

async function writeBuilt({ path: file, text }) {
	const { charset, target, minifyWhitespace } = BUNDLE;
	const options = { format: 'cjs', charset, target, minifyWhitespace, lineLimit: 400 };
	const names = Object.keys(LIBRARIES);
	const { code } = await esbuild.transform(asOlderModule(text, names), options);
	const from = (target) => relative(path.dirname(file), target);
	const withLibraries = names.reduce(
		(all, name) => all.replaceAll(`require("${name}")`, opensLate(name, from(libraryFile(name)))),
		code,
	);
	const placed = Object.entries(preparedFiles).reduce(
		(all, [name, target]) => all.replaceAll(`"${name}"`, `"${from(target)}"`),
		withLibraries,
	);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, placed);
}

/** The way from a folder to a file, as `require` wants it. */
function relative(folder, file) {
	const way = path.relative(folder, file).split(path.sep).join('/');
	return way.startsWith('.') ? way : `./${way}`;
}

/** A library is opened by the first who needs something of it: most workflows need none. */
const opensLate = (name, from) =>
	`({__esModule:true,${LIBRARIES[name].names
		.map((one) => `get ${one}(){return require("${from}").${one}}`)
		.join()}})`;

async function libraries() {
	const inputs = await Promise.all(Object.entries(LIBRARIES).map(writeLibrary));
	await writeNotices(inputs.flat());
}

/** Resolves with the files that it was made of. */
async function writeLibrary([name, library]) {
	const bundled = async (contents, options) =>
		await esbuild.build({
			...BUNDLE,
			format: 'esm',
			minifySyntax: false,
			minifyWhitespace: false,
			stdin: { contents, resolveDir: __dirname },
			write: false,
			...options,
		});
	const whole = await bundled(`export { ${library.names} } from '${name}'`, {
		metafile: true,
		plugins: lighter,
	});
	let [{ text }] = whole.outputFiles;
	for (let before; before !== text; ) {
		before = text;
		[{ text }] = (await bundled(withoutUncalled(text, library))).outputFiles;
	}
	await bundled(text, {
		format: 'cjs',
		outfile: libraryFile(name),
		minify: true,
		write: true,
		// One library looks for these where n8n's scanner allows nobody to look; every Node has them.
		define: { 'globalThis.TextEncoder': 'TextEncoder', 'globalThis.TextDecoder': 'TextDecoder' },
	});
	return Object.keys(whole.metafile.inputs);
}

/** What is bundled keeps its notice: name, version and licence text of every library inside the published files. */
async function writeNotices(inputs) {
	const folders = new Set(
		inputs
			.filter((file) => file.startsWith('node_modules/'))
			.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0]),
	);
	const texts = await Promise.all([...folders].sort().map(noticeOf));
	await writeFile(
		'dist/THIRD-PARTY-NOTICES.md',
		`# Libraries inside this package\n\n${texts.join('\n')}`,
	);
}

async function noticeOf(folder) {
	const { name, version, license } = JSON.parse(
		await readFile(path.join(folder, 'package.json'), 'utf8'),
	);
	for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']) {
		const text = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
		if (text) return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text.trim()}\n\`\`\`\n`;
	}
	return `## ${name} ${version} (${license})\n`;
}

const assets = () =>
	src(['nodes/**/*.{svg,node.json}', 'credentials/**/*.svg'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

/** What each operation returns, as n8n's editor shows it before the node has run. */
const schemas = () => run(bin('tsx'), ['test/docs/writeSchemas.ts']);
schemas.displayName = 'schemas';

/** As the scanner does: first the sources, then everything that npm would hand out. */
async function lintBuilt() {
	await rm(UNPACKED, { recursive: true, force: true });
	await mkdir(UNPACKED, { recursive: true });
	await run('tar', ['-xzf', await packTarball(), '-C', UNPACKED]);
	const { stdout } = await run(
		bin('eslint'),
		[
			'--config',
			'test/house/scanner.eslint.config.mjs',
			'--no-inline-config',
			'--no-ignore',
			'nodes',
			'credentials',
			'package.json',
			UNPACKED,
		],
		{ maxBuffer: 2 ** 26 },
	).catch((failure) => {
		throw new Error(
			`n8n's scanner rules over sources and tarball:\n${failure.stdout || failure.stderr}`,
		);
	});
	if (stdout.trim()) process.stdout.write(stdout);
}
lintBuilt.displayName = 'lint:built';

exports.build = series(clean, parallel(types, sources, libraries, assets, schemas));
exports['lint:built'] = lintBuilt;
exports.default = exports.build;
