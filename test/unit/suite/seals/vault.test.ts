import fc from 'fast-check';
import {
	allSealedAnew,
	authorizationOf,
	corpOf,
	fitting,
	holds,
	MAX_CORPS,
	mergeCorps,
	readCorps,
	removed,
	sealedAnew,
	secretOf,
	timeAfter,
	type Changes,
	type Corp,
} from '../../../../nodes/WecomSuite/suite/seals/vault';
import { codeOf } from '../../../support/thrown';

const OWNER = { suiteId: 'ww4asffe99e54c0f4c', suiteSecret: 'example-suite-secret' };
const NOW = 1_800_000_000;

const corp = (corpId: string, since = NOW, changes: Partial<Corp> = {}): Corp => ({
	...corpOf(
		{ corpId, permanentCode: `code of ${corpId}`, agentId: 1000021 },
		{ name: `Company ${corpId}`, kind: 'thirdParty', since, origin: 'market' },
		OWNER,
	),
	...changes,
});
const changes = (...entries: [string, Corp | ReturnType<typeof removed>][]): Changes =>
	new Map(entries);
const merge = (text: unknown, change: Changes, now = NOW) =>
	mergeCorps(text, OWNER.suiteId, change, now);
const idsOf = (text: unknown, suiteId = OWNER.suiteId) => [...readCorps(text, suiteId).keys()];

describe('corps in the credential', () => {
	it('are read as they were merged, sealed, and open with the suite secret alone', () => {
		const text = merge('', changes(['wpA', corp('wpA')]));
		expect(text).not.toContain('code of');
		const kept = readCorps(text, OWNER.suiteId).get('wpA');
		expect(kept).toMatchObject({ agentId: 1000021, name: 'Company wpA', origin: 'market' });
		expect(authorizationOf(kept as Corp, OWNER)).toEqual({
			corpId: 'wpA',
			permanentCode: 'code of wpA',
			agentId: 1000021,
		});
		const other = { ...OWNER, suiteSecret: 'another' };
		expect(codeOf(() => authorizationOf(kept as Corp, other))).toBe('ERR_WECOM_SEAL');
	});

	it('of another suite are not there, and make room for those of this one', () => {
		const text = merge('', changes(['wpA', corp('wpA')]));
		expect(idsOf(text, 'wwOther')).toEqual([]);
		const own = mergeCorps(text, 'wwOther', changes(['wpB', corp('wpB')]), NOW);
		expect(idsOf(own, 'wwOther')).toEqual(['wpB']);
	});

	it.each(['', undefined, null, 7, '[]', 'null', '{', '{"suiteId":"ww4asffe99e54c0f4c"}'])(
		'are none in %p',
		(text) => expect(idsOf(text)).toEqual([]),
	);

	it('spare the others what is no corp among them', () => {
		const text = JSON.stringify({
			suiteId: OWNER.suiteId,
			corps: { wpA: corp('wpA'), wpB: null, wpC: 'x', wpD: { since: 1 } },
		});
		expect(idsOf(text)).toEqual(['wpA']);
	});

	it('keep the newest installation of each corp, whatever comes late', () => {
		const kept = merge('', changes(['wpA', corp('wpA', NOW)]));
		const late = merge(kept, changes(['wpA', corp('wpA', NOW - 60, { name: 'Old' })]));
		expect(readCorps(late, OWNER.suiteId).get('wpA')?.name).toBe('Company wpA');
		const renewed = merge(late, changes(['wpA', corp('wpA', NOW + 60, { name: 'New' })]));
		expect(readCorps(renewed, OWNER.suiteId).get('wpA')?.name).toBe('New');
	});

	it('do not come back by a late write of what was removed, but by a new installation', () => {
		const gone = merge(
			merge('', changes(['wpA', corp('wpA')])),
			changes(['wpA', removed(NOW + 9)]),
		);
		expect(idsOf(gone)).toEqual([]);
		expect(idsOf(merge(gone, changes(['wpA', corp('wpA')])))).toEqual([]);
		expect(idsOf(merge(gone, changes(['wpA', corp('wpA', NOW + 9)])))).toEqual(['wpA']);
		expect(idsOf(merge(gone, changes(['wpA', corp('wpA', NOW + 10)])))).toEqual(['wpA']);
	});

	it('are not removed by a removal that is older than the installation', () => {
		const text = merge('', changes(['wpA', corp('wpA')]));
		expect(idsOf(merge(text, changes(['wpA', removed(NOW - 1)])))).toEqual(['wpA']);
	});

	it('forget a removal after a day', () => {
		const gone = merge('', changes(['wpA', removed(NOW)]));
		expect(gone).toContain('wpA');
		expect(merge(gone, changes(), NOW + 24 * 3600)).not.toContain('wpA');
	});

	it('end up the same in whatever order the changes arrive, and however often', () => {
		const change = fc.record({
			id: fc.constantFrom('wpA', 'wpB', 'wpC'),
			at: fc.integer({ min: NOW - 5, max: NOW }),
			gone: fc.boolean(),
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, order) => {
				const apply = (list: typeof all) =>
					list.reduce<string>((text, { id, at, gone }) => {
						const entry = gone ? removed(at) : corp(id, at, { authorization: `wcs1.${id}${at}` });
						return merge(text, changes([id, entry]));
					}, '');
				const shuffled = all
					.map((one) => [order.next().value as number, one] as const)
					.sort(([one], [other]) => one - other)
					.map(([, one]) => one);
				const facts = (text: string) => [...readCorps(text, OWNER.suiteId)].sort();
				expect(facts(apply([...shuffled, ...shuffled]))).toEqual(facts(apply(all)));
			}),
		);
	});
});

