/**
 * The page for members without cards. Opening it decides nothing: apps open links by themselves to show a preview. Its buttons
 * send a form. It runs no script and loads nothing.
 */
import type { Asked, Page } from './asked';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE =
	'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.25rem}p{white-space:pre-wrap;overflow-wrap:anywhere}label,select{display:block;margin:.5rem 0}button{font:inherit;padding:.5rem 1.5rem;margin:1rem 1rem 0 0}';

/** For the header of the same name: nothing but the form and its style. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-forms";

const html = (title: string, body: string): string =>
	`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${escape(title)}</title><style>${STYLE}</style></head><body><h1>${escape(title)}</h1>${body}</body></html>`;

export const questionPage = (
	{ subject, message, buttons }: Page,
	questions: Asked['questions'],
): string => {
	const fields = Object.entries(questions).map(
		([key, { name, options }]) =>
			`<label>${escape(name)}<select name="${escape(key)}" required><option value=""></option>${Object.entries(
				options,
			)
				.map(([id, text]) => `<option value="${escape(id)}">${escape(text)}</option>`)
				.join('')}</select></label>`,
	);
	const shown = Object.entries(buttons).map(
		([answer, label]) =>
			`<button name="answer" value="${escape(answer)}">${escape(label)}</button>`,
	);
	return html(
		subject,
		`<p>${escape(message)}</p><form method="post">${fields.join('')}${shown.join('')}</form>`,
	);
};

export const closingPage = (text: string): string =>
	html(text, '<p>This page can be closed now.</p>');
