import type { PersonView } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { Menu } from '../components/menu';
import { readable } from '../components/phone-number';
import { useDesk, type ShownStore } from './desk';
import { Nothing } from './nothing';
import { languageName, list, words } from './words';

const ORDER: Readonly<Record<PersonView['role'], number>> = { admin: 0, manager: 1, member: 2 };

/** Everybody of a store, whoever looks after it first. */
export function PeopleView({ of }: { readonly of: ShownStore }) {
  const desk = useDesk();
  const say = words().people;
  const people = [...of.people].sort(
    (one, other) => ORDER[one.role] - ORDER[other.role] || one.name.localeCompare(other.name),
  );
  const add = (
    <ActionButton look="main" onPress={() => desk.open({ kind: 'person', of })}>
      <Icon name="plus" /> {say.add}
    </ActionButton>
  );
  return (
    <>
      {people.length === 0 && <Nothing title={say.none} hint={say.noneHint} />}
      <ul class="rows people">
        {people.map((person) => (
          <PersonRow key={person.who} of={of} person={person} />
        ))}
      </ul>
      <p class="quiet sign-in-hint">{say.signInHint}</p>
      <div class="foot">{add}</div>
    </>
  );
}

/** On which days somebody works, in words; empty for every day. */
function workDayWords({ workDays }: PersonView): string {
  const { days } = words().people;
  if (!workDays || workDays.length === days.length) return '';
  return list(workDays.map((day) => days[day - 1] ?? ''));
}

function PersonRow({ of, person }: { readonly of: ShownStore; readonly person: PersonView }) {
  const desk = useDesk();
  const say = words().people;
  const tasks = of.tasks.filter(({ assignees }) =>
    assignees.some(({ who, state }) => who === person.who && state !== 'done'),
  ).length;
  const days = workDayWords(person);
  const marks = [
    say.roles[person.role],
    say.channels[person.channel],
    ...(person.language ? [languageName(person.language)] : []),
    ...(person.quiet ? [say.quietWords(person.quiet.from, person.quiet.to)] : []),
    ...(days ? [days] : []),
    say.tasks(tasks),
  ];
  const { who } = person;
  return (
    <li class="row person" aria-label={`${person.name}, ${marks.join(', ')}`}>
      <div class="row-body">
        <p>
          <b class="person-name">{person.name}</b>{' '}
          <a href={`tel:${person.phone}`}>{readable(person.phone)}</a>
        </p>
        {person.mail && <p class="quiet">{person.mail}</p>}
        <p class="marks">
          {marks.map((mark) => (
            <span class="tag" key={mark}>
              {mark}
            </span>
          ))}
          {person.stopped && (
            <span class="mark late">
              <Icon name="cross" />
              {say.stopped}
            </span>
          )}
        </p>
      </div>
      <div class="row-actions">
        <ActionButton onPress={() => desk.open({ kind: 'person', of, who })}>
          {say.edit}
        </ActionButton>
        <Menu
          label={words().actions.more}
          items={() => [
            { label: say.letters, onPress: () => desk.open({ kind: 'letters', of, who }) },
            {
              label: say.remove,
              look: 'danger',
              onPress: () => desk.open({ kind: 'removePerson', of, who }),
            },
          ]}
        />
      </div>
    </li>
  );
}
