/** Titles for the canvas: n8n cuts a label of an output after about 76 pixels, twelve letters or so. */

const SHORTER: ReadonlyArray<readonly [pattern: RegExp, short: string]> = [
	[/^(Text|Image|Voice|Video|Link|Location|File) Message$/, '$1'],
	[/^Unknown Events$/, 'Unknown'],
	[/^(Card Button|Card Menu|Task Card) Clicked$/, '$1'],
	[/^Member (Subscribed|Unsubscribed)$/, '$1'],
	[/Authorization/, 'Auth'],
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
