-- The role of the member who is asking, as the opening statement read it.
CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.member_role', true), '');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON invitation_token TO rung_identity;
--> statement-breakpoint
GRANT SELECT, INSERT ON agreement, signature, agreed_rating, held_rung, mentor_request, private_note, observation, review_look,
  notice, invitation TO rung_app;
--> statement-breakpoint
GRANT DELETE ON observation TO rung_app;
--> statement-breakpoint
GRANT UPDATE (version, outcome, answer, reason, experiment, until, proposed_by_member_id, proposed_at, confirmed_at)
  ON agreement TO rung_app;
--> statement-breakpoint
GRANT UPDATE (state, answer_word, answered_at, review_id) ON mentor_request TO rung_app;
--> statement-breakpoint
GRANT UPDATE (text, version, saved_at) ON private_note TO rung_app;
--> statement-breakpoint
GRANT UPDATE (text, happened_on, responsibility_key, version) ON observation TO rung_app;
--> statement-breakpoint
GRANT UPDATE (read_at) ON notice TO rung_app;
--> statement-breakpoint
GRANT UPDATE (sent_at, expires_at, accepted_at, accepted_member_id, revoked_at) ON invitation TO rung_app;
--> statement-breakpoint
GRANT UPDATE (mentor_member_id, mentor_accepted_at, mentor_declined_at, due_on, mentor_submitted_at, revealed_at, statement)
  ON review TO rung_app;
--> statement-breakpoint
GRANT UPDATE (ended_at, role) ON member TO rung_app;
--> statement-breakpoint
ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE signature ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE signature FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agreed_rating ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agreed_rating FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE held_rung ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE held_rung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mentor_request ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mentor_request FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE private_note ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE private_note FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE observation ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE observation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_look ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_look FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A review is its subject's and its mentor's: asked or accepted, and in a withdrawn one only who had accepted. Whoever
-- declines sees the row until that statement is done.
ALTER POLICY review_read ON review
  USING (organization_id = app_organization() AND (subject_member_id = app_member()
    OR (mentor_member_id = app_member() AND (mentor_declined_at IS NULL OR app_act() = 'decline')
      AND (state <> 'withdrawn' OR mentor_accepted_at IS NOT NULL))));
--> statement-breakpoint
ALTER POLICY review_change ON review
  USING (organization_id = app_organization() AND subject_member_id = app_member()
    AND state IN ('open', 'withdrawn', 'revealed'));
--> statement-breakpoint
CREATE POLICY review_mentor_change ON review FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND mentor_member_id = app_member() AND mentor_declined_at IS NULL
    AND state IN ('open', 'revealed'))
  WITH CHECK (organization_id = app_organization() AND mentor_member_id = app_member() AND state <> 'withdrawn');
--> statement-breakpoint
ALTER POLICY review_discard ON review
  USING (organization_id = app_organization() AND subject_member_id = app_member()
    AND state IN ('open', 'withdrawn') AND self_submitted_at IS NULL AND mentor_accepted_at IS NULL);
--> statement-breakpoint
-- What no policy can say, since it compares a row with what it was: each side sets its own flags and nobody the other's, a
-- flag is cleared only by taking back, and what is revealed stays so.
CREATE FUNCTION review_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'rung_app' THEN
    RETURN NEW;
  END IF;
  IF (NEW.self_submitted_at IS DISTINCT FROM OLD.self_submitted_at AND OLD.subject_member_id <> app_member())
    OR (NEW.mentor_submitted_at IS DISTINCT FROM OLD.mentor_submitted_at
      AND OLD.mentor_member_id IS DISTINCT FROM app_member())
    OR (OLD.self_submitted_at IS NOT NULL AND NEW.self_submitted_at IS DISTINCT FROM OLD.self_submitted_at
      AND app_act() <> 'take-back')
    OR (OLD.mentor_submitted_at IS NOT NULL AND NEW.mentor_submitted_at IS DISTINCT FROM OLD.mentor_submitted_at
      AND app_act() <> 'take-back')
    OR (OLD.mentor_submitted_at IS NOT NULL AND NEW.mentor_member_id IS DISTINCT FROM OLD.mentor_member_id)
    OR (OLD.revealed_at IS NOT NULL AND NEW.revealed_at IS DISTINCT FROM OLD.revealed_at)
    OR (OLD.state = 'revealed' AND NEW.state NOT IN ('revealed', 'closed'))
    OR (OLD.subject_member_id <> app_member() AND (NEW.due_on IS DISTINCT FROM OLD.due_on
      OR NEW.statement IS DISTINCT FROM OLD.statement OR NEW.mentor_member_id IS DISTINCT FROM OLD.mentor_member_id))
  THEN
    RAISE EXCEPTION 'a review does not move like this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER review_keeps_its_word BEFORE UPDATE ON review
  FOR EACH ROW EXECUTE FUNCTION review_keeps_its_word();
