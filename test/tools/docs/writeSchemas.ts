/** Part of the build: one schema per operation beside the built node that has it, where n8n looks for it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Operation } from '../../../nodes/WecomSuite/action/operation';
import { NODES, nodeOf } from '../../../nodes/WecomSuite/suite/table/resources';
import { OPERATIONS } from '../../../nodes/WecomSuite/action/operations';
import { answerOf } from './answers';
import { schemaOf } from './schema';

const ROOT = path.join(__dirname, '..', '..', '..');
const folderOf = ({ resource }: Operation): string => {
	const { name } = NODES[nodeOf(resource)];
	const home = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
	return path.join(ROOT, 'dist/nodes', home, '__schema__/v1.0.0', resource);
};

for (const operation of OPERATIONS) {
	const answer = answerOf(operation, 'simple');
	if (answer === undefined) continue;
	const folder = folderOf(operation);
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${operation.operation}.json`);
	writeFileSync(file, JSON.stringify(schemaOf(answer)));
}
