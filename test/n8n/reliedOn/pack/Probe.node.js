// A node that answers on the connection of the trigger, fails or takes its time, as its item says, or waits; and a list that always fails.
'use strict';

const { NodeApiError, sleep, WAIT_INDEFINITELY } = require('n8n-workflow');
const memory = require('./memory');

class Probe {
	description = {
		displayName: 'Probe',
		name: 'probe',
		group: ['transform'],
		version: 1,
		description: 'Answers or fails',
		defaults: { name: 'Probe' },
		inputs: ['main'],
		outputs: ['main'],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: '={{ $nodeId }}',
				restartWebhook: true,
				isFullPath: true,
			},
		],
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				default: 'run',
				options: [
					{ name: 'Run', value: 'run' },
					{ name: 'Send and Wait', value: 'sendAndWait' },
				],
			},
			{ displayName: 'Approval Options', name: 'approvalOptions', type: 'json', default: '' },
			{ displayName: 'Other', name: 'other', type: 'string', default: 'as it is' },
			{
				displayName: 'Choice',
				name: 'choice',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				modes: [
					{
						displayName: 'From List',
						name: 'list',
						type: 'list',
						typeOptions: { searchListMethod: 'failing' },
					},
				],
			},
		],
	};

	methods = {
		listSearch: {
			async failing() {
				const words = { message: 'The list failed', description: 'This is the remedy' };
				throw new NodeApiError(this.getNode(), { message: words.message }, words);
			},
		},
	};

	async webhook() {
		const known = '{{ $node["Probe"].context.known }}';
		return {
			webhookResponse: { heard: this.evaluateExpression(known) },
			workflowData: [[{ json: { do: 'work' } }]],
		};
	}

	async execute() {
		if (this.getNodeParameter('operation', 0) === 'sendAndWait') {
			memory.waiting = this.getSignedResumeUrl();
			this.getContext('node').known = 'kept while it waits';
			await this.putExecutionToWait(WAIT_INDEFINITELY);
			return [this.getInputData()];
		}
		const [{ json }] = this.getInputData();
		if (json.do === 'fail') throw new Error('the flow fails here');
		if (json.do === 'work') await sleep(3000);
		if (json.do === 'reply') {
			await this.sendResponse({
				statusCode: 202,
				headers: { 'content-type': 'application/xml; charset=utf-8' },
				body: Buffer.from([0, 255, 10]),
			});
		}
		return [this.getInputData()];
	}
}

module.exports = { Probe };