--> statement-breakpoint
-- An assessment is its author's until the reveal; from then on it is both sides'. Of a mentor who was replaced nothing is
-- ever read by others.
ALTER POLICY assessment_read ON assessment
  USING (organization_id = app_organization() AND (author_member_id = app_member() OR EXISTS (
    SELECT FROM review r WHERE r.organization_id = assessment.organization_id AND r.id = review_id
      AND r.revealed_at IS NOT NULL AND author_member_id IN (r.subject_member_id, r.mentor_member_id)
      AND app_member() IN (r.subject_member_id, r.mentor_member_id))));
--> statement-breakpoint
-- The mentor's side is made empty when it is settled who that is, by either.
ALTER POLICY assessment_make ON assessment
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = assessment.organization_id AND r.id = review_id AND r.state = 'open'
      AND ((kind = 'self' AND author_member_id = app_member() AND r.subject_member_id = app_member())
        OR (kind = 'mentor' AND author_member_id = r.mentor_member_id AND r.mentor_accepted_at IS NOT NULL
          AND submitted_at IS NULL AND app_member() IN (r.subject_member_id, r.mentor_member_id)))));
--> statement-breakpoint
ALTER POLICY assessment_change ON assessment
  USING (organization_id = app_organization() AND author_member_id = app_member() AND submitted_at IS NULL AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = assessment.organization_id AND r.id = review_id AND r.state = 'open'
      AND ((kind = 'self' AND r.subject_member_id = app_member() AND r.self_submitted_at IS NULL)
        OR (kind = 'mentor' AND r.mentor_member_id = app_member() AND r.mentor_accepted_at IS NOT NULL
          AND r.mentor_submitted_at IS NULL))));
--> statement-breakpoint
ALTER POLICY assessment_take_back ON assessment
  USING (app_act() = 'take-back' AND organization_id = app_organization() AND author_member_id = app_member()
    AND submitted_at IS NOT NULL AND EXISTS (
      SELECT FROM review r WHERE r.organization_id = assessment.organization_id AND r.id = review_id
        AND ((kind = 'self' AND r.subject_member_id = app_member()
            AND (r.state = 'open' OR (r.state = 'closed' AND r.closing = 'self-rated')))
          OR (kind = 'mentor' AND r.mentor_member_id = app_member() AND r.state = 'open'))));
--> statement-breakpoint
ALTER POLICY rating_read ON rating
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = rating.organization_id AND a.id = assessment_id));
--> statement-breakpoint
ALTER POLICY rating_make ON rating
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = rating.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state = 'open'
      AND (a.kind = 'self' OR r.mentor_member_id = app_member())));
--> statement-breakpoint
ALTER POLICY rating_change ON rating
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = rating.organization_id AND a.id = assessment_id AND a.author_member_id = app_member()
      AND a.submitted_at IS NULL AND r.state = 'open'
      AND (a.kind = 'self' OR r.mentor_member_id = app_member())));
--> statement-breakpoint
-- Facts and evidence are read by the mentor too, from the moment the self assessment is submitted.
ALTER POLICY what_happened_read ON what_happened
  USING (organization_id = app_organization() AND (EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = what_happened.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()) OR EXISTS (
    SELECT FROM review r WHERE r.organization_id = what_happened.organization_id AND r.id = review_id
      AND r.mentor_member_id = app_member() AND r.mentor_accepted_at IS NOT NULL AND r.self_submitted_at IS NOT NULL
      AND r.state <> 'withdrawn')));
--> statement-breakpoint
-- Facts and evidence are read by the mentor too, from the moment the self assessment is submitted.
ALTER POLICY attached_evidence_read ON attached_evidence
  USING (organization_id = app_organization() AND (EXISTS (
    SELECT FROM assessment a WHERE a.organization_id = attached_evidence.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member()) OR EXISTS (
    SELECT FROM review r WHERE r.organization_id = attached_evidence.organization_id AND r.id = review_id
      AND r.mentor_member_id = app_member() AND r.mentor_accepted_at IS NOT NULL AND r.self_submitted_at IS NOT NULL
      AND r.state <> 'withdrawn')));
