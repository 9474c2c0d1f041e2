/** What a waiting node knows of its question. It lies in the execution, where n8n keeps it as long as it waits. */
import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import type { Answer } from '../../suite/seals/tap';

/** Texts of the card after an answer; `$member` stands for the user ID of the member who gave it. */
export interface CardTexts {
	readonly approved: string;
	readonly declined: string;
	readonly selected: string;
	readonly refused: string;
}

/** One question of a card: what its option IDs mean. */
export interface Question {
	/** Name of the answer in the item. */
	readonly name: string;
	/** ID → what the item says. */
	readonly options: Readonly<Record<string, string>>;
}

export interface Asked {
	readonly waitId: string;
	readonly corpId: string;
	readonly kind: 'approval' | 'choice' | 'form';
	/** User IDs in lower case; empty: everybody who got the card. */
	readonly approvers: readonly string[];
	/** Question key → question. */
	readonly questions: Readonly<Record<string, Question>>;
	readonly texts: CardTexts;
	/** What a page for members without cards shows; absent where there are cards. */
	readonly page?: Page;
}

export interface Page {
	readonly subject: string;
	readonly message: string;
	/** Answer → label of its button. */
	readonly buttons: Readonly<Partial<Record<Answer, string>>>;
}

const NAME = 'wecomAsked';

export function noteAsked(context: IExecuteFunctions, asked: Asked): void {
	context.getContext('node')[NAME] = JSON.stringify(asked);
}

/** Undefined when the execution waits for something else. */
export function askedOf(context: IWebhookFunctions): Asked | undefined {
	const node = JSON.stringify(context.getNode().name);
	const noted = attempt(() => context.evaluateExpression(`{{ $node[${node}].context.${NAME} }}`));
	return typeof noted === 'string' ? attempt(() => JSON.parse(noted) as Asked) : undefined;
}
