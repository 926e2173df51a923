import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, atMost, createdAt, oneOf, organizationId, rowId } from "./columns";
import { account } from "./identity";

export const memberRoles = ["administrator", "member"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Everything that is written down when it happens; ids and codes only, never what a person wrote. */
export const auditActions = [
  "workspace-made",
  "ladder-released",
  "level-declared",
  "aim-set",
  "review-opened",
  "assessment-submitted",
  "review-closed",
  "assessment-taken-back",
  "review-withdrawn",
  "review-resumed",
  "review-discarded",
  "review-revised",
  "next-step-written",
  "evidence-noted",
  "evidence-changed",
  "evidence-deleted",
  "evidence-attached",
  "evidence-detached",
  "mentor-asked",
  "mentor-offered",
  "mentor-accepted",
  "mentor-declined",
  "request-ended",
  "review-extended",
  "review-revealed",
  "statement-written",
  "agreement-proposed",
  "agreement-confirmed",
  "review-signed",
  "rung-held",
  "observation-noted",
  "observation-changed",
  "observation-deleted",
  "invitation-made",
  "invitation-revoked",
  "member-joined",
  "member-removed",
  "team-made",
  "team-renamed",
  "team-joined",
  "team-left",
  "sharing-switched-on",
  "sharing-switched-off",
  "teaching-offers-set",
  "round-opened",
  "round-reminded",
  "team-exported",
  "data-downloaded",
  "person-erased",
] as const;
export type AuditAction = (typeof auditActions)[number];
export const auditObjectKinds = [
  "organization",
  "member",
  "ladder-version",
  "review",
  "assessment",
  "next-step",
  "evidence",
  "mentor-request",
  "agreement",
  "observation",
  "invitation",
  "team",
  "review-round",
] as const;
export type AuditObjectKind = (typeof auditObjectKinds)[number];

/** A workspace: the tenant. */
export const organization = pgTable(
  "organization",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("organization_slug").on(t.slug), check("organization_name_length", atMost("name", 80))],
);

/** An account in one workspace, with the level now as its person declares it (NULL: not on the ladder yet). */
export const member = pgTable(
  "member",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: rowId(),
    accountId: uuid("account_id").references(() => account.id, { onDelete: "restrict" }),
    displayName: text("display_name").notNull(),
    role: text("role").notNull().$type<MemberRole>(),
    levelNow: text("level_now"),
    levelNowDeclaredAt: at("level_now_declared_at"),
    createdAt: createdAt(),
    endedAt: at("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("member_account").on(t.accountId, t.organizationId),
    check("member_role", oneOf("role", memberRoles)),
    check("member_display_name_length", atMost("display_name", 80)),
  ],
);

/** A member's target level. A table of its own: a target that is not shared is for its member alone. */
export const careerAim = pgTable(
  "career_aim",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    target: text("target").notNull(),
    /** The date by which the member wants to stand there; their own wish, never required. */
    reachBy: date("reach_by"),
    setAt: at("set_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("career_aim_member").on(t.organizationId, t.memberId),
    foreignKey({
      name: "career_aim_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete("cascade"),
  ],
);

/** One change that was not a draft save: ids and codes, append only. */
export const auditEvent = pgTable(
  "audit_event",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: rowId(),
    actorMemberId: uuid("actor_member_id"),
    action: text("action").notNull().$type<AuditAction>(),
    objectKind: text("object_kind").notNull().$type<AuditObjectKind>(),
    objectId: uuid("object_id").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    check("audit_event_action", oneOf("action", auditActions)),
    check("audit_event_object_kind", oneOf("object_kind", auditObjectKinds)),
    index("audit_event_object").on(t.organizationId, t.objectKind, t.objectId),
    foreignKey({
      name: "audit_event_actor_fk",
      columns: [t.organizationId, t.actorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
  ],
);

/** An act that must happen once: the key its client gave it, and what it acted on. */
export const idempotencyKey = pgTable(
  "idempotency_key",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    action: text("action").notNull(),
    clientKey: text("client_key").notNull(),
    objectId: uuid("object_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("idempotency_key_client").on(t.organizationId, t.memberId, t.action, t.clientKey),
    foreignKey({
      name: "idempotency_key_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete("cascade"),
  ],
);

/**
 * An invitation into a workspace, for one e-mail address. The token of its link stands in `invitation_token`, which this
 * role cannot read.
 */
export const invitation = pgTable(
  "invitation",
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: "cascade" }),
    id: rowId(),
    email: text("email").notNull(),
    invitedByMemberId: uuid("invited_by_member_id").notNull(),
    createdAt: createdAt(),
    /** When its link was last made, and until when it works. */
    sentAt: at("sent_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    acceptedMemberId: uuid("accepted_member_id"),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      name: "invitation_by_fk",
      columns: [t.organizationId, t.invitedByMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "invitation_member_fk",
      columns: [t.organizationId, t.acceptedMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("invitation_email_length", atMost("email", 254)),
    check("invitation_accepted_by_somebody", sql`(accepted_at is null) = (accepted_member_id is null)`),
  ],
);
