import fc from 'fast-check';
import { fitReply } from '../../../../nodes/WecomSuite/protocol/replies/fitReply';
import { writeReply } from '../../../../nodes/WecomSuite/protocol/replies/writeReply';
import { anyCard, anyReply, underApiNames } from './arbitraryReplies';
import { asRead } from './fullCards';
import { HEADER, problemOf, read, TO } from './header';

describe('whatever a reply says', () => {
	it('comes back leaf by leaf when the simulator reads it, and breaks no rule', () => {
		fc.assert(
			fc.property(anyReply, ({ kind, body, xml }) => {
				const fields = read(kind, body);
				expect(fields).toEqual({ ...HEADER, ...(asRead(xml) as object) });
				expect(problemOf(fields)).toBeUndefined();
			}),
			{ numRuns: 400 },
		);
	});

	it('is the same XML from both kinds of names, and fits once it was made to fit', () => {
		fc.assert(
			fc.property(anyCard, (card) => {
				const kind = 'updateTemplateCard' as const;
				const xml = writeReply(TO, { kind, body: card });
				const fit = fitReply({ kind, body: card });
				expect(fit.body).toEqual(underApiNames(card));
				expect(writeReply(TO, { kind, body: underApiNames(card) })).toBe(xml);
				expect(writeReply(TO, fit)).toBe(xml);
				expect(fitReply(fit, true)).toEqual(fit);
			}),
			{ numRuns: 200 },
		);
	});
});
