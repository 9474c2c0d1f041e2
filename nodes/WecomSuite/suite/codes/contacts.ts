/** Codes about contacts: departments, members, tags, schools, imports, linked corps, mail. */
import { family, missing, tooMany, wrong } from './family';

const PICK = 'Look the ID up again, and use one of this corp | 重新查询ID，使用本企业的ID';
const ADMIN_SCOPE =
	'Ask an admin of the corp to widen the visible range (可见范围) of the app | 请企业管理员扩大应用可见范围';
const ADMIN = 'Ask an admin of the corp to change this in the console | 请企业管理员在管理后台修改';
const COMPARE = 'Compare the call with the page of this API | 对照该接口文档检查调用';
const DEPARTMENT = 'Correct the tree of departments | 修改部门结构';
const TAKEN = 'Use another value, or the entry that has it already | 换一个值，或使用已有记录';
const MEMBER = 'Correct this detail of the member | 修改成员的该项资料';
const LESS = 'Send less in one call | 减少单次数量';
const SCHOOL =
	'Correct the data of the school as the page of school contacts (家校通讯录) describes it | 对照家校通讯录文档修改';
const TICKET =
	'Let the member share or pick again and use the new ticket | 请成员重新分享或选择，使用新的ticket';
const PAYMENT =
	'Compare the payment with what the app created, and with the page of payments (对外收款) | 对照应用创建的收款和对外收款文档检查';
const IMPORT = 'Correct the file and start the import again | 修改文件后重新导入';
const CHAIN = 'Correct the data of the supply chain (上下游) | 修改上下游数据';
const MAIL =
	'Correct the mail group or business mailbox as the page of mail describes it | 对照邮件文档修改邮件群组或业务邮箱';
const TRY_LATER = 'Wait some minutes and try again | 几分钟后重试';

