/** The four pushes that are measured, sealed by the simulator. */
import { rowOf, sampleEvent } from '../../simulator/push/samples';
import { seal, sign } from '../../simulator/wire/wire';
import { writeXml } from '../../simulator/wire/writeXml';

export const SUITE = {
	suiteId: 'ww4asffe99e54c0f4c',
	providerCorpId: 'ww0example0provider',
	corpId: 'wpExampleAuthorizerCorp000000001',
	token: 'exampleToken',
	encodingAesKey: 'exampleEncodingAesKeyexampleEncodingAesKey0',
} as const;

export interface Push {
	readonly label: string;
	/** Of the text inside. */
	readonly bytes: number;
	readonly body: Buffer;
	readonly msgSignature: string;
	readonly timestamp: string;
	readonly nonce: string;
}

const approver = (name: string) => ({
	UserInfo: { UserId: name },
	Speech: 'Agreed, please hand over to the team first',
	SpYj: '2',
	Sptime: '1571732272',
	MediaIds: ['WWCISP_v6eLd3xBvHRjQ'],
});
/** Three steps of approval, as a form in use has them. */
const APPROVAL = {
	ApprovalInfo: {
		ProcessList: {
			NodeList: ['lisi', 'wangwu', 'zhaoliu'].map((name) => ({
				NodeType: '1',
				SpStatus: '2',
				ApvRel: '2',
				SubNodeList: [approver(name), approver(`${name}2`)],
			})),
		},
	},
};

const EVENTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	'suite:suite_ticket': { SuiteTicket: 'exampleSuiteTicket'.padEnd(64, '0') },
	'message:text': {},
	'suite:change_contact:update_user': {},
	'event:sys_approval_change': APPROVAL,
};

export const PUSHES: readonly Push[] = Object.entries(EVENTS).map(([label, changes]) => {
	const event = sampleEvent(label, SUITE, 1760000000, changes);
	const message = writeXml(event, rowOf(label).fields);
	const encrypt = seal(message, SUITE.suiteId, SUITE.encodingAesKey);
	const [timestamp, nonce] = ['1760000000', '1372623149'];
	const envelope = `<xml><ToUserName><![CDATA[${SUITE.suiteId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt><AgentID><![CDATA[]]></AgentID></xml>`;
	return {
		label,
		bytes: Buffer.byteLength(message),
		body: Buffer.from(envelope),
		msgSignature: sign(SUITE.token, timestamp, nonce, encrypt),
		timestamp,
		nonce,
	};
});
