/** Generate Token and Key: values for a new app, before there is a credential. */
import { newKeys } from '../../suite/newKeys';
import type { Operation, Result } from '../operation';

const generate = async (): Promise<Result[]> => [{ json: newKeys() }];

export const GENERATE_KEYS: Operation = {
	resource: 'callback',
	operation: 'generateKeys',
	title: 'Generate Token and Key',
	zh: '随机获取Token和EncodingAESKey',
	action: 'Generate callback token and key',
	description:
		'Makes a random Token and EncodingAESKey to enter both in the console of WeCom and in a credential; delete the execution afterwards, because it shows them',
	parameters: {},
	returns: { token: '…', encodingAesKey: '…' },
	authorized: 'never',
	alone: generate,
	run: generate,
};
