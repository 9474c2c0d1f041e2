// Opens nodes in a process that has n8n-workflow already, as n8n does; prints processor time in milliseconds.
// Arguments: n8n-workflow, then the files of the nodes.
'use strict';

const path = require('node:path');
require('node:crypto');

const [workflow, ...files] = process.argv.slice(2);
require(workflow);
const start = process.cpuUsage();
for (const file of files) {
	const name = path.basename(file, '.node.js');
	const node = new (require(file)[name])();
	if (!node.description) throw new Error(`${name} describes nothing`);
}
const { user, system } = process.cpuUsage(start);
process.stdout.write(JSON.stringify((user + system) / 1000));
