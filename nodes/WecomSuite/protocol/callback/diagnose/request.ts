/** The checks of a diagnosis that look at the request from outside: address, body, time. */
import { signedPart } from '../query';
import { failed, notChecked, passed, type Captured, type Judge, type Step } from './steps';

export function checkParameters(query: ReadonlyMap<string, string>): Step {
	const names = ['msg_signature', 'timestamp', 'nonce'];
	const missing = names.filter((name) => !query.get(name));
	if (missing.length === 0) return passed('parameters', `The address has ${names.join(', ')}`);
	if ([...query.keys()].some((name) => name.startsWith('amp;')))
		return failed('parameters', 'escaped', 'The query is joined by "&amp;" instead of "&"');
	return failed(
		'parameters',
		'parameters',
		`The address lacks ${missing.join(', ')}, or has it twice`,
	);
}

export function contentStep(
	content: string | undefined,
	isVerification: boolean,
	body: string | Buffer | undefined,
): Step {
	if (content !== undefined) {
		const where = isVerification ? 'echostr of the address' : 'Encrypt element of the body';
		return passed('content', `${content.length} characters in the ${where}`);
	}
	if (body === undefined)
		return notChecked('content', 'No body was captured, and the address has no echostr');
	const isParsed = /<encrypt>/.test(body.toString());
	const finding = isParsed
		? 'The elements are in lower case: this is the body after n8n parsed it, not the one WeCom sent'
		: `No Encrypt element in the ${body.length} bytes of the body, or its end is missing`;
	return failed('content', 'body', finding);
}

const isSeconds = (timestamp: string) => /^\d{1,12}$/.test(timestamp);

export function skewOf({ query, receivedAt }: Captured): number | undefined {
	const { timestamp } = signedPart(query);
	if (receivedAt === undefined || !isSeconds(timestamp)) return undefined;
	return Math.round(receivedAt - Number(timestamp));
}

export function checkTime(captured: Captured, { timeWindow }: Judge): Step {
	const { timestamp } = signedPart(captured.query);
	if (!isSeconds(timestamp)) {
		if (timeWindow === 0) return passed('time', 'Any time is accepted');
		return timestamp === ''
			? notChecked('time', 'The address has no timestamp')
			: failed('time', 'clock', 'timestamp is no number of seconds');
	}
	const date = new Date(Number(timestamp) * 1000).toISOString();
	const skew = skewOf(captured);
	if (skew === undefined) return notChecked('time', `Dated ${date}; when it arrived is not known`);
	const finding = `Dated ${date}, ${Math.abs(skew)} seconds ${skew < 0 ? 'after' : 'before'} it arrived; the time window is ${timeWindow} seconds`;
	return timeWindow === 0 || Math.abs(skew) <= timeWindow
		? passed('time', finding)
		: failed('time', 'clock', finding);
}
