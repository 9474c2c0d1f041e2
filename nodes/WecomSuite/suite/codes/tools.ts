/** Codes of everything else: groups, mini programs, customer service, robots, the chat archive, gateways. */
import { family, missing, tooMany, wrong } from './family';

const COMPARE = 'Compare the call with the page of this API | 对照该接口文档检查调用';
const PICK = 'Look the ID up again, and use one of this corp | 重新查询ID，使用本企业的ID';
const ADMIN = 'Ask an admin of the corp to change this in the console | 请企业管理员在管理后台修改';
const ADMIN_SCOPE =
	'Ask an admin of the corp to widen the visible range (可见范围) of the app | 请企业管理员扩大应用可见范围';
const APP = 'Correct the settings of the app | 修改应用设置';
const GROUP =
	'Correct the group chat: 2 to 2000 members of the corp, the owner among them | 修改群聊：2至2000名本企业成员，含群主';
const OWNER =
	'Call it with the app that created it, or in the name of its owner | 用创建它的应用调用，或以其群主名义调用';
const MINI_PROGRAM =
	'Correct the mini program notice as the page of messages describes it | 对照消息文档修改小程序通知';
const GROUP_HANDOVER =
	'Check owner and state of the customer group before it is handed over | 转让前核对客户群的群主和状态';
const GRID = 'Correct the grid unit (网格) as its page describes it | 对照网格文档修改';
const ROBOT =
	'Add the robot (群机器人) to the group again and use its new webhook URL | 重新添加群机器人，使用新的webhook地址';
const WORKBENCH =
	'Correct the template of the workbench (工作台) as its page describes it | 对照工作台文档修改模板';
const SERVICE_ACCOUNT =
	'Use an account from Customer Service: Get Many Accounts | 使用 Customer Service: Get Many Accounts 中的账号';
const SESSION =
	'Look at the state with Customer Service: Get Session, and transfer the session first | 先用 Customer Service: Get Session 查看状态并转接会话';
const SERVICE_RIGHT =
	'Let an admin of the corp change who manages customer service (微信客服) in the console | 请企业管理员在后台修改微信客服的管理方';
const WAIT_FOR_CUSTOMER = 'Wait until the customer writes again | 等客户再次发言';
const ATTENDANCE =
	'Correct the rule or record of attendance (打卡) as its page describes it | 对照打卡文档修改规则或记录';
const ARCHIVE =
	'Check in the console that the chat archive (会话存档) is open and paid | 在管理后台确认会话存档已开通并付费';
const ZONE = 'Compare with the page of the data zone (数据与智能专区) | 对照数据与智能专区文档检查';
const LESS = 'Send less in one call | 减少单次数量';
const TRY_LATER = 'Wait some minutes and try again | 几分钟后重试';

