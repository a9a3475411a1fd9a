DROP INDEX "delivery_by_channel";--> statement-breakpoint
CREATE INDEX "delivery_by_post" ON "delivery" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "post_revision_by_picture" ON "post_revision" USING gin (("content" -> 'pictures') jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "delivery_by_channel" ON "delivery" USING btree ("channel_id","planned_local","id");