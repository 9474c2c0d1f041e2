/**
 * What the vendor's codes mean and what to do about them (https://developer.work.weixin.qq.com/document/path/90313).
 * `errmsg` varies and must not be matched; the code decides.
 */

/** Which access token a code calls stale; none named: the one that the call carried. */
export type StaleToken = 'provider' | 'suite' | 'corp';

export interface Errcode {
	/** What happened, one sentence. */
	readonly meaning: string;
	/** What the reader does about it, one sentence. */
	readonly remedy: string;
	/** Whether the same call may work: never, after a pause, or with a new token. */
	readonly retry: 'no' | 'later' | 'refresh';
	readonly refresh?: StaleToken;
	/** Number of the vendor's page. */
	readonly see?: number;
}

const no = (meaning: string, remedy: string, see?: number): Errcode => ({
	meaning,
	remedy,
	retry: 'no',
	...(see === undefined ? {} : { see }),
});
const later = (meaning: string, remedy: string): Errcode => ({ meaning, remedy, retry: 'later' });
const stale = (meaning: string, refresh?: StaleToken): Errcode => ({
	meaning,
	remedy: 'Nothing to do once; if it repeats, look for a second program that uses this app',
	retry: 'refresh',
	...(refresh === undefined ? {} : { refresh }),
});
/** Codes that say a parameter is missing: this pack sends it, so only an own call can cause them. */
const missing = (what: string) =>
	no(
		`The call has no ${what}`,
		`Add the ${what} to the call; with an operation of this node, report it`,
	);
const wrong = (what: string, remedy: string, see?: number) =>
	no(`The ${what} is not valid`, remedy, see);

const COPY = 'Copy it again from the console into the credential';
const AGAIN = 'Let the member open the page again: a code lives five minutes and works once';
const ADMIN_SCOPE = 'Ask an admin of the corp to widen the visible range (可见范围) of the app';
const REAUTHORIZE =
	'Let an admin of the corp install the app again, and store the new authorization';
const PICK = 'Pick it in the list again, or look it up with Get Many';
const LIMIT = 'Send less in one call';
const CARD =
	'Correct the field that the message names and compare it with the page of template cards';
const PICKED = 'Let the member pick people again and use the new ticket';
const LICENSE = 'Activate a license for the member with License: Activate';
const OWN_LICENSE = 'Look the license up with License: Get';
const TRY_LATER = 'Wait some minutes and try again';

