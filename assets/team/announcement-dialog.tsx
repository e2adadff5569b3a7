import { useEffect, useState } from 'preact/hooks';
import type { AnnouncementView, Outcome } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { downloadTable } from '../components/csv';
import { Dialog } from '../components/dialog';
import { Icon, type IconName } from '../components/icons';
import { Progress } from '../components/progress';
import { failureReason } from '../components/words';
import { act, ask, stateOf } from './actions';
import { readArchive } from './archive';
import { useDesk } from './desk';
import { Unread } from './nothing';
import { whenWords, words } from './words';

const ICONS: Readonly<Record<NonNullable<Outcome['state']> | 'notTold', IconName>> = {
  notTold: 'clock',
  sending: 'clock',
  unknown: 'question',
  held: 'pause',
  queued: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
  failed: 'cross',
};

/** While it runs the page drives it on; afterwards what carriers and people say of it comes in. */
const RUNNING_MS = 1_000;
/** Each person's letter is read, so the more there are the calmer it is. */
const afterwardsMs = ({ people = 0 }: Partial<AnnouncementView>): number =>
  Math.max(2_000, people * 40);

function useAnnouncement(id: string) {
  const [announcement, setAnnouncement] = useState<AnnouncementView>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let meant = true;
    let timer: ReturnType<typeof setTimeout>;
    const read = async (running: boolean): Promise<void> => {
      let isRunning = running;
      let next: AnnouncementView | undefined;
      try {
        const action = running ? 'carryOn' : 'announcement';
        const answer = await ask({ action, id });
        if (!meant) return;
        next = answer.announcement;
        setAnnouncement(next);
        setProblem(undefined);
        isRunning = next?.state === 'running';
        if (running && !isRunning) void readArchive();
      } catch (refusal) {
        if (meant) setProblem(refusal instanceof Error ? refusal.message : String(refusal));
      }
      if (meant)
        timer = setTimeout(
          () => void read(isRunning),
          isRunning ? RUNNING_MS : afterwardsMs(next ?? {}),
        );
    };
    void read(false);
    return () => {
      meant = false;
      clearTimeout(timer);
    };
  }, [id]);
  return { announcement, problem, setAnnouncement };
}

/** Trouble first, then whoever has said nothing yet, then whoever has. */
const rankOf = ({ state, acknowledgedAt }: Outcome): number =>
  state === 'failed' ? 0 : acknowledgedAt !== undefined ? 3 : state === 'read' ? 2 : 1;

const inOrder = ({ outcomes = [] }: AnnouncementView): readonly Outcome[] =>
  [...outcomes].sort(
    (one, other) => rankOf(one) - rankOf(other) || one.name.localeCompare(other.name),
  );

/** How an announcement goes on, person by person, as it happens. */
export function AnnouncementDialog({ id }: { readonly id: string }) {
  const desk = useDesk();
  const say = words().said;
  const { announcement, problem, setAnnouncement } = useAnnouncement(id);
  const stop = async (): Promise<void> => {
    const answer = await act(`stop ${id}`, { action: 'stop', id }, () => say.stopped);
    if (answer?.announcement && announcement)
      setAnnouncement({ ...announcement, ...answer.announcement });
    void readArchive();
  };
  return (
    <Dialog title={announcement?.groupName ?? say.people} look="drawer" onClose={desk.close}>
      {problem !== undefined && <Unread problem={problem} />}
      {!announcement && problem === undefined && <div class="skeleton" />}
      {announcement && <HowItGoes announcement={announcement} />}
      <div class="dialog-actions">
        {announcement?.state === 'running' && (
          <ActionButton
            look="danger"
            state={stateOf(`stop ${id}`, 'stop')}
            onPress={() => void stop()}
          >
            {say.stop}
          </ActionButton>
        )}
        {announcement?.outcomes && announcement.state !== 'running' && (
          <ActionButton
            onPress={() =>
              downloadTable(`announcement-${announcement.id}.csv`, rowsOf(inOrder(announcement)))
            }
          >
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

function HowItGoes({ announcement }: { readonly announcement: AnnouncementView }) {
  const desk = useDesk();
  const say = words().said;
  const { kind, text, at, state, people, done } = announcement;
  const outcomes = inOrder(announcement);
  const failed = outcomes.filter((one) => one.state === 'failed').length;
  const read = outcomes.filter((one) => one.state === 'read').length;
  const acknowledged = outcomes.filter((one) => one.acknowledgedAt !== undefined).length;
  const told = Math.max(done, outcomes.filter((one) => one.state !== undefined).length);
  const inWords = [
    say.told(told, people),
    ...(acknowledged > 0 ? [say.acknowledged(acknowledged)] : []),
    ...(read > 0 ? [say.read(read)] : []),
    ...(failed > 0 ? [say.failed(failed)] : []),
  ].join(', ');
  return (
    <>
      <p class="quiet">
        {whenWords(desk.business.timeZone, at)} · {say.states[state]}
      </p>
      <p class="says">{text || (say.kinds[kind] ?? kind)}</p>
      <Progress
        name={say.progress}
        total={people}
        done={told - failed}
        failed={failed}
        words={inWords}
      />
      {state === 'running' && <p>{say.running}</p>}
      <h3>{say.people}</h3>
      <ul class="outcomes">
        {outcomes.map((one) => (
          <OutcomeRow key={one.who} outcome={one} zone={desk.business.timeZone} />
        ))}
      </ul>
    </>
  );
}

function OutcomeRow({ outcome, zone }: { readonly outcome: Outcome; readonly zone: string }) {
  const say = words().said;
  const { name, state, code, acknowledgedAt } = outcome;
  const what =
    acknowledgedAt !== undefined
      ? say.acknowledgedAt(whenWords(zone, acknowledgedAt))
      : state === undefined
        ? say.notTold
        : state === 'failed'
          ? `${say.outcomes.failed}: ${failureReason(code)}`
          : say.outcomes[state];
  const look = acknowledgedAt !== undefined ? 'acknowledged' : (state ?? 'notTold');
  return (
    <li class={`outcome ${look}`} aria-label={`${name}, ${what}`}>
      <b>{name}</b>
      <span class="outcome-what">
        <Icon name={acknowledgedAt !== undefined ? 'check' : ICONS[state ?? 'notTold']} />
        {what}
      </span>
    </li>
  );
}

/** The same as a table, moments as ISO. */
function rowsOf(outcomes: readonly Outcome[]): readonly (readonly string[])[] {
  const say = words().said;
  return [
    say.columns,
    ...outcomes.map(({ name, state, code, acknowledgedAt }) => [
      name,
      state === undefined ? say.notTold : say.outcomes[state],
      state === 'failed' ? failureReason(code) : '',
      acknowledgedAt === undefined ? '' : new Date(acknowledgedAt).toISOString(),
    ]),
  ];
}
