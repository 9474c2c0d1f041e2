// The environment n8n runs in: quiet, offline, and nothing inherited that could change it.

/** Modules that call out at start, or that no test needs. */
const DISABLED_MODULES = [
	'mcp-registry',
	'instance-ai',
	'agents',
	'chat-hub',
	'mcp',
	'source-control',
	'external-secrets',
	'sso-oidc',
	'sso-saml',
	'ldap',
	'log-streaming',
	'insights',
	'quick-connect',
	'workflow-builder',
	'otel',
	'breaking-changes',
];

/** What a program needs from its machine. N8N_*, DB_*, proxies and NODE_OPTIONS stay outside. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'SystemRoot', 'TEMP'];

export interface Ports {
	readonly port: number;
	readonly brokerPort: number;
}

export function quietEnvironment(userFolder: string, { port, brokerPort }: Ports) {
	const inherited = INHERITED.map((name) => [name, process.env[name]] as const);
	return {
		...Object.fromEntries(inherited.filter(([, value]) => value !== undefined)),
		// Otherwise error answers carry stack traces.
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'example-key-for-tests-only',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: 'localhost',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// The login cookie travels over plain HTTP here.
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_COMMUNITY_PACKAGES_ENABLED: 'true',
		N8N_BLOCK_ENV_ACCESS_IN_NODE: 'true',
		// Else flows would write below the home of whoever runs the tests.
		N8N_RESTRICT_FILE_ACCESS_TO: userFolder,
		N8N_DISABLED_MODULES: DISABLED_MODULES.join(','),
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '8',
		N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '500',
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
		EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
		EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
	};
}
