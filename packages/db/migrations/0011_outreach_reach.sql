CREATE TABLE "image_consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"subject_ref" text NOT NULL,
	"minor" boolean NOT NULL,
	"guardian" boolean NOT NULL,
	"purposes" jsonb NOT NULL,
	"platforms" jsonb NOT NULL,
	"valid_until" date NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "image_consent_minor" CHECK (not "image_consent"."minor" or "image_consent"."guardian"),
	CONSTRAINT "image_consent_revision" CHECK ("image_consent"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"digest" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "picture_type" CHECK ("picture"."type" in ('image/jpeg', 'image/png')),
	CONSTRAINT "picture_size" CHECK ("picture"."width" >= 1 and "picture"."height" >= 1)
);
--> statement-breakpoint
CREATE TABLE "take_down" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"error" text,
	"retry_at" timestamp with time zone,
	"asked_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "take_down_state" CHECK ("take_down"."state" in ('open', 'by-hand', 'done')),
	CONSTRAINT "take_down_done" CHECK (("take_down"."state" = 'done') = ("take_down"."done_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "kit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"share" text NOT NULL,
	"posts" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kit_share" CHECK ("kit"."share" in ('site', 'carrier', 'everyone')),
	CONSTRAINT "kit_revision" CHECK ("kit"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "newsletter_mail" (
	"delivery_id" uuid NOT NULL,
	"subscriber_id" uuid NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "newsletter_mail_delivery_id_subscriber_id_pk" PRIMARY KEY("delivery_id","subscriber_id"),
	CONSTRAINT "newsletter_mail_state" CHECK ("newsletter_mail"."state" in ('sending', 'sent', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "newsletter_subscriber" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"sealed_address" "bytea" NOT NULL,
	"address_key" "bytea" NOT NULL,
	"locale" text NOT NULL,
	"token_hash" "bytea",
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "newsletter_subscriber_confirmed" CHECK (("newsletter_subscriber"."token_hash" is null) = ("newsletter_subscriber"."confirmed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "post_repeat" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"repeat" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "short_link" (
	"slug" text PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"campaign" text NOT NULL,
	"medium" text NOT NULL,
	"url" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "short_link_slug" CHECK ("short_link"."slug" = "short_link"."campaign" || '-' || "short_link"."medium")
);
--> statement-breakpoint
CREATE TABLE "short_link_day" (
	"slug" text NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "short_link_day_slug_day_pk" PRIMARY KEY("slug","day"),
	CONSTRAINT "short_link_day_count" CHECK ("short_link_day"."count" >= 1)
);
--> statement-breakpoint
DROP INDEX "delivery_once";--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "limits" jsonb;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "limits_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "occurrence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "retry_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "image_consent" ADD CONSTRAINT "image_consent_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_down" ADD CONSTRAINT "take_down_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_down" ADD CONSTRAINT "take_down_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit" ADD CONSTRAINT "kit_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletter_mail" ADD CONSTRAINT "newsletter_mail_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletter_mail" ADD CONSTRAINT "newsletter_mail_subscriber_id_newsletter_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."newsletter_subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletter_subscriber" ADD CONSTRAINT "newsletter_subscriber_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_repeat" ADD CONSTRAINT "post_repeat_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "short_link" ADD CONSTRAINT "short_link_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "short_link_day" ADD CONSTRAINT "short_link_day_slug_short_link_slug_fk" FOREIGN KEY ("slug") REFERENCES "public"."short_link"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "image_consent_by_end" ON "image_consent" USING btree ("site_id","valid_until","id");--> statement-breakpoint
CREATE INDEX "picture_newest" ON "picture" USING btree ("site_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "take_down_once" ON "take_down" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "take_down_by_state" ON "take_down" USING btree ("site_id","state","asked_at");--> statement-breakpoint
CREATE INDEX "kit_by_site" ON "kit" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "kit_by_title" ON "kit" USING btree ("title","id");--> statement-breakpoint
CREATE UNIQUE INDEX "newsletter_subscriber_once" ON "newsletter_subscriber" USING btree ("channel_id","address_key");--> statement-breakpoint
CREATE INDEX "newsletter_subscriber_pending" ON "newsletter_subscriber" USING btree ("confirmed_at","asked_at");--> statement-breakpoint
CREATE INDEX "short_link_newest" ON "short_link" USING btree ("site_id","created_at","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("post_id","revision","channel_id","occurrence") WHERE "delivery"."state" <> 'deleted';--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_occurrence" CHECK ("delivery"."occurrence" ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})?$');