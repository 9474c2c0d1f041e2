/** docs/zh/errors.md, the Chinese twin of docs/errors.md. Never edited by hand. */
import type { AnyWecomError } from '../../../../nodes/WecomSuite/protocol/errors';
import { ERRCODES, type Errcode } from '../../../../nodes/WecomSuite/suite/errcodes';
import { cell, type OwnError } from '../errorsPage';

/** One per code, or this does not compile. */
const OWN: Readonly<Record<AnyWecomError['code'], OwnError>> = {
	ERR_WECOM_CONFIGURATION: {
		when: '凭证的某一项、suite_ticket 或授权缺失或格式不对，`field` 指出是哪一项',
		remedy: '从企业微信后台重新复制；如果是 ticket，等下一次推送，或在后台点“刷新Ticket”',
	},
	ERR_WECOM_ENVELOPE: {
		when: '回调缺少四个参数之一，或没有 `Encrypt`',
		remedy: '如果是无关的人访问这个地址，不用处理；否则检查代理是否改写了请求',
	},
	ERR_WECOM_SIGNATURE: {
		when: '回调的签名不符',
		remedy: '逐字核对凭证里的 Token 与后台回调配置里的是否一致',
	},
	ERR_WECOM_DECRYPTION: {
		when: '回调的内容解不开',
		remedy: '从后台的回调配置重新复制 EncodingAESKey',
	},
	ERR_WECOM_RECEIVER: {
		when: '回调是真的，但不是发给这个应用、这个企业的，或时间超出范围',
		remedy: '对照后台核对 SuiteID 和服务商 CorpID，并校准服务器时间',
	},
	ERR_WECOM_XML: {
		when: '解密后的内容不是企业微信的 XML 或 JSON；触发器连同原文一起送出',
		remedy: '查看 `wecom.raw`；如果企业微信确实这样推送，请报告这个事件',
	},
	ERR_WECOM_REPLY: {
		when: '回复无法生成，或企业微信已经不再等待',
		remedy: '修改报错指出的字段，或在 *If Too Late* 里选择赶不上时怎么办',
	},
	ERR_WECOM_SEAL: {
		when: '密封的文本（`wcs1.…`）被改动过，或属于别的应用、别的 Secret、别的用途',
		remedy:
			'从原处重新取得。更换 Suite Secret 之后：上下文和 ticket 会随下一次推送更新；授权要重新取得（后台“重新获取”或重新安装），或用永久授权码执行 Refresh Authorization Info',
	},
	ERR_WECOM_PARAMETER: {
		when: '字段的值企业微信不会接受；请求没有发出，`field` 指出字段',
		remedy: '按报错的说明修改字段',
	},
	ERR_WECOM_API: {
		when: '企业微信返回了非 0 的 `errcode`，或收下了消息但无人能收到（0）；错误里有企业微信的代码和原文',
		remedy: '在下面查这个代码',
	},
	ERR_WECOM_TRANSPORT: {
		when: '没有应答，或应答不是企业微信发出的',
		remedy: '检查网络、代理和凭证里的 API Base URL',
	},
};

const RETRIES: Readonly<Record<Errcode['retry'], string>> = {
	no: '否',
	later: '是，稍后',
	refresh: '是，换新凭证后一次',
};

/** Rows whose Chinese is not there yet speak English. */
type Told = Errcode & { readonly zh?: { readonly meaning: string; readonly remedy: string } };

const ownRows = (): string =>
	Object.entries(OWN)
		.map(([code, { when, remedy }]) => `| \`${code}\` | ${when} | ${remedy} |`)
		.join('\n');

const codeRows = (): string =>
	Object.entries<Told>(ERRCODES)
		.sort(([one], [other]) => Number(one) - Number(other))
		.map(([code, { meaning, remedy, zh = { meaning, remedy }, retry, see }]) => {
			const page =
				see === undefined
					? ''
					: `（[文档](https://developer.work.weixin.qq.com/document/path/${see})）`;
			return `| ${code} | ${cell(zh.meaning)} | ${cell(zh.remedy)}${page} | ${RETRIES[retry]} |`;
		})
		.join('\n');

/** The whole page. */
export const errorsPageZh = (): string => `# 错误一览

<!-- Made by \`npm run docs\` from nodes/WecomSuite/protocol/errors.ts and suite/codes. Do not edit: change the row. -->

[English](../errors.md)

每个错误都有一句说明发生了什么，一句说明怎么办，括号里是代码。节点设为 *On Error: Continue* 时，数据项里有 \`error\`、\`code\`、\`remedy\`；
企业微信拒绝时还有 \`errcode\` 和 \`errmsg\`。请按代码判断，不要匹配文字。设为 *Continue (using error output)* 时从错误出口送出，
并带上原数据项的字段。

## 本包的代码

| 代码 | 什么时候出现 | 怎么办 |
| --- | --- | --- |
${ownRows()}

## 企业微信的代码

共 ${Object.keys(ERRCODES).length} 个，即企业微信公布的全部错误码。重试可能成功的，节点会自动重试。这里没有的代码，节点会显示企业微信的原文；
可以到[错误码查询](https://open.work.weixin.qq.com/devtool/query)查。

| errcode | 含义 | 怎么办 | 自动重试 |
| --- | --- | --- | --- |
${codeRows()}
`;
