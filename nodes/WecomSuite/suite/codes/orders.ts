/** Codes about money: orders of paid apps, payments, licenses; and calls by phone (公费电话). */
import { family, missing, tooMany, wrong } from './family';

const ORDER =
	'Look the order up with Order: Get, and act on its state | 用 Order: Get 查询订单，按状态处理';
const EDITION =
	'Choose an edition (版本) and a number of users that the app sells now | 选择应用当前在售的版本和人数';
const PROVIDER = 'Settle this in the console of the provider first | 先在服务商后台处理';
const PHONE =
	'Check numbers, balance and rights of the phone app (公费电话) in the console | 在后台核对公费电话的号码、余额和权限';
const PAYMENT =
	'Compare the payment with the page of the payment system, and with the message of WeCom | 对照收银台文档和错误提示检查支付';
const REFUND =
	'Correct the refund: one per number, and no more than was paid | 修改退款：单号不重复，不超过支付金额';
const PREORDER = 'Create a new preliminary order (预下单) | 重新创建预下单';
const WITHDRAWAL =
	'Correct the application of the super administrator as the message says | 按提示修改超级管理员的申请';
const SUPPLIER =
	'Complete supplier, contract and payment keys in the console | 在后台完善供应商、合同和支付密钥';
const OWN_LICENSE = 'Look the license up with License: Get | 用 License: Get 查询账号';
const LICENSE_ORDER =
	'Look the order up with License Order: Get, and act on its state | 用 License Order: Get 查询订单，按状态处理';
const TEST_CORP =
	'Use the orders that are meant for this kind of corp: test or formal | 按企业类型下单：测试或正式';
const LESS = 'Send less in one call | 减少单次数量';
const SHARE =
	'Check with both corps how they are linked and which apps they share | 与两家企业核对互联关系和共享的应用';
const DURATION =
	'Choose a duration and a number of licenses that WeCom sells to this corp | 选择企业微信对该企业开放的时长和数量';
const TRY_LATER = 'Wait some minutes and try again | 几分钟后重试';
const APP_FIRST = 'Let the corp install or order the app first | 先由企业安装或购买应用';
const COMPARE = 'Compare the call with the page of this API | 对照该接口文档检查调用';
const MERCHANT =
	'Correct the merchant number (商户号) or its binding in the console | 在后台修改商户号或其绑定';

