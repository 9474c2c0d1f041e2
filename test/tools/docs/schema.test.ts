import { schemaOf } from './schema';

describe('schemaOf', () => {
	it('describes an example as n8n reads schemas', () => {
		const example = { id: 2, name: 'x', ok: true, none: null, list: [{ a: 'b' }], empty: [] };
		expect(schemaOf(example)).toEqual({
			type: 'object',
			properties: {
				id: { type: 'number' },
				name: { type: 'string' },
				ok: { type: 'boolean' },
				none: { type: 'null' },
				list: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
				empty: { type: 'array' },
			},
		});
	});
});
