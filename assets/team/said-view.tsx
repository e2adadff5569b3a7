import type { AnnouncementView, GroupView, TeamAnswer } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { useDesk } from './desk';
import { Nothing, Unread } from './nothing';
import { useArchive } from './archive';
import { useReading } from './readings';
import { whenWords, words } from './words';

/** Groups somebody may speak to: each store, and those that were put together. */
export const useGroups = (): readonly GroupView[] | undefined =>
  useReading<TeamAnswer>({ action: 'groups' }, { calmMs: 10_000 }).data?.groups;

/** What was said to groups, newest first, each with how far it has come. */
export function SaidView() {
  const desk = useDesk();
  const say = words().said;
  const { announcements, problem } = useArchive();
  const groups = useGroups();
  const custom = groups?.filter(({ kind }) => kind === 'custom') ?? [];
  return (
    <>
      <div class="section-head">
        <h2>{say.title}</h2>
        <div class="row-actions">
          <ActionButton onPress={() => desk.open({ kind: 'newGroup' })}>
            {say.newGroup}
          </ActionButton>
          <ActionButton look="main" onPress={() => desk.open({ kind: 'newAnnouncement' })}>
            <Icon name="plus" /> {say.write}
          </ActionButton>
        </div>
      </div>
      {custom.length > 0 && (
        <p class="marks groups">
          <span class="quiet">{say.groups}:</span>
          {custom.map(({ id, name, people }) => (
            <span class="tag" key={id}>
              {name} {people}
            </span>
          ))}
        </p>
      )}
      {problem !== undefined && <Unread problem={problem} />}
      {!announcements && problem === undefined && <div class="skeleton" />}
      {announcements?.length === 0 && <Nothing title={say.none} hint={say.noneHint} />}
      <ul class="rows">
        {announcements?.map((one) => (
          <SaidRow key={one.id} announcement={one} />
        ))}
      </ul>
    </>
  );
}

function SaidRow({ announcement }: { readonly announcement: AnnouncementView }) {
  const desk = useDesk();
  const say = words().said;
  const { id, groupName, kind, text, at, state, people, done, failed } = announcement;
  const when = whenWords(desk.business.timeZone, at);
  const facts = [
    say.states[state],
    say.told(done, people),
    ...(failed > 0 ? [say.failed(failed)] : []),
  ];
  const what = text || (say.kinds[kind] ?? kind);
  return (
    <li class={`row said ${state}`} aria-label={`${groupName}, ${what}, ${facts.join(', ')}`}>
      <div class="row-body">
        <p class="said-head">
          <b>{groupName}</b>{' '}
          <span class="quiet">
            {when}
            {text && say.kinds[kind] ? ` · ${say.kinds[kind]}` : ''}
          </span>
        </p>
        <p class="said-text">{what}</p>
        <p class="task-facts">
          <span>{facts.slice(0, 2).join(', ')}</span>
          {failed > 0 && (
            <span class="mark late">
              <Icon name="cross" />
              {say.failed(failed)}
            </span>
          )}
        </p>
      </div>
      <div class="row-actions">
        <ActionButton onPress={() => desk.open({ kind: 'announcement', id })}>
          {say.show}
        </ActionButton>
      </div>
    </li>
  );
}
