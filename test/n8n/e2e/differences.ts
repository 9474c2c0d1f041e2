/**
 * What n8n itself does in another way in the versions we test. Nothing of the pack is here: what is not in this table is
 * expected to be the same everywhere.
 */
export interface Differences {
	/** The newest AI Agent that runs its tools through n8n's engine. */
	readonly agentVersion: number;
	/** Whether a workflow that others call must be published; in 1.x it cannot be. */
	readonly publishedChildren: boolean;
	/**
	 * What n8n saves of a credential that fetched something by itself. Since 2.34 only that; before, all its fields, with the
	 * values of expressions in their place, so the pack shares a ticket there only when it is told to.
	 */
	readonly savesOfCredential: 'only what is new' | 'all of it';
	/** Whether the credential keeps the corps that are connected, since 2.34 for the same reason. */
	readonly keepsCorps: boolean;
	/** Whether the Data Table node creates a table itself, since 2.3, as the examples that remember something have it do. */
	readonly createsTables: boolean;
	/** Whether n8n keeps the files of an execution beside it, under an id, as 2.x does by default; 1.x keeps them in it. */
	readonly filesApart: boolean;
	/** Whether n8n keeps the caller's `traceparent` beside an execution, also when the run failed before it began. */
	readonly keepsTraces: boolean;
	/** Whether n8n has people review the tools of an agent, by a node that it derives from every *Send and Wait*. */
	readonly reviewsTools: boolean;
}

const NEWEST: Differences = {
	agentVersion: 3.1,
	publishedChildren: true,
	savesOfCredential: 'only what is new',
	keepsCorps: true,
	createsTables: true,
	filesApart: true,
	keepsTraces: true,
	reviewsTools: true,
};
/** The same in both old ones. */
const BEFORE: Differences = {
	agentVersion: 3,
	publishedChildren: true,
	savesOfCredential: 'all of it',
	keepsCorps: false,
	createsTables: false,
	filesApart: true,
	keepsTraces: false,
	reviewsTools: false,
};
const OLDER: Readonly<Record<string, Differences>> = {
	'2.0.3': BEFORE,
	'1.123.81': { ...BEFORE, publishedChildren: false, filesApart: false },
};

export const differencesOf = (version: string): Differences => OLDER[version] ?? NEWEST;