export const TOOL_CODES = {
	...family(ADMIN_SCOPE, {
		71056: 'The member is outside the visible range of the device | 成员不在设备可见范围',
		71058: 'The member is outside the visible range of the app | 成员不在应用可见范围',
		71070: 'The member may not use the device | 成员无权使用设备',
	}),
	...family(
		'Check the invoice with its owner: who holds it, and in which state | 与发票所有者核对占有者和状态',
		{
			72023: 'Another account holds the invoice | 发票已被其他账号占有',
			72024: 'The invoice is in a state that does not allow this | 发票状态不允许该操作',
			72037: 'One of the invoices belongs to another user | 有发票属于其他用户',
		},
	),
	...wrong('Correct the content and compare it with the page of messages | 对照消息文档修改内容', {
		82004: 'content of the message | 消息内容',
	}),
	...family('Name members who received the message | 填写收到该消息的成员', {
		82101: 'There is nothing to update | 没有可更新的内容',
		82102: 'What is to be updated is no part of the message | 待更新的内容不在消息中',
	}),
	...family('Choose other words | 更换用词', {
		85002: 'A text holds words that are not allowed | 文本含有不允许的词语',
	}),
	...tooMany(LESS, { 85006: 'IP addresses | IP地址' }),
	...wrong(APP, {
		85007: 'IP address | IP地址',
		85010: 'callback setting | 回调配置',
		85012: 'name of a permission | 权限名称',
	}),
	...family(APP, {
		85009: 'The details of the app are not complete | 应用信息不完整',
		85011: 'The callback URL did not answer the verification | 回调URL校验失败',
	}),
	...wrong(GROUP, {
		86001: 'ID of the group chat | 群聊ID',
		86004: 'name of the group chat | 群名',
		86005: 'owner of the group chat | 群主',
		86007: 'member of the group chat | 群成员',
		86205: 'length of the ID of the group chat | 群聊ID长度',
		86206: 'size of the ID of the group chat | 群聊ID大小',
		86214: 'type of the group message | 群消息类型',
		86216: 'ID of a member of the chat | 会话成员ID',
		86220: 'parameter of the chat | 会话参数',
	}),
	...family(GROUP, {
		86003: 'The group chat does not exist | 群聊不存在',
		86006: 'There are too many members, or too few | 群成员过多或过少',
		86207: 'The owner is not among the members | 群主不在成员中',
		86215: 'A group chat with this ID exists | 该ID的群聊已存在',
		86217: 'The sender is not among the members | 发送者不在群成员中',
		86222: 'At least one member must be of a downstream corp | 至少须有一名下游企业成员',
		86224: 'The group chat is not a restricted one | 群聊不是受限群',
	}),
	...family(OWNER, {
		86008: 'The group chat was created by another app | 群聊由其他应用创建',
		86101: 'Only the owner of the group chat may do this | 仅群主可操作',
		92003: 'The call reaches into another app | 调用越权到其他应用',
	}),
	...missing({
		86201: 'ID of the group chat | 群聊ID',
		86202: 'name of the group chat | 群名',
		86203: 'owner of the group chat | 群主',
		86204: 'members of the group chat | 群成员',
		90002: 'ticket of the shake around page | 摇一摇周边页面ticket',
		90200: 'mini program ID | 小程序appid',
		90486: 'interval of repeating | 重复间隔',
		94002: 'key data | 关键数据',
		94005: 'list | 列表',
		94007: 'web view | 网页',
	}),
	...family(ADMIN, {
		90001: 'Shake around (摇一摇周边) is not verified | 摇一摇周边未认证',
		92001: 'The app has no right to sensitive details | 应用无敏感信息权限',
		301042: 'The call came from an IP address that is not on the whitelist | 来源IP不在白名单',
		301056: 'The approval app is switched off | 审批应用已停用',
		400028: 'The meeting app is switched off | 会议应用已停用',
		846000:
			'The app is neither a customized nor a third-party app | 应用不是代开发应用或第三方应用',
	}),
	...wrong(PICK, {
		90003: 'ticket of the shake around page | 摇一摇周边页面ticket',
		90142: 'code of the place | 场所码',
		91040: 'type of ticket | ticket类型',
		2000002: 'corp ID | CorpID',
	}),
	...wrong(MINI_PROGRAM, {
		90202: 'length of a key | key长度',
		90203: 'length of a value | value长度',
		90204: 'page | 页面',
	}),
	...family(MINI_PROGRAM, { 90208: 'The mini program ID is another one | 小程序appid不一致' }),
	...family('Let the member authorize the app first | 先由成员授权应用', {
		90210: 'The member has not authorized the app | 成员未授权该应用',
	}),
	...wrong('Sign in with the suite that the mini program is bound to | 用小程序绑定的套件登录', {
		90211: 'suite ID | SuiteID',
	}),
	...family('Sign in with the suite that the mini program is bound to | 用小程序绑定的套件登录', {
		90212: 'Suite and mini program do not belong together | 套件与小程序不匹配',
	}),
	...family(GROUP_HANDOVER, {
		90500: 'The owner of the group has not left the corp | 群主未离职',
		90501: 'The group is no customer group | 群不是客户群',
		90502: 'The owner of the group left the corp | 群主已离职',
		90503:
			'The group is full, and a person must confirm in WeCom | 群人数已满，须在企业微信中人工确认',
		90504: 'The owner of the group stays the same | 群主未变更',
		90507: 'The group is being handed over | 群正在转让',
		90508: 'The group was handed over | 群已转让',
		90509: 'The group is no customer group of WeCom | 群不是企业微信客户群',
		90510: 'The corp had no active user for a year | 企业一年内没有活跃用户',
		90511: 'The open group ID does not exist or is not valid | opengid不存在或无效',
	}),
	...wrong(GRID, {
		90602: 'meeting ID | 会议ID',
		90603: 'kind of event | 事件类型',
		90604: 'ID of the grid unit | 网格ID',
	}),
	...family(GRID, {
		90606: 'The grid unit has 20 administrators, which is the limit | 网格管理员已达上限：20',
		90607: 'A grid unit with members cannot be deleted | 网格下有成员，不能删除',
		90608: 'Another grid unit has this name | 网格重名',
		90609: 'The grid unit has too many members | 网格成员过多',
		90610: 'The grid unit has too many members | 网格成员过多',
		90613: 'The member looks after too many grid units | 成员负责的网格过多',
	}),
	...family(ROBOT, {
		93000:
			'The webhook URL is not valid, or the robot left the group | webhook地址无效，或机器人已移出群',
		93004: 'The robot is switched off | 机器人已停用',
		93008: 'The robot is not in the group | 机器人不在群中',
	}),
	...wrong(ROBOT, { 93006: 'group ID | 群ID' }),
	...family(WORKBENCH, {
		94000: 'The app does not use a template of its own | 应用未使用自定义模板',
		94003: 'There are too many items of key data | 关键数据过多',
		94006: 'There are too many items in the list | 列表条目过多',
		94008: 'The app has set no template | 应用未设置模板',
	}),
	...wrong(WORKBENCH, { 94001: 'type of the template | 模板类型' }),
	...wrong(SERVICE_ACCOUNT, {
		95000: 'customer service account (open_kfid) | 客服账号（open_kfid）',
	}),
	...family(SERVICE_ACCOUNT, {
		95004:
			'The customer service account was deleted or is of another corp | 客服账号已删除或属于其他企业',
	}),
	...family(WAIT_FOR_CUSTOMER, {
		95001:
			'Five messages went to the customer since the customer last wrote | 客户上次发言后已发送5条消息',
		95002: 'The customer last wrote more than 48 hours ago | 客户上次发言已超过48小时',
		95031: 'The customer has not asked within 48 hours | 客户48小时内未咨询',
	}),
	...family(
		'Ask the corp to verify itself (企业认证) in its console | 请企业在管理后台完成企业认证',
		{
			95003:
				'The corp is not verified and has answered as many customers as it may | 企业未认证，接待客户数已达上限',
			95027:
				'The corp is not verified and has 10 customer service accounts, which is the limit | 企业未认证，客服账号已达上限：10',
		},
	),
	...family('Use the accounts that exist, or delete one | 使用已有账号，或删除一个', {
		95005: 'There are as many customer service accounts as allowed | 客服账号数已达上限',
		95026: 'The accounts are used too little for another one | 客服账号使用过少，不能新增',
	}),
	...wrong('Use up to 16 characters | 至多16个字符', {
		95006: 'name of the customer service account | 客服账号名称',
	}),
	...family(
		'Use the Token of a new event within 10 minutes, or leave Event Token empty | 10分钟内使用新事件的Token，或将Event Token留空',
		{
			95007: 'The event token is not valid or expired | 事件token无效或已过期',
		},
	),
	...family(
		'Use at most 10 entries of the types of the page of customer service messages | 至多10项，类型见客服消息文档',
		{
			95008: 'The menu has too many entries | 菜单项过多',
			95009: 'The type of an entry of the menu is not valid | 菜单项类型无效',
		},
	),
	...family(SERVICE_RIGHT, {
		95011:
			'Customer service is run in WeCom, but the token is of the separate version | 微信客服由企业微信管理，但token属于独立版',
		95012:
			'Customer service is run apart from WeCom, but the token is of WeCom | 微信客服由独立版管理，但token属于企业微信',
		95015: 'The console has set a service of its own (专属服务) | 管理后台已设置专属服务',
		95017: 'The switch for the API of customer service is off | 微信客服接口开关已关闭',
		95023: 'The API of customer service belongs to a customized app | 微信客服接口归代开发应用',
		95030: 'The customer service component forbids this type of message | 客服组件禁止该消息类型',
		95032:
			'The right to read the chats of customer service expired | 微信客服聊天记录读取权限已过期',
	}),
	...family(SESSION, {
		95013: 'The session with the customer has ended | 会话已结束',
		95016: 'The session cannot go from its state to this one | 会话状态不能这样变更',
		95018:
			'The state of the session lets the app send nothing: a member answers, or it is over | 当前会话状态不能发送：人工接待中或已结束',
	}),
	...family(
		'Name a member from Customer Service: Get Many Servicers who takes sessions now | 从 Customer Service: Get Many Servicers 选择正在接待的成员',
		{
			95014: 'The member is no servicer, or not active in WeCom | 成员不是接待人员，或未激活',
			95019: 'The servicer has stopped taking sessions | 接待人员已停止接待',
		},
	),
	...wrong(COMPARE, { 95022: 'type of the place | 场所类型' }),
	...family('Convert it: AMR, up to 2 MB and 60 seconds | 转为AMR，不超过2MB和60秒', {
		301016: 'The recording does not fit what WeCom takes | 语音不符合要求',
		301017: 'The recording is not AMR | 语音不是AMR格式',
	}),
	...family('Compute the MD5 of the whole file | 计算整个文件的MD5', {
		301019: 'The MD5 of the file is not valid | 文件MD5无效',
	}),
	...wrong(ATTENDANCE, {
		301073: 'time of the schedule | 排班时间',
		301080: 'time that was planned | 计划时间',
		301081: 'time of the record | 打卡时间',
		301082: 'day that was planned | 计划日期',
		301083: 'parameter | 参数',
		301089: 'ID of the rule | 规则ID',
		301093: 'field of the rule | 规则字段',
		301094: 'field of the rule | 规则字段',
		301097: 'field of the rule | 规则字段',
	}),
	...wrong(COMPARE, {
		301039: 'parameter | 参数',
		301063: 'parameter | 参数',
		301084: 'ID of the report (汇报) | 汇报ID',
		301085: 'document ID | 文档ID',
		301086: 'parameter | 参数',
		844001: 'format of the result | 结果格式',
		2400001: 'parameter | 参数',
	}),
	...family(ARCHIVE, {
		301048: 'The file of the archive does not exist or expired | 存档文件不存在或已过期',
		301052: 'The chat archive expired | 会话存档已过期',
		301053: 'The chat archive is not open | 会话存档未开通',
		301059: 'The group is not an internal one: there are no data | 非内部群，没有数据',
	}),
	...family(LESS, {
		301058: 'The chats are larger than one answer: lower the limit | 会话内容超过单次上限',
		301060: 'Too many answers about consent at once: 100 is the limit | 同意情况查询过多：上限100',
	}),
	...family(PICK, { 301061: 'The user does not exist | 用户不存在' }),
	...family(TRY_LATER, { 301064: 'Something went wrong in WeCom | 企业微信系统错误' }),
	...wrong('Use the hint (block_hint) of the newest refusal | 使用最近一次返回的block_hint', {
		400010: 'hint | block_hint',
	}),
	...family(
		'Call again, and use the hint (block_hint) of the newest refusal | 重新调用，使用最近一次返回的block_hint',
		{
			400011: 'The block that the hint belongs to expired | block_hint对应的拦截已过期',
			400012: 'The hint cannot lift the block | block_hint不能解除拦截',
			400013: 'The block was lifted as often as allowed | 解除拦截次数已达上限',
		},
	),
	...family('Call less often, or use paid accounts | 降低调用频率，或使用付费账号', {
		640019: 'The API was called as often as allowed | 接口调用次数已达上限',
		640035:
			'Free accounts may call the drive 1000 times a month together | 免费账号每月合计可调用微盘1000次',
		2400007: 'There are too many calls | 调用过多',
	}),
	...wrong(ZONE, { 790001: 'state of the job | 任务状态' }),
	...family(ZONE, {
		790002: 'The job is running already | 任务已在运行',
		790003: 'The result of the job was reported already | 任务结果已上报',
		790004: 'The component for chats is not authorized | 会话组件未授权',
		790005: 'The random text was used before | 随机串已使用',
		790006: 'No image is published | 没有已发布的镜像',
		790007: 'The message cannot be decrypted | 消息解密失败',
		790008: 'The job is not running | 任务未在运行',
	}),
	...family('Use templates of customized apps (代开发模板) | 使用代开发模板', {
		842003: 'The template is not one of a customized app | 模板不是代开发应用模板',
	}),
	...family(
		'Look the resource up again, and check the rights of the app | 重新查询资源，核对应用权限',
		{
			2400003: 'The resource does not exist | 资源不存在',
			2400004: 'The resource exists already | 资源已存在',
			2400005: 'The resource may not be reached | 资源无法访问',
			2400006: 'The app is not authorized for the resource | 应用未获资源授权',
			2400008: 'The call reaches outside what is allowed | 调用超出允许范围',
		},
	),
};