export const CONTACT_CODES = {
	...wrong(DEPARTMENT, {
		60001: 'length of the name of the department | 部门名称长度',
		60009: 'set of characters in the name of the department | 部门名称字符',
		60124: 'ID of the parent department | 父部门ID',
		60125: 'name of the department | 部门名称',
	}),
	...family(DEPARTMENT, {
		60004: 'The parent department does not exist | 父部门不存在',
		60005: 'The department still has members | 部门下有成员',
		60006: 'The department still has departments below it | 部门下有子部门',
		60007: 'The root department cannot be deleted | 不能删除根部门',
		60008: 'The department exists already | 部门已存在',
		60010: 'The departments form a circle | 部门存在循环关系',
		60132:
			'Leaders and departments of the member differ in number | 成员的负责人标识与部门数不一致',
		81001: 'The department has too many entries: 30000 is the limit | 部门节点过多：上限30000',
		81002: 'The departments are too deep: 15 levels is the limit | 部门层级过深：上限15层',
	}),
	...family('Leave the apps that WeCom put there | 保留默认应用', {
		60012: 'An app that WeCom put there cannot be deleted | 不能删除默认应用',
	}),
	...family(ADMIN_SCOPE, {
		60021: 'The member is outside the visible range of the app | 成员不在应用可见范围',
		60030: 'The call reaches outside the visible range of the app | 调用超出应用可见范围',
		60229:
			'The member or department does not exist, or is outside the visible range | 成员或部门不存在，或不在可见范围',
		65024:
			'The teacher of the parent is outside the visible range of the app | 家长对应的老师不在应用可见范围',
		81012: 'The visible range is missing | 缺少可见范围',
	}),
	...family(ADMIN, {
		60031: 'The app may not call the API | 应用不能调用该接口',
		60240: 'The receiving corp is not verified | 收款企业未认证',
		65022: 'The app has no right to school contacts | 应用无家校通讯录权限',
		65023: 'The app has no right to school contacts | 应用无家校通讯录权限',
	}),
	...family(TAKEN, {
		60102: 'The user ID exists | UserID已存在',
		60104: 'The mobile number exists | 手机号已存在',
		60106: 'The email address exists | 邮箱已存在',
		60137: 'The mobile number of the parent exists | 家长手机号已存在',
		60145: 'The business email address exists | 企业邮箱已存在',
		60149: 'The mobile number of the student exists | 学生手机号已存在',
	}),
	...wrong(MEMBER, {
		60103: 'mobile number | 手机号',
		60105: 'email address | 邮箱',
		60107: 'WeChat ID | 微信号',
		60112: 'name of the member | 成员名称',
		60143: 'business email address | 企业邮箱',
		301012: 'position (up to 128 characters) | 职务（至多128字符）',
		301013: 'telephone number (1 to 32 digits or hyphens) | 座机（1至32位数字或连字符）',
		301014: 'English name | 英文名',
		301015: 'media ID of the picture | 头像media_id',
		301021: 'user ID | UserID',
	}),
	...tooMany(MEMBER, {
		60110: 'departments of the member | 成员所属部门',
		60257: 'direct leaders: 5 is the limit | 直属上级（上限5个）',
	}),
	...family(MEMBER, {
		60129: 'The member has neither mobile number nor email address | 手机号和邮箱都为空',
		60141:
			'The personal email address is not valid, and there is no mobile number | 个人邮箱无效，且没有手机号',
		60142: 'The personal email address could not be changed | 个人邮箱修改失败',
		60144: 'The business email address could not be changed | 企业邮箱修改失败',
		301036: 'The user ID of this member cannot be changed | 该成员的UserID不能修改',
	}),
	...missing({
		60127: 'department | 部门',
		60227: 'corp ID of the provider | 服务商CorpID',
		60228: 'corp ID to bind | 待绑定的CorpID',
		60230: 'share ticket | 分享ticket',
		60235: 'payment ID | 收款项目ID',
		60236: 'trade number | 交易单号',
		60251: 'customer service account | 客服账号',
		81016: 'user ID of who is signed in | 登录者UserID',
		81019: 'ID of an item | 对象ID',
		81020: 'type of an item | 对象类型',
	}),
	...family('Look it up again: it may have been deleted | 重新查询：可能已删除', {
		60136: 'The entry does not exist | 记录不存在',
	}),
	...family('Check the value with the corp: no member has it | 与企业核对该值：没有成员使用', {
		60146: 'The mobile number was not found | 手机号未找到',
		60147: 'The email address was not found | 邮箱未找到',
		60148: 'The business email address was not found | 企业邮箱未找到',
	}),
	...wrong(COMPARE, {
		60223: 'bundle ID of the app | 应用bundleid',
		60224: 'package name of the app | 应用包名',
		60238: 'department ID of the payment | 收款部门ID',
		60241: 'paying student or department | 付款学生或部门',
		81021: 'type of an item | 对象类型',
		81023: 'user ID of who is signed in | 登录者UserID',
		81024: 'user ID of who is signed in | 登录者UserID',
	}),
	...family(TICKET, {
		60225:
			'The operator is not part of the selected ticket and cannot create a group chat | 操作人不在selected_ticket中，不能建群',
		60242: 'The share ticket belongs to another domain | 分享ticket属于其他域名',
		60244: 'The share ticket belongs to another app | 分享ticket属于其他应用',
	}),
	...tooMany('Let the member pick fewer people | 请成员少选人', {
		60226: 'people picked: 2000 is the limit | 所选人员（上限2000人）',
	}),
	...wrong(TICKET, {
		60231: 'share ticket | 分享ticket',
		60233: 'share ticket | 分享ticket',
		60234: 'share ticket | 分享ticket',
	}),
	...family(PAYMENT, {
		60237: 'The payment was not begun by this app | 该收款不是此应用发起',
		60239: 'The receiver has not proved who they are (实名认证) | 收款人未实名认证',
	}),
	...wrong(PAYMENT, { 60243: 'trade number | 交易单号' }),
	...wrong(
		'Use an account from Customer Service: Get Many Accounts | 使用 Customer Service: Get Many Accounts 中的账号',
		{
			60252: 'customer service account | 客服账号',
		},
	),
	...family(
		'Add the member as a servicer of the account in the console | 在管理后台把成员设为该账号的接待人员',
		{
			60253:
				'The member does not answer for this customer service account | 成员不是该客服账号的接待人员',
		},
	),
	...family(SCHOOL, {
		65000: 'The school was moved to the new contacts before | 学校已迁移',
		65003: 'The school is not moved to the new contacts yet | 学校尚未迁移',
		65004: 'The structure of the school does not exist | 学校架构不存在',
		65010: 'The user ID is not that of a student | UserID不是学生',
		65013: 'The student has a parent already | 学生已有家长',
		65014: 'The corp is no school | 企业不是学校',
		65015: 'The parent department is of another type | 父部门类型不符',
	}),
	...tooMany(SCHOOL, {
		65002: 'parents in the import | 导入的家长',
		65011: 'user IDs of parents | 家长UserID',
		65012: 'user IDs of students | 学生UserID',
		65018: 'parents | 家长',
	}),
	...wrong(SCHOOL, {
		65001: 'way of following | 关注模式',
		65005: 'way of synchronizing | 同步方式',
		65006: 'type of administrator | 管理员类型',
		65007: 'type of department | 部门类型',
		65008: 'year of entering the school | 入学年份',
		65009: 'type of grade | 年级类型',
	}),
	...tooMany(LESS, {
		81003: 'entries below the tag: 30000 is the limit | 标签下节点（上限30000）',
		81017: 'requests in one call | 单次请求',
	}),
	...family(MEMBER, {
		81015: 'The email domain differs from that of the corp | 邮箱域名与企业不一致',
	}),
	...family('Buy more of them, or look up fewer names | 购买额度，或减少查询', {
		81018: 'The provider has used up its names to look up | 服务商的通讯录查询额度已用完',
	}),
	...family(TRY_LATER, {
		81026: 'WeCom maintains this function and does not offer it now | 功能维护中，暂不可用',
	}),
	...wrong('Correct the external detail (对外属性) of the member | 修改成员的对外属性', {
		90100: 'type of the external detail | 对外属性类型',
		90101: 'length of the text | 文本长度',
		90102: 'length of the title of the web page | 网页标题长度',
		90103: 'URL of the web page | 网页URL',
		90104: 'length of the title of the mini program | 小程序标题长度',
		90105: 'page of the mini program | 小程序页面',
		90106: 'external detail | 对外属性',
	}),
	...family(IMPORT, {
		302003: 'The file names a user ID twice | 文件中UserID重复',
		302004:
			'The departments in the file form no tree, or repeat an ID or a name | 文件中部门不成树，或ID、名称重复',
		302006: 'The file names a department ID twice | 文件中部门ID重复',
		302007: 'Two departments below the same one have the same name | 同级部门重名',
	}),
	...family('Start the import again | 重新导入', {
		302005: 'The import failed in WeCom | 导入失败',
	}),
	...family('Wait until the other import is done | 等待另一个导入完成', {
		302008: 'Another import is running | 有导入任务正在运行',
	}),
	...wrong(PICK, {
		610003: 'scene | 场景',
		610014: 'UnionID | UnionID',
		710000: 'encrypted corp ID | 加密CorpID',
		710002: 'pending corp ID | pending_corpid',
		710003: 'form ID | 表单ID',
		710004: 'mail ID | 邮件ID',
		710006: 'temporary external user ID | 临时外部联系人ID',
		710007: 'gateway ID | 网关ID',
		730000: 'temporary OpenID | 临时OpenID',
	}),
	...family('Delete QR codes that are not used any more | 删除不再使用的二维码', {
		610001:
			'The member has as many lasting QR codes as WeCom allows: 5000 | 成员的永久二维码已达上限：5000',
	}),
	...family(PICK, {
		610004: 'The external user is no customer of the corp | 外部联系人不是企业客户',
	}),
	...family(
		'Use a mini program and an account of the same verified owner (主体) | 使用同一认证主体的小程序和账号',
		{
			610015:
				'The open platform account of the mini program is not verified | 小程序的开放平台账号未认证',
			610016: 'The corp is not verified | 企业未认证',
			610017: 'Mini program and corp have different owners | 小程序与企业主体不一致',
			610018:
				'OpenID and UnionID belong to different open platform accounts | OpenID与UnionID不属于同一开放平台账号',
			845001:
				'The OpenID is of neither an official account nor a mini program | OpenID不属于公众号或小程序',
			845002: 'OpenID and corp have different verified owners | OpenID与企业认证主体不一致',
			845003: 'UnionID and corp have different verified owners | UnionID与企业认证主体不一致',
		},
	),
	...family(
		'Let the corp install the third-party app of this provider first | 先由企业安装该服务商的第三方应用',
		{
			610019: 'The corp has no third-party app | 企业未安装第三方应用',
			610020:
				'The corp has no third-party app of the provider of the customized app | 企业未安装代开发服务商的第三方应用',
			610021:
				'The third-party app of the provider has no right to customers | 服务商的第三方应用无客户权限',
		},
	),
	...family('Nothing to do | 无需处理', {
		610022: 'Corp and provider are the same: nothing is to be moved | 企业与服务商相同，无需转换',
	}),
	...family('Ask the upstream corp to share the app (共享) | 请上游企业共享应用', {
		670001: 'The app is not shared with this corp | 应用未共享给该企业',
	}),
	...wrong(CHAIN, {
		670002: 'ID of the supply chain | 上下游ID',
		670003: 'ID of the group | 分组ID',
		670006: 'ID of the rule | 规则ID',
		670011: 'own ID (up to 64 letters and digits) | 自定义ID（至多64位字母数字）',
		670013: 'name of the corp (up to 30 characters) | 企业名称（至多30字）',
		670015: 'name of the contact | 联系人姓名',
		670016: 'role (responsible or member) | 角色（负责人或成员）',
		670021: 'name of the group | 分组名称',
		670032: 'own ID of the member | 成员自定义ID',
	}),
	...tooMany(CHAIN, {
		670005: 'corps in the supply chain | 上下游企业',
		670007: 'rules | 规则',
		670010: 'responsible contacts | 负责人',
		670019: 'people in one corp | 单个企业的人员',
		670020: 'levels of groups: 9 is the limit | 分组层级（上限9层）',
		670025: 'people or corps in the import | 导入的人员或企业',
		670026: 'corps in the space | 空间内企业',
	}),
	...family(CHAIN, {
		670004: 'The corp is not in the supply chain | 企业不在上下游中',
		670008: 'The group is not unique | 分组不唯一',
		670009: 'The own ID is not unique | 自定义ID不唯一',
		670012: 'A corp in the import has no name | 导入的企业缺少名称',
		670014: 'A contact has no name | 联系人缺少姓名',
		670017: 'A group and a corp of the same level have the same name | 同级的分组与企业重名',
		670018:
			'Something is wrong with the account of the contact, who cannot be invited | 联系人账号异常，无法邀请',
		670024:
			'Something is wrong with the account, and the import cannot be made | 账号异常，无法导入',
		670027: 'The creator of the supply chain cannot be removed | 不能移除上下游创建者',
		670028: 'The name of the corp is not unique | 企业名称不唯一',
		670029: 'The member or department is not in the supply chain | 成员或部门不在上下游中',
		670030: 'The app may not use this group | 应用无权使用该分组',
		670031: 'A contact may not join supply chains of other corps | 联系人不能加入其他企业的上下游',
		670033: 'The member has several own IDs | 成员有多个自定义ID',
		670034:
			'Another member of the downstream corp has this own ID | 下游企业其他成员已用该自定义ID',
		670035: 'The member has no own ID | 成员没有自定义ID',
	}),
	...family('Wait until the other import is done | 等待另一个导入完成', {
		670022: 'Another import is running | 有导入任务正在运行',
	}),
	...family('Go on tomorrow | 明天继续', {
		670023: 'As many people were imported today as a day allows | 今日导入人数已达上限',
	}),
	...wrong(MAIL, {
		680000: 'parameter of mail | 邮件参数',
		680001: 'address of the group | 邮件群组地址',
		680002: 'name of the group | 邮件群组名称',
		680003: 'member of the group | 邮件群组成员',
		680004: 'group inside the group | 邮件群组的子群组',
		680006: 'right to use the group | 邮件群组使用权限',
		680007: 'address that may use the group | 可用邮件群组的地址',
		680015: 'switch for a rough search | 模糊搜索开关',
		680032: 'address of the business mailbox | 业务邮箱地址',
		680034: 'name of the business mailbox | 业务邮箱名称',
		680036: 'ID of the business mailbox | 业务邮箱ID',
		680041: 'type of setting to read | 读取的设置类型',
		680042: 'type of setting to change | 修改的设置类型',
		680043: 'type of enabling or disabling | 启用或禁用类型',
	}),
	...family(MAIL, {
		680008: 'The group has no member | 邮件群组没有成员',
		680010: 'Another group has this address | 邮件群组地址已被占用',
		680011: 'Another group has this address | 邮件群组地址已被占用',
		680012: 'The group does not exist | 邮件群组不存在',
		680033: 'Another business mailbox has this address | 业务邮箱地址已被占用',
		680035: 'The business mailbox does not exist | 业务邮箱不存在',
		680040: 'Another business mailbox has this name | 业务邮箱名称已被占用',
		680044:
			'The mailbox of a super administrator or of the creator cannot be disabled | 不能禁用超级管理员或创建者的邮箱',
		680045: 'The mailbox is closed and cannot be disabled | 邮箱已关闭，不能禁用',
	}),
	...family('Buy more accounts, or free some | 购买更多账号，或释放部分账号', {
		680037: 'There are not enough accounts left | 剩余账号不足',
		680046: 'As many mailboxes are enabled as the corp may have | 启用的邮箱已达上限',
		751001: 'The corp has no advanced mail | 企业没有高级邮箱功能',
		751002: 'There is not enough advanced mail left to give | 可分配的高级邮箱不足',
		770001: 'There is not enough of the advanced functions left to give | 可分配的高级功能不足',
		770005: 'The corp has not opened the advanced functions | 企业未开通高级功能',
	}),
	...family(ADMIN, { 680106: 'The corp switched the meeting app off | 企业已停用会议应用' }),
	...family('Give or withdraw the advanced functions in the console | 在后台分配或收回高级功能', {
		770003:
			'The corp bought the functions for everybody: none can be given or withdrawn | 高级功能为全员购买，不能单独分配或收回',
		770008:
			'An account has had the functions for more than 7 days: they stay | 高级功能分配已超过7天，不能收回',
		770009: 'All the accounts have the functions | 账号均已有高级功能',
		770010:
			'The functions were bought at Tencent Meeting, which gives them out | 高级功能购自腾讯会议，由其分配',
	}),
	...family(PICK, { 770004: 'None of the users exists | 用户全部不存在' }),
	...wrong('Use the ID that the start of the job returned | 使用发起任务返回的ID', {
		770006: 'job ID | 任务ID',
		790000: 'job ID | 任务ID',
	}),
	...family(TRY_LATER, { 770007: 'The job is being worked on | 任务处理中' }),
};
