/** Titles for the canvas: n8n cuts a label of an output after about 76 pixels, twelve letters or six Chinese characters. */
import { chineseOf } from '../../shared/eventNames';
import type { AnyEventRow } from '../../protocol/catalogue/define';

const SHORTER: ReadonlyArray<readonly [pattern: RegExp, short: string]> = [
	[/^(Text|Image|Voice|Video|Link|Location|File) Message$/, '$1'],
	[/^Unknown Events$/, 'Unknown'],
	[/^(Card Button|Card Menu|Task Card) Clicked$/, '$1'],
	[/^Member (Subscribed|Unsubscribed)$/, '$1'],
	[/Authorization/, 'Auth'],
	// What several events begin with: the letters that are left must tell them apart.
	[/^(Drive|Smart|Chain|App) (?=(Space|File|Sheet|Corps|Activity) )/, ''],
	[/^(Archive )?Consent Given/, 'Consent'],
	[/^Special Permission/, 'Perm.'],
	[/^Recording/, 'Rec.'],
	[/^Screen Sharing/, 'Screen'],
	[/^Waiting/, 'W.'],
	[/^Meeting(?! Room)/, 'Mtg.'],
	[/Meeting Room/, 'Room'],
	[/ Balance/, ''],
	[/Enrollment Canceled/, 'Unenrolled'],
	[/^Customer (?=Service )/, ''],
	[/Members/, 'Mem.'],
	[/Department/, 'Dept'],
	[/Acquisition/, 'Acq.'],
	[/Component/, 'Comp.'],
	[/Customer\b/, 'Cust.'],
	[/^(.+) Created( \(.+\))?$/, '+ $1$2'],
	[/^(.+) Deleted( \(.+\))?$/, '− $1$2'],
	[/^(.+) Updated( \(.+\))?$/, '~ $1$2'],
	[/ Changed/, ' Chg.'],
	[/ Canceled/, ' Canc.'],
	[/ Clicked/, ' Click'],
];

/** As short as it stays readable. What happened is told in full by the item. */
export const shortTitle = (title: string): string =>
	SHORTER.reduce((text, [pattern, short]) => text.replace(pattern, short), title);

/** The same in Chinese: what the family says already, and that a thing is finished, goes. */
export const shortChinese = (row: Pick<AnyEventRow, 'zh'>): string =>
	chineseOf(row)
		.replace(/（.+）/, '')
		.replace(/^(企业客户|家校|获客|应用|会议|智能表格)(?=.{4})/, '')
		.replace(/完成$/, '');
