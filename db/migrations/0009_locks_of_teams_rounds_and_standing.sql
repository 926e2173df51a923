-- Teams that the member leads and belongs to now, as the opening statement read them: policies need not ask tables that have
-- policies of their own.
CREATE FUNCTION app_led_teams() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.led_teams', true), ''), '{}')::uuid[];
--> statement-breakpoint
CREATE FUNCTION app_own_teams() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.own_teams', true), ''), '{}')::uuid[];
--> statement-breakpoint
GRANT SELECT ON team, team_membership, team_sharing, teaching_offer, review_round, round_place, standing, review_progress,
  published_figure TO rung_app;
--> statement-breakpoint
GRANT INSERT ON team, team_membership, team_sharing, teaching_offer, review_round, round_place, standing, review_progress TO rung_app;
--> statement-breakpoint
GRANT UPDATE (name) ON team TO rung_app;
--> statement-breakpoint
GRANT UPDATE (left_on) ON team_membership TO rung_app;
--> statement-breakpoint
GRANT UPDATE (target, mentor_member_id, reminded_at) ON round_place TO rung_app;
--> statement-breakpoint
GRANT UPDATE (answer, previous, agreed_at) ON standing TO rung_app;
--> statement-breakpoint
GRANT UPDATE (mentor_member_id, step, due_on) ON review_progress TO rung_app;
--> statement-breakpoint
GRANT DELETE ON team_sharing, teaching_offer, review_progress TO rung_app;
--> statement-breakpoint
ALTER TABLE team ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team_membership ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team_membership FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team_sharing ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team_sharing FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE teaching_offer ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE teaching_offer FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_round ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_round FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE round_place ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE round_place FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE standing ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE standing FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_progress ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_progress FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE published_figure ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE published_figure FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A team is known to those who lead it, those who belong to it, and administrators. Whoever makes one leads it.
CREATE POLICY team_read ON team FOR SELECT TO rung_app
  USING (organization_id = app_organization()
    AND (app_role() = 'administrator' OR id = ANY ((SELECT app_led_teams())::uuid[]) OR id = ANY ((SELECT app_own_teams())::uuid[])));
--> statement-breakpoint
CREATE POLICY team_make ON team FOR INSERT TO rung_app WITH CHECK (organization_id = app_organization()
  AND (app_role() = 'administrator' OR cardinality((SELECT app_led_teams())::uuid[]) > 0));
--> statement-breakpoint
CREATE POLICY team_change ON team FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND (app_role() = 'administrator' OR id = ANY ((SELECT app_led_teams())::uuid[])));
--> statement-breakpoint
CREATE POLICY team_membership_read ON team_membership FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (app_role() = 'administrator' OR member_id = app_member()
    OR team_id = ANY ((SELECT app_led_teams())::uuid[]) OR team_id = ANY ((SELECT app_own_teams())::uuid[])));
--> statement-breakpoint
CREATE POLICY team_membership_make ON team_membership FOR INSERT TO rung_app WITH CHECK (organization_id = app_organization()
  AND left_on IS NULL AND (app_role() = 'administrator' OR team_id = ANY ((SELECT app_led_teams())::uuid[])));
--> statement-breakpoint
-- An end stays as it is: whoever comes back has a new row.
CREATE POLICY team_membership_end ON team_membership FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND left_on IS NULL
    AND (app_role() = 'administrator' OR team_id = ANY ((SELECT app_led_teams())::uuid[])))
  WITH CHECK (organization_id = app_organization() AND left_on IS NOT NULL);
--> statement-breakpoint
-- Whether somebody shares is for them to say, and for the leads of that team to go by.
CREATE POLICY team_sharing_read ON team_sharing FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (member_id = app_member() OR team_id = ANY ((SELECT app_led_teams())::uuid[])
    OR (app_role() = 'administrator' AND app_act() = 'end-membership')));
--> statement-breakpoint
CREATE POLICY team_sharing_make ON team_sharing FOR INSERT TO rung_app WITH CHECK (organization_id = app_organization()
  AND member_id = app_member() AND team_id = ANY ((SELECT app_own_teams())::uuid[]));
--> statement-breakpoint
-- Its member ends it, or whoever ends their membership.
CREATE POLICY team_sharing_end ON team_sharing FOR DELETE TO rung_app
  USING (organization_id = app_organization() AND (member_id = app_member() OR (app_act() = 'end-membership'
    AND (app_role() = 'administrator' OR team_id = ANY ((SELECT app_led_teams())::uuid[])))));
