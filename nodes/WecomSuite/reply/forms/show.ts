/** Which fields belong to which kind of reply. */
import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Conditions = NonNullable<IDisplayOptions['show']>;

/** The fields, shown only for these kinds of reply. */
export const showFor = (
	replyTypes: readonly string[],
	fields: readonly INodeProperties[],
): INodeProperties[] =>
	fields.map((field) => {
		const show: Conditions = { replyType: [...replyTypes], ...field.displayOptions?.show };
		return { ...field, displayOptions: { ...field.displayOptions, show } };
	});
