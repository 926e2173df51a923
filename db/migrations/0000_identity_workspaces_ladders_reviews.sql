CREATE TABLE "next_step" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"responsibility_key" text NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "next_step_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "next_step_text_length" CHECK (char_length("text") <= 140)
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_folded" text NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"demo_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_locale" CHECK ("locale" in ('en', 'zh-CN'))
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"bucket_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"code" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_event_code" CHECK ("code" in ('account-created', 'signed-in', 'signed-out', 'sign-in-refused', 'setup-used', 'demo-removed'))
);
--> statement-breakpoint
CREATE TABLE "login" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "login_kind" CHECK ("kind" in ('password'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "setup_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "setup_token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "ladder" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ladder_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "ladder_responsibility" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ladder_version_id" uuid NOT NULL,
	"key" text NOT NULL,
	"level_key" text NOT NULL,
	"level_ordinal" smallint NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "ladder_responsibility_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "ladder_version" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ladder_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"document" jsonb NOT NULL,
	"released_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ladder_version_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"actor_member_id" uuid,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_event_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "audit_event_action" CHECK ("action" in ('workspace-made', 'ladder-released', 'level-declared', 'aim-set', 'review-opened', 'assessment-submitted', 'review-closed', 'next-step-written')),
	CONSTRAINT "audit_event_object_kind" CHECK ("object_kind" in ('organization', 'member', 'ladder-version', 'review', 'assessment', 'next-step'))
);
--> statement-breakpoint
CREATE TABLE "career_aim" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"target" text NOT NULL,
	"reach_by" date,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "career_aim_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"action" text NOT NULL,
	"client_key" text NOT NULL,
	"object_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"level_now" text,
	"level_now_declared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "member_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "member_role" CHECK ("role" in ('administrator', 'member')),
	CONSTRAINT "member_display_name_length" CHECK (char_length("display_name") <= 80)
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_name_length" CHECK (char_length("name") <= 80)
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"author_member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "assessment_of_review" UNIQUE("organization_id","id","review_id"),
	CONSTRAINT "assessment_kind_known" CHECK ("kind" in ('self', 'mentor'))
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"responsibility_id" uuid NOT NULL,
	"answer" smallint,
	"comment" text DEFAULT '' NOT NULL,
	CONSTRAINT "rating_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "rating_answer" CHECK (answer between 0 and 5),
	CONSTRAINT "rating_comment_length" CHECK (char_length("comment") <= 600)
);
--> statement-breakpoint
CREATE TABLE "review" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_member_id" uuid NOT NULL,
	"ladder_version_id" uuid NOT NULL,
	"level_now" text,
	"target" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"closing" text,
	"opened_at" timestamp with time zone NOT NULL,
	"self_submitted_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "review_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "review_state" CHECK ("state" in ('open', 'revealed', 'closed', 'withdrawn')),
	CONSTRAINT "review_closing" CHECK ("closing" in ('self-rated', 'signed', 'lapsed')),
	CONSTRAINT "review_period" CHECK (period_from <= period_to),
	CONSTRAINT "review_closed_is_complete" CHECK ((state = 'closed') = (closed_at is not null and closing is not null)),
	CONSTRAINT "review_self_rated_was_submitted" CHECK (closing is distinct from 'self-rated' or self_submitted_at is not null)
);
--> statement-breakpoint
CREATE TABLE "review_responsibility" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"responsibility_id" uuid NOT NULL,
	CONSTRAINT "review_responsibility_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "review_responsibility_once" UNIQUE("organization_id","review_id","responsibility_id")
);
--> statement-breakpoint
ALTER TABLE "next_step" ADD CONSTRAINT "next_step_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_event" ADD CONSTRAINT "identity_event_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder" ADD CONSTRAINT "ladder_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_responsibility" ADD CONSTRAINT "ladder_responsibility_version_fk" FOREIGN KEY ("organization_id","ladder_version_id") REFERENCES "public"."ladder_version"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_version" ADD CONSTRAINT "ladder_version_ladder_fk" FOREIGN KEY ("organization_id","ladder_id") REFERENCES "public"."ladder"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_fk" FOREIGN KEY ("organization_id","actor_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "career_aim" ADD CONSTRAINT "career_aim_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_member_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_author_fk" FOREIGN KEY ("organization_id","author_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_assessment_fk" FOREIGN KEY ("organization_id","assessment_id","review_id") REFERENCES "public"."assessment"("organization_id","id","review_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_covered_fk" FOREIGN KEY ("organization_id","review_id","responsibility_id") REFERENCES "public"."review_responsibility"("organization_id","review_id","responsibility_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_subject_fk" FOREIGN KEY ("organization_id","subject_member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_ladder_version_fk" FOREIGN KEY ("organization_id","ladder_version_id") REFERENCES "public"."ladder_version"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_responsibility" ADD CONSTRAINT "review_responsibility_review_fk" FOREIGN KEY ("organization_id","review_id") REFERENCES "public"."review"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_responsibility" ADD CONSTRAINT "review_responsibility_responsibility_fk" FOREIGN KEY ("organization_id","responsibility_id") REFERENCES "public"."ladder_responsibility"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "next_step_responsibility" ON "next_step" USING btree ("organization_id","member_id","responsibility_key");--> statement-breakpoint
CREATE UNIQUE INDEX "account_email_folded" ON "account" USING btree ("email_folded");--> statement-breakpoint
CREATE UNIQUE INDEX "account_demo_key" ON "account" USING btree ("demo_key");--> statement-breakpoint
CREATE INDEX "attempt_bucket_at" ON "attempt" USING btree ("bucket_hash","at");--> statement-breakpoint
CREATE INDEX "identity_event_account" ON "identity_event" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "login_account_kind" ON "login" USING btree ("account_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_hash" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_key" ON "ladder" USING btree ("organization_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_responsibility_key" ON "ladder_responsibility" USING btree ("organization_id","ladder_version_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_version_number" ON "ladder_version" USING btree ("organization_id","ladder_id","version");--> statement-breakpoint
CREATE INDEX "audit_event_object" ON "audit_event" USING btree ("organization_id","object_kind","object_id");--> statement-breakpoint
CREATE UNIQUE INDEX "career_aim_member" ON "career_aim" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_key_client" ON "idempotency_key" USING btree ("organization_id","member_id","action","client_key");--> statement-breakpoint
CREATE UNIQUE INDEX "member_account" ON "member" USING btree ("account_id","organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_slug" ON "organization" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_kind" ON "assessment" USING btree ("organization_id","review_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_once" ON "rating" USING btree ("organization_id","assessment_id","responsibility_id");--> statement-breakpoint
CREATE INDEX "rating_review" ON "rating" USING btree ("organization_id","review_id");--> statement-breakpoint
CREATE INDEX "review_subject" ON "review" USING btree ("organization_id","subject_member_id","opened_at");