-- What the download of one's own data reads and nothing else did: the traces of one's own acts.
GRANT SELECT ON audit_event TO rung_app;
--> statement-breakpoint
CREATE POLICY audit_event_own ON audit_event FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND actor_member_id = app_member());
--> statement-breakpoint

-- Erasing a person: the connecting role, the job named, one member in one workspace at a time.
CREATE POLICY career_aim_erasure ON career_aim FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY next_step_erasure ON next_step FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY idempotency_key_erasure ON idempotency_key FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY evidence_erasure ON evidence FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY review_erasure ON review FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND subject_member_id = app_member());
--> statement-breakpoint
CREATE POLICY assessment_erasure ON assessment FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND author_member_id = app_member());
--> statement-breakpoint
CREATE POLICY review_responsibility_erasure ON review_responsibility FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = review_responsibility.organization_id AND r.id = review_id
      AND r.subject_member_id = app_member()));
--> statement-breakpoint
CREATE POLICY rating_erasure ON rating FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = rating.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()));
--> statement-breakpoint
CREATE POLICY what_happened_erasure ON what_happened FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = what_happened.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()));
--> statement-breakpoint
CREATE POLICY attached_evidence_erasure ON attached_evidence FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = attached_evidence.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()));
--> statement-breakpoint
-- The member stays, without a name; what they did stays written down, and so does that they are gone.
CREATE POLICY member_erasure ON member FOR UPDATE TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND id = app_member());
--> statement-breakpoint
CREATE POLICY audit_event_erasure ON audit_event FOR INSERT TO CURRENT_USER
  WITH CHECK (app_job() = 'erase-person' AND organization_id = app_organization() AND actor_member_id = app_member());