--> statement-breakpoint
CREATE POLICY teaching_offer_read ON teaching_offer FOR SELECT TO rung_app USING (organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY teaching_offer_make ON teaching_offer FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY teaching_offer_end ON teaching_offer FOR DELETE TO rung_app
  USING (organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY review_round_read ON review_round FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (app_role() = 'administrator' OR team_id = ANY ((SELECT app_led_teams())::uuid[])
    OR EXISTS (SELECT FROM round_place p WHERE p.organization_id = review_round.organization_id AND p.round_id = review_round.id
      AND p.subject_member_id = app_member())));
--> statement-breakpoint
CREATE POLICY review_round_make ON review_round FOR INSERT TO rung_app WITH CHECK (organization_id = app_organization()
  AND opened_by_member_id = app_member() AND team_id = ANY ((SELECT app_led_teams())::uuid[]));
--> statement-breakpoint
CREATE POLICY round_place_read ON round_place FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (subject_member_id = app_member() OR app_role() = 'administrator'
    OR team_id = ANY ((SELECT app_led_teams())::uuid[])));
--> statement-breakpoint
-- Invited is who belongs to the team.
CREATE POLICY round_place_make ON round_place FOR INSERT TO rung_app WITH CHECK (organization_id = app_organization()
  AND team_id = ANY ((SELECT app_led_teams())::uuid[]) AND EXISTS (
    SELECT FROM team_membership m WHERE m.organization_id = round_place.organization_id AND m.team_id = round_place.team_id
      AND m.member_id = subject_member_id AND m.role = 'member' AND m.left_on IS NULL));
--> statement-breakpoint
CREATE POLICY round_place_change ON round_place FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND team_id = ANY ((SELECT app_led_teams())::uuid[]));
--> statement-breakpoint
-- What was agreed is its subject's, their mentor's beside the form, and the leads' with whom they share it.
ALTER POLICY agreed_rating_read ON agreed_rating
  USING (organization_id = app_organization() AND (member_id = app_member()
    OR member_id IN (SELECT s.member_id FROM team_sharing s
      JOIN team_membership m ON m.organization_id = s.organization_id AND m.team_id = s.team_id AND m.member_id = s.member_id
      WHERE s.organization_id = app_organization() AND s.team_id = ANY ((SELECT app_led_teams())::uuid[]) AND m.role = 'member'
        AND m.left_on IS NULL)
    OR member_id IN (SELECT r.subject_member_id FROM review r WHERE r.organization_id = app_organization()
      AND r.mentor_member_id = app_member() AND r.mentor_accepted_at IS NOT NULL AND r.state <> 'withdrawn')));
--> statement-breakpoint
-- What was agreed is its subject's, their mentor's beside the form, and the leads' with whom they share it.
ALTER POLICY held_rung_read ON held_rung
  USING (organization_id = app_organization() AND (member_id = app_member()
    OR member_id IN (SELECT s.member_id FROM team_sharing s
      JOIN team_membership m ON m.organization_id = s.organization_id AND m.team_id = s.team_id AND m.member_id = s.member_id
      WHERE s.organization_id = app_organization() AND s.team_id = ANY ((SELECT app_led_teams())::uuid[]) AND m.role = 'member'
        AND m.left_on IS NULL)
    OR member_id IN (SELECT r.subject_member_id FROM review r WHERE r.organization_id = app_organization()
      AND r.mentor_member_id = app_member() AND r.mentor_accepted_at IS NOT NULL AND r.state <> 'withdrawn')));
--> statement-breakpoint
CREATE POLICY standing_read ON standing FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (member_id = app_member()
    OR member_id IN (SELECT s.member_id FROM team_sharing s
      JOIN team_membership m ON m.organization_id = s.organization_id AND m.team_id = s.team_id AND m.member_id = s.member_id
      WHERE s.organization_id = app_organization() AND s.team_id = ANY ((SELECT app_led_teams())::uuid[]) AND m.role = 'member'
        AND m.left_on IS NULL)
    OR member_id IN (SELECT r.subject_member_id FROM review r WHERE r.organization_id = app_organization()
      AND r.mentor_member_id = app_member() AND r.mentor_accepted_at IS NOT NULL AND r.state <> 'withdrawn')));
