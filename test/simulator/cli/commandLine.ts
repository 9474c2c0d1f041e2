/** The command line of the simulator: what may be said, and what it means. */
import { parseArgs } from 'node:util';

import { FAULTS, type FaultName } from '../push/faults';
import type { PlatformSettings } from '../push/push';

export const HELP = `Plays WeCom: pushes callbacks to a URL and shows whether the answers would satisfy WeCom.

  npm run simulate -- <callbackUrl> [what] [options]

what
  demo              a tour (default)
  verify            URL verification, as when the administrator presses Save
  all               every event of the catalogue
  <label>           one event, such as message:text; --list names them all

options
  --set Key=Value   change an element; Parent.Child=Value goes deeper, a repeated key makes a list
  --fault <name>    bend the request; --list names the faults
  --json            one JSON object a line instead of the table
  --form json       the message inside as JSON instead of XML
  --envelope json   the body as JSON instead of XML
  --receive-id <id> seal for this id
  --auth-corp <id>  the corp that installed the app
  --list            labels and faults
  --help            this text

the suite, as entered in the WeCom console; better in the environment than in the shell's history
  --suite-id        or WECOM_SUITE_ID
  --token           or WECOM_TOKEN
  --key             or WECOM_AES_KEY (EncodingAESKey)
  --corp            or WECOM_PROVIDER_CORP_ID (the provider's corp id)

The exit code is 1 when an answer would not satisfy WeCom, 2 when the command cannot be carried out.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
	set: { type: 'string', multiple: true },
	fault: text,
	form: text,
	envelope: text,
	'receive-id': text,
	'auth-corp': text,
	'suite-id': text,
	token: text,
	key: text,
	corp: text,
	json: flag,
	list: flag,
	help: { ...flag, short: 'h' },
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;
export const readArguments = (argv: readonly string[]) =>
	parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
export type Values = ReturnType<typeof readArguments>['values'];

export const readSettings = (
	callbackUrl: string,
	values: Values,
	environment: Environment,
): PlatformSettings => {
	const need = (name: 'suite-id' | 'token' | 'key' | 'corp', variable: string): string => {
		const value = values[name] ?? environment[variable];
		if (!value) throw new Error(`--${name} or ${variable} is missing.`);
		return value;
	};
	if (!URL.canParse(callbackUrl)) throw new Error(`"${callbackUrl}" is not a URL.`);
	const corpId = values['auth-corp'];
	return {
		callbackUrl,
		suiteId: need('suite-id', 'WECOM_SUITE_ID'),
		token: need('token', 'WECOM_TOKEN'),
		encodingAesKey: need('key', 'WECOM_AES_KEY'),
		providerCorpId: need('corp', 'WECOM_PROVIDER_CORP_ID'),
		...(corpId !== undefined && { corpId }),
	};
};

export const readFault = (name: string | undefined): FaultName | undefined => {
	if (name === undefined || isFault(name)) return name;
	throw new Error(`There is no fault "${name}". --list names them.`);
};
const isFault = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);

export const readForm = (option: string, value = 'xml'): 'xml' | 'json' => {
	if (value === 'xml' || value === 'json') return value;
	throw new Error(`--${option} is xml or json, not "${value}".`);
};

/** `Key=Value` pairs to nested overrides; a key given again makes a list. */
export const readOverrides = (pairs: readonly string[]): Record<string, unknown> => {
	const overrides: Record<string, unknown> = {};
	for (const pair of pairs) {
		const at = pair.indexOf('=');
		if (at < 1) throw new Error(`--set takes Key=Value, not "${pair}".`);
		setPath(overrides, pair.slice(0, at).split('.'), pair.slice(at + 1));
	}
	return overrides;
};

const setPath = (target: Record<string, unknown>, path: readonly string[], value: string): void => {
	const [name = '', ...deeper] = path;
	const before = target[name];
	if (deeper.length > 0) {
		const inside = typeof before === 'object' ? { ...before } : {};
		target[name] = inside;
		setPath(inside, deeper, value);
	} else if (before === undefined) target[name] = value;
	else target[name] = Array.isArray(before) ? [...before, value] : [before, value];
};
