import { Disclosure } from '@jmd-digital/ui';
import { useLoaded } from '@jmd-digital/ui/app';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';

/** Who answers for what is written here: it is another carrier at another site, with rules of its own. */
export function Responsible({ siteId }: { siteId: string }) {
  const { t, locale } = useTexts();
  const { account } = useSession();
  const { value } = useLoaded(async () => account.jmd.identity.readTeamKey({ siteId }), [siteId]);
  if (!value) return null;
  const { name, privacyTexts, privacyUrl, imprintUrl, dataProtectionContact } = value.carrier;
  const own = privacyTexts[locale];
  const text = own ?? privacyTexts.de;
  return (
    <Disclosure summary={t.responsibleTitle}>
      <div class="jmd-stack">
        <p>{t.responsibleText({ name })}</p>
        {text && (
          <div lang={own ? undefined : 'de'} dir={own ? undefined : 'ltr'}>
            {!own && !locale.startsWith('de') && (
              <p class="jmd-quiet" lang={locale} dir="auto">
                {t.textInGerman}
              </p>
            )}
            <p class="said">{text}</p>
          </div>
        )}
        {dataProtectionContact && <p>{t.responsibleContact({ contact: dataProtectionContact })}</p>}
        {(privacyUrl || imprintUrl) && (
          <p class="links">
            {privacyUrl && <Outside href={privacyUrl}>{t.privacyLink}</Outside>}
            {imprintUrl && <Outside href={imprintUrl}>{t.imprintLink}</Outside>}
          </p>
        )}
      </div>
    </Disclosure>
  );
}

/** Opens beside the app, so that nothing that was typed goes; tells the other page nothing of this one. */
function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
