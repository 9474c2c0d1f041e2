/**
 * What the vendor's codes mean and what to do about them (https://developer.work.weixin.qq.com/document/path/90313).
 * `errmsg` varies and must not be matched; the code decides.
 */
import { CALL_CODES } from './codes/calls';
import { COMMON_CODES, no, RANGES } from './codes/common';
import { CONTACT_CODES } from './codes/contacts';
import { DEVICE_CODES } from './codes/devices';
import type { Errcode, StaleToken } from './codes/family';
import { OFFICE_CODES } from './codes/office';
import { ORDER_CODES } from './codes/orders';
import { TOOL_CODES } from './codes/tools';

export type { Errcode, StaleToken };

/** Every code that the vendor publishes, and no two ways of explaining one. */
export const ERRCODES: Readonly<Record<number, Errcode>> = {
	...CALL_CODES,
	...CONTACT_CODES,
	...ORDER_CODES,
	...OFFICE_CODES,
	...DEVICE_CODES,
	...TOOL_CODES,
	...COMMON_CODES,
};

/** The vendor's list of all codes. */
const ALL_CODES = 90313;

export interface Explanation extends Errcode {
	readonly see: number;
	/** The vendor's own look-up of this code. */
	readonly link: string;
}

/** Advice for every code, also for those that the vendor adds one day. */
export function explain(errcode: number): Explanation {
	const link = `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
	const known =
		ERRCODES[errcode] ??
		RANGES.find(([first, last]) => errcode >= first && errcode <= last)?.[2] ??
		no(
			'WeCom refused the call | 企业微信拒绝了调用',
			`Read the message of WeCom, or look the code up at ${link} | 查看企业微信的提示，或查询 ${link}`,
		);
	return { see: ALL_CODES, ...known, link };
}
