-- What no policy can say, since it compares a row with what it was: whoever confirms changes nothing else, and confirms the
-- other side's proposal as it stands.
CREATE FUNCTION agreement_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'rung_app' AND NEW.confirmed_at IS NOT NULL
    AND (OLD.confirmed_at IS NOT NULL OR OLD.proposed_by_member_id = app_member()
      OR (NEW.version, NEW.outcome, NEW.answer, NEW.reason, NEW.experiment, NEW.until, NEW.proposed_by_member_id,
          NEW.proposed_at)
        IS DISTINCT FROM (OLD.version, OLD.outcome, OLD.answer, OLD.reason, OLD.experiment, OLD.until,
          OLD.proposed_by_member_id, OLD.proposed_at))
  THEN
    RAISE EXCEPTION 'an agreement is not confirmed like this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER agreement_keeps_its_word BEFORE UPDATE ON agreement
  FOR EACH ROW EXECUTE FUNCTION agreement_keeps_its_word();
