/** The parameters of an operation as a Chinese table: name, kind, limits. What they mean stands on the vendor's page. */
import type { Operation } from '../../../../nodes/WecomSuite/action/operation';
import type { Limits, Parameter } from '../../../../nodes/WecomSuite/suite/table/kinds';
import { shownOf } from '../parameterTable';

const KINDS: Readonly<Record<Parameter['kind'], string>> = {
	text: '文本',
	integer: '整数',
	decimal: '数字',
	boolean: '是或否',
	choice: '选项',
	list: '列表',
	integers: '整数列表',
	dateTime: '时间',
	file: '文件',
	object: '对象',
	objects: '对象列表',
};

const LIMITS: ReadonlyArray<readonly [keyof Limits, (value: number) => string]> = [
	['min', (value) => `不小于 ${value}`],
	['max', (value) => `不大于 ${value}`],
	['minBytes', (value) => `至少 ${value} 字节`],
	['maxBytes', (value) => `最多 ${value} 字节`],
	['cutBytes', (value) => `超过 ${value} 字节截断`],
	['maxLength', (value) => `最多 ${value} 个字符`],
	['maxItems', (value) => `最多 ${value} 项`],
];
const PICKS: Readonly<Record<NonNullable<Parameter['picks']>, string>> = {
	department: '部门 ID',
	member: '成员 ID',
	tag: '标签 ID',
};
/** The rules of the table in Chinese; one that is missing stops `npm run docs`. */
const RULES: Readonly<Record<string, string>> = {
	'starts with http:// or https://': '以 http:// 或 https:// 开头',
	'has letters and digits only': '只含字母和数字',
	'has 43 letters and digits': '43 位字母和数字',
	'has letters, digits, _ and - only': '只含字母、数字、_ 和 -',
	'has letters, digits, _, - and @ only': '只含字母、数字、_、- 和 @',
	'has letters, digits and _-@. and begins with a letter or digit':
		'只含字母、数字、_、-、@ 和 .，以字母或数字开头',
	'has no backslash, colon, asterisk, question mark, quote, angle bracket or bar':
		'不含反斜杠、冒号、星号、问号、引号、尖括号、竖线',
	'is a path like /cgi-bin/user/get': '形如 /cgi-bin/user/get 的路径',
	'has 32 hexadecimal digits': '32 位十六进制',
	'has 8 digits: year, month, day': '8 位数字：年、月、日',
};
function ruleOf(rule: string): string {
	const chinese = RULES[rule];
	if (chinese === undefined) throw new Error(`The rule "${rule}" has no Chinese words.`);
	return chinese;
}

const limitsOf = (limits: Limits = {}): string[] => [
	...LIMITS.flatMap(([name, say]) => {
		const value = limits[name];
		return typeof value === 'number' ? [say(value)] : [];
	}),
	...(limits.rule === undefined ? [] : [ruleOf(limits.rule)]),
];

function kindOf(parameter: Parameter): string {
	const { kind, limits, secret, picks } = parameter;
	const values =
		kind === 'choice'
			? parameter.options.map(({ name, value }) => `\`${String(value)}\` ${name}`).join('、')
			: undefined;
	return [
		values === undefined ? KINDS[kind] : `可选 ${values}`,
		...limitsOf(limits),
		...(picks === undefined ? [] : [PICKS[picks]]),
		...(secret === true ? ['密钥'] : []),
	].join('；');
}

function rowsOf(name: string, parameter: Parameter): string[] {
	const must = parameter.required === true && parameter.from === undefined ? ' **必填**' : '';
	const kind = kindOf(parameter).replaceAll('|', '\\|');
	const row = `| \`${name}\`${must} | *${parameter.displayName}* | ${kind} |`;
	if (!('fields' in parameter)) return [row];
	const path = parameter.kind === 'objects' ? `${name}[]` : name;
	const inner = Object.entries(parameter.fields).flatMap(([field, one]) =>
		rowsOf(`${path}.${field}`, one),
	);
	return [row, ...inner];
}

/** Empty when the operation asks for nothing but the corp. */
export function parameterTableZh(operation: Operation): string {
	const rows = shownOf(operation).flatMap(([name, parameter]) => rowsOf(name, parameter));
	if (rows.length === 0) return '';
	const groups = (operation.anyOf ?? []).map(
		(group) => `${group.map((name) => `\`${name}\``).join('、')} 至少填一项。\n\n`,
	);
	return `| 参数 | 编辑器里的名称 | 类型与限制 |\n| --- | --- | --- |\n${rows.join('\n')}\n\n${groups.join('')}`;
}
