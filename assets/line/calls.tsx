import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Attempt, CallEntry } from '../../src/line/call-log';
import type { CallsAnswer } from '../../src/line/staff-api';
import { ActionButton } from '../components/action-button';
import { Menu } from '../components/menu';
import { readable } from '../components/phone-number';
import { useDesk } from './desk';
import { LiveCalls } from './live-calls';
import { Nothing } from './nothing';
import { callerName, lengthWords, momentWords, nameOf, words } from './words';

type Entry = CallEntry & { readonly key: string };

/** The part of the log that has been read, newest first. */
const log = signal<readonly Entry[] | undefined>(undefined);
const before = signal<string | undefined>(undefined);
const problem = signal('');
const reading = signal(false);
let readFor = '';

/** The log of calls: each with everybody who was rung and what became of it. */
export function Calls() {
  const { live, group, actions, open } = useDesk();
  const say = words().calls;
  const news = live.logNews.value;

  const read = async (from?: string): Promise<void> => {
    reading.value = true;
    try {
      const answer = await actions.ask<CallsAnswer>({
        action: 'calls',
        ...(from === undefined ? {} : { before: from }),
      });
      const rest = from === undefined ? [] : (log.value ?? []);
      log.value = [...rest, ...answer.calls];
      before.value = answer.before;
      problem.value = '';
    } catch (refusal) {
      problem.value = refusal instanceof Error ? refusal.message : String(refusal);
    } finally {
      reading.value = false;
    }
  };
  useEffect(() => {
    if (readFor !== group.id) log.value = undefined;
    readFor = group.id;
    // A crowd of news is read once.
    const soon = setTimeout(() => void read(), 150);
    return () => clearTimeout(soon);
  }, [group.id, news]);

  return (
    <>
      <LiveCalls />
      <div class="section-head">
        <h2>{say.past}</h2>
        <ActionButton onPress={() => open({ kind: 'blocked' })}>{say.blockedList}</ActionButton>
      </div>
      {problem.value && (
        <p class="form-error" role="alert">
          {problem.value}
        </p>
      )}
      {log.value === undefined && !problem.value && (
        <div class="rows" aria-busy="true">
          <div class="skeleton" />
          <div class="skeleton" />
        </div>
      )}
      {log.value?.length === 0 && (
        <Nothing title={say.none} hint={say.noneHint(readable(group.number))} />
      )}
      <ul class="rows">
        {log.value?.map((entry) => (
          <CallRow key={entry.key} entry={entry} />
        ))}
      </ul>
      {before.value !== undefined && (
        <ActionButton
          state={reading.value ? 'pending' : 'idle'}
          onPress={() => void read(before.value)}
        >
          {say.showMore}
        </ActionButton>
      )}
    </>
  );
}

const GOOD = ['talked', 'default', 'calledBack'];

function CallRow({ entry }: { readonly entry: Entry }) {
  const desk = useDesk();
  const { actions, show } = desk;
  const say = words().calls;
  const { call, caller, startedAt, outcome, waitedSeconds, talkedSeconds, attempts } = entry;
  const isKnown = 'number' in caller;
  const look = GOOD.includes(outcome) ? 'good' : outcome === 'blocked' ? '' : 'bad';
  return (
    <li
      class="row call-row"
      aria-label={`${callerName(caller)}, ${momentWords(startedAt)}, ${say.outcomes[outcome]}`}
    >
      <div class="row-body">
        <p class="call-title">
          <b class="caller">{callerName(caller)}</b> <time>{momentWords(startedAt)}</time>
        </p>
        <p class="call-facts">
          <span class={`outcome ${look}`}>{say.outcomes[outcome]}</span>
          <span>{say.waited(lengthWords(waitedSeconds))}</span>
          {talkedSeconds !== undefined && <span>{say.talked(lengthWords(talkedSeconds))}</span>}
        </p>
        {attempts.length > 0 && (
          <details>
            <summary>{say.attempts(attempts.length)}</summary>
            <ol class="attempts">
              {attempts.map((attempt) => (
                <li key={`${attempt.member}-${attempt.from}`}>{attemptWords(attempt)}</li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <div class="row-actions">
        {entry.voicemail !== undefined && (
          <ActionButton onPress={() => show('voicemails')}>{say.listen}</ActionButton>
        )}
        {isKnown && (
          <ActionButton
            state={actions.stateOf(`back-${call}`)}
            onPress={() => void actions.act(`back-${call}`, { action: 'callBack', call })}
          >
            {say.callBack}
          </ActionButton>
        )}
        {isKnown && outcome !== 'calledBack' && (
          <Menu
            label={say.more}
            items={() => [
              {
                label: say.block,
                look: 'danger',
                onPress: () => desk.open({ kind: 'block', call }),
              },
              {
                label: say.unblock,
                onPress: () => void actions.act(`block-${call}`, { action: 'unblock', call }),
              },
            ]}
          />
        )}
      </div>
    </li>
  );

  function attemptWords({ member, from, to, outcome: became }: Attempt): string {
    const length = to === undefined ? '' : lengthWords((to - from) / 1_000);
    return say.attempt(
      nameOf(desk.live.members.value, member),
      say.phones[became ?? 'ringing'],
      length,
    );
  }
}
