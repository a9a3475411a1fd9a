import type { LinkDraft, ShortLink } from '@jmd-digital/schemas';
import { LINK_MEDIA } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { Notice, SelectField, TextField } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import type { useDraft } from '../tools/drafts.ts';
import { isWebLink } from '../tools/web-link.ts';
import { isCampaign, shortAddress } from './link.ts';
import { useLinkWords } from './words.ts';

export const newLink = (): LinkDraft => ({ campaign: '', medium: 'poster', url: '' });

/** Makes a short link, or changes where one leads: its address is what it is known by. */
export function LinkForm({
  site,
  draft,
  links,
  onTyped,
  onSaved,
}: {
  site: SiteScope;
  draft: ReturnType<typeof useDraft<LinkDraft>>;
  links: readonly ShortLink[];
  onTyped: () => void;
  onSaved: () => void;
}) {
  const words = useLinkWords();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const { campaign, medium, url } = draft.value;
  const slug = `${campaign}-${medium}`;
  const good = { campaign: isCampaign(campaign), url: isWebLink(url) };
  const set = (change: Partial<LinkDraft>) => {
    onTyped();
    draft.set({ ...draft.value, ...change });
  };
  const save = () => {
    setTried(true);
    if (!good.campaign || !good.url) return;
    void run(async () => {
      try {
        await jmd.outreach.putLink({ siteId: site.id, link: { campaign, medium, url: url.trim() } });
      } catch (error) {
        if (!isJmdError(error) || error.reason !== 'conflict') throw error;
        return setTaken(slug);
      }
      setTried(false);
      draft.drop(newLink());
      onSaved();
    });
  };
  return (
    <section class="jmd-card jmd-stack" aria-labelledby="link-form">
      <h2 id="link-form" tabIndex={-1}>
        {words.linkNew}
      </h2>
      <Form failed={failed} busy={busy} submit={words.linkSave} onSubmit={save}>
        <TextField
          label={words.linkCampaign}
          hint={words.linkCampaignHint}
          error={taken === slug ? words.linkConflict : tried && !good.campaign ? words.linkCampaignWrong : undefined}
          value={campaign}
          maxLength={40}
          autocomplete="off"
          dir="ltr"
          onInput={(value) => set({ campaign: value })}
        />
        <SelectField
          label={words.linkMedium}
          value={medium}
          options={LINK_MEDIA.map((value) => ({ value, label: words[`linkMedium.${value}`] }))}
          onChange={(value) => set({ medium: LINK_MEDIA.find((each) => each === value) ?? medium })}
        />
        <TextField
          label={words.linkUrl}
          hint={words.linkUrlHint}
          error={tried && !good.url ? words.linkUrlWrong : undefined}
          value={url}
          autocomplete="off"
          dir="ltr"
          onInput={(value) => set({ url: value })}
        />
        {good.campaign && <p class="link-address">{words.linkWillBe({ address: shortAddress(slug) })}</p>}
        {links.some((link) => link.slug === slug) && <Notice tone="info">{words.linkExists}</Notice>}
      </Form>
    </section>
  );
}
