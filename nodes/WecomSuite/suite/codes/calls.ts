/** Codes of calls in general: menus, files, customers, group messages, cards, tokens (40000 to 59999, 80001 and 85xxx for domains). */
import { family, missing, tooMany, wrong } from './family';

const COMPARE = 'Compare the call with the page of this API | 对照该接口文档检查调用';
const MENU =
	'Correct the menu: 1 to 3 buttons of up to 16 bytes, each with up to 5 below it | 修改菜单：1至3个按钮，名称至多16字节，各至多5个子按钮';
const CARD =
	'Correct this field of the card and compare it with the page of template cards | 修改该字段，对照模板卡片文档';
const URL =
	'Give a full address that begins with http:// or https:// | 填写http://或https://开头的完整地址';
const FILE = 'Send a file within the limits of this API | 文件须在该接口限制内';
const DOMAIN =
	'Use a domain that is verified and filed (备案), and trusted in the settings of the app | 使用已校验、已备案并设为可信的域名';
const HANDOVER =
	'Check the state of the customer and of both members, and hand the customer over later | 核对客户和双方成员的状态，稍后再转接';
const RENEW =
	'Ask the corp or the provider to renew the app in the console | 请企业或服务商在后台续费';
const ADMIN = 'Ask an admin of the corp to change this in the console | 请企业管理员在管理后台修改';
const LOGIN = 'Let the user sign in again | 请用户重新登录';
const PICK = 'Look the ID up again, and use one of this corp | 重新查询ID，使用本企业的ID';
const LESS = 'Send less in one call | 减少单次数量';
const DELETE_SOME =
	'Delete what is not used any more, or ask WeCom for more | 删除不再使用的，或申请提高上限';
const CONTACT_WAY = 'Correct this setting of the contact way (联系我) | 修改联系我的该项设置';
const MOMENT =
	'Use the ID that creating the moment (朋友圈) of this corp returned | 使用创建企业朋友圈返回的ID';
const WORDS = 'Correct the rule for sensitive words (聊天敏感词) | 修改聊天敏感词规则';
const PRODUCT = 'Correct the entry of the product album (商品图册) | 修改商品图册';
const SPAM =
	'Change the content: WeCom takes it for spam or sensitive | 修改内容：被判为垃圾或敏感信息';
const TRY_LATER = 'Wait some minutes and try again | 几分钟后重试';
const VERIFY =
	'Complete the second verification (二次验证) as the settings of the corp ask for it | 按企业设置完成二次验证';

