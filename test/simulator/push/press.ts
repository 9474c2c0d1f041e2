/** Members press buttons of cards that were sent through the API: any button, as any member, twice, late. */
import { randomBytes } from 'node:crypto';
import type { Json } from '../../../nodes/WecomSuite/suite/table/define';

import type { SentMessage } from '../api/records';
import type { WecomPlatform } from './platform';
import type { PushOptions, PushResult } from './push';

export interface Press {
	/** Who presses; the one who got the card by default. */
	readonly member?: string;
	/** Text or key of the button; the first by default. */
	readonly button?: string;
	/** Question key → texts or IDs of the options that are ticked or chosen. */
	readonly selected?: Readonly<Record<string, readonly string[]>>;
	readonly options?: PushOptions;
	/** Elements of the event to bend. */
	readonly overrides?: Readonly<Record<string, unknown>>;
}

interface Button {
	readonly text: string;
	readonly key: string;
}
interface Question {
	readonly question_key: string;
	readonly option_list: ReadonlyArray<{ readonly id: string; readonly text: string }>;
}

const listOf = <T>(value: Json | undefined): readonly T[] =>
	(value === undefined ? [] : [value].flat()) as unknown as readonly T[];

/** What may be pressed on a card: its buttons, or the one that sends what was chosen. */
export const buttonsOf = ({ message }: SentMessage): readonly Button[] => [
	...listOf<Button>(message['button_list']),
	...listOf<Button>(message['submit_button']),
];

const questionsOf = ({ message }: SentMessage): readonly Question[] =>
	['checkbox', 'select_list', 'button_selection'].flatMap((name) =>
		listOf<Question>(message[name]),
	);

/** The push that follows when a member presses a button of this card, and what WeCom makes of the answer. */
export const press = async (
	wecom: WecomPlatform,
	card: SentMessage,
	{ member = card.touser, button, selected = {}, options = {}, overrides = {} }: Press = {},
): Promise<PushResult> => {
	const buttons = buttonsOf(card);
	const pressed =
		button === undefined
			? buttons[0]
			: buttons.find(({ text, key }) => text === button || key === button);
	if (pressed === undefined) throw new Error(`The card has no button ${button ?? 'at all'}.`);
	const event = {
		ToUserName: card.corpId,
		FromUserName: member,
		AgentID: String(card.agentId),
		EventKey: pressed.key,
		TaskId: String(card.message['task_id']),
		CardType: String(card.message['card_type']),
		ResponseCode: `response-${randomBytes(12).toString('hex')}`,
		SelectedItems: selectedItems(card, selected),
		...overrides,
	};
	return await wecom.push('event:template_card_event', event, options);
};

/** Nothing where nothing was chosen, as WeCom writes it. */
const selectedItems = (card: SentMessage, selected: NonNullable<Press['selected']>) => {
	const items = Object.entries(selected).map(([key, chosen]) => {
		const question = questionsOf(card).find(({ question_key }) => question_key === key);
		if (question === undefined) throw new Error(`The card has no question ${key}.`);
		const ids = chosen.map(
			(one) => question.option_list.find(({ id, text }) => [id, text].includes(one))?.id ?? one,
		);
		return { QuestionKey: key, OptionIds: { OptionId: ids } };
	});
	return items.length === 0 ? null : { SelectedItem: items };
};
