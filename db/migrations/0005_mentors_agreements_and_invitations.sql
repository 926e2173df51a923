CREATE TABLE "agreed_rating" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"responsibility_key" text NOT NULL,
	"answer" smallint NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"with_member_id" uuid NOT NULL,
	CONSTRAINT "agreed_rating_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "agreed_rating_answer" CHECK (answer between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"responsibility_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"outcome" text NOT NULL,
	"answer" smallint,
	"reason" text DEFAULT '' NOT NULL,
	"experiment" text,
	"until" date,
	"proposed_by_member_id" uuid,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "agreement_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "agreement_outcome" CHECK ("outcome" in ('rating', 'left-open')),
	CONSTRAINT "agreement_answer" CHECK (answer between 0 and 5),
	CONSTRAINT "agreement_is_complete" CHECK (case outcome when 'rating' then answer is not null and experiment is null and until is null
        else answer is null and experiment is not null and until is not null end),
	CONSTRAINT "agreement_by_nobody_is_confirmed" CHECK (proposed_by_member_id is not null or confirmed_at is not null),
	CONSTRAINT "agreement_reason_length" CHECK (char_length("reason") <= 600),
	CONSTRAINT "agreement_experiment_length" CHECK (char_length("experiment") <= 600)
);
--> statement-breakpoint
CREATE TABLE "held_rung" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"level_key" text NOT NULL,
	"review_id" uuid NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	CONSTRAINT "held_rung_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signature_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitation_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"invitation_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"email_folded" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "invitation_token_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitation_token_invitation_id_unique" UNIQUE("invitation_id")
);
--> statement-breakpoint
CREATE TABLE "mentor_request" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid,
	"subject_member_id" uuid NOT NULL,
	"mentor_member_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"word" text DEFAULT '' NOT NULL,
	"answer_word" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "mentor_request_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "mentor_request_origin" CHECK ("origin" in ('ask', 'offer')),
	CONSTRAINT "mentor_request_state" CHECK ("state" in ('waiting', 'accepted', 'declined', 'ended')),
	CONSTRAINT "mentor_request_is_to_another" CHECK (subject_member_id <> mentor_member_id),
	CONSTRAINT "mentor_request_answered" CHECK ((state = 'waiting') = (answered_at is null)),
	CONSTRAINT "mentor_request_word_length" CHECK (char_length("word") <= 600),
	CONSTRAINT "mentor_request_answer_length" CHECK (char_length("answer_word") <= 600)
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"actor_member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"review_id" uuid,
	"request_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notice_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "notice_kind" CHECK ("kind" in ('mentor-asked', 'mentor-offered', 'mentor-accepted', 'mentor-declined', 'request-ended', 'review-revealed', 'agreement-proposed', 'review-signed', 'review-closed')),
	CONSTRAINT "notice_is_about_something" CHECK (review_id is not null or request_id is not null)
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_member_id" uuid NOT NULL,
	"about_member_id" uuid NOT NULL,
	"text" text NOT NULL,
	"happened_on" date NOT NULL,
	"responsibility_key" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "observation_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "observation_length" CHECK (char_length("text") <= 600)
);
--> statement-breakpoint
CREATE TABLE "private_note" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"responsibility_id" uuid NOT NULL,
	"author_member_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_note_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "private_note_length" CHECK (char_length("text") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "review_look" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"viewer_member_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "review_look_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"invited_by_member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_member_id" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "invitation_email_length" CHECK (char_length("email") <= 254),
	CONSTRAINT "invitation_accepted_by_somebody" CHECK ((accepted_at is null) = (accepted_member_id is null))
);
--> statement-breakpoint
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_action";--> statement-breakpoint
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_object_kind";--> statement-breakpoint
ALTER TABLE "review" DROP CONSTRAINT "review_self_rated_was_submitted";--> statement-breakpoint
DROP INDEX "assessment_kind";--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "mentor_member_id" uuid;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "mentor_accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "mentor_declined_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "mentor_submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "revealed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "statement" text;--> statement-breakpoint
ALTER TABLE "agreed_rating" ADD CONSTRAINT "agreed_rating_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_rating" ADD CONSTRAINT "agreed_rating_with_fk" FOREIGN KEY ("organization_id","with_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_rating" ADD CONSTRAINT "agreed_rating_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_covered_fk" FOREIGN KEY ("organization_id","review_id","responsibility_id") REFERENCES "public"."review_responsibility"("organization_id","review_id","responsibility_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_proposed_by_fk" FOREIGN KEY ("organization_id","proposed_by_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_rung" ADD CONSTRAINT "held_rung_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_rung" ADD CONSTRAINT "held_rung_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_subject_fk" FOREIGN KEY ("organization_id","subject_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_request" ADD CONSTRAINT "mentor_request_mentor_fk" FOREIGN KEY ("organization_id","mentor_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_actor_fk" FOREIGN KEY ("organization_id","actor_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_request_fk" FOREIGN KEY ("organization_id","request_id") REFERENCES "public"."mentor_request"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_author_fk" FOREIGN KEY ("organization_id","author_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_about_fk" FOREIGN KEY ("organization_id","about_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_assessment_fk" FOREIGN KEY ("organization_id","assessment_id","review_id") REFERENCES "public"."assessment"("organization_id","id","review_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_covered_fk" FOREIGN KEY ("organization_id","review_id","responsibility_id") REFERENCES "public"."review_responsibility"("organization_id","review_id","responsibility_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_author_fk" FOREIGN KEY ("organization_id","author_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_look" ADD CONSTRAINT "review_look_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_look" ADD CONSTRAINT "review_look_viewer_fk" FOREIGN KEY ("organization_id","viewer_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_by_fk" FOREIGN KEY ("organization_id","invited_by_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_member_fk" FOREIGN KEY ("organization_id","accepted_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreed_rating_once" ON "agreed_rating" USING btree ("organization_id","review_id","responsibility_key");--> statement-breakpoint
CREATE INDEX "agreed_rating_member" ON "agreed_rating" USING btree ("organization_id","member_id","responsibility_key","agreed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_once" ON "agreement" USING btree ("organization_id","review_id","responsibility_id");--> statement-breakpoint
CREATE UNIQUE INDEX "held_rung_once" ON "held_rung" USING btree ("organization_id","member_id","level_key");--> statement-breakpoint
CREATE UNIQUE INDEX "signature_once" ON "signature" USING btree ("organization_id","review_id","member_id");--> statement-breakpoint
CREATE INDEX "invitation_token_workspace" ON "invitation_token" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_request_review" ON "mentor_request" USING btree ("organization_id","review_id") WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_request_offer" ON "mentor_request" USING btree ("organization_id","subject_member_id","mentor_member_id") WHERE state = 'waiting' and origin = 'offer';--> statement-breakpoint
CREATE INDEX "mentor_request_mentor" ON "mentor_request" USING btree ("organization_id","mentor_member_id");--> statement-breakpoint
CREATE INDEX "notice_member" ON "notice" USING btree ("organization_id","member_id","created_at");--> statement-breakpoint
CREATE INDEX "observation_about" ON "observation" USING btree ("organization_id","author_member_id","about_member_id","happened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "private_note_once" ON "private_note" USING btree ("organization_id","assessment_id","responsibility_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_look_once" ON "review_look" USING btree ("organization_id","review_id","viewer_member_id","day");--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_mentor_fk" FOREIGN KEY ("organization_id","mentor_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_mentor" ON "review" USING btree ("organization_id","mentor_member_id") WHERE mentor_member_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_kind" ON "assessment" USING btree ("organization_id","review_id","kind","author_member_id");--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_action" CHECK ("action" in ('workspace-made', 'ladder-released', 'level-declared', 'aim-set', 'review-opened', 'assessment-submitted', 'review-closed', 'assessment-taken-back', 'review-withdrawn', 'review-resumed', 'review-discarded', 'review-revised', 'next-step-written', 'evidence-noted', 'evidence-changed', 'evidence-deleted', 'evidence-attached', 'evidence-detached', 'mentor-asked', 'mentor-offered', 'mentor-accepted', 'mentor-declined', 'request-ended', 'review-extended', 'review-revealed', 'statement-written', 'agreement-proposed', 'agreement-confirmed', 'review-signed', 'rung-held', 'observation-noted', 'observation-changed', 'observation-deleted', 'invitation-made', 'invitation-revoked', 'member-joined', 'member-removed', 'data-downloaded', 'person-erased'));--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_object_kind" CHECK ("object_kind" in ('organization', 'member', 'ladder-version', 'review', 'assessment', 'next-step', 'evidence', 'mentor-request', 'agreement', 'observation', 'invitation'));--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_mentor_is_another" CHECK (mentor_member_id <> subject_member_id);--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_mentor_answered_once" CHECK (mentor_accepted_at is null or (mentor_member_id is not null and mentor_declined_at is null));--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_mentor_submits_after_accepting" CHECK (mentor_submitted_at is null or mentor_accepted_at is not null);--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_revealed_when_both_submitted" CHECK ((revealed_at is not null) = (self_submitted_at is not null and mentor_submitted_at is not null));--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_revealed_state" CHECK (case when state in ('open', 'withdrawn') then revealed_at is null
        when state = 'revealed' or closing in ('signed', 'lapsed') then revealed_at is not null else true end);--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_statement_length" CHECK (char_length("statement") <= 600);--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_self_rated_was_submitted" CHECK (closing is distinct from 'self-rated'
        or (self_submitted_at is not null and mentor_member_id is null and revealed_at is null));