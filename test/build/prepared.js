/**
 * What the editor shows takes thousands of steps to put together and is always the same: the build does it, and the published
 * nodes read the outcome. Only what a push or an item sets in motion is code there, and it is opened by the first one.
 */
const { mkdir, writeFile } = require('node:fs/promises');
const { createRequire } = require('node:module');
const path = require('node:path');
const esbuild = require('esbuild');

const ROOT = path.join(__dirname, '..', '..');
const HOME = 'nodes/WecomSuite';
const OUTCOMES = path.join(ROOT, '.cache', 'prepared');

/** Modules that export nothing but data. Each becomes a JSON file with the names it exports. */
const PREPARED = ['action/description'];
/** As imports call them until it is known which file asks for them from where. */
const nameOf = (module) => `prepared:${module.replace('/', '-')}`;
const fileOf = (module) => path.join(ROOT, 'dist', HOME, 'code', `${nameOf(module).slice(9)}.json`);

/** Name → file, of everything that is prepared. */
const preparedFiles = Object.fromEntries(
	PREPARED.map((module) => [nameOf(module), fileOf(module)]),
);

const fromPrepared = {
	name: 'from-prepared',
	setup(build) {
		build.onResolve({ filter: /\/description$/ }, ({ path: name, resolveDir, kind }) => {
			if (kind === 'entry-point') return undefined;
			const module = path.relative(path.join(ROOT, HOME), path.resolve(resolveDir, name));
			const found = PREPARED.find((one) => path.normalize(one) === module);
			return found && { path: nameOf(found), external: true };
		});
	},
};

/** Runs the modules with the options that everything is built with, and writes what they export. */
async function prepare(options) {
	for (const module of PREPARED) {
		const outfile = path.join(OUTCOMES, `${nameOf(module).slice(9)}.js`);
		await esbuild.build({
			...options,
			entryPoints: [path.join(HOME, `${module}.ts`)],
			packages: 'external',
			outfile,
		});
		const exported = createRequire(__filename)(outfile);
		await mkdir(path.dirname(fileOf(module)), { recursive: true });
		await writeFile(fileOf(module), JSON.stringify({ ...exported }));
	}
}

module.exports = { fromPrepared, prepare, preparedFiles };
