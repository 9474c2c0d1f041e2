/**
 * What rows say about answers, against another source: names of fields and lists as the models of a public SDK or a page of the
 * vendor have them (test/unit/vectors/responseShapes.json). A row's own example proves nothing here.
 */
import { ENDPOINTS } from '../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../nodes/WecomSuite/suite/table/define';
import SHAPES from '../unit/vectors/responseShapes.json';

interface Shape {
	readonly source: string;
	readonly fields: readonly string[];
	readonly lists: readonly string[];
}

const shapes: Readonly<Record<string, Shape>> = SHAPES;
const ROWS = Object.entries<AnyEndpoint>(ENDPOINTS);
/** Where one path gives different answers, the number that asks for one of them stands behind it. */
const shapeOf = ({ path, fixed = {} }: AnyEndpoint): Shape =>
	shapes[[path, ...Object.values(fixed)].join(' ')] ??
	shapes[path] ?? { source: '', fields: [], lists: [] };

/** What could not be done is no result. */
const RESULT = /^(?!invalid|unauth|unlicensed|fail)/;
const SECRET = /(^|_)(secret|code|token|ticket|key)$/;

/** Answers that come whole although they hold a list: it is a part of one thing, not a number of things. */
const WHOLE: Readonly<Record<string, string>> = {
	'authorization.getPermissions': 'two lists of names',
	'login.getConsoleUser': 'one user, with the apps of the user',
	'member.get': 'one member',
	'member.getSelected': 'who picked, beside who was picked',
	'tag.get': 'members and departments of one tag',
	'contactExport.getResult': 'state of a job',
	'contactImport.getResult': 'state of a job',
	'menu.get': 'one menu',
	'approval.getTemplate': 'one template, with its name in each language',
	'meeting.get': 'one meeting',
	'document.getPermissions': 'one set of rules, with two lists of people',
	'drive.getFilePermissions': 'one set of rules, with two lists of people',
	'customer.get': 'one customer',
	'moment.getComments': 'comments beside likes',
	'acquisition.getQuota': 'the balance, beside what expires when',
	'acquisition.getScope': 'members, departments and tags of one scope',
	'license.getByMember': 'whether the member has a license, beside which',
	'license.checkSupportPolicy': 'a verdict, beside its reasons',
};
/** Answers with a cursor that the node does not follow by itself. */
const ONE_PAGE: Readonly<Record<string, string>> = {
	'contacts.search': 'one object of lists; the caller gives the cursor',
	'meeting.get': 'one meeting, which says whether its series goes on',
	'smartSheet.getFields': 'a sheet has at most 150, and a page holds 1000',
	'customer.get': 'one customer; only one with hundreds of followers has a second page',
	'transfer.getResults': 'knows no page size; the caller gives the cursor',
	'transfer.getResultsResigned': 'knows no page size; the caller gives the cursor',
};
/** Fields that look like secrets and are none, or never come. */
const OPEN: Readonly<Record<string, string>> = {
	qr_code: 'the address of a picture, for whoever the member shares it with',
	errcode: 'a number of the vendor',
	meeting_code: 'the number that guests of a meeting dial',
	register_code: 'a code of one page, for ten minutes, made to be given away',
	response_code: 'comes for interactive cards only, whose rows seal it',
};
/** Rows whose fields no model has: their source is a page of the vendor, or an answer. */
const WITHOUT_MODEL = [
	'authorization.complete',
	'authorization.get',
	'login.getMember',
	'login.getMemberDetails',
	'id.getOpenUserIdsOfBot',
	'id.finishMigration',
	'chain.getOfCorp',
	'license.activateByType',
];

const keysOf = (rows: typeof ROWS): string[] => rows.map(([key]) => key);

describe('the answers of the table', () => {
	it('C5: each have a second source, and it is named', () => {
		expect(ROWS.filter(([, row]) => shapeOf(row).source === '')).toEqual([]);
		const others = ROWS.filter(([, row]) => !/ models$/.test(shapeOf(row).source));
		expect(keysOf(others)).toEqual(WITHOUT_MODEL);
	});

	it('C5: become items by the list that the other source has, the only one with results', () => {
		const wrong = ROWS.filter(([, row]) => {
			const list = row.response?.list;
			if (list === undefined) return false;
			const results = shapeOf(row).lists.filter((name) => RESULT.test(name));
			return results.join() !== list;
		});
		expect(keysOf(wrong)).toEqual([]);
	});

	it('C5: come whole only where that is meant', () => {
		const whole = ROWS.filter(
			([, row]) =>
				row.response?.list === undefined && shapeOf(row).lists.some((name) => RESULT.test(name)),
		);
		expect(keysOf(whole)).toEqual(Object.keys(WHOLE));
	});

	it('C5: turn pages by the fields that the other source has', () => {
		const wrong = ROWS.filter(([, row]) => {
			const { fields } = shapeOf(row);
			const next = fields.find((name) => /cursor|^next(_start)?$/.test(name));
			const more = fields.find((name) => /more/.test(name));
			return row.paging === undefined
				? next !== undefined || more !== undefined
				: row.paging.next !== next || row.paging.more !== more;
		});
		expect(keysOf(wrong)).toEqual(Object.keys(ONE_PAGE));
	});

	it('C5: seal what opens something under the names of the other source', () => {
		const readable = ROWS.flatMap(([key, row]) => {
			const sealed = row.response?.secret ?? [];
			const { fields } = shapeOf(row);
			return fields
				.filter((name) => SECRET.test(name) && !(name in OPEN) && !sealed.includes(name))
				.map((name) => `${key}: ${name}`);
		});
		expect(readable).toEqual([]);
		const unheard = ROWS.flatMap(([key, row]) =>
			(row.response?.secret ?? [])
				.map((path) => path.split('.')[0] ?? '')
				.filter((name) => !shapeOf(row).fields.includes(name))
				.map((name) => `${key}: ${name}`),
		);
		expect(unheard).toEqual([]);
	});
});
