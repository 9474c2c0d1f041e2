import { checkPush } from '../../../../nodes/WecomSuite/protocol/replies/checkPush';
import { REPLIES } from '../../../../nodes/WecomSuite/protocol/replies/replies';
import type { ReplyKind } from '../../../../nodes/WecomSuite/protocol/replies/types';
import { thrownBy } from '../../../support/thrown';

const KINDS = Object.keys(REPLIES) as ReplyKind[];

describe('checkPush', () => {
	it.each([
		['message', ['text', 'image', 'voice', 'video', 'news', 'raw']],
		['card', ['updateButton', 'updateTemplateCard', 'raw']],
		['taskcard', ['updateTaskcard', 'raw']],
	] as const)('lets a %s be answered with %j and nothing else', (push, taken) => {
		for (const kind of KINDS) {
			if ((taken as readonly string[]).includes(kind)) checkPush(push, kind);
			else expect(thrownBy(() => checkPush(push, kind)).code).toBe('ERR_WECOM_REPLY');
		}
	});

	it.each([
		['message', 'updateButton', 'no update of a card as a reply to a message'],
		['card', 'text', 'no message as a reply to a card, only an update of the card'],
		['taskcard', 'news', 'no message as a reply to a card, only an update of the card'],
		['taskcard', 'updateTemplateCard', 'only a new text of its button'],
		['card', 'updateTaskcard', 'no update of a task card'],
	] as const)('says why a %s takes no %s', (push, kind, message) => {
		expect(thrownBy(() => checkPush(push, kind)).message).toContain(message);
	});
});
