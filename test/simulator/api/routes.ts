/** Which row of the table a call is about. Several rows share a path; what they always send tells them apart. */
import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import { Refusal } from './answer';
import { isObject, problemOf, valueAt, type Sent } from './parameters';

export interface Row extends AnyEndpoint {
	readonly key: string;
}

const ROWS: readonly Row[] = Object.entries<AnyEndpoint>(ENDPOINTS).map(([key, row]) => ({
	...row,
	key,
}));
export const KEYS: readonly string[] = ROWS.map(({ key }) => key);

/** Code of the vendor when nothing on this path has the type that was asked for. */
const UNKNOWN_TYPE: Readonly<Record<string, number>> = {
	'/cgi-bin/message/send': 40008,
	'/cgi-bin/media/upload': 40005,
	'/cgi-bin/kf/send_msg': 40008,
	'/cgi-bin/kf/send_msg_on_event': 40008,
};

export const isPath = (path: string): boolean => ROWS.some((row) => row.path === path);

/** The row, or why there is none. */
export const findRow = (method: string, path: string, sent: Sent): Row | Refusal => {
	const onPath = ROWS.filter((row) => row.path === path);
	const rows = onPath.filter((row) => row.method === method);
	const [wanted] = onPath;
	if (rows.length === 0) return wrongMethod(wanted?.method);
	const fitting = rows.filter((row) => hasFixed(row, sent)).sort((a, b) => fixes(b) - fixes(a));
	const [best] = fitting;
	if (best === undefined) {
		const names = Object.keys(rows[0]?.fixed ?? {}).join(' or ');
		return new Refusal(UNKNOWN_TYPE[path] ?? 40035, `invalid ${names}`);
	}
	const equals = fitting.filter((row) => fixes(row) === fixes(best));
	return equals.find((row) => problemOf(row, sent) === undefined) ?? best;
};

const wrongMethod = (wanted: string | undefined) =>
	wanted === 'GET'
		? new Refusal(43001, 'require GET method')
		: new Refusal(43002, 'require POST method');

const fixes = ({ fixed = {} }: Row): number => Object.keys(fixed).length;

const hasFixed = ({ fixed = {}, send }: Row, { query, body }: Sent): boolean =>
	Object.entries(fixed).every(([name, value]) =>
		send === 'body'
			? isObject(body) && valueAt(body, name.split('.')) === value
			: query[name] === String(value),
	);