export const ORDER_CODES = {
	...family('Copy the Suite ID again from the console | 从后台重新复制Suite ID', {
		84005: 'The third-party app does not exist | 第三方应用不存在',
	}),
	...missing({
		84053: 'callee | 被叫号码',
		84054: 'corp ID | CorpID',
		84076: 'authorization code | 授权code',
		84090: 'user ticket | user_ticket',
	}),
	...family(PHONE, {
		84055: 'Too many calls by phone in a short time | 短时间内公费电话过多',
		84056:
			'The called user did not allow calls by phone when installing the app | 被叫用户安装应用时未允许公费电话',
		84057: 'There is no balance left for calls by phone | 公费电话余额不足',
		84058: 'The number of the caller is not supported | 不支持该主叫号码',
		84060: 'The number of the callee is not supported | 不支持该被叫号码',
		84062: 'The phone app is not open | 公费电话未开通',
		84063: 'The caller does not exist | 主叫用户不存在',
		84064: 'The callee does not exist | 被叫用户不存在',
		84065: 'Caller and callee have the same number | 主叫与被叫号码相同',
		84066: 'The provider called as often as it may | 服务商拨打次数已达上限',
		84067: 'The administrator was called as often as allowed | 管理员被叫次数已达上限',
		84069: 'The caller is barred from calls by phone | 主叫被禁止拨打',
		84070: 'The number is not supported | 不支持该号码',
		844002:
			'The app was installed more than 7 days ago: its administrator may not be called any more | 应用安装已超过7天，不能再拨打管理员',
	}),
	...wrong(PHONE, { 84059: 'phone number | 电话号码' }),
	...family(
		'Check that the member still has this customer as a contact, and that the customer did not delete the member | 确认成员与该客户仍互为联系人',
		{
			84061: 'Member and customer are no contacts of each other | 成员与客户不是联系人关系',
		},
	),
	...wrong(
		'Let the customer authorize again, and use the new code at once | 请客户重新授权，立即使用新的code',
		{
			84071: 'authorization code of the external contact | 外部联系人授权code',
			84075: 'authorization code of the customer | 客户授权code',
		},
	),
	...family('Set the customer service of the app in the console | 在后台设置应用客服', {
		84072: 'The app has no customer service | 应用未设置客服',
		84073: 'The member is no customer service of the app | 成员不是应用客服',
	}),
	...family(
		'Let an admin give the app or member this right in the console | 请管理员在后台授予应用或成员该权限',
		{
			84074: 'There is no right to external contacts | 无外部联系人权限',
			84083: 'The member is not of the service staff | 成员不是服务人员',
			84084: 'The member does not follow this customer | 成员未跟进该客户',
			84127: 'There is no right to manage the app | 无应用管理权限',
			84128:
				'There is no right to manage all apps of the industry solution (行业方案) | 无行业方案全部应用的管理权限',
			84143:
				'Only a super administrator, or one of the app, may confirm the contract | 仅超级管理员或应用管理员可确认合同',
			84144: 'Who confirms is not in the contacts of the provider | 确认人不在服务商通讯录',
			84145: 'Who confirms belongs to more than 5 corps | 确认人所属企业超过5个',
			84146:
				'Who confirms has confirmed contracts in 3 corps, which is the limit | 确认人已确认3家企业的合同，达上限',
		},
	),
	...family(EDITION, {
		84077: 'The price of the order is too high | 订单价格过高',
		84078: 'The number of users is not valid | 购买人数无效',
		84079: 'The price plan does not exist | 定价方案不存在',
		84086: 'The order has more users than can be bought | 购买人数超过可购上限',
		84091: 'The price of the order is below the limit | 订单价格低于下限',
		84095: 'A free trial takes no more users | 免费试用不能扩容',
		84096: 'A free trial cannot be renewed | 免费试用不能续期',
		84098: 'The number of users is fixed | 购买人数固定',
		84109: 'The price of the order must not be zero | 订单价格不能为零',
		84111: 'There are not enough coupons | 优惠券不足',
		84113: 'There is no information about the payment | 没有付费信息',
		84114: 'A virtual edition cannot be ordered | 虚拟版本不能下单',
		84115: 'A virtual edition takes no more users | 虚拟版本不能扩容',
		84116: 'A virtual edition cannot be renewed | 虚拟版本不能续期',
		84117: 'No users can be added during the virtual formal edition | 虚拟正式版期内不能扩容',
		84118:
			'The edition cannot be changed during the virtual formal edition | 虚拟正式版期内不能变更版本',
		84120: 'The edition of the app was deleted | 应用版本已删除',
		84121: 'The edition was deleted and takes no more users | 版本已删除，不能扩容',
		84122: 'The edition was deleted and cannot be renewed | 版本已删除，不能续期',
		84123: 'The edition is not virtual and cannot be upgraded | 非虚拟版本，不能升级',
		84124:
			'Only an order of an industry solution may hold editions of some apps | 仅行业方案订单可含部分应用版本',
		84125: 'The order has fewer users than must be bought | 购买人数低于下限',
		84126: 'The order has more users than can be bought | 购买人数高于上限',
		84129: 'The price plan was deleted | 定价方案已删除',
		84131: 'The app cannot be renewed for more than five years | 应用续期不能超过五年',
		84132:
			'An industry solution must get more users for at least one app | 行业方案至少须为一个应用扩容',
		84133: 'The reduced price is below the lowest one so far | 改价低于历史最低价',
		84142: 'The time that is left was a gift: no users can be added | 剩余时长为赠送，不能扩容',
		84172: 'The edition is not a paid one | 版本不是付费版',
		84186:
			'The edition runs for more than a year: it cannot be bought anew | 版本剩余超过一年，不能新购',
	}),
	...family(ORDER, {
		84081: 'There is an unpaid order | 有未支付的订单',
		84082: 'There is an order for which a refund was asked | 有申请退款中的订单',
		84087: 'The order cannot be closed before its payment was opened | 未打开过支付的订单不能关闭',
		84088: 'A paid order cannot be closed | 已支付订单不能关闭',
		84089: 'The order is paid | 订单已支付',
		84097: 'The corp has an order that waits to begin | 企业有待生效订单',
		84099: 'The app was not bought: no users can be added | 应用未购买，不能扩容',
		84100: 'The app was never bought and cannot be renewed | 应用未购买过，不能续期',
		84101:
			'The corp has tried a paid edition: it cannot be bought as new | 企业已试用付费版，不能新购',
		84102: 'The app expired in this corp: no users can be added | 应用已到期，不能扩容',
		84103: 'Only an unpaid order can be changed | 仅未支付订单可修改',
		84104: 'The order is paid and cannot be changed | 订单已支付，不能修改',
		84105: 'The order is canceled and cannot be changed | 订单已取消，不能修改',
		84106: 'The corp has an unpaid order of this app | 企业有该应用的未支付订单',
		84107: 'The corp has an order of this app that is being refunded | 企业有该应用的退款中订单',
		84108: 'The corp has an order of this app that waits to begin | 企业有该应用的待生效订单',
		84110: 'The new app is not on trial and cannot be upgraded | 新应用不在试用期，不能升级',
		84112: 'The unpaid order cannot be closed | 未支付订单关闭失败',
		84134: 'The app expired in this corp: its edition cannot be changed | 应用已到期，不能变更版本',
		84153: 'Meetings were bought before | 已购买过会议',
		84163:
			'The app was never bought: it can be neither renewed nor enlarged | 应用未购买过，不能续期或扩容',
		84178: 'There is an unpaid order of this app | 有该应用的未支付订单',
		90309: 'The order exists already | 订单已存在',
		90310: 'The order was not found | 订单未找到',
		90311:
			'The order could not be closed: it was not opened, closed, or paid | 订单关闭失败：未打开、已关闭或已支付',
		90314: 'The order is in a state that does not allow this | 订单状态不允许该操作',
	}),
	...family(PROVIDER, {
		84085: 'The app was taken off the market | 应用已下架',
		84092: 'The provider cannot order for this customer | 服务商不能为该客户下单',
		84093:
			'The relation to an agent is taken: no order for the customer is possible | 代理关系已被占用，不能代客下单',
		84094: 'The app has no rule for the share of the agent | 应用未设置代理分成规则',
		84119: 'The corp is not registered with the provider (报备) | 企业未向服务商报备',
		84135: 'The app may not be installed | 应用不可安装',
		84136:
			'An agent brought the app to the corp: the agent must order | 应用由代理商推广，须由其下单',
		84137:
			'The corp is registered by an agent: the agent must order | 企业由代理商报备，须由其下单',
		84138: 'The corp is not one that you registered for this app | 该应用的此企业非您报备',
		84139:
			'The corp is on trial of licenses: no order for it is possible | 企业处于接口许可试用期，不能下单',
		84154: 'The corp is no school (K12) | 企业不是K12学校',
		84155: 'An order for a customer may lie at most 90 days ahead | 代客下单生效时间至多90天后',
		84157: 'The corp is not verified | 企业未认证',
		84158: 'The provider has no merchant number | 服务商没有商户号',
		84159: 'The corp never authorized the app | 企业未授权过该应用',
		84162: 'The provider has no merchant number | 服务商没有商户号',
		84180: 'The corp has not installed the customized app | 企业未安装代开发应用',
		84188: 'A preliminary order needs a published paid edition | 预下单须有已发布的付费版本',
	}),
	...wrong('Give a time that lies in the future | 填写将来的时间', {
		84130: 'time at which the order begins | 订单生效时间',
		84175: 'day on which the order begins | 订单生效日期',
	}),
	...family('Give a time that lies in the future | 填写将来的时间', {
		84160: 'The day must be later than today | 日期须晚于今天',
	}),
	...family(
		'Open the page from the toolbar of a chat in the supply chain (上下游) | 从上下游聊天工具栏打开页面',
		{
			84140:
				'Only the toolbar of group chats of a supply chain may do this | 仅上下游群聊工具栏可操作',
			84141: 'Only the toolbar of chats of a supply chain may do this | 仅上下游聊天工具栏可操作',
		},
	),
	...family(PREORDER, {
		84147: 'The preliminary order expired | 预下单已过期',
		84148: 'The state of the preliminary order changed | 预下单状态已变更',
		84149: 'The preliminary order was canceled | 预下单已取消',
		84150: 'The preliminary order belongs to another corp | 预下单属于其他企业',
		84151: 'The app of the preliminary order is not installed | 预下单的应用未安装',
		84152: 'Another corp used the preliminary order | 预下单已被其他企业使用',
		84156: 'The state of the preliminary order changed | 预下单状态已变更',
		90325: 'The preliminary order exists already | 预支单已存在',
		90327: 'The preliminary order was turned into an order | 预支单已转为订单',
		90328: 'The preliminary order could not be turned into an order | 预支单转为订单失败',
		90329: 'A preliminary order has this number | 预支单编号已存在',
		90353: 'The list of preliminary orders is empty | 预支单列表为空',
		90354: 'There are too many preliminary orders | 预支单过多',
		90355:
			'A refund belongs to the preliminary order, which cannot be deleted | 预支单有退款，不能删除',
		90358: 'An order for a customer cannot be refunded in part | 代客下单不能部分退款',
		90359:
			'The preliminary order belongs to another corp than the buyer | 预支单企业与购买方不一致',
	}),
	...wrong(PREORDER, { 90326: 'number of the preliminary order | 预支单编号' }),
	...family(TEST_CORP, {
		84161: 'Only a test corp may get test orders | 仅测试企业可下测试订单',
		701027: 'A test corp has bought as many licenses as it may | 测试企业购买账号已达上限',
		701028: 'A test corp may buy one month at most | 测试企业至多购买一个月',
		701029: 'A test corp may renew once | 测试企业只能续期一次',
		701035: 'There is a formal order: no test order can be added | 已有正式订单，不能下测试订单',
		701036:
			'There is a test order in force: no order can be added | 已有生效中的测试订单，不能下单',
		701121: 'A test corp may not order for many corps | 测试企业不能多企业下单',
		701127: 'The corp is no test corp: it gets no test orders | 非测试企业不能下测试订单',
		701128: 'The corp is a test corp: it gets test orders only | 测试企业只能下测试订单',
		701150: 'A test corp cannot share licenses | 测试企业不能共享账号',
	}),
	...wrong(PAYMENT, {
		90300: 'order ID | 订单ID',
		90305: 'parameter that the message names | 提示中的参数',
		90306: 'setting of the merchant | 商户配置',
		90320: 'token of the order | 订单token',
		90344: 'way of payment | 支付方式',
		90381: 'number of the refunded credit order | 退款授信订单号',
	}),
	...family(PAYMENT, {
		90302: 'The paid app expired | 付费应用已到期',
		90303: 'More users than paid for use the app | 使用人数超过购买人数',
		90307: 'The sign-in expired | 登录态已过期',
		90308:
			'The call came from an IP address that the payment system does not take | 支付系统不接受来源IP',
		90318: 'The random text is empty or was used before | 随机串为空或已使用',
		90319: 'The time is empty or too far from now | 时间戳为空或偏差过大',
		90321: 'The token of the order expired | 订单token已过期',
		90322: 'An old suite with several apps cannot take payments | 旧版多应用套件不能收款',
		90323: 'The price is above the limit | 价格超过上限',
		90324: 'The number of goods is above the limit | 商品数量超过上限',
		90345: 'More than 50000 yuan cannot be paid with WeChat | 微信支付不能超过5万元',
		90349: 'There are too many entries | 记录过多',
		90351: 'The app is in a state that does not allow this | 应用状态不允许该操作',
		90352: 'The trial would be longer than allowed | 试用期超过上限',
		90356: 'An order of nothing is not possible | 空订单不能下单',
		90357: 'An order for a customer must name the way of payment | 代客下单须指定支付方式',
		90431:
			'An app may create 3 orders without payment per corp and day | 每应用每企业每天至多3个免支付订单',
	}),
	...family(TRY_LATER, {
		90304: 'The order system of WeCom is out of order | 订单系统异常',
		701085: 'The order cannot be changed now | 订单暂不能变更',
		701134: 'Too many calls in a short time | 短时间内调用过多',
	}),
	...family(REFUND, {
		90312: 'The refund failed | 退款失败',
		90313: 'Too many refunds in a short time | 短时间内退款过多',
		90315: 'The number of the refund was used before | 退款单号已使用',
		90338: 'The time for a refund is over | 已过退款期限',
		90341: 'The refund is more than was paid | 退款金额超过支付金额',
		90342: 'The refund is more than the balance | 退款金额超过余额',
		90343: 'The number of the refund exists already | 退款单号已存在',
		90346: 'The order was refunded as often as allowed | 订单退款次数已达上限',
		90347: 'The refund must not be zero | 退款金额不能为零',
	}),
	...wrong(REFUND, { 90316: 'number of the reason for the refund | 退款原因编号' }),
	...family(SUPPLIER, {
		90317: 'You are not registered as a supplier yet | 尚未注册为供应商',
		90330: 'The supplier could not be created | 供应商创建失败',
		90331: 'The supplier could not be changed | 供应商修改失败',
		90332: 'The contract is not signed yet | 合同未签署',
		90333: 'The contract could not be created | 合同创建失败',
		90339: 'The name of the supplier holds forbidden characters | 供应商名称含禁用字符',
		90340:
			'The customer could not be created: the details may be untrue | 客户创建失败：资料可能不实',
		90348: 'The console has no payment key | 管理后台未设置支付密钥',
		90350: 'The details of the bank could not be confirmed | 银行信息验证失败',
		90432: 'The top-up account is not open | 充值账户未开通',
		90433: 'There is not enough balance | 余额不足',
	}),
	...family(WITHDRAWAL, {
		90407: 'The corp is a school (K12) | 企业是K12学校',
		90409: 'The picture could not be uploaded | 图片上传失败',
		90410: 'An application with this number is under way | 该编号的申请进行中',
		90412:
			'The super administrator made as many applications as allowed | 超级管理员申请次数已达上限',
		90413: 'The corp made as many applications as allowed | 企业申请次数已达上限',
		90415: 'There is no application with this number | 没有该编号的申请',
		90416: 'The super administrator has no right to this | 超级管理员无此权限',
		90418: 'Who withdraws has not proved who they are (实名认证) | 提现人未实名认证',
		90419: 'The picture could not be uploaded | 图片上传失败',
		90420: 'Only the super administrator may withdraw | 提现人不是超级管理员',
		90421: 'The business does not fit the kind of owner | 业务与主体类型不符',
	}),
	...wrong(WITHDRAWAL, {
		90405: 'type of the picture | 图片类型',
		90406: 'size of the picture | 图片大小',
		90408: 'picture | 图片',
		90414: 'parameter | 参数',
	}),
	...wrong(MERCHANT, {
		660001: 'merchant number | 商户号',
		660002: 'ID of the receiver | 收款方ID',
		660012: 'payment ID | 收款项目ID',
	}),
	...family(MERCHANT, {
		660003: 'The member is outside the visible range of the app | 成员不在应用可见范围',
		660004: 'The department is outside the visible range of the app | 部门不在应用可见范围',
		660005: 'The tag is outside the visible range of the app | 标签不在应用可见范围',
		660006: 'The merchant number was not found | 商户号未找到',
		660007: 'There is an application already | 已有申请',
		660008: 'The merchant number is bound already | 商户号已绑定',
		660009: 'The owners of merchant number and merchant differ | 商户号与商户主体不一致',
		660010: 'As many merchant numbers are bound as allowed | 绑定的商户号已达上限',
		660011: 'The merchant number is not bound | 商户号未绑定',
		660013: 'The payment app (对外收款) is switched off | 对外收款应用已停用',
	}),
	...family(COMPARE, { 660014: 'WeCom has withdrawn this API | 接口已废弃' }),
	...wrong(OWN_LICENSE, {
		701006: 'type of the license | 许可类型',
		701007: 'type of the account | 账号类型',
		701070: 'state of automatic activation | 自动激活状态',
	}),
	...family(OWN_LICENSE, {
		701001: 'The license is not a basic one | 不是基础账号',
		701004:
			'The member has no active license of this type to renew | 成员没有该类型的有效账号可续期',
		701010: 'None of the activation codes is valid | 激活码全部无效',
		701030:
			'The new license and the old one together last more than five years | 新旧账号时长合计超过五年',
		701081:
			'The license was changed at the same time: read it again | 账号被他人同时修改，请重新读取',
		701082:
			'The old license has more than 20 days left and cannot be replaced yet | 旧账号剩余超过20天，不能替换',
		701170: 'The free time for group QR codes is over | 群活码免费期已结束',
	}),
	...wrong(LICENSE_ORDER, { 701005: 'license order | 许可订单' }),
	...family(LICENSE_ORDER, {
		701031: 'An order is being moved: wait until that is done | 订单迁移中，请等待完成',
		701034:
			'The corp must be moved in the console of the provider before it can order | 下单前须在服务商后台完成企业迁移',
		701037: 'An order is to be refunded | 有待退款的订单',
		701083: 'The order is not paid | 订单未支付',
		701084: 'The order is not unpaid | 订单不是未支付状态',
		701086: 'The order belongs to another corp | 订单属于其他企业',
		701120:
			'The ID is that of an order for many corps: use that of the part | 该ID是多企业订单，须用子订单ID',
		701125: 'The job is not submitted yet | 任务尚未提交',
		701126: 'The job was submitted before | 任务已提交',
		701160:
			'A corp of the order did not pass the check of the payment | 订单中有企业未通过支付校验',
		701161: 'The order is to be paid by WeChat or online banking | 订单须微信或网银支付',
	}),
	...family(DURATION, {
		701009: 'During the trial of licenses one month is the limit | 接口许可试用期至多一个月',
		701013: 'During the trial of licenses one renewal is the limit | 接口许可试用期只能续期一次',
		701038: 'A public service corp (民生企业) may order 12 months only | 民生企业只能购买12个月',
		701039: 'A public service corp (民生企业) cannot renew | 民生企业不能续期',
		701040: 'A public service corp (民生企业) may not order so many | 民生企业购买数量超限',
		701090: 'Every account of the renewal would get no day | 续期后全部账号时长为零',
		701112: 'The reduced prices for public services are over | 民生优惠价已结束',
		701131:
			'During the free trial no more licenses than trial users can be ordered | 免费试用期购买数不能超过试用人数',
		701132:
			'For up to 3 months no more than twice the members can be ordered | 3个月以内购买数不能超过成员数两倍',
		701133: 'During the free trial 3 months (93 days) is the limit | 免费试用期至多3个月（93天）',
		701135: 'The licenses must last as long as the order of the app | 账号时长须与应用订单一致',
	}),
	...family('Name users of the corp by their encrypted IDs | 填写该企业成员的加密ID', {
		701019: 'The user ID is not valid, or belongs to another corp | UserID无效或属于其他企业',
		701024: 'Nothing of the list could be done: each entry says why | 列表全部处理失败，原因见各项',
	}),
	...family('Name each of them once | 每项只填一次', {
		701020: 'A user ID is there twice | UserID重复',
		701023: 'An activation code is there twice | 激活码重复',
		701124: 'A corp ID is there twice | CorpID重复',
	}),
	...family('Give at least one entry | 至少填写一项', { 701025: 'The list is empty | 列表为空' }),
	...tooMany(LESS, {
		701014: 'users in the job: 1000000 is the limit | 任务用户（上限1000000）',
		701026: 'entries in the list | 列表条目',
		701101: 'entries in a page: 1000 is the limit | 每页条目（上限1000）',
		701102: 'users to look up: 100 is the limit | 查询用户（上限100）',
		701123: 'corps in the job: 100000 is the limit | 任务企业（上限100000）',
	}),
	...family(SHARE, {
		701051: 'No app is shared with the downstream corp | 没有应用共享给下游企业',
		701054: 'The license came from an upstream corp | 账号来自上游企业',
		701055: 'The license was given to a downstream corp | 账号已分配给下游企业',
		701056:
			'More licenses would be shared than twice the members of the downstream corp | 共享账号超过下游企业人数两倍',
		701057: 'The upstream corp has not authorized the provider | 上游企业未授权该服务商',
		701058:
			'The two corps are not linked in this way: check Link, supply chain or linked enterprise | 两企业没有此类互联关系',
	}),
	...family(APP_FIRST, {
		701071: 'No license was ever bought for this corp | 从未为该企业购买过账号',
		701087: 'The corp has no app with a right to customers | 企业没有客户权限的应用',
		701088:
			'The member is outside the visible range of the apps of the provider | 成员不在服务商应用可见范围',
		701089:
			'The member is outside the visible range of the apps with a right to customers | 成员不在有客户权限的应用可见范围',
		701122: 'None of the corps is valid | 企业全部无效',
		701129: 'The corp has no order of an app of the provider | 企业没有该服务商应用的订单',
		701130: 'All orders of apps of the provider expired | 该服务商应用的订单全部到期',
	}),
	...wrong(COMPARE, {
		701100: 'time | 时间',
		701103: 'kind of operation | 操作类型',
		701104: 'origin of the operation | 操作来源',
		701105: 'cursor | 分页游标',
	}),
	...family(TRY_LATER, { 701200: 'Another image is being published | 有其他镜像正在发布' }),
};
