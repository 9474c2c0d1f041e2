// A fingerprint of files and folders: names and contents, not times.
'use strict';

const { createHash } = require('node:crypto');
const { readFileSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

function filesUnder(entry) {
	const stats = statSync(entry, { throwIfNoEntry: false });
	if (!stats) return [];
	if (!stats.isDirectory()) return [entry];
	const names = readdirSync(entry).sort();
	return names.flatMap((name) => filesUnder(path.join(entry, name)));
}

/** The fingerprint of these entries below `root`, or undefined when none of them exists. */
function hashOf(root, entries) {
	const files = entries.flatMap((entry) => filesUnder(path.join(root, entry)));
	if (!files.length) return undefined;
	const hash = createHash('sha256');
	for (const file of files) {
		const content = readFileSync(file);
		hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

module.exports = { hashOf };
