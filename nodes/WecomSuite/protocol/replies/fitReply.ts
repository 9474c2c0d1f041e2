/** A reply as a user puts it → one that WeCom takes (https://developer.work.weixin.qq.com/document/path/90377). */
import { checkCard } from './cardTypes';
import { readRaw } from './raw';
import { readElements } from './readElements';
import { REPLIES } from './replies';
import type { Reply, ReplyDraft } from './types';

/**
 * The reply under the names of WeCom's API. With `cut`, texts for people lose what is too long.
 * @throws ReplyError that names the element, what it has and what WeCom takes
 */
export function fitReply({ kind, body }: ReplyDraft, cut = false): Reply {
	const { name, elements } = REPLIES[kind];
	const fit = readElements(elements, body, name, cut);
	if (kind === 'updateTemplateCard') checkCard(fit);
	const value = kind === 'raw' ? { xml: readRaw(String(fit['xml'])) } : fit;
	// What `readElements` gives has the type that the same table says.
	return { kind, body: value } as unknown as Reply;
}
