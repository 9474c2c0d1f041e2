/** The codes that an app meets most, and how each kind of code is told (https://developer.work.weixin.qq.com/document/path/90313). */
import { LACKS, NOT_VALID, phrase, said, type Both, type Errcode, type StaleToken } from './family';

export const no = (meaning: Both, remedy: Both, see?: number): Errcode => ({
	...said(meaning, remedy),
	retry: 'no',
	...(see === undefined ? {} : { see }),
});
const later = (meaning: Both, remedy: Both): Errcode => ({
	...said(meaning, remedy),
	retry: 'later',
});
const tooFast = (meaning: Both, remedy: Both): Errcode => ({
	...later(
		meaning,
		phrase(
			remedy,
			(english, chinese) =>
				`${english}, or set the option When Too Fast to Wait | ${chinese}，或将选项 When Too Fast 设为 Wait`,
		),
	),
	tooFast: true,
});
const stale = (meaning: Both, refresh?: StaleToken): Errcode => ({
	...said(
		meaning,
		'Nothing to do once; if it repeats, look for a second program that uses this app | 偶尔出现无需处理；反复出现请检查是否有其他程序在用该应用',
	),
	retry: 'refresh',
	...(refresh === undefined ? {} : { refresh }),
});
/** Codes that say a parameter is missing: this pack sends it, so only an own call can cause them. */
const missing = (what: Both) =>
	no(
		phrase(what, LACKS),
		phrase(
			what,
			(english, chinese) =>
				`Add the ${english} to the call; with an operation of this node, report it | 在调用中补上${chinese}；若是本节点的操作，请反馈`,
		),
	);
const wrong = (what: Both, remedy: Both, see?: number) => no(phrase(what, NOT_VALID), remedy, see);

const COPY = 'Copy it again from the console into the credential | 从后台重新复制到凭证';
const AGAIN =
	'Let the member open the page again: a code lives five minutes and works once | 请成员重新打开页面：code五分钟内有效，仅一次';
const ADMIN_SCOPE =
	'Ask an admin of the corp to widen the visible range (可见范围) of the app | 请企业管理员扩大应用可见范围';
const REAUTHORIZE =
	'Let an admin of the corp install the app again, and store the new authorization | 请企业管理员重新安装应用，并保存新的授权';
/** A code of one kind of app is none for the other, and WeCom does not say so. */
const KIND =
	'Check the Kind in the credential first: a customized app (代开发) has codes of its own | 先核对凭证中的Kind：代开发应用有自己的凭证码';
const kindFirst = (then: Both) =>
	phrase(KIND, (english, chinese) =>
		phrase(then, (next, zh) => `${english}; ${next} | ${chinese}；${zh}`),
	);
const PICK =
	'Pick it in the list again, or look it up with Get Many | 在列表中重新选择，或用 Get Many 查询';
const LIMIT = 'Send less in one call | 减少单次数量';
const CARD =
	'Correct the field that the message names and compare it with the page of template cards | 按提示修改字段，对照模板卡片文档';
const PICKED =
	'Let the member pick people again and use the new ticket | 请成员重新选人，使用新的ticket';
const LICENSE =
	'Activate a license for the member with License: Activate | 用 License: Activate 为成员激活账号';
const OWN_LICENSE = 'Look the license up with License: Get | 用 License: Get 查询账号';
const TRY_LATER = 'Wait some minutes and try again | 几分钟后重试';

