-- What a transaction is about, where a policy has to know: set by one command and gone with its transaction.
CREATE FUNCTION app_act() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.act', true), '');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON password_reset TO rung_identity;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON evidence, attached_evidence TO rung_app;
--> statement-breakpoint
GRANT UPDATE (title, link, happened_on, responsibility_key, version, removed_at) ON evidence TO rung_app;
--> statement-breakpoint
GRANT UPDATE (frozen_at, added_after, title, link, happened_on) ON attached_evidence TO rung_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON what_happened TO rung_app;
--> statement-breakpoint
GRANT UPDATE (text) ON what_happened TO rung_app;
--> statement-breakpoint
GRANT UPDATE (answered_at) ON rating TO rung_app;
--> statement-breakpoint
GRANT UPDATE (withdrawn_at) ON review TO rung_app;
--> statement-breakpoint
GRANT DELETE ON review TO rung_app;
--> statement-breakpoint
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE attached_evidence ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE attached_evidence FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE what_happened ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE what_happened FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A withdrawn review waits to be resumed; nothing in it changes meanwhile.
ALTER POLICY review_change ON review
  USING (organization_id = app_organization() AND subject_member_id = app_member()
    AND state IN ('open', 'withdrawn') AND self_submitted_at IS NULL);
--> statement-breakpoint
-- What was never submitted, or was taken back, may be thrown away by its subject. Its parts go with it.
CREATE POLICY review_discard ON review FOR DELETE TO rung_app
  USING (organization_id = app_organization() AND subject_member_id = app_member()
    AND state IN ('open', 'withdrawn') AND self_submitted_at IS NULL);
--> statement-breakpoint
-- The one way back: the command that takes back names itself, and reaches a self-rated review only.
CREATE POLICY review_take_back ON review FOR UPDATE TO rung_app
  USING (app_act() = 'take-back' AND organization_id = app_organization() AND subject_member_id = app_member()
    AND state = 'closed' AND closing = 'self-rated')
  WITH CHECK (organization_id = app_organization() AND subject_member_id = app_member() AND state = 'open');
--> statement-breakpoint
CREATE POLICY assessment_take_back ON assessment FOR UPDATE TO rung_app
  USING (app_act() = 'take-back' AND organization_id = app_organization() AND author_member_id = app_member()
    AND kind = 'self' AND EXISTS (
      SELECT FROM review r WHERE r.organization_id = assessment.organization_id AND r.id = review_id
        AND r.subject_member_id = app_member() AND r.state = 'closed' AND r.closing = 'self-rated'))
  WITH CHECK (organization_id = app_organization() AND author_member_id = app_member() AND submitted_at IS NULL);
--> statement-breakpoint
CREATE POLICY evidence_own ON evidence FOR ALL TO rung_app
  USING (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY what_happened_read ON what_happened FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = what_happened.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()));
--> statement-breakpoint
CREATE POLICY attached_evidence_read ON attached_evidence FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = attached_evidence.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()));
--> statement-breakpoint
CREATE POLICY what_happened_make ON what_happened FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = what_happened.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state = 'open'));
--> statement-breakpoint
CREATE POLICY what_happened_change ON what_happened FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = what_happened.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state = 'open'));
--> statement-breakpoint
-- Before submission a piece is loose; what comes after is frozen at once and marked so.
CREATE POLICY attached_evidence_make ON attached_evidence FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = attached_evidence.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member() AND r.state <> 'withdrawn'
      AND (a.submitted_at IS NOT NULL) = added_after)
    AND (added_after OR frozen_at IS NULL));
--> statement-breakpoint
CREATE POLICY attached_evidence_change ON attached_evidence FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = attached_evidence.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state = 'open'));
--> statement-breakpoint
CREATE POLICY attached_evidence_remove ON attached_evidence FOR DELETE TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = attached_evidence.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state IN ('open', 'withdrawn')));
--> statement-breakpoint
CREATE POLICY evidence_removal ON evidence FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY attached_evidence_removal ON attached_evidence FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY what_happened_removal ON what_happened FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
