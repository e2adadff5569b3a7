import { dayAt } from '../../src/line/rules/rota-days';
import { onWall } from '../../src/line/rules/week-view';
import { reachedAt } from '../../src/line/rules/zone';
import type { Member } from '../../src/line/member';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { Menu } from '../components/menu';
import { readable } from '../components/phone-number';
import { now } from '../live/service-clock';
import { useDesk } from './desk';
import { Nothing } from './nothing';
import { words } from './words';

/** Everybody who takes the group's calls. */
export function People() {
  const { live, group, open } = useDesk();
  const say = words().people;
  const wall = reachedAt(group.timeZone, Math.floor(now() / 60_000) * 60_000);
  const rota = live.rota.value;
  const onNow = new Set(rota ? onWall(rota, wall).tiers.flat() : []);
  const people = [...live.members.value].sort(([, one], [, other]) =>
    one.name.localeCompare(other.name),
  );
  return (
    <>
      <div class="section-head">
        <h2>{words().tabs.people}</h2>
        <ActionButton look="main" onPress={() => open({ kind: 'member' })}>
          <Icon name="plus" /> {say.add}
        </ActionButton>
      </div>
      {live.loaded.value && people.length === 0 && <Nothing title={say.none} hint={say.noneHint} />}
      <ul class="rows" data-today={dayAt(wall)}>
        {people.map(([id, member]) => (
          <PersonRow key={id} id={id} member={member} isOn={onNow.has(id)} />
        ))}
      </ul>
    </>
  );
}

function PersonRow({
  id,
  member,
  isOn,
}: {
  readonly id: string;
  readonly member: Member;
  readonly isOn: boolean;
}) {
  const { open } = useDesk();
  const say = words().people;
  const marks = [
    ...(isOn ? [say.onNow] : []),
    ...(member.coordinator ? [say.isCoordinator] : []),
    ...(member.trusted ? [say.isTrusted] : []),
    ...(member.stopped ? [say.stopped] : []),
    say.ways[member.remindBy],
  ];
  return (
    <li class="row person" aria-label={`${member.name}, ${marks.join(', ')}`}>
      <div class="row-body">
        <p>
          <b class="caller">{member.name}</b>{' '}
          <a href={`tel:${member.phone}`}>{readable(member.phone)}</a>
        </p>
        {member.mail && <p class="quiet">{member.mail}</p>}
        <p class="marks">
          {marks.map((mark) => (
            <span class="tag" key={mark}>
              {mark}
            </span>
          ))}
        </p>
      </div>
      <div class="row-actions">
        <ActionButton onPress={() => open({ kind: 'member', member: id })}>{say.edit}</ActionButton>
        <Menu
          label={say.more}
          items={() => [
            { label: say.calendar, onPress: () => open({ kind: 'calendar', member: id }) },
            {
              label: say.remove,
              look: 'danger',
              onPress: () => open({ kind: 'removeMember', member: id }),
            },
          ]}
        />
      </div>
    </li>
  );
}
