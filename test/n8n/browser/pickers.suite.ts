import { act } from '../e2e/action.steps';
import { byId } from './editor';
import { layoutFaults } from './layout';
import { AuthorizedCorp } from './authorizedCorp';
import type { EditorSession } from './session';

const OK = { errcode: 0, errmsg: 'ok' };
const MEMBERS = [
	{ userid: 'lisi', name: '李四', department: [1] },
	{ userid: 'wangwu', name: 'wangwu', department: [1] },
	{ userid: 'zhangsan', name: '张三', department: [1] },
];

/** Members, departments and tags of the corp, chosen from lists while the node is filled in. */
export function pickers(session: () => EditorSession): void {
	const ui = () => session().editor;
	let authorizedCorp: AuthorizedCorp;

	/** The form of a text message for a corp that has the app. */
	async function open(): Promise<void> {
		const authorization = authorizedCorp.authorize();
		const parameters = { authorizeWith: 'sealed', authorization, content: 'Welcome' };
		const step = act('Send', 'message', 'sendText', parameters);
		const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
		const { id } = await session().realN8n.draftBehind('pickers', start, step);
		await ui().openWorkflow(id);
		await ui().openNode('Send');
	}

	beforeAll(async () => {
		authorizedCorp = await AuthorizedCorp.open(session().realN8n);
		authorizedCorp.api.script('department.getManyIds', () => ({
			...OK,
			department_id: [
				{ id: 1, parentid: 0, order: 1 },
				{ id: 7, parentid: 1, order: 1 },
			],
		}));
		authorizedCorp.api.script('member.getManyBriefly', ({ values }) => ({
			...OK,
			userlist: Number(values['department_id']) === 1 ? MEMBERS : [],
		}));
		authorizedCorp.api.script('tag.getMany', () => ({
			...OK,
			taglist: [
				{ tagid: 12, tagname: 'Sales' },
				{ tagid: 13, tagname: 'Support' },
			],
		}));
	});
	afterAll(async () => {
		await ui().closeNode();
		await authorizedCorp.close();
	});

	it('say what is missing and what to do while no ticket has come', async () => {
		await open();
		const [said] = await ui().listed('touser');
		expect(said).toContain('Could not load list');
		expect(said).toContain('No suite ticket of');
		expect(said).toContain('WeCom pushes one every 10 minutes');
		await ui().picture('picker-no-ticket');
		const words = ui().page.locator(`${byId('rlc-error-container')}:visible`);
		expect(await layoutFaults(words)).toEqual([]);
	});

	it('show names and IDs once there is one', async () => {
		await authorizedCorp.pushTicket();
		await open();
		expect(await ui().listed('touser')).toEqual(['李四 (lisi)', 'wangwu', '张三 (zhangsan)']);
		await ui().picture('picker-members');
	});

	it('find by a part of the name or of the ID, and keep what is chosen', async () => {
		expect(await ui().listed('touser', '李')).toEqual(['李四 (lisi)']);
		await ui().picture('picker-members-typed');
		await ui().takeListed('李四 (lisi)');
		expect(await ui().listed('toparty')).toEqual(['Department 1', 'Department 7 (in 1)']);
		await ui().takeListed('Department 7 (in 1)');
		expect(await ui().listed('totag')).toEqual(['Sales (12)', 'Support (13)']);
		expect(await ui().listed('totag', 'supp')).toEqual(['Support (13)']);
		await ui().takeListed('Support (13)');
		const chosen = ['touser', 'toparty', 'totag'].map((name) =>
			ui().at(`resource-locator-${name}`).locator('input').last().inputValue(),
		);
		expect(await Promise.all(chosen)).toEqual([
			'李四 (lisi)',
			'Department 7 (in 1)',
			'Support (13)',
		]);
		expect(await ui().faults()).toEqual([]);
		await ui().picture('picker-chosen');
	});

	it('give the node what it sends', async () => {
		await ui().at('node-execute-button').first().click();
		await ui().output.getByText('msgid').first().waitFor();
		const { body } =
			authorizedCorp.api.requests.find(({ key }) => key === 'message.sendText') ?? {};
		expect(body).toMatchObject({ touser: 'lisi', toparty: '7', totag: '13' });
		await ui().picture('picker-sent');
	});
}
