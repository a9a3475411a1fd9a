import type { FoundSite } from '@jmd-digital/schemas';
import { weekOf } from './opening.ts';
import { useTexts } from './texts.ts';

/** Words for what this widget knows: a newer server may list more. */
const known = (words: (string | undefined)[]): string[] => words.filter((word) => word !== undefined);

/** What not everyone needs at once: hours, topics, ways to ask, access, carrier. */
export function SiteDetails({ site }: { site: FoundSite }) {
  const { t, f } = useTexts();
  const { openingHours, channels, topics, accessibility, assuredOn } = site;
  return (
    <div class="jmd-details">
      <h4>{t.hoursTitle}</h4>
      {openingHours.length > 0 ? <Hours hours={openingHours} /> : <p>{t.hoursUnknown}</p>}
      <h4>{t.channelsTitle}</h4>
      <p>{f.list(known(channels.map((channel) => t[`channel.${channel}`])))}</p>
      {topics.length > 0 && (
        <>
          <h4>{t.topicsTitle}</h4>
          <ul class="jmd-plain-list">
            {known(topics.map((topic) => t[`topic.${topic}`])).map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        </>
      )}
      {accessibility && (
        <>
          <h4>{t.accessibilityTitle}</h4>
          <p>
            <bdi lang="de">{accessibility}</bdi>
          </p>
        </>
      )}
      <p class="jmd-quiet">
        {t.carrierLine({ carrier: site.carrierName })}
        <br />
        {assuredOn ? t.confirmedOn({ date: f.date(assuredOn) }) : t.notConfirmed}
      </p>
    </div>
  );
}

function Hours({ hours }: { hours: FoundSite['openingHours'] }) {
  const { t, f } = useTexts();
  const closes = hours.some(({ publicHolidays }) => publicHolidays === 'closed');
  return (
    <>
      <dl class="jmd-hours">
        {weekOf(hours).map(({ weekday, entries }) => (
          <div key={weekday}>
            <dt>{f.weekday(weekday)}</dt>
            {entries.length === 0 && <dd class="jmd-quiet">{t.closed}</dd>}
            {entries.map(({ opens, closes: until, byAppointment }) => (
              <dd key={opens}>
                {t.timeRange({ from: opens, to: until })}
                {byAppointment && <span class="jmd-quiet"> {t.byAppointmentOnly}</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p class="jmd-quiet">
        {closes ? t.closedOnHolidays : t.openOnHolidays}
        <br />
        {t.timeZone}
      </p>
    </>
  );
}
