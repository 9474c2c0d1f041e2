/** On what the figures were taken. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..', '..');

/** Version of a development dependency, as installed. */
const versionOf = (name: string): string => {
	const entry = createRequire(path.join(ROOT, 'package.json')).resolve(name);
	const folder = entry.slice(0, entry.lastIndexOf(`node_modules/${name}/`));
	const manifest = path.join(folder, 'node_modules', name, 'package.json');
	return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
};

export const machine = (): string =>
	`${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`;

export const versions = (...names: readonly string[]): string =>
	names.map((name) => `${name} ${versionOf(name)}`).join(', ');
