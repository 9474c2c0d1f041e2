import * as errors from '../../../nodes/WecomSuite/protocol/errors';

const ALL: readonly errors.AnyWecomError[] = [
	new errors.ConfigurationError('token', 'What and where', 'What to do'),
	new errors.EnvelopeError('What and where', 'What to do'),
	new errors.SignatureError(),
	new errors.DecryptionError(),
	new errors.ReceiverError('What and where', 'What to do'),
	new errors.XmlError('What and where', 3, 7),
	new errors.ReplyError('What and where', 'What to do'),
	new errors.SealError('What and where', 'What to do'),
	new errors.ParameterError('userid', 'What and where', 'What to do'),
	new errors.ApiError(
		'/cgi-bin/message/send',
		60020,
		'not allow',
		'What',
		'What to do',
		'原因：办法',
	),
	new errors.TransportError('What and where', 'What to do'),
];

describe('every error', () => {
	it('has a code of its own, which never changes', () => {
		expect(ALL.map(({ code }) => code)).toEqual([
			'ERR_WECOM_CONFIGURATION',
			'ERR_WECOM_ENVELOPE',
			'ERR_WECOM_SIGNATURE',
			'ERR_WECOM_DECRYPTION',
			'ERR_WECOM_RECEIVER',
			'ERR_WECOM_XML',
			'ERR_WECOM_REPLY',
			'ERR_WECOM_SEAL',
			'ERR_WECOM_PARAMETER',
			'ERR_WECOM_API',
			'ERR_WECOM_TRANSPORT',
		]);
	});

	it('is listed here', () => {
		const classes = Object.values(errors).filter((one) => one !== errors.WecomError);
		expect(new Set(ALL.map(({ constructor }) => constructor))).toEqual(new Set(classes));
	});

	it.each(ALL)('%s says what, where and what to do', (error) => {
		expect(error).toBeInstanceOf(errors.WecomError);
		expect(error).toBeInstanceOf(Error);
		expect(error.name).toBe(error.constructor.name);
		expect(error.message).not.toBe('');
		expect(error.remedy).not.toBe('');
		expect(error.stack).toContain(error.message);
	});

	it('carries its field or its place', () => {
		expect(ALL[0]).toMatchObject({ field: 'token' });
		expect(ALL[5]).toMatchObject({ line: 3, column: 7 });
		expect(ALL[8]).toMatchObject({ field: 'userid' });
		expect(ALL[9]).toMatchObject({ endpoint: '/cgi-bin/message/send', errcode: 60020 });
		expect(ALL[9]?.message).toBe('What (WeCom answered 60020 to /cgi-bin/message/send: not allow)');
	});
});
