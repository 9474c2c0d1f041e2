// A credential that n8n's token cache writes to.
'use strict';

const memory = require('./memory');

class ProbeApi {
	name = 'probeApi';

	displayName = 'Probe API';

	properties = [
		{ displayName: 'Secret', name: 'secret', type: 'string', default: '' },
		{ displayName: 'Note', name: 'note', type: 'string', default: '' },
		{
			displayName: 'Kept',
			name: 'kept',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Beside',
			name: 'beside',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
	];

	async authenticate() {
		memory.signed += 1;
		throw Object.assign(new Error('refused'), { response: { status: 401 } });
	}

	async preAuthentication() {
		if (memory.offer === undefined) return {};
		return { kept: memory.offer, beside: `beside ${memory.offer}` };
	}
}

module.exports = { ProbeApi };
