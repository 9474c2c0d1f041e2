/** Rows: hardware of the provider (智慧硬件): what was sold, to whom it is bound, its logs (https://developer.work.weixin.qq.com/document/path/90626). */
import { defineEndpoint, POST } from '../../table/define';
import { flag, integer, required, text } from '../../table/kinds';
import { A_CORP, A_TIME, OK } from '../../table/parameters';

const DEVICE = { ...POST, resource: 'device', token: 'provider' } as const;
const SERIAL_NUMBER = required(
	text('Serial Number', 'Serial number of the device, letters and digits', {
		limits: { maxBytes: 128, pattern: /^[0-9A-Za-z]+$/, rule: 'has letters and digits only' },
	}),
);
const BY_NUMBER = { device_sn: SERIAL_NUMBER } as const;
const A_NUMBER = { device_sn: 'EXAMPLE0001' } as const;
const A_MODEL = 'example-model';

export const DEVICE_ENDPOINTS = {
	'device.add': defineEndpoint({
		...DEVICE,
		operation: 'add',
		title: 'Add',
		zh: '添加设备实例',
		action: 'Add device',
		description: 'Registers a device of a model; its answer holds the secret number of the device',
		path: '/cgi-bin/service/add_device',
		parameters: {
			model_id: required(text('Model ID', 'ID of the model, from the console of the provider')),
			...BY_NUMBER,
			remark_name: text('Remark', 'Name of the device for you'),
		},
		response: { secret: ['device_info.secret_no'] },
		see: 90626,
		example: {
			request: { model_id: A_MODEL, ...A_NUMBER, remark_name: 'Front door' },
			response: {
				...OK,
				device_info: {
					model_id: A_MODEL,
					device_id: 1,
					...A_NUMBER,
					secret_no: 'example-secret-number',
					qr_code: 'https://example.com/device',
					create_time: A_TIME,
				},
			},
		},
	}),
	'device.getMany': defineEndpoint({
		...DEVICE,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取设备列表',
		action: 'Get many devices',
		description: 'Lists the registered devices: model and serial number, one page per call',
		path: '/cgi-bin/service/list_device',
		parameters: {
			offset: integer('Offset', 'How many to skip: those of the pages before', {
				limits: { min: 0 },
			}),
			limit: integer('Page Size', 'Devices per page', { limits: { min: 1 } }),
		},
		response: { list: 'device_list' },
		see: 91346,
		example: {
			request: { offset: 1, limit: 10 },
			response: { ...OK, device_list: [{ model_id: A_MODEL, ...A_NUMBER }] },
		},
	}),
	'device.getBinding': defineEndpoint({
		...DEVICE,
		operation: 'getBinding',
		title: 'Get Binding',
		zh: '查询设备绑定信息',
		action: 'Get binding of device',
		description: 'Gets the corp to which a device is bound',
		path: '/cgi-bin/service/get_device_auth_info',
		parameters: BY_NUMBER,
		see: 90753,
		example: {
			request: A_NUMBER,
			response: {
				...OK,
				auth_corp_info: { corpid: A_CORP, corp_name: 'Example Ltd' },
				device_info: { model_id: A_MODEL, remark_name: 'Front door' },
			},
		},
	}),
	'device.fetchLog': defineEndpoint({
		...DEVICE,
		operation: 'fetchLog',
		title: 'Fetch Log',
		zh: '上传设备日志',
		action: 'Fetch log of device',
		description: 'Asks a device to upload its log, which comes later',
		path: '/cgi-bin/service/fetch_device_log',
		parameters: {
			...BY_NUMBER,
			hint: text('Hint', 'What to tell the device, up to 128 bytes', { limits: { maxBytes: 128 } }),
		},
		see: 91475,
		example: { request: { ...A_NUMBER, hint: 'network' }, response: OK },
	}),
	'device.resetSecret': defineEndpoint({
		...DEVICE,
		operation: 'resetSecret',
		title: 'Reset Secret Number',
		zh: '重置设备SecretNo',
		action: 'Reset secret number of device',
		description: 'Lets a device fetch a new secret number; its firmware must be able to do that',
		path: '/cgi-bin/service/reset_secret_no',
		parameters: BY_NUMBER,
		see: 90631,
		example: { request: A_NUMBER, response: OK },
	}),
	'device.setPrinterSupport': defineEndpoint({
		...DEVICE,
		operation: 'setPrinterSupport',
		title: 'Set Printer Support',
		zh: '设置打印机支持状态',
		action: 'Set printer support of device',
		description: 'Says whether the printer at a print box is supported',
		path: '/cgi-bin/service/set_printer_support_state',
		parameters: {
			...BY_NUMBER,
			not_supported_printer: required(
				flag('Not Supported', 'Whether the printer is not supported'),
			),
		},
		see: 92782,
		example: { request: { ...A_NUMBER, not_supported_printer: true }, response: OK },
	}),
	'device.delete': defineEndpoint({
		...DEVICE,
		operation: 'delete',
		title: 'Delete',
		zh: '删除设备实例',
		action: 'Delete device',
		description: 'Deletes a registered device',
		path: '/cgi-bin/service/del_device',
		parameters: BY_NUMBER,
		see: 92770,
		example: { request: A_NUMBER, response: OK },
	}),
};
