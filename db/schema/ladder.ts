import {
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { CareerLadder } from "@/lib/ladder/format";
import { at, createdAt, organizationId, rowId } from "./columns";
import { organization } from "./organization";

/** A ladder of a workspace; every workspace receives its own rows of the built-in one. */
export const ladder = pgTable(
  "ladder",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: rowId(),
    key: text("key").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), uniqueIndex("ladder_key").on(t.organizationId, t.key)],
);

/** One published version: an immutable document and its SHA-256 (hex, over the canonical JSON text). */
export const ladderVersion = pgTable(
  "ladder_version",
  {
    organizationId: organizationId(),
    id: rowId(),
    ladderId: uuid("ladder_id").notNull(),
    version: integer("version").notNull(),
    contentHash: text("content_hash").notNull(),
    document: jsonb("document").notNull().$type<CareerLadder>(),
    releasedAt: at("released_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("ladder_version_number").on(t.organizationId, t.ladderId, t.version),
    foreignKey({
      name: "ladder_version_ladder_fk",
      columns: [t.organizationId, t.ladderId],
      foreignColumns: [ladder.organizationId, ladder.id],
    }).onDelete("cascade"),
  ],
);

/** One responsibility of one version: what ratings point at. */
export const ladderResponsibility = pgTable(
  "ladder_responsibility",
  {
    organizationId: organizationId(),
    id: rowId(),
    ladderVersionId: uuid("ladder_version_id").notNull(),
    key: text("key").notNull(),
    levelKey: text("level_key").notNull(),
    levelOrdinal: smallint("level_ordinal").notNull(),
    position: smallint("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("ladder_responsibility_key").on(t.organizationId, t.ladderVersionId, t.key),
    foreignKey({
      name: "ladder_responsibility_version_fk",
      columns: [t.organizationId, t.ladderVersionId],
      foreignColumns: [ladderVersion.organizationId, ladderVersion.id],
    }).onDelete("cascade"),
  ],
);
