/** The live table: one line a push, printed as the answers come in. Used by the command line and by `npm start`. */
import type { PushResult } from '../push/push';
import type { FaultName } from '../push/faults';
import type { XmlValue } from '../wire/readXml';
import { rowOf } from '../push/samples';
import { cutToWidth, padToWidth, singleLine } from './width';

/** Where the table goes: a stream, a terminal if `isTTY`. */
export interface TableStream {
	readonly isTTY?: boolean;
	readonly columns?: number;
	write(text: string): unknown;
}

const COLUMNS = { time: 8, push: 27, label: 38, answer: 12 };
const REPLY_WIDTH = 40;
const MILLISECONDS_WIDTH = 7;
const FIXED_WIDTH = Object.values(COLUMNS).reduce(
	(sum, width) => sum + width + 2,
	MILLISECONDS_WIDTH + 2,
);
const RED = 31;
const GREEN = 32;
const DIM = 2;

export class PushTable {
	constructor(
		private readonly stream: TableStream,
		private readonly now: () => Date = () => new Date(),
	) {}

	printHeader(): void {
		const cells = ['time', 'push', 'label', 'answer', 'opened reply'];
		this.stream.write(`${this.paint(this.line(cells, 'ms'), DIM)}\n`);
	}

	/** A result; `push` says what it was when the title of its row would not do. */
	print(result: PushResult, push: string = titleOf(result.label)): void {
		const time = this.now().toTimeString().slice(0, 8);
		const cells = [time, push, result.label, answerOf(result), replyOf(result)];
		const line = this.line(cells, result.milliseconds.toFixed(0));
		this.stream.write(`${this.paint(line, result.problem === undefined ? GREEN : RED)}\n`);
		if (result.problem !== undefined) {
			this.stream.write(`${' '.repeat(COLUMNS.time + 2)}${singleLine(result.problem)}\n`);
		}
	}

	/** Columns line up everywhere; only a terminal, which would wrap, gets its texts cut. */
	private line(cells: readonly string[], milliseconds: string): string {
		const tty = this.stream.isTTY === true;
		const room = tty ? Math.max(10, (this.stream.columns ?? 120) - FIXED_WIDTH) : REPLY_WIDTH;
		const widths = [...Object.values(COLUMNS), room];
		const padded = cells.map((cell, at) => {
			const width = widths[at] ?? 0;
			return padToWidth(tty ? cutToWidth(singleLine(cell), width) : singleLine(cell), width);
		});
		return [...padded, milliseconds.padStart(MILLISECONDS_WIDTH)].join('  ');
	}

	private paint(text: string, colour: number): string {
		return this.stream.isTTY === true ? `\u001B[${colour}m${text}\u001B[0m` : text;
	}
}

/** What a push under a fault is called in the table. */
export const faultTitle = (fault: FaultName): string => `fault ${fault}`;

const titleOf = (label: string): string => {
	if (label === 'verify') return 'URL verification';
	return label.startsWith('(') ? 'Message as given' : rowOf(label).title;
};

const answerOf = ({ status, kind, attempts }: PushResult): string => {
	const answer = status === 0 ? 'none' : `${status} ${kind}`;
	return attempts.length > 1 ? `${answer} ×${attempts.length}` : answer;
};

/** What the member would read: the text itself, of other replies the type and the first text inside. */
const replyOf = ({ reply }: PushResult): string => {
	if (!reply) return '';
	const { MsgType = '', ...fields } = reply.fields;
	const content = Object.entries(fields).filter(([name]) => !ADDRESS.has(name));
	const text = firstText(Object.fromEntries(content));
	return MsgType === 'text' ? text : `${firstText(MsgType)}: ${text}`;
};

const ADDRESS = new Set(['ToUserName', 'FromUserName', 'CreateTime', 'ArticleCount']);

const firstText = (value: XmlValue): string => {
	if (typeof value === 'string') return value;
	const inside = Object.values(value) as XmlValue[];
	return inside.map(firstText).find((text) => text !== '') ?? '';
};