export const CALL_CODES = {
	...wrong(FILE, {
		40009: 'size of the picture | 图片大小',
		40011: 'size of the video | 视频大小',
		40123: 'format of the picture | 图片格式',
	}),
	...wrong(MENU, {
		40016: 'number of buttons | 按钮个数',
		40017: 'type of a button | 按钮类型',
		40018: 'length of the name of a button | 按钮名称长度',
		40019: 'length of the key of a button | 按钮key长度',
		40020: 'length of the URL of a button | 按钮URL长度',
		40022: 'depth of the menu | 菜单层级',
		40023: 'number of buttons below a button | 子按钮个数',
		40024: 'type of a button below a button | 子按钮类型',
		40025: 'length of the name of a button below a button | 子按钮名称长度',
		40026: 'length of the key of a button below a button | 子按钮key长度',
		40027: 'length of the URL of a button below a button | 子按钮URL长度',
		40054: 'domain of a button below a button | 子按钮域名',
		40055: 'domain of a button | 按钮域名',
	}),
	...wrong('Copy the template ID from the console of the app | 从应用后台复制模板ID', {
		40036: 'length of the template ID | 模板ID长度',
		40037: 'template ID | 模板ID',
	}),
	...wrong(URL, {
		40039: 'length of the URL | URL长度',
		40094: 'URL | URL',
		40127: 'scheme of the URL | URL协议',
	}),
	...family(URL, { 45034: 'The URL has no scheme | URL缺少协议头' }),
	...family('Create the group chat first | 先创建群聊', {
		40050: 'The group chat does not exist | 群聊不存在',
	}),
	...wrong(
		'Check that the callback URL answers the verification of WeCom | 确认回调URL能通过企业微信校验',
		{
			40057: 'callback URL | 回调URL',
		},
	),
	...wrong('Use 0 or 1 | 请填0或1', { 40059: 'switch for reporting locations | 上报位置开关' }),
	...family(PICK, {
		40070: 'None of the members or departments of the tag exists | 标签中的成员和部门全部不存在',
	}),
	...wrong('Use 1 to 32 characters | 填1至32个字符', {
		40072: 'length of the name of the tag | 标签名长度',
	}),
	...family('Send it without Confidential | 取消保密后发送', {
		40074: 'News cannot be confidential | 图文消息不能保密',
	}),
	...wrong('Compare the file with the template of the import | 对照导入模板检查文件', {
		40092: 'content of the import file | 导入文件内容',
	}),
	...family(HANDOVER, {
		40097: 'The member has not left the corp | 成员未离职',
		40098: 'The member has not proved who they are (实名认证) | 成员未实名认证',
		40099: 'The member has as many customers as WeCom allows | 成员的客户数已达上限',
		40100: 'The customers of this member are being handed over | 该成员的客户正在继承',
		40128:
			'The customer was handed over too often: twice in 90 days is the limit | 客户转接过于频繁：90天内最多两次',
		40129: 'The customer is being handed over | 客户正在转接',
		40130: 'Giving and receiving member are the same | 原跟进人与接替人相同',
		40131: 'The giving member does not look after this customer | 客户不由原跟进人跟进',
		40143: 'The receiving member is blocked | 接替成员被限制',
	}),
	...family('Use another domain or address for this app | 为该应用换域名或地址', {
		40102: 'The domain or IP address belongs to an app of the market | 域名或IP属于市场应用',
	}),
	...wrong('Get a new token for the device | 重新获取设备token', {
		40106: 'access token of the device | 设备access_token',
	}),
	...family('Get a new token for the device | 重新获取设备token', {
		42021: 'The access token of the device expired | 设备access_token已过期',
	}),
	...family('Use another device | 使用其他设备', {
		40124: 'Devices of the promotion cannot be bound | 推广活动的设备不能绑定',
	}),
	...wrong(
		'Use the encrypted user ID that this provider received; check the Kind in the credential | 使用该服务商收到的加密UserID；核对凭证中的Kind',
		{
			40125: 'encrypted user ID | 加密UserID',
		},
	),
	...family(DELETE_SOME, {
		40126: 'The corp has as many customer tags as WeCom allows: 3000 | 客户标签已达上限：3000',
		41041: 'The contact ways have as many members as WeCom allows | 联系我的使用成员已达上限',
		41045: 'The API created as many contact ways as WeCom allows | 接口创建的联系我已达上限',
		41055:
			'There are as many welcome templates for groups as WeCom allows | 入群欢迎语素材已达上限',
		41095:
			'There are as many customer acquisition links (获客链接) as WeCom allows | 获客链接已达上限',
		45024: 'There are as many accounts as WeCom allows | 账号数已达上限',
	}),
	...family(
		'Use another operation: a team number (团队号) has fewer | 改用其他操作：团队号支持较少',
		{
			40132: 'A team number cannot do this | 团队号不支持该操作',
		},
	),
	...family(ADMIN, {
		40133: 'The corp forbids that members authorize apps | 企业不允许成员授权应用',
		40134: 'The app that the member authorized is disabled | 成员授权的应用已停用',
		40135:
			'The corp has a similar app, and a second one may not be authorized | 企业已有同类应用，不能再授权',
		40140: 'The corp installed another app of the suite | 企业已安装套件的其他应用',
		40141: 'Something is wrong with the account of the corp | 企业账号异常',
		45031:
			'The secret of the corp is not safe enough and must be reset | 企业Secret安全性不足，须重置',
		50006: 'The app of WeCom itself is disabled | 企业微信自带应用已停用',
	}),
	...family(RENEW, {
		40136: 'The trial of the app is over | 应用试用已到期',
		40137: 'The paid time of the app is over | 应用购买已到期',
		40138: 'More members use the app than were paid for | 使用人数超过购买人数',
		40139: 'More members authorized the app than may use it | 授权人数超过可用人数',
	}),
	...wrong('Copy the code again from the console | 从后台重新复制', {
		40142: 'code of the place (场所码) | 场所码',
	}),
	...family('Use the IDs of the customer groups as they are now | 使用当前的客户群ID', {
		40165: 'The IDs of the customer groups were upgraded before | 客户群ID已升级过',
		40166: 'The IDs of the customer groups are not upgraded yet | 客户群ID尚未升级',
	}),
	...wrong(COMPARE, { 40167: 'time of the upgrade | 升级时间' }),
	...family(SPAM, {
		40201: 'WeCom takes the content for sensitive | 内容涉及敏感信息',
		40204: 'WeChat takes the content for spam | 内容被微信判为垃圾信息',
	}),
	...family(COMPARE, { 40203: 'A parameter of the call is withdrawn | 含有已废弃的参数' }),
	...family(LOGIN, {
		40205: 'The WeChat ticket of the member expired | 成员的微信票据已过期',
		42013: 'No user is signed in to the mini program, or no longer | 小程序未登录或登录已过期',
		43016: 'WeCom has no sign-in of the user | 用户没有登录态',
		43017: 'The check of the open data of the user failed | 用户开放数据校验失败',
	}),
	...family(LESS, {
		40206: 'The call is larger than WeCom takes | 请求内容过大',
		45029: 'The answer is larger than WeCom sends | 返回内容过大',
	}),
	...wrong(VERIFY, { 40207: 'code of the second verification | 二次验证code' }),
	...family(VERIFY, {
		40208: 'The member needs no second verification | 成员无需二次验证',
		40209:
			'The redirect goes to another domain than the second verification | 跳转域名与二次验证域名不符',
		40210: 'No URL for the second verification is set | 未设置二次验证URL',
	}),
	...wrong(
		'Create a key pair as the page of the chat archive describes it | 按会话存档文档生成密钥对',
		{
			40211: 'public key | 公钥',
		},
	),
	...family('Count the version of the public key up | 递增公钥版本', {
		40212: 'The version of the public key is lower than the one before | 公钥版本低于之前的版本',
	}),
	...missing({
		41010: 'URL | URL',
		41016: 'title | 标题',
		41017: 'tag ID | 标签ID',
		41018: 'name of the tag | 标签名',
		41019: 'department | 部门',
		41033: 'description | 描述',
		41035: 'external user ID | 外部联系人ID',
		41037: 'type of the contact way (联系我) | 联系我类型',
		41038: 'scene of the contact way (联系我) | 联系我场景',
		41043: 'ID of the contact way (联系我) | 联系我config_id',
		41046: 'ID of the group message | 群发消息ID',
		41049: 'welcome code | 欢迎语code',
		41059: 'ID of the moment | 朋友圈ID',
		41102: 'name of the menu | 菜单名',
	}),
	...wrong('Shorten or correct the short name of the corp | 缩短或修改企业简称', {
		41036: 'short name of the corp | 企业简称',
	}),
	...wrong(CONTACT_WAY, {
		41039: 'type of the contact way | 联系我类型',
		41040: 'scene of the contact way | 联系我场景',
		41042: 'style of the contact way | 联系我样式',
		41044: 'ID of the contact way | 联系我config_id',
	}),
	...wrong('Use the ID that creating the group message returned | 使用创建群发返回的ID', {
		41047: 'ID of the group message | 群发消息ID',
	}),
	...family(
		'Choose members who have customers that fit, and widen the filter | 选择有符合条件客户的成员，并放宽筛选',
		{
			41048: 'The group message has no customer to go to | 群发没有可发送的客户',
		},
	),
	...wrong('Give a time in the future | 填写将来的时间', { 41052: 'time of sending | 发送时间' }),
	...family('Ask the customer to agree in WeCom first | 先请客户在企业微信中同意', {
		41053: 'The customer has not agreed to the chat archive | 客户未同意会话存档',
	}),
	...family('Let the user sign in to WeCom once | 请用户登录一次企业微信', {
		41054: 'The user is not active yet | 用户未激活',
	}),
	...family(PICK, { 41056: 'The external user ID is of another kind | 外部联系人ID类型不符' }),
	...family(
		'Bind the WeChat open platform account in the console of the corp or provider | 在企业或服务商后台绑定微信开放平台账号',
		{
			41057:
				'The corp or provider bound no WeChat developer account | 企业或服务商未绑定微信开发者账号',
		},
	),
	...family('Use the app that created it | 使用创建它的应用', {
		41058: 'The app may not change this welcome template for groups | 应用无权修改该入群欢迎语',
		41098:
			'The acquisition link of the linked app is authorized for another component | 关联应用的获客链接已授权给其他组件',
	}),
	...wrong(MOMENT, {
		41060: 'ID of the moment | 朋友圈ID',
		41067: 'type of the ID of the moment | 朋友圈ID类型',
	}),
	...family(MOMENT, {
		41061: 'The moment was not published by this member | 朋友圈不是该成员发表',
		41062: 'The member has not published the moment of the corp yet | 成员尚未发表企业朋友圈',
	}),
	...family(TRY_LATER, {
		41063: 'The group message is being handed out | 群发消息正在派发',
		41078: 'Too many moments are being created at the same time | 同时创建的朋友圈过多',
		41079: 'The moment is being handed out | 朋友圈正在派发',
		41094: 'Members were reminded of the group message too often | 提醒成员群发过于频繁',
		45026: 'So many members were deleted that WeCom stopped it | 删除成员过多，已被拦截',
	}),
	...tooMany(LESS, {
		41064: 'attachments | 附件',
		41091: 'groups behind one way to join: 5 is the limit | 入群方式关联的群（上限5个）',
	}),
	...wrong(COMPARE, {
		41065: 'type of an attachment | 附件类型',
		41066: 'name of the channel (视频号) of the user | 用户的视频号名称',
		41072: 'use of the attachment | 附件用途',
	}),
	...tooMany(WORDS, {
		41068: 'sensitive words in the list | 敏感词',
		41069: 'rules for sensitive words | 敏感词规则',
		41076: 'members in the rule for sensitive words | 敏感词规则的成员',
	}),
	...wrong(WORDS, {
		41070: 'ID of the rule for sensitive words | 敏感词规则ID',
		41083: 'keyword of the rule for sensitive words | 敏感词规则关键词',
		41084: 'meaning that the rule for sensitive words looks for | 敏感词规则语义',
	}),
	...family(WORDS, {
		41071: 'The rule for sensitive words was deleted | 敏感词规则已删除',
		41077: 'Another rule for sensitive words has this name | 敏感词规则重名',
	}),
	...wrong(PRODUCT, {
		41073: 'description in the product album | 商品图册描述',
		41075: 'ID of the product | 商品ID',
		41085: 'number of the product | 商品编码',
		41086: 'price of the product | 商品价格',
		41087: 'description of the product | 商品描述',
	}),
	...family(PRODUCT, { 41074: 'The product was deleted | 商品已删除' }),
	...family(FILE, {
		41080: 'The attachment is too large | 附件过大',
		41081: 'The picture in the attachment has too many pixels | 附件图片像素超限',
		41082: 'The video in the attachment is too long | 附件视频过长',
	}),
	...family('Give a text or an attachment | 填写文本或附件', {
		41088: 'The list of attachments is empty | 附件列表为空',
		41089: 'The moment has neither text nor attachment | 朋友圈文本和附件都为空',
	}),
	...wrong(FILE, { 41090: 'format of the video | 视频格式' }),
	...family('Create the group message again if it is still wanted | 如仍需要，重新创建群发', {
		41093: 'The group message was canceled | 群发消息已取消',
	}),
	...family('Send one welcome per customer, from one app | 每位客户由一个应用发一次欢迎语', {
		41096: 'A welcome is on its way | 欢迎语正在发送',
	}),
	...family(RENEW, { 41099: 'The provider does not pay for this corp | 服务商未为该企业付费' }),
	...family(CARD, {
		42027: 'A line of the card has no name | 卡片行缺少名称',
		42028: 'A part of the card has no URL: click, line or link | 卡片的点击、行或链接缺少URL',
		42029: 'A line of the card has no media ID | 卡片行缺少media_id',
		42030:
			'A part of the card has no mini program ID: click or link | 卡片的点击或链接缺少小程序appid',
		42033: 'A part of the card has no title: paragraph or link | 卡片的段落或链接缺少标题',
		42038: 'The text of a button is missing or not valid | 按钮文案缺失或无效',
		42039: 'The key of a button is missing or not valid | 按钮key缺失或无效',
		42040: 'The ID of an option is missing or not valid | 选项ID缺失或无效',
		42041: 'The text of an option is missing or not valid | 选项文案缺失或无效',
		42043: 'The key of the question is missing or not valid | 问题key缺失或无效',
		42044: 'The URL of the picture is missing or not valid | 图片URL缺失或无效',
		42045: 'The click on the card is missing or not valid | 卡片点击设置缺失或无效',
		42046: 'The key of the submit button is missing or not valid | 提交按钮key缺失或无效',
		42049: 'The text of the submit button is missing or not valid | 提交按钮文案缺失或无效',
		42050: 'The user ID of a line is missing or not valid | 行的UserID缺失或无效',
		42051: 'Two entries of the menu of the card have the same key | 卡片菜单的key重复',
	}),
	...wrong(CARD, {
		42031: 'type of the card | 卡片类型',
		42035: 'number of lines | 行数',
		42036: 'number of paragraphs | 段落数',
		42037: 'number of options | 选项数',
		42042: 'number of links | 链接数',
		42047: 'number of drop-down questions | 下拉题数',
	}),
	...family('Recall a message within 24 hours after it was sent | 发送后24小时内撤回', {
		42052: 'The message ID expired | msgid已过期',
	}),
	...wrong('Use the length that the page of this API gives | 长度按接口文档', {
		45004: 'length of the description | 描述长度',
		45022: 'length of the name | 名称长度',
	}),
	...family(
		'Let an admin authorize the account or scope for this app in the console | 请管理员在后台将账号或范围授权给该应用',
		{
			48007: 'The customer service account is not authorized for this app | 客服账号未授权给该应用',
			48008:
				'The right to edit contacts covers only some of the contact calls | 通讯录编辑权限仅限部分接口',
			48009:
				'Contact sync may not read details from a new IP address | 通讯录同步不能从新IP读取详情',
		},
	),
	...family(
		'Sign with the token and the parts that the page of this API names | 按接口文档用token和所列内容签名',
		{
			49004: 'The signature does not match | 签名不匹配',
		},
	),
	...family('Use a group chat that still exists | 使用仍存在的群聊', {
		49008: 'The group chat was dissolved | 群聊已解散',
	}),
	...wrong(
		'Name a member of the provider who signed in to WeCom with WeChat | 填写用微信登录过企业微信的服务商成员',
		{
			49009: 'buyer | 购买者',
		},
	),
	...wrong('Begin again at the first page | 从第一页重新开始', { 50100: 'cursor | 分页游标' }),
	...family(DOMAIN, {
		80001: 'The trusted domain is not valid, or not filed (ICP备案) | 可信域名无效，或未ICP备案',
		85004:
			'The corp set as many trusted domains as a month allows: 20 | 可信域名每月设置次数已达上限：20',
		85005: 'The trusted domain is not verified | 可信域名未校验',
		85008: 'The filing (ICP备案) of the trusted domain does not fit | 可信域名的ICP备案不符',
		85111: 'The trusted domain belongs to a provider | 可信域名属于服务商',
	}),
};