--> statement-breakpoint
-- Written by the trigger on what was agreed and by nothing else.
CREATE POLICY standing_make ON standing FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND pg_trigger_depth() > 0);
--> statement-breakpoint
CREATE POLICY standing_change ON standing FOR UPDATE TO rung_app
  USING (organization_id = app_organization() AND pg_trigger_depth() > 0);
--> statement-breakpoint
CREATE FUNCTION agreed_rating_moves_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO standing AS s (organization_id, id, member_id, responsibility_key, answer, agreed_at)
  VALUES (NEW.organization_id, NEW.id, NEW.member_id, NEW.responsibility_key, NEW.answer, NEW.agreed_at)
  ON CONFLICT (organization_id, member_id, responsibility_key) DO UPDATE
    SET previous = nullif(s.answer, 0), answer = excluded.answer, agreed_at = excluded.agreed_at
    WHERE excluded.answer > 0 OR s.answer = 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER agreed_rating_moves_standing AFTER INSERT ON agreed_rating
  FOR EACH ROW EXECUTE FUNCTION agreed_rating_moves_standing();
--> statement-breakpoint
CREATE POLICY review_progress_read ON review_progress FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (app_role() = 'administrator'
    OR app_member() IN (subject_member_id, mentor_member_id) OR subject_member_id IN (
      SELECT m.member_id FROM team_membership m WHERE m.organization_id = app_organization() AND m.role = 'member'
        AND m.left_on IS NULL AND m.team_id = ANY ((SELECT app_led_teams())::uuid[]))));
--> statement-breakpoint
-- Written by the trigger on reviews and by nothing else, for whom its row is there already.
CREATE POLICY review_progress_kept ON review_progress FOR ALL TO rung_app
  USING (organization_id = app_organization() AND pg_trigger_depth() > 0);
--> statement-breakpoint
CREATE FUNCTION review_tells_its_progress() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reviewer uuid := CASE WHEN NEW.mentor_declined_at IS NULL THEN NEW.mentor_member_id END;
BEGIN
  IF NEW.state = 'withdrawn' OR (reviewer IS NULL AND NEW.round_id IS NULL) THEN
    DELETE FROM review_progress p WHERE p.organization_id = NEW.organization_id AND p.id = NEW.id;
    RETURN NULL;
  END IF;
  INSERT INTO review_progress (organization_id, id, subject_member_id, mentor_member_id, round_id, step, period_from,
    period_to, due_on)
  VALUES (NEW.organization_id, NEW.id, NEW.subject_member_id, reviewer, NEW.round_id,
    CASE WHEN NEW.closing = 'signed' THEN 'signed' WHEN NEW.state = 'closed' THEN 'closed'
      WHEN NEW.state = 'revealed' THEN 'comparing' WHEN NEW.self_submitted_at IS NOT NULL THEN 'mentor' ELSE 'engineer' END,
    NEW.period_from, NEW.period_to, NEW.due_on)
  ON CONFLICT (organization_id, id) DO UPDATE
    SET mentor_member_id = excluded.mentor_member_id, step = excluded.step, due_on = excluded.due_on;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER review_tells_its_progress AFTER INSERT OR UPDATE ON review
  FOR EACH ROW EXECUTE FUNCTION review_tells_its_progress();
--> statement-breakpoint
-- Figures of a whole workspace are for administrators, those of a team for its leads as well.
CREATE POLICY published_figure_read ON published_figure FOR SELECT TO rung_app
  USING (organization_id = app_organization() AND (app_role() = 'administrator' OR team_id = ANY ((SELECT app_led_teams())::uuid[])));
--> statement-breakpoint
-- Whoever stops sharing takes with them what is published of their ratings. Written by that trigger and by nothing else.
GRANT UPDATE (withdrawn_at) ON published_figure TO rung_app;
--> statement-breakpoint
CREATE POLICY published_figure_withdrawal ON published_figure FOR UPDATE TO rung_app, CURRENT_USER
  USING (organization_id = app_organization() AND pg_trigger_depth() > 0);
--> statement-breakpoint
CREATE POLICY published_figure_found ON published_figure FOR SELECT TO rung_app, CURRENT_USER
  USING (organization_id = app_organization() AND pg_trigger_depth() > 0);
