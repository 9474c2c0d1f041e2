/** Part of the build: one schema per operation beside the built node, where n8n looks for it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OPERATIONS } from '../../nodes/WecomSuite/action/operations';
import { answerOf } from './answers';
import { schemaOf } from './schema';

const HOME = path.join(__dirname, '..', '..', 'dist/nodes/WecomSuite/__schema__/v1.0.0');

for (const operation of OPERATIONS) {
	const answer = answerOf(operation);
	if (answer === undefined) continue;
	const folder = path.join(HOME, operation.resource);
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${operation.operation}.json`);
	writeFileSync(file, JSON.stringify(schemaOf(answer)));
}
