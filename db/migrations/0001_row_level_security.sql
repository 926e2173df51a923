-- Who is asking. Both settings are local to a transaction; outside one they read as empty, which is nobody.
CREATE FUNCTION app_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organization_id', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.member_id', true), '')::uuid;
--> statement-breakpoint
-- The one job that runs across a whole workspace; named, so that nothing else gains its reach by accident.
CREATE FUNCTION app_job() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.job', true), '');
--> statement-breakpoint

-- Identity tables: rung_identity alone. Tenant tables: rung_app alone, and no more than what commands need.
GRANT USAGE ON SCHEMA public TO rung_app, rung_identity;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON account, login, session, setup_token, attempt TO rung_identity;
--> statement-breakpoint
GRANT SELECT, INSERT ON identity_event TO rung_identity;
--> statement-breakpoint
GRANT SELECT, INSERT ON organization, member, review, assessment, rating TO rung_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON career_aim, next_step TO rung_app;
--> statement-breakpoint
GRANT UPDATE (level_now, level_now_declared_at) ON member TO rung_app;
--> statement-breakpoint
GRANT UPDATE (state, closing, closed_at, self_submitted_at) ON review TO rung_app;
--> statement-breakpoint
GRANT UPDATE (version, saved_at, submitted_at) ON assessment TO rung_app;
--> statement-breakpoint
GRANT UPDATE (answer, comment) ON rating TO rung_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON ladder, ladder_version, ladder_responsibility, review_responsibility, idempotency_key TO rung_app;
--> statement-breakpoint
GRANT INSERT ON audit_event TO rung_app;
--> statement-breakpoint

ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE member FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE career_aim ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE career_aim FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ladder ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ladder FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ladder_version ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ladder_version FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ladder_responsibility ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ladder_responsibility FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_responsibility ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_responsibility FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE rating ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE rating FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE next_step ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE next_step FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

-- The statement that opens a viewer's transaction runs as the connecting role and looks up the member by session.
CREATE POLICY organization_opening ON organization FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY member_opening ON member FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint

CREATE POLICY organization_read ON organization FOR SELECT TO rung_app USING (id = app_organization());
--> statement-breakpoint
CREATE POLICY organization_make ON organization FOR INSERT TO rung_app WITH CHECK (id = app_organization());
--> statement-breakpoint
CREATE POLICY member_read ON member FOR SELECT TO rung_app USING (organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY member_make ON member FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND id = app_member());
--> statement-breakpoint
CREATE POLICY member_change ON member FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND id = app_member());
--> statement-breakpoint
CREATE POLICY career_aim_own ON career_aim FOR ALL TO rung_app
  USING (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint

CREATE POLICY ladder_read ON ladder FOR SELECT TO rung_app USING (organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_make ON ladder FOR INSERT TO rung_app WITH CHECK (organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_version_read ON ladder_version FOR SELECT TO rung_app USING (organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_version_make ON ladder_version FOR INSERT TO rung_app WITH CHECK (organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_responsibility_read ON ladder_responsibility FOR SELECT TO rung_app
  USING (organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_responsibility_make ON ladder_responsibility FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization());
--> statement-breakpoint

-- A review without a mentor is its subject's alone. The policy reads its own columns only, since those of the
-- assessments read it.
CREATE POLICY review_read ON review FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND subject_member_id = app_member());
--> statement-breakpoint
CREATE POLICY review_make ON review FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND subject_member_id = app_member());
--> statement-breakpoint
CREATE POLICY review_change ON review FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND subject_member_id = app_member()
    AND state = 'open' AND self_submitted_at IS NULL)
  WITH CHECK (organization_id = app_organization() AND subject_member_id = app_member());
--> statement-breakpoint
CREATE POLICY review_responsibility_read ON review_responsibility FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = review_responsibility.organization_id AND r.id = review_id));
--> statement-breakpoint
CREATE POLICY review_responsibility_make ON review_responsibility FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = review_responsibility.organization_id AND r.id = review_id
      AND r.subject_member_id = app_member() AND r.state = 'open'));
--> statement-breakpoint

-- Drafts are for their author only; what is submitted does not change.
CREATE POLICY assessment_read ON assessment FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND author_member_id = app_member());
--> statement-breakpoint
CREATE POLICY assessment_make ON assessment FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND author_member_id = app_member() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = assessment.organization_id AND r.id = review_id
      AND r.subject_member_id = app_member() AND r.state = 'open'));
--> statement-breakpoint
CREATE POLICY assessment_change ON assessment FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND author_member_id = app_member() AND submitted_at IS NULL AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = assessment.organization_id AND r.id = review_id
      AND r.state = 'open' AND (kind <> 'self' OR r.self_submitted_at IS NULL)))
  WITH CHECK (organization_id = app_organization() AND author_member_id = app_member());
--> statement-breakpoint
CREATE POLICY rating_read ON rating FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = rating.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()));
--> statement-breakpoint
CREATE POLICY rating_make ON rating FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = rating.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state = 'open'));
--> statement-breakpoint
CREATE POLICY rating_change ON rating FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = rating.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state = 'open'));
--> statement-breakpoint

CREATE POLICY next_step_own ON next_step FOR ALL TO rung_app
  USING (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY audit_event_append ON audit_event FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND actor_member_id IS NOT DISTINCT FROM app_member());
--> statement-breakpoint
CREATE POLICY idempotency_key_read ON idempotency_key FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY idempotency_key_make ON idempotency_key FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint

-- Removing a whole workspace: the connecting role, the job named, one workspace at a time.
CREATE POLICY organization_removal ON organization FOR DELETE TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND id = app_organization());
--> statement-breakpoint
CREATE POLICY member_removal ON member FOR DELETE TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY career_aim_removal ON career_aim FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_removal ON ladder FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_version_removal ON ladder_version FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_responsibility_removal ON ladder_responsibility FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY review_removal ON review FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY review_responsibility_removal ON review_responsibility FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY assessment_removal ON assessment FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY rating_removal ON rating FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY next_step_removal ON next_step FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY audit_event_removal ON audit_event FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY idempotency_key_removal ON idempotency_key FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
