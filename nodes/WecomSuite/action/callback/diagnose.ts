/** Diagnose: why a callback was, or would be, refused. */
import type { IDataObject } from 'n8n-workflow';
import { CAUSES } from '../../protocol/callback/diagnose/causes';
import { adviceFor, diagnose } from '../../protocol/callback/diagnose/diagnose';
import { readQuery } from '../../protocol/callback/query';
import { hint } from '../../shared/hints';
import { refusalsOf, type Refusal } from '../../shared/memory/refusals';
import { dateTime, integer, text } from '../../suite/table/kinds';
import { readValues } from '../../suite/table/values';
import { clockOf } from '../call/clock';
import type { Call, Operation, Result } from '../operation';
import { addressIn, bodyIn } from './pasted';

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
	const {
		address,
		body,
		receivedAt,
		timeWindow = 300,
	} = readValues(PARAMETERS, call.values, clockOf(call.context));
	if (address === undefined) return lastRefusals(call);
	const captured = {
		query: readQuery(addressIn(String(address))),
		...(body === undefined ? {} : { body: bodyIn(String(body)) }),
		...(receivedAt === undefined ? {} : { receivedAt: Number(receivedAt) }),
	};
	const { flaw } = call.settings;
	if (flaw !== undefined) hint(call.context, `${flaw.message}. ${flaw.remedy}.`);
	const diagnosis = diagnose(captured, { ...call.settings, timeWindow: Number(timeWindow) });
	const { likely, remedy } = adviceFor(diagnosis);
	const type = diagnosis.verdict === 'accepted' ? 'info' : 'warning';
	hint(call.context, `${likely}. ${remedy}.`, type);
	const { verdict, cause, skew, pair, steps } = diagnosis;
	return [
		{
			json: {
				verdict,
				...(cause === undefined ? {} : { cause }),
				likely,
				remedy,
				...(skew === undefined ? {} : { skewSeconds: skew }),
				...(pair === undefined ? {} : { pair }),
				steps: steps.map(({ check, verdict: result, finding }) => ({ check, result, finding })),
			},
		},
	];
}

function lastRefusals({ context }: Call): Result[] {
	const refusals = refusalsOf(context.getNode());
	const { cause } = refusals[0] ?? {};
	if (cause !== undefined) hint(context, `${CAUSES[cause].likely}. ${CAUSES[cause].remedy}.`);
	if (refusals.length > 0) return refusals.map((refusal) => ({ json: refusalFields(refusal) }));
	hint(
		context,
		'This process of n8n refused no request for this credential since it started. In queue mode the process that receives webhooks keeps them: look for "WeCom callback refused" in its log.',
		'info',
	);
	return [{ json: { verdict: 'nothingRefused' } }];
}

/** Why comes first: n8n's table shows three or four columns without scrolling. */
const refusalFields = ({ at, skew, cause, ...refusal }: Refusal): IDataObject => ({
	verdict: 'refused',
	...(cause === undefined ? {} : { cause, ...CAUSES[cause] }),
	at: new Date(at).toISOString(),
	...refusal,
	...(skew === undefined ? {} : { skewSeconds: skew }),
});

export const DIAGNOSE: Operation = {
	resource: 'callback',
	operation: 'diagnose',
	title: 'Diagnose',
	zh: '回调诊断',
	action: 'Diagnose callback',
	description:
		'Tells step by step why the trigger refuses a captured request, or lists the last ones it refused; sends nothing',
	parameters: PARAMETERS,
	shown: ['address', 'body'],
	returns: {
		verdict: 'refused',
		cause: 'token',
		likely: 'The Token in the credential is not the one WeCom signs with',
		remedy: 'Copy the Token again',
		skewSeconds: 1,
		pair: 'Key 2 (system events)',
		steps: [{ check: 'signature', result: 'failed', finding: 'It does not fit' }],
	},
	authorized: 'never',
	run: look,
};
