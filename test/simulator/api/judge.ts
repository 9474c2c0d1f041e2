/** One call from its row to its answer: kind of app, token, parameters, and then what the path does. */
import type { AnyEndpoint, JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import { Refusal, type Answer } from './answer';
import { AUTHORIZATION_CALLS } from './authorizationCalls';
import { json, type Call, type Handlers } from './call';
import { MEDIA_CALLS } from './mediaCalls';
import { checkSignature } from './cashier';
import { MESSAGE_CALLS } from './messageCalls';
import { problemOf, valuesOf, type Sent } from './parameters';
import type { Row } from './routes';
import type { Installation } from './records';
import type { ApiState } from './state';
import { SERVICE_CALLS } from './serviceCalls';
import { TOKEN_CALLS } from './tokenCalls';
import { tokenParameterOf } from './tokens';

const HANDLERS: Handlers = {
	...TOKEN_CALLS,
	...AUTHORIZATION_CALLS,
	...MESSAGE_CALLS,
	...MEDIA_CALLS,
	...SERVICE_CALLS,
};

/** @throws Refusal */
export const answerCall = (row: Row, sent: Sent, state: ApiState): Answer => {
	const installation = checkToken(row, sent, state);
	checkKind(row, state);
	if (row.signed === true) checkSignature(sent, state);
	const problem = problemOf(row, sent);
	if (problem !== undefined) throw problem;
	const values = valuesOf(row, sent);
	checkAgent(row, values['agentid'], installation);
	const call = { ...sent, row, values, installation };
	const scripted = state.scripts.get(row.key);
	if (scripted !== undefined) return json(scripted(call));
	const handler = HANDLERS[row.path];
	return handler === undefined ? json(exampleOf(call)) : handler(call, state);
};

const checkToken = (row: Row, { query }: Sent, { tokens }: ApiState): Installation | undefined => {
	if (row.token === 'none') return undefined;
	const { installation } = tokens.check(row.token, query[tokenParameterOf(row)]);
	if (installation?.canceled === true) throw new Refusal(48004);
	return installation;
};

/** A provider may have apps of both kinds, so its own token opens the calls of both. */
const checkKind = ({ kinds, token }: AnyEndpoint, { settings }: ApiState): void => {
	const kind = settings.customized === true ? 'customized' : 'thirdParty';
	if (token !== 'provider' && kinds?.includes(kind) === false) throw new Refusal(48002);
};

/** The agent of another corp is the classic mistake of an app that many corps installed. */
const checkAgent = (
	{ token }: AnyEndpoint,
	agentId: unknown,
	installation: Installation | undefined,
): void => {
	if (token !== 'corp' || agentId === undefined) return;
	if (Number(agentId) !== installation?.agentId) throw new Refusal(40056, `invalid agentid`);
};

/** The example of the row. Asked for the page after the first, the same entries once more, and no further page. */
const exampleOf = ({ row, values }: Call): JsonObject => {
	const { example, paging } = row;
	if (paging === undefined || !values[paging.cursor]) return example.response;
	const end = paging.more === undefined ? { [paging.next]: '' } : { [paging.more]: 0 };
	return { ...example.response, ...end };
};
