import type { Database } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** The open connection. Values are bound to statements, never pasted into them. */
export type Sqlite = Database;

/** The same connection through drizzle. */
export type DrizzleDatabase = BetterSQLite3Database;
