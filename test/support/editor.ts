/** What n8n's editor does while a workflow is built: it asks a node for the entries of a list. */
import 'reflect-metadata';
import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type INodeParameters,
} from 'n8n-workflow';
import { WecomSuite } from '../../nodes/WecomSuite/WecomSuite.node';
import { CREDENTIAL } from './credential';
import { nodeTypesOf, surroundings } from './execution';
import { step } from './flow';

/** As n8n's server asks, after `dynamic-node-parameters.service.js`: a node alone, no static data, expressions worked out or gone. */
export const askList = async (
	method: keyof WecomSuite['methods']['listSearch'],
	parameters: INodeParameters,
	changes: ICredentialDataDecryptedObject = {},
	filter?: string,
	from?: string,
): Promise<INodeListSearchResult> => {
	const type = new WecomSuite();
	const asked = step(type, { name: 'Temp-Node', parameters });
	const nodeTypes = nodeTypesOf([asked]);
	const workflow = new Workflow({ nodes: [asked.node], connections: {}, active: false, nodeTypes });
	const around = surroundings(
		{ ...CREDENTIAL, ...changes },
		{ currentNodeParameters: parameters, executionId: undefined as never },
	);
	const context = new LoadOptionsContext(workflow, asked.node, around, 'parameters.touser');
	return await type.methods.listSearch[method].call(
		context as unknown as ILoadOptionsFunctions,
		filter,
		from,
	);
};
