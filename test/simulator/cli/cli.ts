/** `npm run simulate`: the platform by hand. */
import {
	HELP,
	readArguments,
	readFault,
	readForm,
	readOverrides,
	readSettings,
	type Environment,
	type Values,
} from './commandLine';
import { runDemo } from './demo';
import { FAULTS } from '../push/faults';
import { WecomPlatform } from '../push/platform';
import type { PushResult } from '../push/push';
import { LABELS, rowOf } from '../push/samples';
import { faultTitle, PushTable, type TableStream } from './table';

/** Runs one command; the exit code. */
export const runCli = async (
	argv: readonly string[],
	environment: Environment,
	out: TableStream,
	err: TableStream,
): Promise<number> => {
	try {
		const { values, positionals } = readArguments(argv);
		if (values.help) out.write(HELP);
		else if (values.list) out.write(listText());
		else return await simulate(positionals, values, environment, out);
		return 0;
	} catch (error) {
		err.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 2;
	}
};

const simulate = async (
	[callbackUrl, what = 'demo', ...rest]: readonly string[],
	values: Values,
	environment: Environment,
	out: TableStream,
): Promise<number> => {
	if (callbackUrl === undefined) throw new Error(`A callback URL is missing.\n\n${HELP}`);
	if (rest.length > 0) throw new Error(`What is "${rest.join(' ')}"? --help shows the order.`);
	const platform = new WecomPlatform(readSettings(callbackUrl, values, environment));
	const report = reporter(values, out);
	try {
		await run(platform, what, values, report.print);
	} finally {
		platform.close();
	}
	return report.problems() > 0 ? 1 : 0;
};

type Print = (result: PushResult, title?: string) => void;

const run = async (
	platform: WecomPlatform,
	what: string,
	values: Values,
	print: Print,
): Promise<void> => {
	const fault = readFault(values.fault);
	const receiveId = values['receive-id'];
	const shared = { ...(fault && { fault }), ...(receiveId !== undefined && { receiveId }) };
	const title = fault && faultTitle(fault);
	if (what === 'demo') {
		if (fault || values.set) throw new Error('The demo takes no --fault and no --set.');
		return runDemo(platform, print);
	}
	if (what === 'verify') return print(await platform.verifyUrl(shared), title);
	const overrides = readOverrides(values.set ?? []);
	const form = readForm('form', values.form);
	const envelope = readForm('envelope', values.envelope);
	for (const label of what === 'all' ? LABELS : [what]) {
		print(await platform.push(label, overrides, { ...shared, form, envelope }), title);
	}
};

const reporter = ({ json }: Values, out: TableStream) => {
	let problems = 0;
	const table = new PushTable(out);
	if (!json) table.printHeader();
	const print: Print = (result, title) => {
		if (result.problem !== undefined) problems += 1;
		if (json) out.write(`${JSON.stringify(summaryOf(result))}\n`);
		else table.print(result, title);
	};
	return { print, problems: () => problems };
};

const summaryOf = ({
	label,
	kind,
	status,
	problem,
	reply,
	milliseconds,
	attempts,
}: PushResult) => ({
	...{ label, kind, status, problem, reply, milliseconds: Math.round(milliseconds), attempts },
});

const listText = (): string => {
	const line = (name: string, about: string) => `  ${name.padEnd(56)}  ${about}\n`;
	const labels = LABELS.map((label) => line(label, rowOf(label).title));
	const faults = Object.entries(FAULTS).map(([name, { about }]) => line(name, about));
	return ['labels\n', ...labels, '\nfaults\n', ...faults].join('');
};

if (require.main === module) {
	void runCli(process.argv.slice(2), process.env, process.stdout, process.stderr).then((code) => {
		process.exitCode = code;
	});
}