export const COMMON_CODES: Readonly<Record<number, Errcode>> = {
	[-1]: later(
		'WeCom is busy | 系统繁忙',
		'Try again; WeCom advises at most three times | 重试，至多三次',
	),
	6000: later(
		'Another call changed the data at the same time | 数据被他人同时修改',
		'Try again with the newest data | 用最新数据重试',
	),
	40001: wrong(
		'secret | Secret',
		kindFirst('then copy secret and corp ID again | 再重新复制Secret和CorpID'),
	),
	40003: wrong('user ID | 成员UserID', PICK),
	40004: wrong(
		'type of the file | 文件类型',
		'Convert it: JPG or PNG, AMR, MP4 | 转为JPG、PNG、AMR或MP4',
	),
	40005: wrong(
		'type parameter | type参数',
		'Use image, voice, video or file | 请填image、voice、video或file',
	),
	40006: wrong(
		'size of the file | 文件大小',
		'Send a file of 6 bytes to 20 MB; pictures and videos up to 10 MB | 文件6字节至20MB；图片、视频不超过10MB',
	),
	40007: wrong(
		'media ID | media_id',
		'Upload the file again: a media ID lives three days in one corp | 重新上传：media_id三天内在同一企业有效',
	),
	40008: wrong(
		'type of the message | 消息类型',
		'Use one of the message types of the vendor page | 使用文档所列的消息类型',
		90372,
	),
	40013: wrong('corp ID | CorpID', kindFirst('then upper and lower case | 再核对大小写')),
	40014: stale(
		'The access token is not valid, or is one of the wrong kind | access_token无效，或类型不符',
	),
	40029: no('The login code is not valid | 登录code无效', AGAIN, 91121),
	40031: no(
		'One of the user IDs does not exist | 列表中有不存在的UserID',
		'Remove members who left | 去掉已离职成员',
	),
	40032: no('There are too many user IDs, or none | UserID过多或为空', LIMIT),
	40033: no(
		'The call holds characters that WeCom does not take | 含有不支持的字符',
		'Remove control characters | 去掉控制字符',
	),
	40035: wrong(
		'parameter | 参数',
		'Read which one in the message of WeCom | 查看企业微信提示的是哪一项',
	),
	40056: wrong(
		'agent ID | AgentID',
		'Use the agent ID of this corp; it differs from corp to corp | 使用该企业的AgentID：各企业不同',
	),
	40058: wrong(
		'parameter | 参数',
		'Read which one in the message of WeCom | 查看企业微信提示的是哪一项',
	),
	40063: no(
		'A parameter is empty | 参数为空',
		'Read which one in the message of WeCom | 查看企业微信提示的是哪一项',
	),
	40066: no('One of the departments does not exist | 列表中有不存在的部门', PICK),
	40068: no('The tag does not exist | 标签不存在', PICK),
	40071: no('A tag of this name exists | 标签名已存在', 'Choose another name | 换一个名称'),
	40073: wrong(
		'OpenID | OpenID',
		'Use the OpenID that a payment or login of this corp returned | 使用该企业支付或登录返回的OpenID',
	),
	40077: no(
		'The pre-auth code does not exist | 预授权码不存在',
		'Create a new install link | 重新生成安装链接',
	),
	40078: no(
		'The auth code was used, expired, or belongs to another app | 授权码已使用、已过期，或属于其他应用',
		'Install the app again or press "fetch again" (重新获取) in the console: a code works once, for ten minutes | 重新安装应用，或在后台点“重新获取”：授权码10分钟内有效，仅一次',
		90603,
	),
	40080: wrong('suite secret | Suite Secret', COPY),
	40082: stale('The suite access token is not valid | suite_access_token无效', 'suite'),
	40083: no('The suite ID does not exist | SuiteID不存在', COPY),
	40084: no(
		'The permanent code is not valid: the corp canceled, or it belongs to another app or kind of app | 永久授权码无效：企业已取消授权，或属于其他应用',
		kindFirst('then install the app again | 再重新安装应用'),
		90605,
	),
	40085: no(
		'The suite ticket is missing or expired | suite_ticket缺失或已过期',
		'Wait for the next push, every ten minutes, or press "refresh ticket" (刷新Ticket) in the console | 等待下次推送（每十分钟），或在后台点“刷新Ticket”',
		90628,
	),
	40086: no(
		'The app inside the suite does not exist | 套件内应用不存在',
		'Leave the App ID empty for suites with one app | 单应用套件请将App ID留空',
	),
	40088: no(
		'The job does not exist | 任务不存在',
		'Use the job ID that the start of the job returned | 使用发起任务返回的ID',
	),
	40089: no(
		'The result of the job is gone | 任务结果已失效',
		'Start the job again: only the last five results are kept | 重新发起任务：仅保留最近五次结果',
	),
	40091: wrong('secret | Secret', kindFirst('then secret and corp ID | 再核对Secret和CorpID')),
	40093: wrong(
		'JS-SDK ticket | jsapi_ticket',
		'Get a new ticket and sign the page again | 重新获取ticket并重新签名',
	),
	40096: wrong('external user ID | 外部联系人ID', PICK),
	41001: missing('access token | access_token'),
	41002: missing('corp ID | CorpID'),
	41004: missing('secret | Secret'),
	41006: missing('media ID | media_id'),
	41008: missing('auth code | 授权码'),
	41009: missing('user ID | UserID'),
	41011: missing('agent ID | AgentID'),
	41021: missing('suite ID | SuiteID'),
	41022: missing('suite access token | suite_access_token'),
	41023: missing('suite ticket | suite_ticket'),
	41024: missing('secret | Secret'),
	41025: missing('permanent code | 永久授权码'),
	41050: wrong(
		'welcome code | 欢迎语code',
		'Answer within about 20 seconds after the event, and once | 收到事件后约20秒内回复，且仅一次',
	),
	41051: no(
		'Member and customer already talk | 客户与成员已开始聊天',
		'Send the welcome before the member writes | 在成员发言前发送欢迎语',
	),
	42001: stale('The access token expired | access_token已过期'),
	42003: no('The login code expired | 登录code已过期', AGAIN),
	42007: no(
		'The pre-auth code expired | 预授权码已过期',
		'Create a new install link: it lives 20 minutes | 重新生成安装链接，有效20分钟',
	),
	42009: stale('The suite access token expired | suite_access_token已过期', 'suite'),
	42012: no(
		'The JS-SDK ticket is of the wrong kind | jsapi_ticket类型不符',
		'Use Get App Ticket for wx.agentConfig | wx.agentConfig请用 Get App Ticket',
		90539,
	),
	42014: no(
		'The card ID is not valid | 卡片task_id无效',
		'Use letters, digits, _, - and @, up to 128 bytes | 使用字母、数字、_、-和@，至多128字节',
	),
	42015: no(
		'The card was sent by another app | 卡片由其他应用发送',
		'Use the agent ID of the app that sent it | 使用发送该卡片的应用的AgentID',
	),
	42016: no(
		'The card does not exist | 卡片不存在',
		'Use the card ID of a card that this app sent | 使用该应用所发卡片的ID',
	),
	42017: no('The key of the button does not exist | 按钮key不存在', CARD),
	42018: no('The key of a button is not valid | 按钮key无效', CARD),
	42019: no('The key of a button is missing | 缺少按钮key', CARD),
	42020: no('The text of a button is missing | 缺少按钮文案', CARD),
	42022: no('The login code was used before | 登录code已使用', AGAIN),
	43004: no(
		'The member has not connected WeChat | 成员未绑定微信',
		'Ask the member to sign in to WeCom with WeChat | 请成员用微信登录企业微信',
	),
	43009: no(
		'The corp is not verified | 企业未认证',
		'Ask the corp to verify itself (企业认证) in its console | 请企业在管理后台完成企业认证',
	),
	43012: no(
		'The app has no callback URL | 应用未设置回调URL',
		'Enter the callback URLs in the console: interactive cards need them | 在后台填写回调URL，交互卡片需要',
	),
	44001: no('The file is empty | 文件为空', 'Check the binary property | 检查二进制字段'),
	44004: no('The text is empty | 文本为空', 'Fill in the text | 填写文本'),
	45001: no(
		'The file is too large | 文件过大',
		'Pictures and videos: 10 MB, voice: 2 MB, files: 20 MB | 图片、视频10MB，语音2MB，文件20MB',
	),
	45002: no(
		'The message is too long | 消息过长',
		'Shorten the text to 2048 bytes | 文本缩短到2048字节',
	),
	45007: no('The recording is too long | 语音过长', 'Shorten it to 60 seconds | 缩短到60秒'),
	45008: no(
		'There are too many articles, or none | 图文条数过多或为空',
		'Send 1 to 8 articles | 发送1至8条图文',
	),
	45009: tooFast(
		'Too many calls | 接口调用超过频率限制',
		'Call less often: 10000 a minute per corp, 30 messages a minute per member | 降低频率：每企业每分钟1万次，每成员每分钟30条消息',
	),
	45032: no('The author is too long | 作者名过长', 'Shorten it to 64 bytes | 缩短到64字节'),
	45033: tooFast(
		'Too many calls at the same time | 接口并发调用超过限制',
		'Run fewer items in parallel | 减少并行数量',
	),
	46003: no('The app has no menu | 应用没有菜单', 'Create one first | 先创建'),
	46004: no('The member does not exist | 成员不存在', PICK),
	48001: no(
		'The app may not use this API | 应用无此接口权限',
		'Ask for the permission in the console of the provider | 在服务商后台申请该权限',
	),
	48002: no('This kind of app may not use this API | 此类应用不能调用该接口', KIND),
	48003: no(
		'The suite access token belongs to another suite | suite_access_token属于其他套件',
		'Check Suite ID and Suite Secret in the credential | 核对凭证中的Suite ID和Suite Secret',
	),
	48004: no('The authorization is canceled or never existed | 授权关系已取消或不存在', REAUTHORIZE),
	48005: no(
		'WeCom has withdrawn this API | 接口已废弃',
		'Use the operation that replaced it | 改用替代的操作',
	),
	48006: no(
		'WeCom took the permission back because the app was not used | 应用长期未使用，接口权限已收回',
		'Ask an admin of the corp to enable the app again | 请企业管理员重新启用应用',
	),
	50001: no(
		'The domain of the redirect URL is not trusted | 回调域名不可信',
		'Add the domain to the trusted domains (可信域名) of the app | 将该域名加入应用的可信域名',
		91120,
	),
	50002: no(
		'The member is outside the visible range of the app | 成员不在应用可见范围',
		ADMIN_SCOPE,
	),
	50003: no(
		'The app is disabled in this corp | 应用已停用',
		'Ask an admin of the corp to enable the app (启用) | 请企业管理员启用应用',
	),
	60003: no('The department does not exist | 部门不存在', PICK),
	60011: no(
		'The app may not read or write this member, department or tag | 应用无权读写该成员、部门或标签',
		ADMIN_SCOPE,
	),
	60020: no(
		'The call came from an IP address that is not on the whitelist | 来源IP不在白名单',
		'Add the address that the message names to the IP whitelist (IP白名单) in the provider console, or use a Proxy URL | 把提示中的地址加入服务商后台的IP白名单，或使用代理',
	),
	60028: no(
		'The home URL of a third-party app cannot be changed by API | 第三方应用主页不能用接口修改',
		'Change it in the console of the provider | 在服务商后台修改',
	),
	60111: no('The user ID does not exist | UserID不存在', PICK),
	60123: no('The department does not exist | 部门不存在', PICK),
	60140: no(
		'The response code of the card was used or expired | 卡片response_code已使用或已过期',
		'Update a card once, within 72 hours after it was sent or clicked | 发送或点击后72小时内更新卡片，仅一次',
		94888,
	),
	60203: no(
		'The template does not exist | 模板不存在',
		'Copy the template ID from the console of the app | 从应用后台复制模板ID',
	),
	60204: no(
		'The template is not approved | 模板未审核通过',
		'Wait for the approval or use another template | 等待审核，或换模板',
	),
	60205: no(
		'The lines do not fit the template | 内容与模板不符',
		'Use exactly the keys of the template | 与模板的关键词保持一致',
	),
	60206: no(
		'Only third-party apps may send template messages | 仅第三方应用可发模板消息',
		'Send another type of message | 改用其他消息类型',
	),
	60207: no(
		'This app may send template messages only | 该应用只能发模板消息',
		'Send a template message | 发送模板消息',
	),
	60208: no(
		'This app may not send to @all, departments or tags | 该应用不能发给@all、部门或标签',
		'Name members | 填写成员',
	),
	60209: no('The ticket has no operator | ticket没有操作人', PICKED),
	60210: no('No member was picked | 未选择任何人', PICKED),
	60211: no('The selected ticket is empty | selected_ticket为空', PICKED),
	60214: no(
		'Only third-party apps may use this API | 仅第三方应用可用该接口',
		'Use the operation for customized apps | 改用代开发应用的操作',
	),
	60215: no(
		'There are too many selected tickets | selected_ticket过多',
		'Use at most 10 tickets | 至多10个ticket',
	),
	60217: no(
		'The member who picked may not use the app | 选人的成员未授权应用',
		'Let this member authorize the app first | 先由该成员授权应用',
	),
	60218: no(
		'Only apps in member authorization mode may use this API | 仅成员授权模式的应用可用该接口',
		'Check the mode (成员授权) of the app in the console | 在后台核对应用是否为成员授权模式',
	),
	60219: no('The ticket was made for another app | ticket属于其他应用', PICKED),
	60220: no('The app inside the suite is not named | 未指明套件内的应用', PICKED),
	60221: no(
		'The user ID belongs to another provider | UserID属于其他服务商',
		'Use the IDs that this provider received | 使用该服务商收到的ID',
	),
	60222: no('The selected ticket is not valid | selected_ticket无效', PICKED),
	60246: no(
		'The third-party app is not online | 第三方应用未上线',
		'Publish the app (上线) in the console, or use a test corp | 在后台上线应用，或使用测试企业',
	),
	81011: no(
		'The app may not change this tag | 应用无权修改该标签',
		'Change only tags that the app created | 仅修改应用自己创建的标签',
	),
	81013: no(
		'None of the members, departments and tags can be reached | 成员、部门、标签全部无法触达',
		'Ask an admin to widen the visible range (可见范围); for a member of a linked corp, to share the app with that corp | 请管理员扩大可见范围；互联企业的成员须先把应用共享给该企业',
	),
	81014: no(
		'There are too many members or departments | 成员或部门过多',
		'Use at most 1000 members and 100 departments | 至多1000名成员和100个部门',
	),
	82001: no(
		'The message has no recipient | 消息没有接收者',
		'Name at least one member, department or tag | 至少填写一个成员、部门或标签',
	),
	82002: no(
		'There are too many departments | 部门过多',
		'Use at most 100 departments | 至多100个部门',
	),
	82003: no('There are too many tags | 标签过多', 'Use at most 100 tags | 至多100个标签'),
	84014: no('The user ticket expired | user_ticket已过期', AGAIN),
	84015: no('The user ticket is not valid | user_ticket无效', AGAIN),
	84019: missing('promotion package | 推广包ID'),
	84020: no(
		'The promotion package does not exist | 推广包不存在',
		'Copy its ID from the console (推广二维码) | 从后台“推广二维码”复制ID',
	),
	84021: missing('register code | 注册码'),
	84022: no('The register code is not valid | 注册码无效', 'Create a new code | 生成新的注册码'),
	84023: no(
		'The contact sync of this corp may not be finished | 该企业不能调用通讯录同步完成',
		'Call it once, with the token that the registration returned | 用注册返回的token调用，仅一次',
	),
	84024: no(
		'No corp registered with this code within 24 hours | 24小时内无人用该注册码注册',
		'Create a new code, and ask within 24 hours | 生成新的注册码，24小时内查询',
		90582,
	),
	84025: no(
		'The state is not valid | state无效',
		'Use up to 128 letters and digits | 至多128位字母数字',
	),
	84052: missing('caller | 主叫号码'),
	84080: no(
		'The order does not exist | 订单不存在',
		'Use the order ID of an order callback | 使用订单回调中的订单ID',
	),
	84200: no(
		'The file cannot be translated | 文件不支持转译',
		'Use a UTF-8 text file of a supported type | 使用受支持类型的UTF-8文本文件',
		91846,
	),
	90201: no('The notice has too many lines | 通知内容项过多', 'Use at most 10 lines | 至多10项'),
	90206: no(
		'The mini program is not linked to the corp | 小程序未关联企业',
		'Link it in the console of the corp | 在企业管理后台关联',
	),
	90207: wrong(
		'mini program ID | 小程序appid',
		'Use the ID (appid) of a linked mini program | 使用已关联小程序的appid',
	),
	92000: no('The member cannot see the app | 成员看不到应用', ADMIN_SCOPE),
	92002: no(
		'The call reaches into another corp | 调用越权到其他企业',
		'Use IDs of the corp of the authorization | 使用授权企业自己的ID',
	),
	301002: no(
		'The corp token may not speak for this app | 企业token无权操作该应用',
		'Use the agent ID that belongs to the authorization | 使用该授权的AgentID',
	),
	301005: no(
		'The creator of the corp cannot be deleted | 不能删除企业创建者',
		'Let the corp hand the role over first | 先由企业转让创建者',
	),
	301007: no(
		'The corp was dissolved or blocked | 企业已解散或被封禁',
		'Stop calling for this corp | 停止为该企业调用',
	),
	701002: wrong('license | 账号', OWN_LICENSE),
	701003: no('The activation code is bound to a member | 激活码已绑定成员', OWN_LICENSE),
	701008: no(
		'No member has a valid license for reaching customers | 没有成员拥有有效的互通账号',
		LICENSE,
		95553,
	),
	701011: no('The member has this license | 成员已有该账号', OWN_LICENSE),
	701012: no(
		'The activation code was not used in time | 激活码已过激活期',
		'Order a new license | 购买新的账号',
	),
	701015: no(
		'The corp authorized no app of this provider | 企业未授权该服务商的任何应用',
		'Let the corp install an app first | 先由企业安装应用',
	),
	701016: no('The license is not active or expired | 账号未激活或已过期', LICENSE),
	701017: no(
		'The license was transferred within 30 days | 账号30天内继承过',
		'Wait until the 30 days are over | 等满30天',
	),
	701018: no(
		'The receiving member has a license of this type | 接替成员已有同类型账号',
		OWN_LICENSE,
	),
	701021: wrong('activation code | 激活码', OWN_LICENSE),
	701022: no('The activation codes are being made | 激活码生成中', TRY_LATER),
	701032: no(
		'The corp has an unpaid license order | 企业有未支付的许可订单',
		'Pay or cancel it first | 先支付或取消',
	),
	701033: no('The corp has a license order in progress | 企业有处理中的许可订单', TRY_LATER),
	701099: no('The member has no valid license | 成员没有有效账号', LICENSE, 95553),
	830001: wrong(
		'URL of the file | 文件URL',
		'Use a public URL that answers Range requests | 使用支持Range的公开URL',
	),
	830002: no(
		'The file, or the part that was asked for, is larger than 20 MB | 文件或所取分块超过20MB',
		'Fetch it with a call of your own in parts (Range) of up to 20 MB | 自行调用接口，用Range分块下载，每块不超过20MB',
		90390,
	),
	830003: no(
		'WeCom could not fetch the file | 企业微信拉取文件失败',
		'Check that the URL is public and answers Range requests | 确认URL可公开访问并支持Range',
	),
	842002: no(
		'The template of the customized app is not online | 代开发应用模板未上线',
		'Publish the template (上线) in the console | 在后台上线模板',
		98744,
	),
	842004: no(
		'There are too many templates, or none | 模板过多或为空',
		'Use 1 to 9 templates | 使用1至9个模板',
		98744,
	),
	842005: no(
		'This kind of app cannot be authorized by this link | 该类应用不能用此链接授权',
		'Use templates of customized apps (代开发模板) | 使用代开发模板',
		98744,
	),
	842006: no(
		'The corp has authorized this template | 企业已授权该模板',
		'Nothing to do | 无需处理',
		98744,
	),
};

/** Codes that were reserved together: whichever the vendor picks, the advice is the same. */
export const RANGES: ReadonlyArray<readonly [first: number, last: number, code: Errcode]> = [
	[42014, 42051, no('A field of the template card is not valid | 模板卡片字段无效', CARD, 90372)],
	[
		60206,
		60222,
		no('The template message is not possible in this way | 不能这样发送模板消息', PICKED, 90372),
	],
	[
		84077,
		84130,
		no(
			'The order is not possible in this way | 不能这样下单',
			'Read the reason in the message of WeCom | 查看企业微信提示的原因',
			91909,
		),
	],
	[
		701000,
		701999,
		no(
			'The license operation is not possible in this way | 不能这样操作账号',
			'Read the reason in the message of WeCom | 查看企业微信提示的原因',
			95553,
		),
	],
	[
		842000,
		842999,
		no(
			'The customized app cannot be authorized in this way | 不能这样授权代开发应用',
			'Read the reason in the message of WeCom | 查看企业微信提示的原因',
			98744,
		),
	],
];
