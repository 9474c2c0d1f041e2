/** Diagnose: why a callback was, or would be, refused. */
import type { IDataObject } from 'n8n-workflow';
import { CAUSES } from '../protocol/callback/causes';
import { adviceFor, diagnose } from '../protocol/callback/diagnose';
import { readQuery } from '../protocol/callback/query';
import { hint } from '../shared/hints';
import { refusalsOf, type Refusal } from '../shared/refusals';
import { dateTime, integer, text } from '../suite/endpoints/kinds';
import { readValues } from '../suite/endpoints/values';
import type { Call, Operation, Result } from './operation';

const PARAMETERS = {
	address: text(
		'Address',
		'Address of the request with its whole query, or the line of an access log that holds it. Leave empty to list the last requests that were refused.',
		{ rows: 2, placeholder: 'e.g. https://n8n.example.com/webhook/…?msg_signature=…' },
	),
	body: text('Body', 'Raw body of the push, byte for byte; a verification has none', {
		rows: 4,
		placeholder: 'e.g. <xml><ToUserName>…</ToUserName><Encrypt>…</Encrypt></xml>',
	}),
	receivedAt: dateTime('Received At', 'When the request arrived, to judge its time'),
	timeWindow: integer(
		'Time Window',
		'Seconds that the time of a request may differ from its arrival, as in the options of the trigger; 0 accepts any',
		{ default: 300, limits: { min: 0 } },
	),
} as const;

async function look(call: Call): Promise<Result[]> {
	const { address, body, receivedAt, timeWindow = 300 } = readValues(PARAMETERS, call.values);
	if (address === undefined) return lastRefusals(call);
	const captured = {
		query: readQuery(addressIn(String(address))),
		...(body === undefined ? {} : { body: String(body) }),
		...(receivedAt === undefined ? {} : { receivedAt: Number(receivedAt) }),
	};
	const diagnosis = diagnose(captured, { ...call.settings, timeWindow: Number(timeWindow) });
	const { likely, remedy } = adviceFor(diagnosis);
	const type = diagnosis.verdict === 'accepted' ? 'info' : 'warning';
	hint(call.context, `${likely}. ${remedy}.`, type);
	const { verdict, cause, skew, steps } = diagnosis;
	return [
		{
			json: {
				verdict,
				...(cause === undefined ? {} : { cause }),
				likely,
				remedy,
				...(skew === undefined ? {} : { skewSeconds: skew }),
				steps: steps.map(({ check, verdict: result, finding }) => ({ check, result, finding })),
			},
		},
	];
}

/** The address in whatever was pasted: alone, in quotes, in a line of a log. A query alone will do. */
function addressIn(pasted: string): string {
	const found = /[^\s"'<>]*\?[^\s"'<>]+/.exec(pasted)?.[0];
	return found ?? `?${pasted.trim()}`;
}

function lastRefusals({ context }: Call): Result[] {
	const refusals = refusalsOf(context.getNode());
	if (refusals.length > 0) return refusals.map((refusal) => ({ json: refusalFields(refusal) }));
	hint(
		context,
		'This process of n8n refused no request for this credential since it started. In queue mode the process that receives webhooks keeps them: look for "WeCom callback refused" in its log.',
		'info',
	);
	return [{ json: { verdict: 'nothingRefused' } }];
}

const refusalFields = ({ at, skew, cause, ...refusal }: Refusal): IDataObject => ({
	verdict: 'refused',
	at: new Date(at).toISOString(),
	...refusal,
	...(skew === undefined ? {} : { skewSeconds: skew }),
	...(cause === undefined ? {} : { cause, ...CAUSES[cause] }),
});

export const DIAGNOSE: Operation = {
	resource: 'callback',
	operation: 'diagnose',
	title: 'Diagnose',
	action: 'Diagnose callback',
	description:
		'Tells step by step why the trigger refuses a captured request, or lists the last ones it refused; calls nobody',
	parameters: PARAMETERS,
	shown: ['address', 'body'],
	returns: {
		verdict: 'refused',
		cause: 'token',
		likely: 'The Token in the credential is not the one WeCom signs with',
		remedy: 'Copy the Token again',
		skewSeconds: 1,
		steps: [{ check: 'signature', result: 'failed', finding: 'It does not fit' }],
	},
	authorized: 'never',
	run: look,
};
