import { findOperation } from '../../../nodes/WecomSuite/action/operations';
import { NODES, nodeOf } from '../../../nodes/WecomSuite/suite/table/resources';
import { act } from '../e2e/action.steps';
import type { Step } from '../e2e/realN8n';
import type { EditorSession } from './session';

/** Events: in English, in Chinese, and in the word that the push itself carries. */
const EVENTS = [
	['Member Created', '新增成员', 'create_user'],
	['Department Deleted', '删除部门', 'delete_party'],
	['Tag Members Changed', '标签成员变更', 'update_tag'],
	['Authorization Canceled', '取消授权', 'cancel_auth'],
	['Permanent Code Reset', '重置永久授权码', 'reset_permanent_code'],
	['Customer Added', '添加企业客户', 'add_external_contact'],
	['Unconfirmed Customer Added', '免验证添加', 'add_half_external_contact'],
	['Customer Service Message', '微信客服消息和事件', 'kf_msg_or_event'],
	['Voice Message', '语音消息', 'voice'],
	['App Opened', '进入应用', 'enter_agent'],
	['Card Button Clicked', '模板卡片事件', 'template_card_event'],
	['Approval Changed', '审批申请状态变化', 'sys_approval_change'],
	['Drive File Moved', '移动微盘文件', 'move_file'],
] as const;

/** Operations: the same, with the end of the path in WeCom's API. */
const OPERATIONS = [
	['message.recall', 'Recall', '撤回应用消息', 'message/recall'],
	['media.uploadFromUrl', 'Upload From URL', '异步上传临时素材', 'upload_by_url'],
	['member.getManyIds', 'Get Many IDs', '获取成员ID列表', 'list_id'],
	['tag.addMembers', 'Add Members', '增加标签成员', 'addtagusers'],
	['order.extendTrial', 'Extend Trial', '延长试用期', 'prolong_try'],
	['license.activateMany', 'Activate Many', '批量激活账号', 'batch_active_account'],
	['contactWay.create', 'Create', '配置客户联系「联系我」方式', 'add_contact_way'],
	['massMessage.create', 'Create', '创建企业群发', 'add_msg_template'],
	['groupChat.createJoinWay', 'Create Join Way', '配置客户群进群方式', 'add_join_way'],
	['customer.sendWelcome', 'Send Welcome', '发送新客户欢迎语', 'send_welcome_msg'],
	['transfer.start', 'Start', '分配在职成员的客户', 'transfer_customer'],
	['approval.get', 'Get', '获取审批申请详情', 'getapprovaldetail'],
	['drive.getFile', 'Get File', '获取文件信息', 'file_info'],
	['service.getMessages', 'Get Messages', '读取消息', 'sync_msg'],
	['service.addServicers', 'Add Servicers', '添加接待人员', 'servicer/add'],
] as const;

const START: Step = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

function splitKey(key: string) {
	const [resource = '', operation = ''] = key.split('.');
	const node = nodeOf(resource);
	// The panel says of what: the list of a resource need not.
	const { action = '' } = findOperation(node, resource, operation) ?? {};
	return { action, node: NODES[node] };
}

/** A user may know a thing by its English, its Chinese or WeCom's own word. Each of the three finds it wherever n8n lets one search. */
export function words(session: () => EditorSession): void {
	const ui = () => session().editor;

	describe('in the picker of events', () => {
		beforeAll(async () => {
			const { id } = await session().realN8n.draft('words', []);
			await ui().openWorkflow(id);
			await ui().openNode('WeCom');
			await ui().openList('events');
		});
		afterAll(async () => await ui().closeNode());

		it.each(EVENTS)('%s, %s, %s', async (...known) => {
			const [title, zh, word] = known;
			for (const typed of known)
				expect(await ui().leftFor('events', typed)).toContain(`${title} (${zh}, ${word})`);
		});

		it('says so when nothing fits', async () => {
			expect(await ui().leftFor('events', 'create_nothing')).toEqual([]);
		});
	});

	describe('in the list of operations', () => {
		beforeAll(async () => {
			const steps = OPERATIONS.map(([key]) => {
				const [resource = ''] = key.split('.');
				return act(key, resource, 'none');
			});
			const { id } = await session().realN8n.draftBehind('words', START, ...steps);
			await ui().openWorkflow(id);
		});
		afterAll(async () => await ui().closeNode());

		it.each(OPERATIONS)('%s: %s, %s, %s', async (key, ...known) => {
			const [title, zh, word] = known;
			await ui().openNode(key);
			await ui().openList('operation');
			for (const typed of known)
				expect(await ui().leftFor('operation', typed)).toContain(`${title} (${zh}, ${word})`);
		});
	});

	// Of a community node n8n searches what it is called, not what is in it. The last step is the reader's.
	describe('in the node panel, the node that has it', () => {
		beforeAll(async () => {
			await ui().newWorkflow();
			await ui().openPanel();
		});

		it.each(EVENTS)('%s, %s, %s', async (...known) => {
			for (const typed of known) expect((await ui().ours(typed))[0]).toBe('WeCom Suite');
		});

		it.each(OPERATIONS)('%s: %s, %s, %s', async (key, _title, zh, word) => {
			const { node, action } = splitKey(key);
			for (const typed of [action, zh, word])
				expect((await ui().ours(typed))[0]).toBe(node.displayName);
		});

		it('and the node shows each of them', async () => {
			const lines = OPERATIONS.map(([key, , zh]) => {
				const { node, action } = splitKey(key);
				return [node.displayName, `${action} (${zh})`] as const;
			});
			for (const name of new Set(lines.map(([node]) => node))) {
				await ui().newWorkflow();
				await ui().openPanel();
				await ui().ours(name);
				const entry = await ui().openEntry(name);
				if (name === 'WeCom Suite') {
					for (const [, zh, word] of EVENTS)
						await entry.getByText(`${zh}, ${word})`).first().waitFor();
					// Below the events the operations are folded.
					await entry.getByText(/^Actions \(\d+\)$/).click();
				}
				for (const [node, line] of lines)
					if (node === name) await entry.getByText(line).first().waitFor();
			}
			await ui().picture('words-panel');
		});
	});
}
