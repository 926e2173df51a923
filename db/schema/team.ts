import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, atMost, createdAt, oneOf, organizationId, rowId } from "./columns";
import { member, organization } from "./organization";

export const teamRoles = ["lead", "member"] as const;
export type TeamRole = (typeof teamRoles)[number];

export const team = pgTable(
  "team",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: rowId(),
    name: text("name").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("team_name").on(t.organizationId, t.name),
    check("team_name_length", atMost("name", 80)),
    check("team_has_a_name", sql`name <> ''`),
  ],
);

/**
 * That somebody leads a team or belongs to it, from one day to another: on `joinedOn` already, on `leftOn` no more; NULL
 * while they do. Whoever comes back has a second row. A lead need not belong to the team.
 */
export const teamMembership = pgTable(
  "team_membership",
  {
    organizationId: organizationId(),
    id: rowId(),
    teamId: uuid("team_id").notNull(),
    memberId: uuid("member_id").notNull(),
    role: text("role").notNull().$type<TeamRole>(),
    joinedOn: date("joined_on").notNull(),
    leftOn: date("left_on"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("team_membership_now").on(t.organizationId, t.teamId, t.memberId, t.role).where(sql`left_on is null`),
    index("team_membership_member").on(t.organizationId, t.memberId),
    foreignKey({
      name: "team_membership_team_fk",
      columns: [t.organizationId, t.teamId],
      foreignColumns: [team.organizationId, team.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "team_membership_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("team_membership_role", oneOf("role", teamRoles)),
    check("team_membership_days", sql`joined_on <= left_on`),
  ],
);

/** That a member shares their agreed ratings with the leads of a team. No row: they do not; gone when they leave it. */
export const teamSharing = pgTable(
  "team_sharing",
  {
    organizationId: organizationId(),
    id: rowId(),
    teamId: uuid("team_id").notNull(),
    memberId: uuid("member_id").notNull(),
    sharedAt: at("shared_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("team_sharing_once").on(t.organizationId, t.teamId, t.memberId),
    foreignKey({
      name: "team_sharing_team_fk",
      columns: [t.organizationId, t.teamId],
      foreignColumns: [team.organizationId, team.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "team_sharing_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
  ],
);

/** That a member offers to teach a responsibility; everybody of the workspace may know. */
export const teachingOffer = pgTable(
  "teaching_offer",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    responsibilityKey: text("responsibility_key").notNull(),
    offeredAt: at("offered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("teaching_offer_once").on(t.organizationId, t.memberId, t.responsibilityKey),
    foreignKey({
      name: "teaching_offer_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
  ],
);

/** A lead's invitation of many to review one period, each with a mentor of their own. Its dates are reminders. */
export const reviewRound = pgTable(
  "review_round",
  {
    organizationId: organizationId(),
    id: rowId(),
    teamId: uuid("team_id").notNull(),
    periodFrom: date("period_from").notNull(),
    periodTo: date("period_to").notNull(),
    selfDueOn: date("self_due_on").notNull(),
    mentorDueOn: date("mentor_due_on").notNull(),
    signByOn: date("sign_by_on").notNull(),
    openedByMemberId: uuid("opened_by_member_id").notNull(),
    openedAt: at("opened_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("review_round_of_team").on(t.organizationId, t.id, t.teamId),
    index("review_round_team").on(t.organizationId, t.teamId, t.openedAt),
    foreignKey({
      name: "review_round_team_fk",
      columns: [t.organizationId, t.teamId],
      foreignColumns: [team.organizationId, team.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "review_round_opened_by_fk",
      columns: [t.organizationId, t.openedByMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("review_round_period", sql`period_from <= period_to`),
    check("review_round_dates", sql`self_due_on <= mentor_due_on and mentor_due_on <= sign_by_on`),
  ],
);

/**
 * One person's invitation within a round, with the target and mentor that their lead suggests. The review is theirs to
 * open: until they do there is none.
 */
export const roundPlace = pgTable(
  "round_place",
  {
    organizationId: organizationId(),
    id: rowId(),
    roundId: uuid("round_id").notNull(),
    /** The round's: policies need not ask the round. */
    teamId: uuid("team_id").notNull(),
    subjectMemberId: uuid("subject_member_id").notNull(),
    target: text("target").notNull(),
    mentorMemberId: uuid("mentor_member_id").notNull(),
    /** When the lead last reminded whoever it waits for. */
    remindedAt: at("reminded_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("round_place_once").on(t.organizationId, t.roundId, t.subjectMemberId),
    index("round_place_subject").on(t.organizationId, t.subjectMemberId),
    foreignKey({
      name: "round_place_round_fk",
      columns: [t.organizationId, t.roundId, t.teamId],
      foreignColumns: [reviewRound.organizationId, reviewRound.id, reviewRound.teamId],
    }).onDelete("cascade"),
    foreignKey({
      name: "round_place_subject_fk",
      columns: [t.organizationId, t.subjectMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "round_place_mentor_fk",
      columns: [t.organizationId, t.mentorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("round_place_mentor_is_another", sql`mentor_member_id <> subject_member_id`),
  ],
);
