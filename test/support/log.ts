/** n8n's log on every level, kept instead of printed. */
import { LoggerProxy, type LogMetadata } from 'n8n-workflow';

import { Container, Logger } from './n8nParts';

export interface LogLine {
	readonly level: 'error' | 'warn' | 'info' | 'debug';
	readonly message: string;
	readonly metadata: LogMetadata | undefined;
}

/** Starts a new log; whatever n8n-core and the nodes write from now on goes there. */
export const keepLog = (): LogLine[] => {
	const lines: LogLine[] = [];
	const at = (level: LogLine['level']) => (message: string, metadata?: LogMetadata) => {
		lines.push({ level, message, metadata });
	};
	const logger = {
		error: at('error'),
		warn: at('warn'),
		info: at('info'),
		debug: at('debug'),
		scoped: () => logger,
	};
	Container.set(Logger, logger);
	LoggerProxy.init(logger);
	return lines;
};
