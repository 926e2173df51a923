import type { PgTable } from "drizzle-orm/pg-core";
import type * as schema from "@/db/schema";

export type TableName = {
  [Name in keyof typeof schema]: (typeof schema)[Name] extends PgTable ? Name : never;
}[keyof typeof schema];
export type ColumnName<Name extends TableName> = keyof (typeof schema)[Name]["$inferSelect"] & string;

/** `delete-row`: it goes with its row. `clear`: the row stays, this is emptied. `keep-without-identity`: it stays, and leads nowhere. */
export type Erasure = "delete-row" | "clear" | "keep-without-identity";

export interface PersonalColumn {
  personal: true;
  erasure: Erasure;
  /** Why not even its person is handed it. */
  secret?: string;
  /** What stands in a cleared column that cannot be empty. */
  emptiedTo?: string;
}

export interface ImpersonalColumn {
  personal: false;
  because: string;
  /** It is exported all the same: without it nobody could tell which rows belong together. */
  joins?: true;
}

export type ColumnEntry = PersonalColumn | ImpersonalColumn;

/** How to get from a row to its person: by an account, a member, the row it hangs on, as the only one in it; or it is nobody's. */
export type Whose<Name extends TableName> =
  | { is: "account" | "member"; by: ColumnName<Name> }
  | { is: "owner-of"; table: TableName; by: ColumnName<Name> }
  | { is: "sole-member"; because: string }
  | { is: "nobody"; because: string };

export interface TableEntry<Name extends TableName> {
  whose: Whose<Name>;
  /**
   * `at-reveal`: rows that hang on a review belong to both sides once it is revealed. Its subject is handed what the mentor
   * wrote about them, and it stays in others' reviews when who wrote it is erased.
   */
  shared?: "at-reveal";
  columns: { [Column in ColumnName<Name>]: ColumnEntry };
}

export const gone: PersonalColumn = { personal: true, erasure: "delete-row" };
export const cleared: PersonalColumn = { personal: true, erasure: "clear" };
export const unnamed: PersonalColumn = { personal: true, erasure: "keep-without-identity" };
export const clearedTo = (emptiedTo: string): PersonalColumn => ({ ...cleared, emptiedTo });
export const secret = (why: string): PersonalColumn => ({ ...gone, secret: why });
export const not = (because: string): ImpersonalColumn => ({ personal: false, because });
export const joining = (because: string): ImpersonalColumn => ({ personal: false, because, joins: true });

/** Columns that are the same in every table. */
export const tenant = not("names the workspace");
export const key = joining("names the row");
export const link = joining("joins two rows of one person");
