import { Act } from '@jmd-digital/ui/app';
import { useSession } from '../../session.tsx';
import { useTexts } from '../texts.tsx';
import { useCase, useMayDo } from './case-context.tsx';

/** Who can open the case, and whether the team is among them. */
export function Readers() {
  const { t, f } = useTexts();
  const { cases } = useSession();
  const { room, show } = useCase();
  const mayDo = useMayDo();
  const { id, visibility, assigneeId } = room.summary;
  const other = visibility === 'team' ? 'personal' : 'team';
  return (
    <>
      <ul class="plain">
        <li>{t.client}</li>
        {room.holders.map(({ id: holder, role, name, since, until }) => (
          <li key={holder}>
            <bdi>{role === 'team' ? t.teamOf({ name }) : name}</bdi>
            {since && ` – ${t.since({ date: f.date(since) })}`}
            {until && ` – ${t.until({ date: f.date(until) })}`}
          </li>
        ))}
      </ul>
      {assigneeId !== null && (
        <>
          <p>{visibility === 'team' ? t.visibleToTeam : t.visibleToMe}</p>
          {mayDo('counselling.setVisibility') && room.alarms.length === 0 && (
            <div>
              <Act
                label={other === 'team' ? t.letTeamRead : t.onlyMe}
                onAct={async () => show(await cases.setVisibility(id, other))}
              />
            </div>
          )}
        </>
      )}
    </>
  );
}
