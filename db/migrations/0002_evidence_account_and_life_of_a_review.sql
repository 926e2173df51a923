CREATE TABLE "password_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "password_reset_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "attached_evidence" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"responsibility_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"attached_at" timestamp with time zone DEFAULT now() NOT NULL,
	"frozen_at" timestamp with time zone,
	"added_after" boolean DEFAULT false NOT NULL,
	"title" text,
	"link" text,
	"happened_on" date,
	CONSTRAINT "attached_evidence_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "attached_evidence_frozen_whole" CHECK ((frozen_at is null) = (title is null) and (frozen_at is null) = (happened_on is null)),
	CONSTRAINT "attached_evidence_after_is_frozen" CHECK (frozen_at is not null or not added_after),
	CONSTRAINT "attached_evidence_title_length" CHECK (char_length("title") <= 140),
	CONSTRAINT "attached_evidence_link_length" CHECK (char_length("link") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"title" text NOT NULL,
	"link" text,
	"happened_on" date NOT NULL,
	"responsibility_key" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "evidence_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "evidence_removed_is_empty" CHECK (removed_at is null or (title = '' and link is null)),
	CONSTRAINT "evidence_title_length" CHECK (char_length("title") <= 140),
	CONSTRAINT "evidence_link_length" CHECK (char_length("link") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "what_happened" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"responsibility_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "what_happened_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "what_happened_length" CHECK (char_length("text") <= 600)
);
--> statement-breakpoint
ALTER TABLE "identity_event" DROP CONSTRAINT "identity_event_code";--> statement-breakpoint
ALTER TABLE "login" DROP CONSTRAINT "login_kind";--> statement-breakpoint
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_action";--> statement-breakpoint
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_object_kind";--> statement-breakpoint
DROP INDEX "login_account_kind";--> statement-breakpoint
ALTER TABLE "login" ALTER COLUMN "secret_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "theme" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "single_keys" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "issuer" text;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "browser" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_used_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "revises_id" uuid;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "revision_reason" text;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attached_evidence" ADD CONSTRAINT "attached_evidence_assessment_fk" FOREIGN KEY ("organization_id","assessment_id","review_id") REFERENCES "public"."assessment"("organization_id","id","review_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attached_evidence" ADD CONSTRAINT "attached_evidence_covered_fk" FOREIGN KEY ("organization_id","review_id","responsibility_id") REFERENCES "public"."review_responsibility"("organization_id","review_id","responsibility_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attached_evidence" ADD CONSTRAINT "attached_evidence_note_fk" FOREIGN KEY ("organization_id","evidence_id") REFERENCES "public"."evidence"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "what_happened" ADD CONSTRAINT "what_happened_assessment_fk" FOREIGN KEY ("organization_id","assessment_id","review_id") REFERENCES "public"."assessment"("organization_id","id","review_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "what_happened" ADD CONSTRAINT "what_happened_covered_fk" FOREIGN KEY ("organization_id","review_id","responsibility_id") REFERENCES "public"."review_responsibility"("organization_id","review_id","responsibility_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "password_reset_account" ON "password_reset" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attached_evidence_once" ON "attached_evidence" USING btree ("organization_id","assessment_id","responsibility_id","evidence_id");--> statement-breakpoint
CREATE INDEX "attached_evidence_note" ON "attached_evidence" USING btree ("organization_id","evidence_id");--> statement-breakpoint
CREATE INDEX "evidence_member" ON "evidence" USING btree ("organization_id","member_id","happened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "what_happened_once" ON "what_happened" USING btree ("organization_id","assessment_id","responsibility_id");--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_revises_fk" FOREIGN KEY ("organization_id","revises_id") REFERENCES "public"."review"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "login_password" ON "login" USING btree ("account_id") WHERE kind = 'password';--> statement-breakpoint
CREATE UNIQUE INDEX "login_issuer_subject" ON "login" USING btree ("issuer","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "review_revises_once" ON "review" USING btree ("organization_id","revises_id") WHERE state <> 'withdrawn';--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_theme" CHECK ("theme" in ('system', 'light', 'dark'));--> statement-breakpoint
ALTER TABLE "identity_event" ADD CONSTRAINT "identity_event_code" CHECK ("code" in ('account-created', 'signed-in', 'signed-out', 'sign-in-refused', 'setup-used', 'password-changed', 'password-reset-made', 'password-reset', 'email-changed', 'sessions-ended', 'provider-added', 'preferences-changed', 'account-erased', 'demo-removed'));--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_is_complete" CHECK (case kind when 'password' then secret_hash is not null and issuer is null and subject is null
        else secret_hash is null and issuer is not null and subject is not null end);--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_kind" CHECK ("kind" in ('password', 'oidc'));--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_browser_length" CHECK (char_length("browser") <= 80);--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_action" CHECK ("action" in ('workspace-made', 'ladder-released', 'level-declared', 'aim-set', 'review-opened', 'assessment-submitted', 'review-closed', 'assessment-taken-back', 'review-withdrawn', 'review-resumed', 'review-discarded', 'review-revised', 'next-step-written', 'evidence-noted', 'evidence-changed', 'evidence-deleted', 'evidence-attached', 'evidence-detached', 'data-downloaded', 'person-erased'));--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_object_kind" CHECK ("object_kind" in ('organization', 'member', 'ladder-version', 'review', 'assessment', 'next-step', 'evidence'));--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_withdrawn_has_a_date" CHECK ((state = 'withdrawn') = (withdrawn_at is not null));--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_revision_has_a_reason" CHECK ((revises_id is null) = (revision_reason is null));--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_revision_reason_length" CHECK (char_length("revision_reason") <= 600);