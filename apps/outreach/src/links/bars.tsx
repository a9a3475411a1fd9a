import { Fold } from '@jmd-digital/ui/app';
import { useTexts } from '../texts.tsx';
import type { DayCount } from './link.ts';
import { useLinkWords } from './words.ts';

/** Height of the bars' drawing, in its own units: one bar is ten wide. */
const HEIGHT = 60;
const WIDTH = 10;

/** How often a link was followed on each day: bars to see, and the same numbers as a table to read. */
export function Bars({ days }: { days: readonly DayCount[] }) {
  const { f } = useTexts();
  const words = useLinkWords();
  const followed = days.filter(({ count }) => count > 0);
  if (followed.length === 0) return <p class="jmd-quiet">{words.linkDaysNone}</p>;
  const most = Math.max(...days.map(({ count }) => count));
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  return (
    <figure class="bars">
      <figcaption>{words.linkDays}</figcaption>
      <svg viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT + 14}`} aria-hidden="true" focusable="false">
        {days.map(({ day, count }, index) => {
          const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
          return (
            <g key={day}>
              <rect class="bar-day" x={index * WIDTH + 1} y={HEIGHT + 14 - height} width={WIDTH - 2} height={height} />
              {count > 0 && (
                <text class="bar-count" x={index * WIDTH + WIDTH / 2} y={HEIGHT + 11 - height} text-anchor="middle">
                  {count}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <p class="bar-ends jmd-small" aria-hidden="true">
        <span>{f.date(first)}</span>
        <span>{f.date(last)}</span>
      </p>
      <Fold summary={words.linkDaysTable}>
        {() => (
          <table>
            <thead>
              <tr>
                <th scope="col">{words.linkDay}</th>
                <th scope="col">{words.linkCount}</th>
              </tr>
            </thead>
            <tbody>
              {followed.toReversed().map(({ day, count }) => (
                <tr key={day}>
                  <td>{f.day(day)}</td>
                  <td>{f.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Fold>
    </figure>
  );
}
