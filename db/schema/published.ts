import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, oneOf, organizationId, rowId } from "./columns";
import { organization } from "./organization";
import { team } from "./team";

/** `held`: how many stand at 4 or more; `apart`: how often self and mentor differ, and which of them is higher. */
export const figureKinds = ["held", "apart"] as const;
export type FigureKind = (typeof figureKinds)[number];

/**
 * What is published of a responsibility over a whole team or the whole workspace, frozen for a half-year. `high` and `low`
 * are counts: people at 4 or more and NULL, or those where the mentor and where the person themselves rated higher. NULL in
 * `high`: withheld.
 */
export const publishedFigure = pgTable(
  "published_figure",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: rowId(),
    /** "2026-H1". */
    halfYear: text("half_year").notNull(),
    /** NULL: the whole workspace. What was once published is known for ever, so that its team cannot go before it. */
    teamId: uuid("team_id"),
    kind: text("kind").notNull().$type<FigureKind>(),
    responsibilityKey: text("responsibility_key").notNull(),
    /** Members whose ratings are in it. */
    contributors: uuid("contributors").array().notNull().default(sql`'{}'`),
    high: integer("high"),
    low: integer("low"),
    frozenAt: at("frozen_at").notNull(),
    /** When one of its contributors stopped sharing: withheld from then on. Set by a trigger on `team_sharing`. */
    withdrawnAt: at("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("published_figure_once")
      .on(t.organizationId, t.halfYear, t.kind, t.responsibilityKey, t.teamId)
      .nullsNotDistinct(),
    foreignKey({
      name: "published_figure_team_fk",
      columns: [t.organizationId, t.teamId],
      foreignColumns: [team.organizationId, team.id],
    }),
    check("published_figure_kind", oneOf("kind", figureKinds)),
    check("published_figure_half_year", sql`half_year ~ '^[0-9]{4}-H[12]$'`),
    check("published_figure_of_enough", sql`high is null or cardinality(contributors) >= 5`),
  ],
);