--> statement-breakpoint
CREATE POLICY mentor_request_read ON mentor_request FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND app_member() IN (subject_member_id, mentor_member_id));
--> statement-breakpoint
CREATE POLICY mentor_request_make ON mentor_request FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND state = 'waiting' AND app_member() =
    CASE origin WHEN 'ask' THEN subject_member_id ELSE mentor_member_id END);
--> statement-breakpoint
CREATE POLICY mentor_request_answer ON mentor_request FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND app_member() IN (subject_member_id, mentor_member_id)
    AND state IN ('waiting', 'accepted'))
  WITH CHECK (organization_id = app_organization() AND app_member() IN (subject_member_id, mentor_member_id));
--> statement-breakpoint
CREATE POLICY agreement_read ON agreement FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = agreement.organization_id AND r.id = review_id
      AND r.revealed_at IS NOT NULL AND app_member() IN (r.subject_member_id, r.mentor_member_id)));
--> statement-breakpoint
CREATE POLICY agreement_make ON agreement FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization()
    AND ((proposed_by_member_id = app_member() AND confirmed_at IS NULL)
      OR (proposed_by_member_id IS NULL AND app_act() = 'reveal'))
    AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = agreement.organization_id AND r.id = review_id
      AND r.state = 'revealed' AND app_member() IN (r.subject_member_id, r.mentor_member_id)));
--> statement-breakpoint
CREATE POLICY agreement_change ON agreement FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = agreement.organization_id AND r.id = review_id
      AND r.state = 'revealed' AND app_member() IN (r.subject_member_id, r.mentor_member_id)))
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = agreement.organization_id AND r.id = review_id
      AND r.state = 'revealed' AND app_member() IN (r.subject_member_id, r.mentor_member_id))
    AND (confirmed_at IS NULL) = (proposed_by_member_id = app_member()));
--> statement-breakpoint
CREATE POLICY signature_read ON signature FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = signature.organization_id AND r.id = review_id
      AND r.revealed_at IS NOT NULL AND app_member() IN (r.subject_member_id, r.mentor_member_id)));
--> statement-breakpoint
CREATE POLICY signature_make ON signature FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND member_id = app_member() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = signature.organization_id AND r.id = review_id
      AND r.state = 'revealed' AND app_member() IN (r.subject_member_id, r.mentor_member_id)));
--> statement-breakpoint
-- What was agreed is its subject's, and whoever is their mentor now reads it beside the form.
CREATE POLICY agreed_rating_read ON agreed_rating FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (member_id = app_member() OR EXISTS (
    SELECT FROM review r WHERE r.organization_id = agreed_rating.organization_id
      AND r.subject_member_id = agreed_rating.member_id AND r.mentor_member_id = app_member()
      AND r.mentor_accepted_at IS NOT NULL AND r.state <> 'withdrawn')));
--> statement-breakpoint
-- What was agreed is its subject's, and whoever is their mentor now reads it beside the form.
CREATE POLICY held_rung_read ON held_rung FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (member_id = app_member() OR EXISTS (
    SELECT FROM review r WHERE r.organization_id = held_rung.organization_id
      AND r.subject_member_id = held_rung.member_id AND r.mentor_member_id = app_member()
      AND r.mentor_accepted_at IS NOT NULL AND r.state <> 'withdrawn')));
--> statement-breakpoint
CREATE POLICY agreed_rating_make ON agreed_rating FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM agreement g
    JOIN review r ON r.organization_id = g.organization_id AND r.id = g.review_id
    JOIN ladder_responsibility l ON l.organization_id = g.organization_id AND l.id = g.responsibility_id
    WHERE g.organization_id = agreed_rating.organization_id AND g.review_id = agreed_rating.review_id
      AND l.key = responsibility_key AND g.answer = agreed_rating.answer AND g.confirmed_at IS NOT NULL
      AND r.state = 'closed' AND r.subject_member_id = agreed_rating.member_id
      AND r.mentor_member_id = with_member_id));
--> statement-breakpoint
CREATE POLICY held_rung_make ON held_rung FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = held_rung.organization_id AND r.id = review_id
      AND r.state = 'closed' AND r.revealed_at IS NOT NULL AND r.subject_member_id = held_rung.member_id));
