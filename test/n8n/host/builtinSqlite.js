// The part of the package `sqlite3` that n8n uses, on the SQLite that Node itself brings.
// Takes that package's place only where it can be neither fetched ready-made nor compiled.
'use strict';

const { DatabaseSync } = require('node:sqlite');

const OPEN_READONLY = 1;
/** The result codes n8n looks for, by SQLite's number: https://sqlite.org/rescode.html */
const CODES = {
	5: 'SQLITE_BUSY',
	6: 'SQLITE_LOCKED',
	14: 'SQLITE_CANTOPEN',
	19: 'SQLITE_CONSTRAINT',
};

/** The other package puts the code before the message, and n8n reads both. */
function named(error) {
	const number = (error.errcode ?? 1) & 0xff;
	const code = CODES[number] ?? 'SQLITE_ERROR';
	return Object.assign(new Error(`${code}: ${error.message}`), { code, errno: number });
}

/** Node binds fewer types: no booleans, no dates, no undefined. */
function bindable(value) {
	if (value === undefined) return null;
	if (typeof value === 'boolean') return Number(value);
	return value instanceof Date ? value.getTime() : value;
}

class Database {
	constructor(file, flags, callback = flags) {
		this.attempt(callback, () => {
			this.database = new DatabaseSync(file, {
				readOnly: flags === OPEN_READONLY,
				enableForeignKeyConstraints: false,
				// A migration of n8n rewrites the schema table.
				defensive: false,
				enableDoubleQuotedStringLiterals: true,
			});
		});
	}

	run(sql, ...rest) {
		return this.query(sql, rest, (statement, values) => {
			const { lastInsertRowid, changes } = statement.run(...values);
			return { lastID: Number(lastInsertRowid), changes: Number(changes) };
		});
	}

	all(sql, ...rest) {
		// Node's rows have no prototype, and some callers ask a row for its own properties.
		return this.query(sql, rest, (statement, values) => ({
			rows: statement.all(...values).map((row) => ({ ...row })),
		}));
	}

	close(callback) {
		this.attempt(callback, () => this.database.close());
	}

	query(sql, rest, work) {
		const callback = rest.pop();
		const values = (rest[0] ?? []).map(bindable);
		return this.attempt(callback, () => work(this.database.prepare(sql), values));
	}

	/** Answers later, as the other package does, with the outcome as `this`. */
	attempt(callback, work) {
		let outcome = {};
		let failure = null;
		try {
			outcome = work() ?? {};
		} catch (error) {
			failure = named(error);
		}
		setImmediate(() => callback?.call(outcome, failure, outcome.rows));
		return this;
	}
}

const sqlite3 = { Database, OPEN_READONLY, OPEN_READWRITE: 2, OPEN_CREATE: 4, OPEN_URI: 64 };
sqlite3.OPEN_FULLMUTEX = 0x10000;
sqlite3.verbose = () => sqlite3;

module.exports = sqlite3;
