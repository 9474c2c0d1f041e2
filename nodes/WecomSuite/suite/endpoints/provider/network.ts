/** Rows: addresses of WeCom's servers (https://developer.work.weixin.qq.com/document/path/91116, 92520). */
import { defineEndpoint, GET } from '../../table/define';
import { OK } from '../../table/parameters';

const NETWORK = { ...GET, resource: 'network', token: 'corp', parameters: {} } as const;
const ADDRESSES = { response: { list: 'ip_list' } } as const;

export const NETWORK_ENDPOINTS = {
	'network.getCallbackAddresses': defineEndpoint({
		...NETWORK,
		...ADDRESSES,
		operation: 'getCallbackAddresses',
		title: 'Get Callback Addresses',
		zh: '获取企业微信回调IP段',
		action: 'Get callback addresses',
		description: 'Lists the IP addresses that WeCom pushes callbacks from, for a firewall',
		path: '/cgi-bin/getcallbackip',
		see: 91116,
		example: { request: {}, response: { ...OK, ip_list: ['101.226.103.*', '101.226.62.*'] } },
	}),
	'network.getApiAddresses': defineEndpoint({
		...NETWORK,
		...ADDRESSES,
		operation: 'getApiAddresses',
		title: 'Get API Addresses',
		zh: '获取企业微信接口IP段',
		action: 'Get API addresses',
		description: 'Lists the IP addresses of the API servers of WeCom, for a firewall',
		path: '/cgi-bin/get_api_domain_ip',
		see: 92520,
		example: { request: {}, response: { ...OK, ip_list: ['182.254.11.176', '182.254.78.66'] } },
	}),
};