describe('a corp without an agent', () => {
	it('is kept without one', () => {
		const facts = { kind: 'customized', since: NOW, origin: 'import' } as const;
		const bare = corpOf({ corpId: 'wpA', permanentCode: 'code' }, facts, OWNER);
		expect(bare).not.toHaveProperty('agentId');
		expect(authorizationOf(bare, OWNER)).toEqual({ corpId: 'wpA', permanentCode: 'code' });
	});
});

describe('a write that is looked at again', () => {
	it('holds when the text says the same or something newer, else not', () => {
		const change = changes(['wpA', corp('wpA')]);
		const text = merge('', change);
		expect(holds(text, OWNER.suiteId, change)).toBe(true);
		expect(holds(merge(text, changes(['wpA', removed(NOW + 1)])), OWNER.suiteId, change)).toBe(
			true,
		);
		expect(holds(merge('', changes(['wpB', corp('wpB')])), OWNER.suiteId, change)).toBe(false);
		expect(holds('', OWNER.suiteId, change)).toBe(false);
	});
});

describe('after a reset of the suite secret', () => {
	const AFTER = { ...OWNER, suiteSecret: 'the-new-secret', previousSecret: OWNER.suiteSecret };
	const NEW = { suiteId: AFTER.suiteId, suiteSecret: AFTER.suiteSecret };
	const text = merge(
		'',
		changes(['wpA', corp('wpA')], ['wpB', corp('wpB')], ['wpC', removed(NOW)]),
	);

	it('corps open with the previous secret until they are sealed anew', () => {
		const anew = allSealedAnew(text, AFTER);
		expect([...anew.keys()]).toEqual(['wpA', 'wpB']);
		for (const [id, one] of anew) {
			expect(secretOf(one, AFTER)).toBe('current');
			expect(authorizationOf(one, NEW)).toEqual({
				corpId: id,
				permanentCode: `code of ${id}`,
				agentId: 1000021,
			});
			const { authorization, ...facts } = readCorps(text, OWNER.suiteId).get(id) as Corp;
			expect(one).toEqual({ ...facts, authorization: expect.not.stringMatching(authorization) });
		}
		const merged = merge(text, anew);
		expect(idsOf(merged)).toEqual(['wpA', 'wpB']);
		expect(merged).toContain('wpC');
		expect(allSealedAnew(merged, AFTER).size).toBe(0);
	});

	it('what is newer, sealed already, or opens with neither secret stays as it is', () => {
		const newer = merge(text, changes(['wpA', removed(NOW + 1)]));
		expect(idsOf(merge(newer, allSealedAnew(text, AFTER)))).toEqual(['wpB']);
		const stranger = corp('wpD', NOW, { authorization: 'wcs1.nothing' });
		expect(sealedAnew(stranger, AFTER)).toBe(stranger);
		expect(secretOf(stranger, AFTER)).toBeUndefined();
		expect(allSealedAnew(text, NEW).size).toBe(0);
		expect(allSealedAnew(text, OWNER).size).toBe(0);
	});
});

describe('a word that shall count', () => {
	const text = merge('', changes(['wpA', corp('wpA', NOW + 60)], ['wpB', removed(NOW - 60)]));
	const after = (id: string) => timeAfter(text, OWNER.suiteId, id, NOW);

	it('is now, or a second after what is known when that is later', () => {
		expect(after('wpUnknown')).toBe(NOW);
		expect(after('wpB')).toBe(NOW);
		expect(after('wpA')).toBe(NOW + 61);
		expect(idsOf(merge(text, changes(['wpA', removed(after('wpA'))])))).toEqual([]);
	});
});

describe('many suites on one n8n', () => {
	it('are each read as their own text says, again and again', () => {
		const suites = Array.from({ length: 40 }, (_, n) => `wwSuite${n}`);
		const texts = suites.map((id, n) =>
			mergeCorps('', id, changes([`wp${n}`, corp(`wp${n}`)]), NOW),
		);
		for (let round = 0; round < 2; round++)
			suites.forEach((id, n) => expect(idsOf(texts[n], id)).toEqual([`wp${n}`]));
	});
});

describe('the bound', () => {
	const full = JSON.stringify({
		suiteId: OWNER.suiteId,
		corps: Object.fromEntries(
			Array.from({ length: MAX_CORPS }, (_, n) => [`wp${n}x`, { ...corp('wp0x'), since: NOW }]),
		),
	});

	it('lets in no new corp, and renews and removes those that are known', () => {
		const change = changes(
			['wpNew', corp('wpNew')],
			['wp7x', corp('wp7x', NOW + 1)],
			['wp8x', removed(NOW + 1)],
		);
		expect([...fitting(full, OWNER.suiteId, change).keys()]).toEqual(['wp7x', 'wp8x']);
	});

	it('leaves room for as many as it says', () => {
		const room = merge(full, changes(['wp7x', removed(NOW + 1)]));
		const two = changes(['wpNew', corp('wpNew')], ['wpMore', corp('wpMore')]);
		expect([...fitting(room, OWNER.suiteId, two).keys()]).toEqual(['wpNew']);
	});
});
