// The rules that n8n's package scanner applies to a published package and its sources: no exception, no inline switch-off.
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** The scanner itself switches these off: they contradict its newer rules. */
const SUPERSEDED = {
	'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
	'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
	'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
	'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
};

export default tseslint.config(
	{
		files: ['**/*.js', 'nodes/**/*.ts', 'credentials/**/*.ts', '**/package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': nodesBase },
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: { 'no-console': 'error' },
	},
	{ files: ['**/package.json'], rules: { ...nodesBase.configs.community.rules } },
	{
		files: ['credentials/**/*.ts'],
		rules: { ...nodesBase.configs.credentials.rules, ...SUPERSEDED },
	},
	{ files: ['nodes/**/*.ts'], rules: { ...nodesBase.configs.nodes.rules, ...SUPERSEDED } },
);
