/** Which kind of reply WeCom takes to which kind of push (https://developer.work.weixin.qq.com/document/path/90377). */
import { ReplyError } from '../errors';
import type { PushKind, ReplyKind } from './types';

const TAKEN: Readonly<Record<PushKind, readonly ReplyKind[]>> = {
	message: ['text', 'image', 'voice', 'video', 'news'],
	card: ['updateButton', 'updateTemplateCard'],
	taskcard: ['updateTaskcard'],
};

/**
 * Raw XML passes: its author decides what WeCom gets.
 * @throws ReplyError
 */
export function checkPush(push: PushKind, kind: ReplyKind): void {
	if (kind === 'raw' || TAKEN[push].includes(kind)) return;
	if (push === 'message') {
		throw new ReplyError(
			'WeCom takes no update of a card as a reply to a message or menu event',
			'Update cards only where a button of a card was pressed; choose Text, Image, Voice, Video or News here',
		);
	}
	if (TAKEN.message.includes(kind)) {
		throw new ReplyError(
			'WeCom takes no message as a reply to a card, only an update of the card',
			'Choose Update Button, Update Template Card or No Reply, or write to the member with the API',
		);
	}
	throw new ReplyError(
		push === 'taskcard'
			? 'WeCom takes no update of a template card as a reply to a task card, only a new text of its button'
			: 'WeCom takes no update of a task card as a reply to a template card',
		'Choose Update Button or No Reply',
	);
}
