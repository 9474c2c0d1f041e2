/** As much of n8n's context as reading a reply asks for, around the parameters of one node. */
import type { IBinaryData } from 'n8n-workflow';
import type { ContentSource } from '../../../nodes/WecomSuite/reply/content';

export interface Binary {
	readonly mimeType: string;
	readonly content: Buffer;
	readonly fileName?: string;
}

const at = (values: object, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>(
			(value, name) => (value as Record<string, unknown> | undefined)?.[name],
			values,
		);

/** A parameter that is not given has the fallback, and none without one is an error, as in n8n. */
export const contextOf = (
	parameters: object,
	binaries: Readonly<Record<string, Binary>> = {},
): ContentSource => {
	const binaryOf = (property: unknown): Binary => {
		const binary = binaries[String(property)];
		if (binary === undefined) throw new Error(`no binary ${String(property)}`);
		return binary;
	};
	const source = {
		getNodeParameter: (name: string, index: number, fallback?: unknown): unknown => {
			expect(index).toBe(3);
			const value = at(parameters, name) ?? fallback;
			if (value === undefined) throw new Error(`Could not get parameter ${name}`);
			return value;
		},
		helpers: {
			assertBinaryData: (index: number, property: unknown): IBinaryData => {
				expect(index).toBe(3);
				const { content, ...binary } = binaryOf(property);
				return { data: content.toString('base64'), ...binary };
			},
			getBinaryDataBuffer: (_: number, property: unknown) =>
				Promise.resolve(binaryOf(property).content),
		},
	};
	return source as unknown as ContentSource;
};

/** Files that are what they say, as far as their first bytes go. */
export const FILES = {
	jpg: Buffer.from('ffd8ffe000104a46', 'hex'),
	png: Buffer.from('89504e470d0a1a0a0000', 'hex'),
	gif: Buffer.from('GIF89a00'),
	amr: Buffer.from('#!AMR\n\u0004'),
	mp4: Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0'),
	mov: Buffer.from('\0\0\0\u0014ftypqt  \0\0\u0002\0'),
};
