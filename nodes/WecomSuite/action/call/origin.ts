/** The push that an item came from, as far as it can be known. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import type { Settings } from '../../shared/credential/config';
import { findContext } from '../../shared/findContext';
import { openContext, type Context } from '../../suite/seals/context';

/**
 * Undefined when no push of this suite is behind the item: a trigger of another suite may well be.
 * @throws SealError when the context was given by hand and cannot be opened
 */
export function pushOf(
	context: IExecuteFunctions,
	settings: Settings,
	index: number,
	given: string,
): Context | undefined {
	if (given !== '') return openContext(given, settings);
	const found = findContext(context, index);
	return found === undefined ? undefined : attempt(() => openContext(found, settings));
}
