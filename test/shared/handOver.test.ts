import { EventEmitter } from 'node:events';
import { readSettings } from '../../nodes/WecomSuite/shared/config';
import { handedOver, handOver } from '../../nodes/WecomSuite/shared/handOver';
import { CREDENTIAL } from '../support/credential';

const SETTINGS = readSettings(CREDENTIAL);
const userOf = (id: string) => ({ credentials: { wecomSuiteApi: { id } } });

describe('the settings of a push', () => {
	it('are there for a node with the same credential until the connection is closed', () => {
		const connection = new EventEmitter();
		handOver('sealed', userOf('1'), SETTINGS, connection);
		expect(handedOver('sealed', userOf('1'))).toBe(SETTINGS);
		connection.emit('close');
		expect(handedOver('sealed', userOf('1'))).toBeUndefined();
	});

	it('are for nobody else', () => {
		handOver('sealed for one', userOf('1'), SETTINGS, new EventEmitter());
		expect(handedOver('sealed for one', userOf('2'))).toBeUndefined();
		expect(handedOver('sealed for one', {})).toBeUndefined();
		expect(handedOver('another', userOf('1'))).toBeUndefined();
		expect(handedOver('another', {})).toBeUndefined();
	});
});
