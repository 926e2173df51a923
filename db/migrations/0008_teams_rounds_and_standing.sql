CREATE TABLE "standing" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"responsibility_key" text NOT NULL,
	"answer" smallint NOT NULL,
	"previous" smallint,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "standing_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "standing_answer" CHECK (answer between 0 and 5),
	CONSTRAINT "standing_previous" CHECK (previous between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "published_figure" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"half_year" text NOT NULL,
	"team_id" uuid,
	"kind" text NOT NULL,
	"responsibility_key" text NOT NULL,
	"contributors" uuid[] DEFAULT '{}' NOT NULL,
	"high" integer,
	"low" integer,
	"frozen_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "published_figure_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "published_figure_once" UNIQUE NULLS NOT DISTINCT("organization_id","half_year","kind","responsibility_key","team_id"),
	CONSTRAINT "published_figure_kind" CHECK ("kind" in ('held', 'apart')),
	CONSTRAINT "published_figure_half_year" CHECK (half_year ~ '^[0-9]{4}-H[12]$'),
	CONSTRAINT "published_figure_of_enough" CHECK (high is null or cardinality(contributors) >= 5)
);
--> statement-breakpoint
CREATE TABLE "review_progress" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_member_id" uuid NOT NULL,
	"mentor_member_id" uuid,
	"round_id" uuid,
	"step" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"due_on" date,
	CONSTRAINT "review_progress_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "review_progress_step" CHECK ("step" in ('engineer', 'mentor', 'comparing', 'signed', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "review_round" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"self_due_on" date NOT NULL,
	"mentor_due_on" date NOT NULL,
	"sign_by_on" date NOT NULL,
	"opened_by_member_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_round_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "review_round_of_team" UNIQUE("organization_id","id","team_id"),
	CONSTRAINT "review_round_period" CHECK (period_from <= period_to),
	CONSTRAINT "review_round_dates" CHECK (self_due_on <= mentor_due_on and mentor_due_on <= sign_by_on)
);
--> statement-breakpoint
CREATE TABLE "round_place" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"subject_member_id" uuid NOT NULL,
	"target" text NOT NULL,
	"mentor_member_id" uuid NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "round_place_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "round_place_once" UNIQUE("organization_id","round_id","subject_member_id"),
	CONSTRAINT "round_place_mentor_is_another" CHECK (mentor_member_id <> subject_member_id)
);
--> statement-breakpoint
CREATE TABLE "teaching_offer" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"responsibility_key" text NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "teaching_offer_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "team" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "team_name_length" CHECK (char_length("name") <= 80),
	CONSTRAINT "team_has_a_name" CHECK (name <> '')
);
--> statement-breakpoint
CREATE TABLE "team_membership" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	CONSTRAINT "team_membership_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "team_membership_role" CHECK ("role" in ('lead', 'member')),
	CONSTRAINT "team_membership_days" CHECK (joined_on <= left_on)
);
--> statement-breakpoint
CREATE TABLE "team_sharing" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_sharing_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_kind";--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_is_about_something";--> statement-breakpoint
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_action";--> statement-breakpoint
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_object_kind";--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "standing" ADD CONSTRAINT "standing_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_progress" ADD CONSTRAINT "review_progress_review_fk" FOREIGN KEY ("organization_id","id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_progress" ADD CONSTRAINT "review_progress_subject_fk" FOREIGN KEY ("organization_id","subject_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_progress" ADD CONSTRAINT "review_progress_mentor_fk" FOREIGN KEY ("organization_id","mentor_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_progress" ADD CONSTRAINT "review_progress_round_fk" FOREIGN KEY ("organization_id","round_id") REFERENCES "public"."review_round"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_opened_by_fk" FOREIGN KEY ("organization_id","opened_by_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_place" ADD CONSTRAINT "round_place_round_fk" FOREIGN KEY ("organization_id","round_id","team_id") REFERENCES "public"."review_round"("organization_id","id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_place" ADD CONSTRAINT "round_place_subject_fk" FOREIGN KEY ("organization_id","subject_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_place" ADD CONSTRAINT "round_place_mentor_fk" FOREIGN KEY ("organization_id","mentor_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teaching_offer" ADD CONSTRAINT "teaching_offer_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_sharing" ADD CONSTRAINT "team_sharing_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_sharing" ADD CONSTRAINT "team_sharing_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "standing_once" ON "standing" USING btree ("organization_id","member_id","responsibility_key");--> statement-breakpoint
CREATE INDEX "review_progress_subject" ON "review_progress" USING btree ("organization_id","subject_member_id");--> statement-breakpoint
CREATE INDEX "review_round_team" ON "review_round" USING btree ("organization_id","team_id","opened_at");--> statement-breakpoint
CREATE INDEX "round_place_subject" ON "round_place" USING btree ("organization_id","subject_member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teaching_offer_once" ON "teaching_offer" USING btree ("organization_id","member_id","responsibility_key");--> statement-breakpoint
CREATE UNIQUE INDEX "team_name" ON "team" USING btree ("organization_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "team_membership_now" ON "team_membership" USING btree ("organization_id","team_id","member_id","role") WHERE left_on is null;--> statement-breakpoint
CREATE INDEX "team_membership_member" ON "team_membership" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_sharing_once" ON "team_sharing" USING btree ("organization_id","team_id","member_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_round_fk" FOREIGN KEY ("organization_id","round_id") REFERENCES "public"."review_round"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_round_place_fk" FOREIGN KEY ("organization_id","round_id","subject_member_id") REFERENCES "public"."round_place"("organization_id","round_id","subject_member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_once_in_a_round" ON "review" USING btree ("organization_id","round_id","subject_member_id") WHERE state <> 'withdrawn' and revises_id is null;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind" CHECK ("kind" in ('mentor-asked', 'mentor-offered', 'mentor-accepted', 'mentor-declined', 'request-ended', 'review-revealed', 'agreement-proposed', 'review-signed', 'review-closed', 'round-opened', 'round-reminder'));--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_is_about_something" CHECK (num_nonnulls(review_id, request_id, round_id) > 0);--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_action" CHECK ("action" in ('workspace-made', 'ladder-released', 'level-declared', 'aim-set', 'review-opened', 'assessment-submitted', 'review-closed', 'assessment-taken-back', 'review-withdrawn', 'review-resumed', 'review-discarded', 'review-revised', 'next-step-written', 'evidence-noted', 'evidence-changed', 'evidence-deleted', 'evidence-attached', 'evidence-detached', 'mentor-asked', 'mentor-offered', 'mentor-accepted', 'mentor-declined', 'request-ended', 'review-extended', 'review-revealed', 'statement-written', 'agreement-proposed', 'agreement-confirmed', 'review-signed', 'rung-held', 'observation-noted', 'observation-changed', 'observation-deleted', 'invitation-made', 'invitation-revoked', 'member-joined', 'member-removed', 'team-made', 'team-renamed', 'team-joined', 'team-left', 'sharing-switched-on', 'sharing-switched-off', 'teaching-offers-set', 'round-opened', 'round-reminded', 'team-exported', 'data-downloaded', 'person-erased'));--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_object_kind" CHECK ("object_kind" in ('organization', 'member', 'ladder-version', 'review', 'assessment', 'next-step', 'evidence', 'mentor-request', 'agreement', 'observation', 'invitation', 'team', 'review-round'));