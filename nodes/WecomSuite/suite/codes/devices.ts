/** Codes of devices: hardware, doors, printing, steps. */
import { family, missing, wrong } from './family';

const DEVICE =
	'Check the device in the console: number, model, activation and which corp may use it | 在后台核对设备的序列号、型号、激活和可用企业';
const DEVICE_DATA =
	'Correct the data of the device as the page of hardware (智慧硬件) describes it | 对照智慧硬件文档修改设备数据';
const DOOR = 'Correct the rule for doors (门禁) | 修改门禁规则';
const PRINT = 'Correct the print or scan job | 修改打印或扫描任务';
const GATEWAY = 'Correct the security gateway (安全网关) in the console | 在后台修改安全网关';
const SIGN =
	'Sign with the secret, time and random text as the page of this API describes it | 按接口文档用secret、时间戳和随机串签名';

export const DEVICE_CODES = {
	...family(DEVICE, {
		71044: 'The device is bound and cannot be deleted | 设备已绑定，不能删除',
		71046: 'There is no right to the data of the device | 无设备数据权限',
		71048: 'The app has no authorized device | 应用没有已授权的设备',
		71065: 'The device cannot print | 设备不支持打印',
		71066: 'The device cannot scan | 设备不支持扫描',
		71072: 'The model of the device is not published | 设备型号未发布',
		600002: 'The device is registered | 设备已注册',
		600004: 'No corp may use the device yet | 设备未设置可用企业',
		600012: 'The long connection has registered a device | 长连接已注册过设备',
		600014: 'The device is not registered in the network | 设备未注册',
		600016: 'The device is not active | 设备未激活',
		600020: 'The device is not signed in | 设备未登录',
		600021: 'The number of the device exists | 设备序列号已存在',
		600026: 'The firmware does not exist | 固件不存在',
		600028: 'The version of the firmware exists | 固件版本已存在',
		600031: 'The firmware of the device cannot be upgraded | 设备固件不能升级',
		600033: 'The ID of the model collides with another | 型号ID冲突',
		600036: 'The number of the device collides with another | 设备序列号冲突',
		600038: 'The model of the device does not exist | 设备型号不存在',
		600039: 'This type of device is not supported | 不支持该设备类型',
		600045: 'The device follows the corp already | 设备已关注该企业',
		600051: 'The device expired | 设备已过期',
		600053: 'The link is active already | 链接已激活',
		600054: 'The link is followed already | 链接已关注',
		600063: 'The device cannot scan | 设备不支持扫描',
	}),
	...wrong(DEVICE, {
		600001: 'number of the device | 设备序列号',
		600003: 'activation code of the device | 设备激活码',
		600005: 'secret of the device | 设备Secret',
		600006: 'ID of the device | 设备ID',
		600042: 'ID of the model | 型号ID',
	}),
	...wrong(DEVICE_DATA, {
		71045: 'ID of the operation | 操作ID',
		71047: 'encrypted user ID | 加密UserID',
		71071: 'time | 时间',
		600017: 'time of the record | 记录时间',
		600018: 'begin or end | 起止时间',
		600019: 'end | 结束时间',
		600027: 'parameter of the firmware | 固件参数',
		600029: 'version of the firmware | 固件版本',
		600041: 'offset or limit | offset或limit',
		600047: 'state of the secret number | secretNo状态',
		600048: 'way of reading fingerprints | 指纹识别方式',
		600049: 'way of reading faces | 人脸识别方式',
		600050: 'length of the way of reading | 识别方式长度',
		600052: 'part of the file | 文件分片',
		600055: 'type of user | 用户类型',
		600056: 'state of health | 健康状态',
	}),
	...family(DEVICE_DATA, {
		71052: 'The temperatures could not be read | 体温读取失败',
		600024: 'The firmware is larger than 5 MB | 固件超过5MB',
		600025: 'The name of the firmware is empty or longer than 20 bytes | 固件名为空或超过20字节',
		600032: 'The QR code of the device cannot be read | 设备二维码无法读取',
		600034: 'The fingerprint is too large | 指纹数据过大',
		600035: 'The face is too large | 人脸数据过大',
		600040: 'The print job does not exist | 打印任务不存在',
		600046: 'Operation and user do not belong together | 操作与用户不匹配',
	}),
	...missing({
		600007: 'number of the device | 设备序列号',
		600008: 'random text | 随机串',
		600009: 'time | 时间戳',
		600010: 'signature | 签名',
		600013: 'activation code | 激活码',
		600015: 'secret | Secret',
		600030: 'version of the firmware | 固件版本',
		600037: 'ID of the model | 型号ID',
		600057: 'temperature | 体温',
	}),
	...family(SIGN, {
		600011: 'The signature does not match | 签名不匹配',
		600023: 'The time is too old | 时间戳过旧',
	}),
	...wrong(DOOR, {
		71050: 'name of the rule | 规则名称',
		71051: 'rule | 规则',
		71057: 'ID of the rule | 规则ID',
		600044: 'rule | 规则',
		2000007: 'state of the remote opening | 远程开门状态',
		2000009: 'ID of the opening by QR code | 二维码开门ID',
		2000010: 'state of the opening by QR code | 二维码开门状态',
	}),
	...family(DOOR, {
		71059:
			'The rule reaches outside the visible range of the app and cannot be changed | 规则超出应用可见范围，不能修改',
		71060:
			'The rule reaches outside the visible range of the app and cannot be changed | 规则超出应用可见范围，不能修改',
		71076:
			'The rule that lets no person pass cannot be changed or deleted | 禁止通行规则不能修改或删除',
		600043: 'There is no rule | 没有规则',
		2000003: 'There was no remote opening | 没有远程开门记录',
		2000004: 'The remote opening belongs to another device | 远程开门属于其他设备',
	}),
	...family(PRINT, {
		71063: 'The file is missing: media ID or URL | 缺少文件：media_id或URL',
		71068: 'The version of the conversion expired | 文件转换版本已过期',
	}),
	...family(DEVICE, { 710401: 'The access token of the model expired | 型号access_token已过期' }),
	...missing({ 710403: 'access token of the model | 型号access_token' }),
	...family(GATEWAY, {
		740000: 'Another gateway has the host and port | 网关的域名和端口已被占用',
		740001: 'Another target has the path | 路径已被占用',
		740002: 'There are as many gateways as allowed | 网关数已达上限',
		740003: 'The gateway has as many paths as allowed | 网关路径数已达上限',
		740004: 'The gateway does not exist | 网关不存在',
		740005: 'The host of the gateway is no domain | 网关地址不是域名',
		740006: 'The host of the gateway could not be verified | 网关域名校验失败',
	}),
};
