CREATE TABLE "channel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"connector" text NOT NULL,
	"name" text NOT NULL,
	"server_url" text,
	"account" text,
	"sealed_secret" "bytea",
	"facts" jsonb NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "channel_state" CHECK ("channel"."state" in ('active', 'paused', 'broken')),
	CONSTRAINT "channel_revision" CHECK ("channel"."revision" >= 1),
	CONSTRAINT "channel_secret" CHECK ("channel"."sealed_secret" is null or "channel"."connector" in ('bluesky', 'mastodon', 'telegram'))
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"channel_id" uuid NOT NULL,
	"planned_local" text NOT NULL,
	"zone" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"decision" jsonb NOT NULL,
	"remote_id" text,
	"remote_url" text,
	"error" text,
	"sending_since" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "delivery_state" CHECK ("delivery"."state" in ('planned', 'queued', 'sending', 'sent', 'outcome_unknown', 'manual_pending', 'blocked', 'failed_permanent', 'deleted')),
	CONSTRAINT "delivery_local" CHECK ("delivery"."planned_local" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'),
	CONSTRAINT "delivery_attempt" CHECK ("delivery"."attempt" >= 0),
	CONSTRAINT "delivery_sending" CHECK (("delivery"."state" = 'sending') = ("delivery"."sending_since" is not null)),
	CONSTRAINT "delivery_sent" CHECK ("delivery"."state" <> 'sent' or ("delivery"."sent_at" is not null and "delivery"."error" is null)),
	CONSTRAINT "delivery_not_sent" CHECK ("delivery"."sent_at" is null or "delivery"."state" in ('sent', 'deleted')),
	CONSTRAINT "delivery_refused" CHECK ("delivery"."state" <> 'failed_permanent' or "delivery"."error" is not null)
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "post_state" CHECK ("post"."state" in ('draft', 'in_review', 'approved', 'released', 'archived')),
	CONSTRAINT "post_revision" CHECK ("post"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "post_approval" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"step" text NOT NULL,
	"by_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "post_approval_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "post_approval_decision" CHECK ("post_approval"."decision" in ('approve', 'change', 'reject'))
);
--> statement-breakpoint
CREATE TABLE "post_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "post_comment_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
CREATE TABLE "post_revision" (
	"post_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "post_revision_post_id_revision_pk" PRIMARY KEY("post_id","revision")
);
--> statement-breakpoint
ALTER TABLE "channel" ADD CONSTRAINT "channel_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_of_revision" FOREIGN KEY ("post_id","revision") REFERENCES "public"."post_revision"("post_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_approval" ADD CONSTRAINT "post_approval_of_revision" FOREIGN KEY ("post_id","revision") REFERENCES "public"."post_revision"("post_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_comment" ADD CONSTRAINT "post_comment_of_revision" FOREIGN KEY ("post_id","revision") REFERENCES "public"."post_revision"("post_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "channel_by_site" ON "channel" USING btree ("site_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("post_id","revision","channel_id") WHERE "delivery"."state" <> 'deleted';--> statement-breakpoint
CREATE INDEX "delivery_by_channel" ON "delivery" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("state","planned_at");--> statement-breakpoint
CREATE INDEX "post_last_changed" ON "post" USING btree ("site_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "post_approval_by_post" ON "post_approval" USING btree ("post_id","revision","seq");--> statement-breakpoint
CREATE INDEX "post_comment_by_post" ON "post_comment" USING btree ("post_id","seq");