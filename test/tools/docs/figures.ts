/** Numbers and names that stand in prose. `npm run docs` writes them, a test holds them: a page never says what was true once. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { EVENTS } from '../../../nodes/WecomSuite/protocol/catalogue';
import { ERRCODES } from '../../../nodes/WecomSuite/suite/errcodes';
import { DEFAULT_HOST, HOSTS } from '../../n8n/host/hosts';
import { OPERATION_COUNTS } from './operationsPage';

const EXAMPLES = readdirSync(path.join(__dirname, '..', '..', '..', 'examples')).filter((file) =>
	file.endsWith('.json'),
).length;

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** As English writes it: small numbers in words. */
export const inWords = (count: number): string =>
	WORDS[count] ?? { 10: 'ten', 11: 'eleven', 12: 'twelve' }[count] ?? String(count);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const listed = (names: readonly string[]): string =>
	names.join(', ').replace(/, ([^,]*)$/, ' and $1');

export interface Figure {
	readonly file: string;
	/** The figure is its second group; the first and the third are the words around it. */
	readonly sentence: RegExp;
	readonly value: string;
}

export const FIGURES: readonly Figure[] = [
	{
		file: 'README.md',
		sentence: /(\n\*WeCom Suite → Callback → Simulate\*\. )(\w+)( workflows to import)/,
		value: capital(inWords(EXAMPLES)),
	},
	{
		file: 'README.md',
		sentence: /(Tested on n8n )([^;]+)(;)/,
		value: listed(Object.keys(HOSTS)),
	},
	{
		file: 'CHANGELOG.md',
		sentence: /(typed item for each of the )(\d+)( events)/,
		value: String(Object.keys(EVENTS).length),
	},
	{
		file: 'CHANGELOG.md',
		sentence: /(the suite API, )(\d+)( operations)/,
		value: String(OPERATION_COUNTS.all),
	},
	{
		file: 'CHANGELOG.md',
		sentence: /( operations, )(\d+)( of them in the name of any corp)/,
		value: String(OPERATION_COUNTS.ofCorps),
	},
	{
		file: 'CHANGELOG.md',
		sentence: /(\n- All )(\d+)( error codes that WeCom publishes)/,
		value: String(Object.keys(ERRCODES).length),
	},
	{
		file: 'CHANGELOG.md',
		sentence: /(\n- )(\w+)( example workflows)/,
		value: capital(inWords(EXAMPLES)),
	},
	{
		file: 'docs/running.md',
		sentence: /(\n\| n8n \| Node \| How it is tested \|\n\| --- \| --- \| --- \|\n\| )(\S+)( \| )/,
		value: DEFAULT_HOST,
	},
];

/** The page with its figures as they are now. */
export function withFigures(file: string, page: string): string {
	return FIGURES.filter((figure) => figure.file === file).reduce((text, { sentence, value }) => {
		if (!sentence.test(text)) throw new Error(`${file} has no sentence like ${String(sentence)}`);
		return text.replace(
			sentence,
			(_all, before: string, _old, after: string) => before + value + after,
		);
	}, page);
}
