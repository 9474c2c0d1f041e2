/** How pickers call the events of the catalogue. The name holds the vendor's words too: n8n searches names. */
import { EVENTS, OUTPUT_GROUPS } from '../protocol/catalogue';
import type { AnyEventRow, EventGroup } from '../protocol/catalogue/define';

/** What the families of events are called. */
export const GROUPS = {
	authorization: { title: 'Authorization', zh: '授权' },
	contacts: { title: 'Contacts', zh: '通讯录' },
	customers: { title: 'Customers', zh: '客户联系' },
	messages: { title: 'Messages', zh: '消息' },
	events: { title: 'Events', zh: '事件' },
	billing: { title: 'Billing', zh: '订单与许可' },
	other: { title: 'Other', zh: '其他' },
} as const satisfies Readonly<Record<EventGroup, { readonly title: string; readonly zh: string }>>;

const ROWS = Object.entries<AnyEventRow>(EVENTS);

/** What fits into the field of the picker; a longer chip is cut, and with it the cross that removes it. */
const CHIP = 48;

/** A Chinese character takes the room of two letters. */
export const widthOf = (name: string): number =>
	[...name].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);

/** The English title says already which event is one of a customized app or of the other URL; that it is told to us is plain. */
export const chineseOf = ({ zh }: Pick<AnyEventRow, 'zh'>): string =>
	zh
		.replace(/，?(代开发|指令)）/, '）')
		.replace('（）', '')
		.replace(/通知$/, '');

/** What a push itself calls its event: `create_user` of `suite:change_contact:create_user`. */
export const wordOfLabel = (label: string): string => label.slice(label.lastIndexOf(':') + 1);

/**
 * Title, Chinese and the vendor's words: the picker searches names and nothing else. The vendor's words come last, for of a chip
 * that is too long n8n cuts the end.
 */
function nameOf(row: AnyEventRow, label: string): string {
	const words = label.slice(label.indexOf(':') + 1);
	const name = `${row.title} (${chineseOf(row)}, ${words})`;
	return widthOf(name) <= CHIP ? name : `${row.title} (${chineseOf(row)}, ${wordOfLabel(label)})`;
}

/** A line of the node panel. Left to itself, n8n drops the brackets and runs title and words together. */
const actionOf = (row: AnyEventRow, label: string): string => {
	// Abbreviations and names such as WeChat stay as they are.
	const words = row.title.replace(/\b[A-Z][a-z]*\b/g, (word) => word.toLowerCase());
	return `On ${words} (${chineseOf(row)}, ${wordOfLabel(label)})`;
};

/** Grouped by the order of the outputs, by title within a group. */
export const NAMED_EVENTS = OUTPUT_GROUPS.flatMap((group) =>
	ROWS.filter(([, row]) => row.group === group)
		.sort(([, a], [, b]) => (a.title < b.title ? -1 : 1))
		.map(([label, row]) => ({
			name: nameOf(row, label),
			value: label,
			action: actionOf(row, label),
			description: `${GROUPS[group].title} (${GROUPS[group].zh}, ${row.zh}) · ${row.summary} · ${label}`,
		})),
);
