import { check, date, foreignKey, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, atMost, organizationId, rowId } from "./columns";
import { member } from "./organization";

/** Code points that a next step may have. */
export const nextStepLimit = 140;

/** What a member will do next about one responsibility (by its stable key), and by when. */
export const nextStep = pgTable(
  "next_step",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    responsibilityKey: text("responsibility_key").notNull(),
    text: text("text").notNull(),
    dueOn: date("due_on").notNull(),
    version: integer("version").notNull().default(1),
    writtenAt: at("written_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("next_step_responsibility").on(t.organizationId, t.memberId, t.responsibilityKey),
    foreignKey({
      name: "next_step_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete("cascade"),
    check("next_step_text_length", atMost("text", nextStepLimit)),
  ],
);