export const ERRCODES: Readonly<Record<number, Errcode>> = {
	[-1]: later('WeCom is busy', 'Try again; WeCom advises at most three times'),
	40001: wrong('secret', `Check secret and corp ID; ${COPY.toLowerCase()}`),
	40003: wrong('user ID', PICK),
	40004: wrong('type of the file', 'Convert it: JPG or PNG, AMR, MP4'),
	40005: wrong('type parameter', 'Use image, voice, video or file'),
	40006: wrong(
		'size of the file',
		'Send a file of 6 bytes to 20 MB; pictures and videos up to 10 MB',
	),
	40007: wrong('media ID', 'Upload the file again: a media ID lives three days in one corp'),
	40008: wrong('type of the message', 'Use one of the message types of the vendor page', 90372),
	40013: wrong('corp ID', 'Check upper and lower case: encrypted corp IDs are case-sensitive'),
	40014: stale('The access token is not valid, or is one of the wrong kind'),
	40029: no('The login code is not valid', AGAIN, 91121),
	40031: no('One of the user IDs does not exist', 'Remove members who left'),
	40032: no('There are too many user IDs, or none', LIMIT),
	40033: no('The call holds characters that WeCom does not take', 'Remove control characters'),
	40035: wrong('parameter', 'Read which one in the message of WeCom'),
	40056: wrong('agent ID', 'Use the agent ID of this corp; it differs from corp to corp'),
	40058: wrong('parameter', 'Read which one in the message of WeCom'),
	40063: no('A parameter is empty', 'Read which one in the message of WeCom'),
	40066: no('One of the departments does not exist', PICK),
	40068: no('The tag does not exist', PICK),
	40071: no('A tag of this name exists', 'Choose another name'),
	40073: wrong('OpenID', 'Use the OpenID that a payment or login of this corp returned'),
	40077: no('The pre-auth code does not exist', 'Create a new install link'),
	40078: no(
		'The auth code was used, expired, or belongs to another app',
		'Install the app again or press "fetch again" (重新获取) in the console: a code works once, for ten minutes',
		90603,
	),
	40080: wrong('suite secret', COPY),
	40082: stale('The suite access token is not valid', 'suite'),
	40083: no('The suite ID does not exist', COPY),
	40084: no(
		'The permanent code is not valid: the corp canceled, or it belongs to another app or kind of app',
		REAUTHORIZE,
		90605,
	),
	40085: no(
		'The suite ticket is missing or expired',
		'Wait for the next push, every ten minutes, or press "refresh ticket" (刷新Ticket) in the console',
		90628,
	),
	40086: no(
		'The app inside the suite does not exist',
		'Leave the App ID empty for suites with one app',
	),
	40088: no('The job does not exist', 'Use the job ID that the start of the job returned'),
	40089: no(
		'The result of the job is gone',
		'Start the job again: only the last five results are kept',
	),
	40091: wrong('secret', 'Check that secret and corp ID belong together'),
	40093: wrong('JS-SDK ticket', 'Get a new ticket and sign the page again'),
	40096: wrong('external user ID', PICK),
	41001: missing('access token'),
	41002: missing('corp ID'),
	41004: missing('secret'),
	41006: missing('media ID'),
	41008: missing('auth code'),
	41009: missing('user ID'),
	41011: missing('agent ID'),
	41021: missing('suite ID'),
	41022: missing('suite access token'),
	41023: missing('suite ticket'),
	41024: missing('secret'),
	41025: missing('permanent code'),
	41050: wrong('welcome code', 'Answer within about 20 seconds after the event, and once'),
	41051: no('Member and customer already talk', 'Send the welcome before the member writes'),
	42001: stale('The access token expired'),
	42003: no('The login code expired', AGAIN),
	42007: no('The pre-auth code expired', 'Create a new install link: it lives 20 minutes'),
	42009: stale('The suite access token expired', 'suite'),
	42012: no(
		'The JS-SDK ticket is of the wrong kind',
		'Use Get App Ticket for wx.agentConfig',
		90539,
	),
	42014: no('The card ID is not valid', 'Use letters, digits, _, - and @, up to 128 bytes'),
	42015: no('The card was sent by another app', 'Use the agent ID of the app that sent it'),
	42016: no('The card does not exist', 'Use the card ID of a card that this app sent'),
	42017: no('The key of the button does not exist', CARD),
	42018: no('The key of a button is not valid', CARD),
	42019: no('The key of a button is missing', CARD),
	42020: no('The text of a button is missing', CARD),
	42022: no('The login code was used before', AGAIN),
	43004: no(
		'The member has not connected WeChat',
		'Ask the member to sign in to WeCom with WeChat',
	),
	43009: no('The corp is not verified', 'Ask the corp to verify itself (企业认证) in its console'),
	43012: no(
		'The app has no callback URL',
		'Enter the callback URLs in the console: interactive cards need them',
	),
	44001: no('The file is empty', 'Check the binary property'),
	44004: no('The text is empty', 'Fill in the text'),
	45001: no('The file is too large', 'Pictures and videos: 10 MB, voice: 2 MB, files: 20 MB'),
	45002: no('The message is too long', 'Shorten the text to 2048 bytes'),
	45007: no('The recording is too long', 'Shorten it to 60 seconds'),
	45008: no('There are too many articles, or none', 'Send 1 to 8 articles'),
	45009: later(
		'Too many calls',
		'Call less often: 10000 a minute per corp, 30 messages a minute per member',
	),
	45032: no('The author is too long', 'Shorten it to 64 bytes'),
	45033: later('Too many calls at the same time', 'Run fewer items in parallel'),
	46003: no('The app has no menu', 'Create one first'),
	46004: no('The member does not exist', PICK),
	48001: no(
		'The app may not use this API',
		'Ask for the permission in the console of the provider',
	),
	48002: no(
		'This kind of app may not use this API',
		'Check the kind of app in the credential: third-party or customized (代开发)',
	),
	48003: no(
		'The suite access token belongs to another suite',
		'Check Suite ID and Suite Secret in the credential',
	),
	48004: no('The authorization is canceled or never existed', REAUTHORIZE),
	48005: no('WeCom has withdrawn this API', 'Use the operation that replaced it'),
	48006: no(
		'WeCom took the permission back because the app was not used',
		'Ask an admin of the corp to enable the app again',
	),
	50001: no(
		'The domain of the redirect URL is not trusted',
		'Add the domain to the trusted domains (可信域名) of the app',
		91120,
	),
	50002: no('The member is outside the visible range of the app', ADMIN_SCOPE),
	50003: no(
		'The app is disabled in this corp',
		'Ask an admin of the corp to enable the app (启用)',
	),
	60003: no('The department does not exist', PICK),
	60011: no('The app may not read or write this member, department or tag', ADMIN_SCOPE),
	60020: no(
		'The call came from an IP address that is not on the whitelist',
		'Add the address that the message names to the IP whitelist (IP白名单) in the provider console, or use a Proxy URL',
	),
	60028: no(
		'The home URL of a third-party app cannot be changed by API',
		'Change it in the console of the provider',
	),
	60111: no('The user ID does not exist', PICK),
	60123: no('The department does not exist', PICK),
	60140: no(
		'The response code of the card was used or expired',
		'Update a card once, within 72 hours after it was sent or clicked',
		94888,
	),
	60203: no('The template does not exist', 'Copy the template ID from the console of the app'),
	60204: no('The template is not approved', 'Wait for the approval or use another template'),
	60205: no('The lines do not fit the template', 'Use exactly the keys of the template'),
	60206: no('Only third-party apps may send template messages', 'Send another type of message'),
	60207: no('This app may send template messages only', 'Send a template message'),
	60208: no('This app may not send to @all, departments or tags', 'Name members'),
	60209: no('The ticket has no operator', PICKED),
	60210: no('Nobody was picked', PICKED),
	60211: no('The selected ticket is empty', PICKED),
	60214: no('Only third-party apps may use this API', 'Use the operation for customized apps'),
	60215: no('There are too many selected tickets', 'Use at most 10 tickets'),
	60217: no('The member who picked may not use the app', 'Let this member authorize the app first'),
	60218: no(
		'Only apps in member authorization mode may use this API',
		'Check the mode (成员授权) of the app in the console',
	),
	60219: no('The ticket was made for another app', PICKED),
	60220: no('The app inside the suite is not named', PICKED),
	60221: no('The user ID belongs to another provider', 'Use the IDs that this provider received'),
	60222: no('The selected ticket is not valid', PICKED),
	60246: no(
		'The third-party app is not online',
		'Publish the app (上线) in the console, or use a test corp',
	),
	81011: no('The app may not change this tag', 'Change only tags that the app created'),
	81013: no('None of the members, departments and tags can be reached', ADMIN_SCOPE),
	81014: no(
		'There are too many members or departments',
		'Use at most 1000 members and 100 departments',
	),
	82001: no('The message has no recipient', 'Name at least one member, department or tag'),
	82002: no('There are too many departments', 'Use at most 100 departments'),
	82003: no('There are too many tags', 'Use at most 100 tags'),
	84014: no('The user ticket expired', AGAIN),
	84015: no('The user ticket is not valid', AGAIN),
	84019: missing('promotion package'),
	84020: no('The promotion package does not exist', 'Copy its ID from the console (推广二维码)'),
	84021: missing('register code'),
	84022: no('The register code is not valid', 'Create a new code'),
	84023: no(
		'The contact sync of this corp may not be finished',
		'Call it once, with the token that the registration returned',
	),
	84024: no(
		'Nobody registered with this code within 24 hours',
		'Create a new code, and ask within 24 hours',
		90582,
	),
	84025: no('The state is not valid', 'Use up to 128 letters and digits'),
	84052: missing('caller'),
	84080: no('The order does not exist', 'Use the order ID of an order callback'),
	84200: no('The file cannot be translated', 'Use a UTF-8 text file of a supported type', 91846),
	90201: no('The notice has too many lines', 'Use at most 10 lines'),
	90206: no('The mini program is not linked to the corp', 'Link it in the console of the corp'),
	90207: wrong('mini program ID', 'Use the ID (appid) of a linked mini program'),
	92000: no('The member cannot see the app', ADMIN_SCOPE),
	92002: no('The call reaches into another corp', 'Use IDs of the corp of the authorization'),
	301002: no(
		'The corp token may not speak for this app',
		'Use the agent ID that belongs to the authorization',
	),
	301005: no('The creator of the corp cannot be deleted', 'Let the corp hand the role over first'),
	301007: no('The corp was dissolved or blocked', 'Stop calling for this corp'),
	701002: wrong('license', OWN_LICENSE),
	701003: no('The activation code is bound to a member', OWN_LICENSE),
	701008: no('No member has a valid license for reaching customers', LICENSE, 95553),
	701011: no('The member has this license', OWN_LICENSE),
	701012: no('The activation code was not used in time', 'Order a new license'),
	701015: no('The corp authorized no app of this provider', 'Let the corp install an app first'),
	701016: no('The license is not active or expired', LICENSE),
	701017: no('The license was transferred within 30 days', 'Wait until the 30 days are over'),
	701018: no('The receiving member has a license of this type', OWN_LICENSE),
	701021: wrong('activation code', OWN_LICENSE),
	701022: no('The activation codes are being made', TRY_LATER),
	701032: no('The corp has an unpaid license order', 'Pay or cancel it first'),
	701033: no('The corp has a license order in progress', TRY_LATER),
	701099: no('The member has no valid license', LICENSE, 95553),
	830001: wrong('URL of the file', 'Use a public URL that answers Range requests'),
	830002: no('The file is not there any more', 'Ask for it again: files live three days', 90390),
	830003: no(
		'WeCom could not fetch the file',
		'Check that the URL is public and answers Range requests',
	),
	842002: no(
		'The template of the customized app is not online',
		'Publish the template (上线) in the console',
		98744,
	),
	842004: no('There are too many templates, or none', 'Use 1 to 9 templates', 98744),
	842005: no(
		'This kind of app cannot be authorized by this link',
		'Use templates of customized apps (代开发模板)',
		98744,
	),
	842006: no('The corp has authorized this template', 'Nothing to do', 98744),
};

