import type { TeamAnswer } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { downloadCsv } from '../components/csv';
import { Dialog } from '../components/dialog';
import { useDesk, type ShownStore } from './desk';
import { Unread } from './nothing';
import { useReading } from './readings';
import { outcomeWords, whenWords, words } from './words';

/** Everything that went out to the people of a store, person by person; in test mode, what would have. */
export function OutgoingDialog({ of: { store } }: { readonly of: ShownStore }) {
  const desk = useDesk();
  const say = words().stores;
  const { data, problem } = useReading<TeamAnswer>(
    { action: 'outgoing', store: store.id },
    { stores: [store.id] },
  );
  const people = data?.outgoing?.filter(({ entries }) => entries.length > 0);
  const { csv } = data ?? {};
  return (
    <Dialog title={`${say.outgoing}: ${store.name}`} look="drawer" onClose={desk.close}>
      {desk.testMode && <p class="says">{say.outgoingHeld}</p>}
      {problem !== undefined && <Unread problem={problem} />}
      {!people && problem === undefined && <div class="skeleton" />}
      {people?.length === 0 && <p>{say.nothingOut}</p>}
      {people?.map(({ who, name, entries }) => (
        <details key={who} class="out-of">
          <summary>
            <b>{name}</b> <span class="quiet">{say.outgoingCount(entries.length)}</span>
          </summary>
          <ol class="letters">
            {entries.map(({ at, kind, channel, text, state }, index) => (
              <li key={`${at}-${index}`}>
                <p class="letter-head">
                  <b>{words().people.letterKinds[kind] ?? kind}</b>{' '}
                  {words().people.channelNames[channel]}, {whenWords(store.timeZone, at)},{' '}
                  {outcomeWords(state)}
                </p>
                <p class="letter-body">{text}</p>
              </li>
            ))}
          </ol>
        </details>
      ))}
      <div class="dialog-actions">
        {csv !== undefined && (
          <ActionButton onPress={() => downloadCsv(`${store.name}.csv`, csv)}>
            {say.csv}
          </ActionButton>
        )}
        <ActionButton look="main" onPress={desk.close}>
          {words().actions.close}
        </ActionButton>
      </div>
    </Dialog>
  );
}
