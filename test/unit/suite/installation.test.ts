import {
	completeInstallation,
	installationOf,
	readInstallation,
	reportOf,
} from '../../../nodes/WecomSuite/suite/installation';
import { openAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { answering, closeClients, failureOf, openClient } from '../../support/client';

afterEach(closeClients);

const NEW = 'wpExampleNewCorp';
const OWNER = { suiteId: 'ww1suite', suiteSecret: 'exampleSuiteSecretOfTheTests' };

describe('an auth code', () => {
	it('becomes the permanent code, and the facts that a second call tells', async () => {
		const { api, account, environment, asked } = await openClient();
		const { authCode, permanentCode, agentId } = api.authorize(NEW);
		const done = await completeInstallation(authCode, account, environment);
		expect(done.authorization).toEqual({ corpId: NEW, permanentCode, agentId });
		expect(done.facts).toMatchObject({ corp: { corpid: NEW }, agent: { agentid: agentId } });
		expect(done).not.toHaveProperty('problem');
		expect(asked().slice(-2)).toEqual(['authorization.complete', 'authorization.get']);
	});

	it('becomes both in one call where the paid edition is asked for', async () => {
		const { api, account, environment, asked } = await openClient();
		const { authCode, permanentCode } = api.authorize(NEW);
		const done = await completeInstallation(authCode, account, environment, { inFull: true });
		expect(done.authorization).toMatchObject({ corpId: NEW, permanentCode });
		expect(asked().at(-1)).toBe('authorization.completeInFull');
	});

	it('keeps the permanent code when the second call fails, and says what is missing', async () => {
		const { api, account, environment } = await openClient();
		const { authCode, permanentCode } = api.authorize(NEW);
		api.script('authorization.get', () => ({ errcode: 48004, errmsg: 'api forbidden' }));
		const done = await completeInstallation(authCode, account, environment);
		expect(done.authorization).toEqual({ corpId: NEW, permanentCode });
		expect(done.problem).toMatch(/^App and scope are unknown; .*48004/);
		expect(reportOf(done, OWNER)).toMatchObject({ problem: done.problem });
	});

	it('that was used already asks for a new one, not for a repeat', async () => {
		const { api, account, environment } = await openClient();
		const { authCode } = api.authorize(NEW);
		await completeInstallation(authCode, account, environment);
		const failure = await failureOf(completeInstallation(authCode, account, environment));
		expect(failure).toMatchObject({ code: 'ERR_WECOM_API', errcode: 40078 });
		expect(failure.message).toContain('was used before');
		expect(failure.remedy).toContain('Do not repeat it');
	});

	it('refused for another reason is explained by the table', async () => {
		const { api, account, environment } = await openClient();
		api.script('authorization.complete', () => ({ errcode: 40082, errmsg: 'invalid token' }));
		const failure = await failureOf(completeInstallation('code', account, environment));
		expect(failure).toMatchObject({ errcode: 40082 });
		expect(failure.remedy).not.toContain('Do not repeat it');
	});

	it.each([
		['corp', { permanent_code: 'code' }],
		['corp, but something of its name', { permanent_code: 'code', auth_corp_info: ['wp'] }],
		['permanent code', { auth_corp_info: { corpid: NEW } }],
	])('answered without %s is no installation', async (_, said) => {
		const { account, environment } = await openClient();
		const token = { suite_access_token: 'example', expires_in: 7200 };
		const send = answering((path) => ({
			body: JSON.stringify({ errcode: 0, errmsg: 'ok', ...(/token/.test(path) ? token : said) }),
		}));
		const failure = await failureOf(
			completeInstallation('code', account, { ...environment, send }),
		);
		expect(failure.code).toBe('ERR_WECOM_TRANSPORT');
		expect(failure.message).toContain('without corp or permanent code');
	});
});

describe('what a corp authorizes', () => {
	it('is read with its permanent code, until it authorizes nothing any more', async () => {
		const { corp, account, environment } = await openClient();
		const { corpId, permanentCode, agentId } = corp;
		const read = await readInstallation({ corpId, permanentCode }, account, environment);
		expect(read.authorization).toEqual({ corpId, permanentCode, agentId });
		const wrong = { corpId, permanentCode: 'another' };
		expect(await failureOf(readInstallation(wrong, account, environment))).toMatchObject({
			code: 'ERR_WECOM_API',
		});
	});

	it('has only the facts that WeCom tells', () => {
		const bare = installationOf({ auth_corp_info: { corpid: NEW } }, 'code');
		expect(bare).toEqual({
			authorization: { corpId: NEW, permanentCode: 'code' },
			name: '',
			facts: { corp: { corpid: NEW, name: '' } },
		});
	});

	it('names all apps of an old suite, and means the first', () => {
		const agent = [
			{ agentid: 7, name: 'One', privilege: { level: 1 } },
			'no app',
			{ agentid: 8, name: 'Two' },
		];
		const { authorization, facts } = installationOf(
			{ auth_corp_info: { corpid: NEW, corp_name: 'Example' }, auth_info: { agent } },
			'code',
		);
		expect(authorization.agentId).toBe(7);
		expect(facts).toMatchObject({
			agent: { agentid: 7, name: 'One' },
			agents: [{ agentid: 7 }, { agentid: 8 }],
			scope: { level: 1 },
		});
	});

	it('is told with the authorization sealed', () => {
		const installation = installationOf(
			{ auth_corp_info: { corpid: NEW, corp_name: 'Example' } },
			'the-permanent-code',
		);
		const report = reportOf(installation, OWNER);
		expect(JSON.stringify(report)).not.toContain('the-permanent-code');
		expect(openAuthorization(String(report['authorization']), OWNER)).toEqual(
			installation.authorization,
		);
		expect(report).not.toHaveProperty('problem');
	});
});
