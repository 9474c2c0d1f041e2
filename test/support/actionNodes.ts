/** The nodes that are made of the table, and which of them offers a resource. */
import type { INodeType } from 'n8n-workflow';
import { WecomCustomers } from '../../nodes/WecomCustomers/WecomCustomers.node';
import { WecomCustomerService } from '../../nodes/WecomCustomerService/WecomCustomerService.node';
import { WecomOffice } from '../../nodes/WecomOffice/WecomOffice.node';
import { NODES, nodeOf, type NodeKey } from '../../nodes/WecomSuite/suite/table/resources';
import { WecomSuite } from '../../nodes/WecomSuite/WecomSuite.node';

export const ACTION_NODES: Readonly<Record<NodeKey, INodeType>> = {
	suite: new WecomSuite(),
	customers: new WecomCustomers(),
	service: new WecomCustomerService(),
	office: new WecomOffice(),
};

/** As workflows name it. */
export const typeOf = (node: NodeKey): string => `n8n-nodes-wecom-suite.${NODES[node].name}`;

/** The type of the node that offers a resource. */
export const typeFor = (resource: string): string => typeOf(nodeOf(resource));
