/** A Data Table of n8n, through the REST of its editor. */
import type { N8nClient } from './client';

export type TableRow = Readonly<Record<string, unknown>>;

export class DataTable {
	private constructor(
		private readonly client: N8nClient,
		readonly id: string,
		private readonly path: string,
	) {}

	/** In the owner's own project, with columns of text. */
	static async create(client: N8nClient, name: string, columns: string[]): Promise<DataTable> {
		const { id: project } = await client.get<{ id: string }>('/rest/projects/personal');
		const tables = `/rest/projects/${project}/data-tables`;
		const { id } = await client.post<{ id: string }>(tables, {
			name,
			columns: columns.map((column) => ({ name: column, type: 'string' })),
		});
		return new DataTable(client, id, `${tables}/${id}`);
	}

	async rows(): Promise<TableRow[]> {
		return (await this.client.get<{ data: TableRow[] }>(`${this.path}/rows`)).data;
	}

	async insert(row: TableRow): Promise<void> {
		await this.client.post(`${this.path}/insert`, { data: [row], returnType: 'id' });
	}
}
