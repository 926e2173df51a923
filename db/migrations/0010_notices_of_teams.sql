ALTER TABLE "notice" DROP CONSTRAINT "notice_kind";--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_is_about_something";--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "team_id" uuid;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_team_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."team"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind" CHECK ("kind" in ('mentor-asked', 'mentor-offered', 'mentor-accepted', 'mentor-declined', 'request-ended', 'review-revealed', 'agreement-proposed', 'review-signed', 'review-closed', 'round-opened', 'round-reminder', 'team-joined', 'team-led'));--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_is_about_something" CHECK (num_nonnulls(review_id, request_id, round_id, team_id) > 0);--> statement-breakpoint
-- Whoever is added to a team, or made its lead, is told by who did it.
CREATE POLICY notice_make_of_team ON notice FOR INSERT TO rung_app
  WITH CHECK (organization_id = app_organization() AND actor_member_id = app_member() AND member_id <> app_member()
    AND read_at IS NULL AND review_id IS NULL AND request_id IS NULL AND round_id IS NULL
    AND kind IN ('team-joined', 'team-led')
    AND (app_role() = 'administrator' OR team_id = ANY ((SELECT app_led_teams())::uuid[])) AND EXISTS (
      SELECT FROM team_membership m WHERE m.organization_id = notice.organization_id AND m.team_id = notice.team_id
        AND m.member_id = notice.member_id AND m.left_on IS NULL));