/** Codes that were reserved together: whichever the vendor picks, the advice is the same. */
const RANGES: ReadonlyArray<readonly [first: number, last: number, code: Errcode]> = [
	[42014, 42051, no('A field of the template card is not valid', CARD, 90372)],
	[60206, 60222, no('The template message is not possible in this way', PICKED, 90372)],
	[
		84077,
		84130,
		no('The order is not possible in this way', 'Read the reason in the message of WeCom', 91909),
	],
	[
		701000,
		701999,
		no(
			'The license operation is not possible in this way',
			'Read the reason in the message of WeCom',
			95553,
		),
	],
	[
		842000,
		842999,
		no(
			'The customized app cannot be authorized in this way',
			'Read the reason in the message of WeCom',
			98744,
		),
	],
];

/** The vendor's list of all codes. */
const ALL_CODES = 90313;

export interface Explanation extends Errcode {
	readonly see: number;
	/** The vendor's own look-up of this code. */
	readonly link: string;
}

/** Advice for every code, also for those that the vendor adds one day. */
export function explain(errcode: number): Explanation {
	const link = `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
	const known =
		ERRCODES[errcode] ??
		RANGES.find(([first, last]) => errcode >= first && errcode <= last)?.[2] ??
		no('WeCom refused the call', `Read the message of WeCom, or look the code up at ${link}`);
	return { see: ALL_CODES, ...known, link };
}