--> statement-breakpoint
-- The author's alone, on their own assessment.
CREATE POLICY private_note_own ON private_note FOR ALL TO rung_app
  USING (organization_id = app_organization() AND author_member_id = app_member())
  WITH CHECK (organization_id = app_organization() AND author_member_id = app_member() AND EXISTS (
    SELECT FROM assessment a JOIN review r ON r.organization_id = a.organization_id AND r.id = a.review_id
    WHERE a.organization_id = private_note.organization_id AND a.id = assessment_id
      AND a.author_member_id = app_member() AND r.state <> 'withdrawn'));
--> statement-breakpoint
CREATE POLICY observation_own ON observation FOR ALL TO rung_app
  USING (organization_id = app_organization() AND author_member_id = app_member());
--> statement-breakpoint
-- Who has looked is shown to the subject; whoever looks writes it down themselves.
CREATE POLICY review_look_read ON review_look FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (viewer_member_id = app_member() OR EXISTS (
    SELECT FROM review r WHERE r.organization_id = review_look.organization_id AND r.id = review_id
      AND r.subject_member_id = app_member())));
--> statement-breakpoint
CREATE POLICY review_look_make ON review_look FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND viewer_member_id = app_member() AND EXISTS (
    SELECT FROM review r WHERE r.organization_id = review_look.organization_id AND r.id = review_id
      AND r.revealed_at IS NOT NULL AND r.subject_member_id <> app_member()));
--> statement-breakpoint
CREATE POLICY notice_own ON notice FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY notice_seen ON notice FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
-- One side tells the other, and nobody else.
CREATE POLICY notice_make ON notice FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND actor_member_id = app_member() AND member_id <> app_member()
    AND read_at IS NULL AND (EXISTS (
      SELECT FROM review r WHERE r.organization_id = notice.organization_id AND r.id = review_id
        AND app_member() IN (r.subject_member_id, r.mentor_member_id)
        AND member_id IN (r.subject_member_id, r.mentor_member_id))
    OR EXISTS (
      SELECT FROM mentor_request q WHERE q.organization_id = notice.organization_id AND q.id = request_id
        AND member_id IN (q.subject_member_id, q.mentor_member_id))));
--> statement-breakpoint
CREATE POLICY invitation_of_administrators ON invitation FOR ALL TO rung_app
  USING (organization_id = app_organization() AND app_role() = 'administrator');
--> statement-breakpoint
-- Accepting reads and marks one invitation: the act names it.
CREATE POLICY invitation_accepted ON invitation FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND app_act() = 'accept-invitation ' || id);
--> statement-breakpoint
CREATE POLICY invitation_accept ON invitation FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND app_act() = 'accept-invitation ' || id
    AND accepted_at IS NULL AND revoked_at IS NULL)
  WITH CHECK (organization_id = app_organization() AND accepted_member_id = app_member());
--> statement-breakpoint
CREATE POLICY member_end ON member FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND app_role() = 'administrator');
--> statement-breakpoint
-- Nobody makes themselves an administrator: who is none writes rows of members only, their own on coming back among them.
CREATE POLICY member_keeps_role ON member AS RESTRICTIVE FOR UPDATE TO rung_app
  USING (true) WITH CHECK (role = 'member' OR app_role() = 'administrator');
--> statement-breakpoint
CREATE POLICY agreement_removal ON agreement FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY signature_removal ON signature FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY agreed_rating_removal ON agreed_rating FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY held_rung_removal ON held_rung FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY mentor_request_removal ON mentor_request FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY private_note_removal ON private_note FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY observation_removal ON observation FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY review_look_removal ON review_look FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY notice_removal ON notice FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY invitation_removal ON invitation FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY private_note_erasure ON private_note FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND author_member_id = app_member());
--> statement-breakpoint
CREATE POLICY observation_erasure ON observation FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND author_member_id = app_member());
--> statement-breakpoint
-- Erasing a mentor asks which of the reviews that they wrote in are revealed: those they share.
CREATE POLICY review_erasure_mentored ON review FOR SELECT TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND mentor_member_id = app_member());
--> statement-breakpoint
CREATE POLICY mentor_request_erasure ON mentor_request FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization()
    AND app_member() IN (subject_member_id, mentor_member_id));
--> statement-breakpoint
CREATE POLICY notice_erasure ON notice FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
-- The opening statement counts what the member has not read yet.
CREATE POLICY notice_opening ON notice FOR SELECT TO CURRENT_USER USING (read_at IS NULL);
