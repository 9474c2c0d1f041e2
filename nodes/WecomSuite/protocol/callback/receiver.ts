/**
 * Whom a push was sealed for must be whom it speaks about: keeps suites and tenants apart (https://developer.work.weixin.qq.com/document/path/90595, 97172).
 * One address serves all URLs of the console, so the text tells which ids may have sealed it. docs/guarantees.md has the rule in words.
 */
import { ReceiverError } from '../errors';
import type { Parsed } from '../events/parse';
import { trimBlanks } from '../xml/blanks';

/** Who we are. */
export interface Receiver {
	readonly suiteId: string;
	readonly providerCorpId: string;
	/** An individual developer has no corp: WeCom seals for the empty id (https://developer.work.weixin.qq.com/document/path/90968). */
	readonly individual?: boolean;
	/** A customized app (代开发) has URLs of its own, verified with the corp id of the customer (https://developer.work.weixin.qq.com/document/path/97201). */
	readonly customized?: boolean;
}

/** What a text says of whom it is for. */
type Form = 'command' | 'ofProvider' | 'ofCorp' | 'nameless';
type Seal = 'ourSuite' | 'ourProvider' | 'theCorpItNames' | 'aCorpThatCouldBeMeant';

/** THE rule: form → ids that WeCom may have sealed it for. */
const SEALED_FOR: Readonly<Record<Form, readonly Seal[]>> = {
	/** `InfoType` with a SuiteId: only the command URL knows it, and seals for the suite. */
	command: ['ourSuite'],
	/** `InfoType` with a ServiceCorpId: of some of these WeCom does not say on which URL they come. */
	ofProvider: ['ourProvider', 'ourSuite'],
	/**
	 * `ToUserName`: the data URL seals for that corp, the command URL for the suite; which events come there is not ours to list. Never
	 * the provider: it is a corp with members of its own, and nothing sealed for one corp may speak for another.
	 */
	ofCorp: ['theCorpItNames', 'ourSuite'],
	/** None of these, or a text that cannot be read. */
	nameless: ['ourSuite', 'ourProvider', 'aCorpThatCouldBeMeant'],
};

type Elements = Readonly<Record<string, unknown>>;

const FITS: Readonly<Record<Seal, (id: string, us: Receiver, elements: Elements) => boolean>> = {
	ourSuite: (id, us) => id === us.suiteId,
	ourProvider: (id, us) => id === us.providerCorpId,
	theCorpItNames: (id, _, elements) => named(elements, TO).every((name) => name === id),
	// A plain id may be that of any corp or suite. An encrypted one was made for this provider, and for corps alone.
	aCorpThatCouldBeMeant: (id, _, elements) => id.startsWith('wp') || corpsIn(elements).includes(id),
};

/** The vendor's JSON writes the names of the envelope in small letters. */
const TO = ['ToUserName', 'tousername'];

/** Everything that stands under these names at the root; what is no text is no name. */
const named = (elements: Elements, names: readonly string[]): (string | undefined)[] =>
	names
		.flatMap((name) => (Object.hasOwn(elements, name) ? [elements[name]].flat() : []))
		.map((value) => (typeof value === 'string' ? trimBlanks(value) : undefined))
		.filter((value) => value !== '');

/** `AuthCorpId`, `corpid`, `auth_corp_id`: whatever a form calls its corp. */
const corpsIn = (elements: Elements): (string | undefined)[] =>
	named(
		elements,
		Object.keys(elements).filter((name) => /corp_?id$/i.test(name)),
	);

const refuse = (what: string): never => {
	throw new ReceiverError(
		what,
		'Compare Suite ID and Provider Corp ID in the credential with the console of WeCom',
	);
};

/**
 * GET: WeCom seals the echo for the provider, sometimes for the suite.
 * @throws ReceiverError
 */
export function checkVerification(receiveId: string, us: Receiver): void {
	const ours = receiveId === us.suiteId || receiveId === us.providerCorpId;
	const allowed = receiveId === '' ? us.individual === true : ours || us.customized === true;
	if (!allowed) refuse('The verification was sealed for another corp or suite');
}

/**
 * POST: `parsed` is undefined when the text cannot be read.
 * The ids of the outer envelope are never looked at: nothing signs them.
 * @throws ReceiverError
 */
export function checkReceiver(parsed: Parsed | undefined, receiveId: string, us: Receiver): void {
	const elements: Elements = { ...parsed?.event };
	const form = formOf(parsed?.channel, elements);
	// An event of a corp may speak of other suites.
	if (form !== 'ofCorp') checkNames(elements, us);
	const fits = SEALED_FOR[form].some((seal) => FITS[seal](receiveId, us, elements));
	const allowed = receiveId === '' ? us.individual === true : fits;
	if (!allowed) refuse('The push was sealed for another corp or suite');
}

function formOf(channel: Parsed['channel'] | undefined, elements: Elements): Form {
	if (channel === 'suite') return 'command';
	if (channel === 'provider') return 'ofProvider';
	return named(elements, TO).length > 0 ? 'ofCorp' : 'nameless';
}

function checkNames(elements: Elements, us: Receiver): void {
	const suites = named(elements, ['SuiteId']);
	if (suites.some((id) => id !== us.suiteId)) refuse('The push speaks of another suite');
	const providers = named(elements, ['ServiceCorpId']);
	if (suites.length === 0 && providers.some((id) => id !== us.providerCorpId))
		refuse('The push speaks of another provider');
}
