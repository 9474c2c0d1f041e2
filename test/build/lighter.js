/**
 * What the bundled libraries can do without in this package. Each step looks for the place it knows and stops the build when a
 * new version of the library has none.
 */
const { readFile } = require('node:fs/promises');
const path = require('node:path');

const RANGES = path.join(__dirname, 'unicodeRanges.mjs');

/**
 * re2js carries tables of Unicode that are a third of it, and that every JavaScript engine has as well; and
 * engines for questions and texts that nobody has here.
 */
const unicodeOfTheEngine = {
	name: 'unicode-of-the-engine',
	setup(build) {
		build.onLoad({ filter: /[\\/]re2js[\\/]build[\\/]index\.js$/ }, async ({ path: file }) => {
			const text = await readFile(file, 'utf8');
			const steps = [
				[/(?<=static CATEGORIES = new LazyMap\()\{(.*?)\}(?=\);)/s, (_, rows) => setsOf(rows, '')],
				[
					/(?<=static SCRIPTS = new LazyMap\()\{(.*?)\}(?=\);)/s,
					(_, rows) => setsOf(rows, 'Script='),
				],
				[
					/(?<=static get Print\(\) \{[^}]*?new UnicodeRangeTable\()decodeRanges\("[^"]+", \w+\)/,
					() => String.raw`rangesOf("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]")`,
				],
				// Only those who ask for no place in the text meet this engine; the others do the same without it.
				[/const dfaResult = this\.dfa\.match\(.*?\n.*?\n/, () => ''],
				// A look for words before the look for a place: for texts of many pages.
				[/const prefilter = PrefilterTree\.build\(re\);/, () => ''],
				[/re2\.prefilter = .*?;/, () => ''],
			];
			const head = `import { rangesOf } from ${JSON.stringify(RANGES)};\n`;
			return { loader: 'js', contents: head + steps.reduce(change, text) };
		});
	},
};

function change(text, [place, written]) {
	if (!place.test(text)) throw new Error(`re2js has changed: nothing is like ${place}`);
	return text.replace(place, written);
}

/** The names of the tables stay, each with how to find what it holds. */
function setsOf(rows, property) {
	const names = [...rows.matchAll(/^\s*(\w+): \(\) => new UnicodeRangeTable\(/gm)].map(
		([, name]) => name,
	);
	const set = `\`\\\\p{${property}\${name}}\``;
	return `Object.fromEntries("${names.join(' ')}".split(" ").map((name) => [name, () => new UnicodeRangeTable(rangesOf(${set}))]))`;
}

/**
 * Parts of fast-xml-parser that `protocol/xml/read.ts` has switched off: it decodes references itself, leaves values as text and
 * keeps the order of elements.
 */
const UNREACHED = {
	'is-unsafe': ['isUnsafe', 'HTML', 'XML'],
	'@nodable/entities': ['EntityDecoder', 'XML', 'CURRENCY', 'COMMON_HTML', 'ENTITY_ACTION'],
	strnum: ['default'],
	'./node2json.js': ['default'],
};

const withoutUnreached = {
	name: 'without-unreached',
	setup(build) {
		const namespace = 'unreached';
		build.onResolve({ filter: /./ }, ({ path: name, importer }) =>
			name in UNREACHED && importer.includes('fast-xml-parser')
				? { path: name, namespace }
				: undefined,
		);
		build.onLoad({ filter: /./, namespace }, ({ path: name }) => ({
			contents: `const none = () => { throw new Error("${name} is no part of this package"); };
				export { ${UNREACHED[name].map((one) => `none as ${one}`).join(', ')} };`,
		}));
	},
};

module.exports = { lighter: [unicodeOfTheEngine, withoutUnreached] };