--> statement-breakpoint
CREATE FUNCTION sharing_ends_withdraws_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE published_figure f SET withdrawn_at = now()
  WHERE f.organization_id = OLD.organization_id AND OLD.member_id = ANY (f.contributors) AND f.withdrawn_at IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER sharing_ends_withdraws_figures AFTER DELETE ON team_sharing
  FOR EACH ROW EXECUTE FUNCTION sharing_ends_withdraws_figures();
--> statement-breakpoint
-- A lead tells those who are invited, and their mentors.
CREATE POLICY notice_make_of_round ON notice FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND actor_member_id = app_member() AND member_id <> app_member()
    AND read_at IS NULL AND review_id IS NULL AND request_id IS NULL AND EXISTS (
      SELECT FROM round_place p WHERE p.organization_id = notice.organization_id AND p.round_id = notice.round_id
        AND p.team_id = ANY ((SELECT app_led_teams())::uuid[]) AND member_id IN (p.subject_member_id, p.mentor_member_id)));
--> statement-breakpoint
CREATE POLICY team_removal ON team FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY team_membership_removal ON team_membership FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY team_sharing_removal ON team_sharing FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY teaching_offer_removal ON teaching_offer FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY review_round_removal ON review_round FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY round_place_removal ON round_place FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY standing_removal ON standing FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY review_progress_removal ON review_progress FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY published_figure_removal ON published_figure FOR ALL TO CURRENT_USER
  USING (app_job() = 'remove-organization' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY team_membership_erasure ON team_membership FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY team_sharing_erasure ON team_sharing FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY teaching_offer_erasure ON teaching_offer FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY standing_erasure ON standing FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND member_id = app_member());
--> statement-breakpoint
CREATE POLICY round_place_erasure ON round_place FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND subject_member_id = app_member());
--> statement-breakpoint
CREATE POLICY review_progress_erasure ON review_progress FOR ALL TO CURRENT_USER
  USING (app_job() = 'erase-person' AND organization_id = app_organization() AND subject_member_id = app_member());
--> statement-breakpoint
-- The opening statement reads which teams the member is in now.
CREATE POLICY team_membership_opening ON team_membership FOR SELECT TO CURRENT_USER USING (left_on IS NULL);
--> statement-breakpoint
-- Freezing a half-year reads what was agreed and by whom it is shared, and writes counts.
CREATE POLICY published_figure_freezing ON published_figure FOR ALL TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY team_freezing ON team FOR SELECT TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY team_sharing_freezing ON team_sharing FOR SELECT TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY agreed_rating_freezing ON agreed_rating FOR SELECT TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY review_freezing ON review FOR SELECT TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY assessment_freezing ON assessment FOR SELECT TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY rating_freezing ON rating FOR SELECT TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
CREATE POLICY ladder_responsibility_freezing ON ladder_responsibility FOR SELECT TO CURRENT_USER
  USING (app_job() = 'freeze-half-year' AND organization_id = app_organization());
--> statement-breakpoint
-- What was agreed and opened before: read once, past the locks of whoever owns the tables.
ALTER TABLE agreed_rating NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE standing NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO standing (organization_id, id, member_id, responsibility_key, answer, previous, agreed_at)
SELECT organization_id, id, member_id, responsibility_key, answer, nullif(earlier, 0), agreed_at FROM (
  SELECT *, lead(answer) OVER by_key earlier, row_number() OVER by_key place FROM agreed_rating
  WINDOW by_key AS (PARTITION BY organization_id, member_id, responsibility_key
    ORDER BY answer = 0, agreed_at DESC, id DESC)
) latest WHERE place = 1;
--> statement-breakpoint
ALTER TABLE standing FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agreed_rating FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review_progress NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO review_progress (organization_id, id, subject_member_id, mentor_member_id, step, period_from, period_to, due_on)
SELECT organization_id, id, subject_member_id, mentor_member_id,
  CASE WHEN closing = 'signed' THEN 'signed' WHEN state = 'closed' THEN 'closed' WHEN state = 'revealed' THEN 'comparing'
    WHEN self_submitted_at IS NOT NULL THEN 'mentor' ELSE 'engineer' END,
  period_from, period_to, due_on
FROM review WHERE state <> 'withdrawn' AND mentor_member_id IS NOT NULL AND mentor_declined_at IS NULL;
--> statement-breakpoint
ALTER TABLE review_progress FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE review FORCE ROW LEVEL SECURITY;
