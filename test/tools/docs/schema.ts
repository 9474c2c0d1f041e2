/** JSON Schema of an example, as n8n's editor shows the output of a node that has not run yet. */
export interface Schema {
	readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
}

export function schemaOf(value: unknown): Schema {
	if (value === null || value === undefined) return { type: 'null' };
	if (Array.isArray(value))
		return value.length === 0 ? { type: 'array' } : { type: 'array', items: schemaOf(value[0]) };
	if (typeof value === 'object') {
		const properties = Object.entries(value).map(([name, one]) => [name, schemaOf(one)] as const);
		return { type: 'object', properties: Object.fromEntries(properties) };
	}
	return { type: typeof value as Schema['type'] };
}
