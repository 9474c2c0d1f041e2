// Opens the published nodes in a process that has n8n-workflow already, as n8n does; prints processor time in milliseconds.
'use strict';

const { nodes } = require('../../package.json').n8n;
const path = require('node:path');
require('node:crypto');

const spentOn = (work) => {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
};

const workflow = spentOn(() => require('n8n-workflow'));
const ours = spentOn(() => {
	for (const file of nodes) {
		const name = path.basename(file, '.node.js');
		const { [name]: Node } = require(path.join('../..', file));
		if (!new Node().description.properties) throw new Error(`${name} describes nothing`);
	}
});
process.stdout.write(JSON.stringify({ ours, workflow }));
