import { randomBytes } from 'node:crypto';
import { missingServices, onPostgres, POSTGRES } from '../host/cluster';
import { importExample, rowsOf } from './examples';
import { failureOf, type Flow, type RealN8n } from './realN8n';

const CORP = 'wpCorpOfTheMirror000000000000001';
const change = (flow: Flow, kind: string, elements: Record<string, unknown>) =>
	flow.wecom.push(`suite:change_contact:${kind}_user`, { AuthCorpId: CORP, ...elements });

/** Somebody comes, moves, is renamed; somebody else goes. What the mirror holds is asked for after each push has run. */
async function play(flow: Flow): Promise<void> {
	await change(flow, 'create', { UserID: 'zhangsan', Name: '张三', Position: 'PM', Status: 1 });
	await flow.executions(1);
	await change(flow, 'create', { UserID: 'lisi', Name: '李四' });
	await flow.executions(2);
	await change(flow, 'update', {
		...NOTHING_ELSE,
		UserID: 'zhangsan',
		NewUserID: 'zhangsan2',
		Position: 'CTO',
	});
	await flow.executions(3);
	await change(flow, 'delete', { UserID: 'lisi' });
	const all = await flow.executions(4);
	expect(all.map(failureOf).filter(Boolean)).toEqual([]);
}
/** An update names only what changed: the rest of the example goes. */
const NOTHING_ELSE = Object.fromEntries(
	[
		...[
			'Department',
			'Name',
			'MainDepartment',
			'IsLeaderInDept',
			'DirectLeader',
			'Mobile',
			'Gender',
		],
		...['Email', 'BizMail', 'Status', 'Avatar', 'Alias', 'Telephone', 'Address', 'ExtAttr'],
	].map((name) => [name, null]),
);
const MIRRORED = {
	corp_id: CORP,
	user_id: 'zhangsan2',
	name: '张三',
	position: 'CTO',
	departments: '1,2,3',
	status: 1,
};

/** The two contact mirrors of examples/. One makes a Data Table by itself, if n8n can. */
export function contacts(realN8n: () => RealN8n, createsTables: boolean): void {
	const intoTable = async () => {
		const flow = await importExample(realN8n(), 'contact-mirror-data-table');
		await play(flow);
		expect(await rowsOf(realN8n(), 'wecom_members')).toMatchObject([MIRRORED]);
	};
	const atTable = async () => {
		const flow = await importExample(realN8n(), 'contact-mirror-data-table');
		const { kind } = await change(flow, 'create', { UserID: 'zhangsan' });
		expect(kind).toBe('success');
		expect((await flow.executions(1))[0]?.data.resultData).toMatchObject({
			lastNodeExecuted: 'Members Table',
			error: { message: 'Could not get parameter' },
		});
	};
	if (createsTables) it('into a Data Table: members come, change, are renamed, and go', intoTable);
	else
		it('into a Data Table: fails where it would make the table, and WeCom hears success', atTable);

	const missing = missingServices(['PostgreSQL']);
	const absent = `${missing.join()} does not answer: THE MIRROR IN POSTGRESQL IS NOT TESTED`;
	if (missing.length > 0) process.stderr.write(`\n!!! ${absent}\n\n`);
	const intoPostgres = (name: string, run: () => Promise<void>) => {
		if (missing.length === 0) it(name, run);
		else if (process.env['CI'] === undefined) it.skip(`${name} (${absent})`, run);
		else it(name, () => Promise.reject(new Error(absent)));
	};

	intoPostgres('into PostgreSQL: members come, change, are renamed, and go', async () => {
		const database = `wecom_mirror_${randomBytes(4).toString('hex')}`;
		await onPostgres((client) => client.query(`CREATE DATABASE ${database}`));
		try {
			const { host, port, user } = POSTGRES;
			const { id, name } = await realN8n().client.createCredential('Mirror', 'postgres', {
				...{ host, port, user, database },
				...{ password: 'unused', ssl: 'disable', sshTunnel: false, maxConnections: 5 },
			});
			const credentials = { 'n8n-nodes-base.postgres': { postgres: { id, name } } };
			const flow = await importExample(realN8n(), 'contact-mirror-postgres', credentials);
			const once = await realN8n().runByHand(flow.id, 'Once');
			expect(once?.status).toBe('success');
			await realN8n().client.deleteExecutions(flow.id);
			await play(flow);
			const { rows } = await onPostgres(
				(client) => client.query('SELECT * FROM wecom_members'),
				database,
			);
			expect(rows).toMatchObject([MIRRORED]);
		} finally {
			await onPostgres((client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
		}
	});
}
