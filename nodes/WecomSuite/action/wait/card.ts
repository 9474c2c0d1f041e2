/** The card of each response type, as values of the rows that send cards, and what its option IDs mean. */
import { ParameterError } from '../../protocol/errors';
import type { Answer } from '../../suite/seals/tap';
import type { Values } from '../../suite/table/values';
import type { Asked, Page, Question } from './asked';
import { listOf, recordOf } from '../../shared/narrow';

/** Makes the key of a button. */
export type KeyOf = (answer: Answer) => string;

export interface Card {
	/** Row of the endpoint table. */
	readonly row: 'card.sendButtons' | 'card.sendVote' | 'card.sendChoices';
	readonly kind: Asked['kind'];
	readonly values: Values;
	readonly questions: Asked['questions'];
	/** The same for members without cards. */
	readonly page: Page;
}

interface Head {
	readonly subject: string;
	readonly message: string;
}

type Read = (name: string) => unknown;

const textOf = (value: unknown): string => String(value ?? '').trim();

/** @throws ParameterError when there is nothing to choose from */
export function cardOf(read: Read, keyOf: KeyOf): Card {
	const head = { subject: textOf(read('subject')), message: textOf(read('message')) };
	if (head.message === '')
		throw new ParameterError('message', 'Message (message) is empty', 'Say what is asked');
	switch (read('responseType')) {
		case 'choice':
			return choiceCard(head, read, keyOf);
		case 'form':
			return formCard(head, read, keyOf);
		default:
			return approvalCard(head, read, keyOf);
	}
}

function approvalCard({ subject, message }: Head, read: Read, keyOf: KeyOf): Card {
	const given = recordOf(recordOf(read('approvalOptions'))['values']);
	const approve = {
		text: textOf(given['approveLabel']) || 'Approve',
		style: styleOf(given['buttonApprovalStyle'], 1),
		key: keyOf('approved'),
	};
	const decline = {
		text: textOf(given['disapproveLabel']) || 'Decline',
		style: styleOf(given['buttonDisapprovalStyle'], 2),
		key: keyOf('declined'),
	};
	const title = subject || 'Approval Requested';
	const isDouble = given['approvalType'] === 'double';
	return {
		row: 'card.sendButtons',
		kind: 'approval',
		values: {
			main_title: { title },
			sub_title_text: message,
			button_list: isDouble ? [approve, decline] : [approve],
		},
		questions: {},
		page: {
			subject: title,
			message,
			buttons: { approved: approve.text, ...(isDouble ? { declined: decline.text } : {}) },
		},
	};
}

/** n8n's own nodes know two styles by name. */
const NAMED: Readonly<Record<string, number>> = { primary: 1, secondary: 2 };
const styleOf = (given: unknown, usual: number): number =>
	NAMED[String(given)] ?? (Number(given) || usual);

const SUBMIT = 'Submit';

function choiceCard({ subject, message }: Head, read: Read, keyOf: KeyOf): Card {
	const question = questionOf('choices', 'chosen', read('choices'));
	const title = subject || 'Choice Requested';
	return {
		row: 'card.sendVote',
		kind: 'choice',
		values: {
			main_title: { title, desc: message },
			checkbox: { question_key: 'q1', mode: 0, option_list: optionsOf(question) },
			submit_button: { text: SUBMIT, key: keyOf('selected') },
		},
		questions: { q1: question },
		page: { subject: title, message, buttons: { selected: SUBMIT } },
	};
}

function formCard({ subject, message }: Head, read: Read, keyOf: KeyOf): Card {
	const given = listOf(recordOf(read('questions'))['values']).map(recordOf);
	const questions = Object.fromEntries(
		given.map((one, index) => [
			`q${index + 1}`,
			questionOf('questions', textOf(one['title']) || `question${index + 1}`, one['options']),
		]),
	);
	if (given.length === 0)
		throw new ParameterError('questions', 'Questions (questions) is empty', 'Add a question');
	const title = subject || 'Answers Requested';
	return {
		row: 'card.sendChoices',
		kind: 'form',
		values: {
			main_title: { title, desc: message },
			select_list: Object.entries(questions).map(([key, question]) => ({
				question_key: key,
				title: question.name,
				option_list: optionsOf(question),
			})),
			submit_button: { text: SUBMIT, key: keyOf('selected') },
		},
		questions,
		page: { subject: title, message, buttons: { selected: SUBMIT } },
	};
}

/** An option per line, or per entry where an expression gives a list. */
function questionOf(field: string, name: string, given: unknown): Question {
	const lines = (Array.isArray(given) ? given.map(String) : textOf(given).split('\n'))
		.map((line) => line.trim())
		.filter((line) => line !== '');
	if (lines.length === 0) {
		throw new ParameterError(
			field,
			`There is nothing to choose from in ${field}`,
			'Give one option per line',
		);
	}
	return {
		name,
		options: Object.fromEntries(lines.map((line, index) => [`o${index + 1}`, line])),
	};
}

const optionsOf = ({ options }: Question): Values[] =>
	Object.entries(options).map(([id, text]) => ({ id, text }));
