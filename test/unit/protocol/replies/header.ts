/** Writes a reply as a test would: always to the same member. */
import type { ReplyDraft } from '../../../../nodes/WecomSuite/protocol/replies/types';
import { writeReply } from '../../../../nodes/WecomSuite/protocol/replies/writeReply';
import { checkReply } from '../../../simulator/push/checkReply';
import { readXml, type XmlObject } from '../../../simulator/wire/readXml';

export const TO = { toUser: 'zhangsan', fromCorp: 'wpCorp', createTime: 1760000004 };
export const HEADER = {
	ToUserName: 'zhangsan',
	FromUserName: 'wpCorp',
	CreateTime: '1760000004',
};

/** The reply as the simulator reads it. */
export const read = (kind: ReplyDraft['kind'], body: unknown): XmlObject =>
	readXml(writeReply(TO, { kind, body }));

/** What the simulator has against it. */
export const problemOf = (fields: XmlObject): string | undefined =>
	checkReply(
		{ receiveId: '', xml: '', fields },
		{ kind: 'any', receiveId: '', from: TO.toUser, to: TO.fromCorp },
	);
