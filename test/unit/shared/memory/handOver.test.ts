import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSettings } from '../../../../nodes/WecomSuite/shared/credential/config';
import { handedOver, handOver } from '../../../../nodes/WecomSuite/shared/memory/handOver';
import { CREDENTIAL } from '../../../support/credential';

const SETTINGS = readSettings(CREDENTIAL);
/** As much of a connection as is needed. */
const open = () => Object.assign(new EventEmitter(), { destroyed: false });
const userOf = (id: string) => ({ credentials: { wecomSuiteApi: { id } } });

describe('the settings of a push', () => {
	it('are there for a node with the same credential until the connection is closed', () => {
		const connection = open();
		handOver('sealed', userOf('1'), SETTINGS, connection);
		expect(handedOver('sealed', userOf('1'))).toBe(SETTINGS);
		connection.emit('close');
		expect(handedOver('sealed', userOf('1'))).toBeUndefined();
	});

	it('(issue 20, row 9) are not kept when WeCom hung up before', async () => {
		// The very thing that n8n hands over: it emits close once, and never again.
		const server = createServer((request, response) => {
			request.socket.destroy();
			response.once('close', () => {
				handOver('sealed too late', userOf('1'), SETTINGS, response);
				server.emit('late');
			});
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const late = once(server, 'late');
		await fetch(`http://127.0.0.1:${port}`).catch(() => undefined);
		await late;
		server.close();
		expect(handedOver('sealed too late', userOf('1'))).toBeUndefined();
	});

	it('(issue 20, row 9) are bounded: of very many the oldest go first', () => {
		for (let n = 0; n < 1001; n++) handOver(`sealed ${n}`, userOf('1'), SETTINGS, open());
		expect(handedOver('sealed 0', userOf('1'))).toBeUndefined();
		expect(handedOver('sealed 1000', userOf('1'))).toBe(SETTINGS);
	});

	it('are for nobody else', () => {
		handOver('sealed for one', userOf('1'), SETTINGS, open());
		expect(handedOver('sealed for one', userOf('2'))).toBeUndefined();
		expect(handedOver('sealed for one', {})).toBeUndefined();
		expect(handedOver('another', userOf('1'))).toBeUndefined();
		expect(handedOver('another', {})).toBeUndefined();
	});
});
