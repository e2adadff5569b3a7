import { useEffect, useState } from 'preact/hooks';
import type { Feedback, GuestStage } from '../../src/events/guest';
import { eventObjects } from '../../src/events/objects';
import type { PastOrder } from '../../src/events/order';
import { statisticsOf } from '../../src/events/rules/statistics';
import type { Attendee } from '../../src/events/staff-api';
import { readFeedback, readPast } from '../../src/events/stored';
import { STATISTICS_WORDS } from '../../src/events/words/page-statistics';
import { ActionButton, type ActionState } from '../components/action-button';
import { Bars } from '../components/bars';
import { downloadTable } from '../components/csv';
import { EmptyState } from '../components/empty-state';
import { language } from '../components/language';
import { toast } from '../components/toast';
import { mapPages } from '../live/pages';
import { hourOfDay, timeOfDay } from '../live/service-clock';
import { nameOn } from '../order/choice';
import { askStaff } from '../live/presses';
import { words, type EventDesk } from './desk';
import { attendeeRows, orderRows } from './exports';
import { ViewFrame } from './view-frame';

/** The numbers of one event and what guests said, read when they are looked at. */
export function StatisticsView({ desk }: { readonly desk: EventDesk }) {
  const { client, event } = desk;
  const [past, setPast] = useState<readonly PastOrder[]>([]);
  const [feedback, setFeedback] = useState<readonly Feedback[]>([]);
  const [state, setState] = useState<'reading' | 'read' | 'failed'>('reading');
  const say = STATISTICS_WORDS[language()];

  const read = async (isMeant: () => boolean): Promise<void> => {
    if (!client) return;
    setState('reading');
    try {
      const names = eventObjects(event.id);
      const all: PastOrder[] = [];
      const pages = mapPages(client, names.past, readPast, PAGE);
      for (let more = true; more && isMeant();) {
        const page = await pages.next();
        all.push(...page.items.map(({ data }) => data));
        more = page.more;
        setPast([...all]);
      }
      const said = await mapPages(client, names.feedback, readFeedback, PAGE).next();
      if (!isMeant()) return;
      setFeedback(said.items.map(({ data }) => data));
      setState('read');
    } catch {
      if (isMeant()) setState('failed');
    }
  };
  useEffect(() => {
    let meant = true;
    void read(() => meant);
    return () => {
      meant = false;
    };
  }, [client, event.id]);

  return (
    <ViewFrame desk={desk} title={say.title} busy={state === 'reading'}>
      {state === 'reading' && <p class="hint">{say.reading(past.length)}</p>}
      {state === 'failed' && (
        <p class="form-error" role="alert">
          {say.notRead}
        </p>
      )}
      {state === 'read' && past.length === 0 && <EmptyState>{say.notYet}</EmptyState>}
      {past.length > 0 && state === 'read' && <Numbers past={past} desk={desk} />}
      {desk.admin && client && <Attendees desk={desk} />}
      {state !== 'reading' && (
        <section>
          <h3>{say.feedback}</h3>
          {feedback.length === 0 && <p>{say.noFeedback}</p>}
          <ul class="feedback">
            {feedback.map(({ at, text, number }) => (
              <li key={`${at}-${text}`}>
                <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>{' '}
                {number !== undefined && <b>{number}</b>} “{text}”
              </li>
            ))}
          </ul>
        </section>
      )}
      {state !== 'reading' && (
        <ActionButton onPress={() => void read(() => true)}>{say.again}</ActionButton>
      )}
    </ViewFrame>
  );
}

const PAGE = 99;

function Numbers({
  past,
  desk,
}: {
  readonly past: readonly PastOrder[];
  readonly desk: EventDesk;
}) {
  const say = STATISTICS_WORDS[language()];
  const { menu } = desk;
  const numbers = statisticsOf(past, hourOfDay);
  const minutes = (value: number | undefined) =>
    value === undefined ? say.unknown : say.minutes(value);
  const figures = [
    [String(numbers.orders), say.figures.orders],
    [String(numbers.collected), say.figures.collected],
    [String(numbers.cancelled), say.figures.cancelled],
    [minutes(numbers.makingMinutes), say.figures.makingTime],
    [minutes(numbers.collectingMinutes), say.figures.collectingTime],
  ] as const;
  const heads = { what: say.what, count: say.count };
  const { channels } = words();
  return (
    <>
      <dl class="figures">
        {figures.map(([value, name]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
      <div class="plots">
        <Bars
          {...say.items}
          {...heads}
          rows={numbers.items.map(({ name, count }) => ({
            name: nameOn(menu, 'items', name),
            count,
          }))}
        />
        <Bars {...say.hours} {...heads} rows={numbers.hours} />
        {numbers.modifiers.length > 0 && (
          <Bars
            {...say.modifiers}
            {...heads}
            rows={numbers.modifiers.map(({ name, count }) => ({
              name: nameOn(menu, 'modifiers', name),
              count,
            }))}
          />
        )}
        <Bars
          {...say.statuses}
          {...heads}
          rows={numbers.statuses.map(({ name, count }) => ({ name: say.status[name], count }))}
        />
        <Bars
          {...say.channels}
          {...heads}
          rows={numbers.channels.map(({ name, count }) => ({ name: channels[name], count }))}
        />
        <Bars
          {...say.countries}
          {...heads}
          rows={numbers.countries.map(({ name, count }) => ({
            name: name || say.noCountry,
            count,
          }))}
        />
        <Bars
          {...say.nth}
          {...heads}
          rows={numbers.nth.map(({ name, count }) => ({ name: say.order(Number(name)), count }))}
        />
      </div>
      <ActionButton
        onPress={() => downloadTable(`${desk.event.id}-orders.csv`, orderRows(past, menu))}
      >
        {say.csv.orders}
      </ActionButton>
    </>
  );
}

const STAGES: readonly GuestStage[] = [
  'new',
  'named',
  'verifying',
  'registered',
  'ordered',
  'returned',
];

/** For admins: how far guests came, and everybody as a file. Read on request alone, as it is personal. */
function Attendees({ desk: { event } }: { readonly desk: EventDesk }) {
  const [all, setAll] = useState<readonly Attendee[]>();
  const [state, setState] = useState<ActionState>('idle');
  const say = STATISTICS_WORDS[language()];
  const read = async (): Promise<void> => {
    setState('pending');
    try {
      const found: Attendee[] = [];
      let from: string | undefined;
      do {
        const page: AttendeesPage = await askStaff<AttendeesPage>('/staff/events', {
          action: 'attendees',
          event: event.id,
          ...(from === undefined ? {} : { from }),
        });
        found.push(...page.attendees);
        from = page.next;
      } while (from !== undefined);
      setAll(found);
      setState('idle');
      downloadTable(`${event.id}-guests.csv`, attendeeRows(found));
    } catch (refusal) {
      setState('failed');
      toast(refusal instanceof Error ? refusal.message : String(refusal), { kind: 'failed' });
    }
  };
  return (
    <section>
      <p class="hint">{say.attendeesHow}</p>
      <ActionButton state={state} onPress={() => void read()}>
        {say.csv.attendees}
      </ActionButton>
      {all && (
        <Bars
          {...say.funnel}
          what={say.what}
          count={say.count}
          rows={STAGES.map((stage) => ({
            name: say.stages[stage],
            count: all.filter((guest) => guest.stage === stage).length,
          }))}
        />
      )}
    </section>
  );
}

interface AttendeesPage {
  readonly attendees: readonly Attendee[];
  readonly next?: string;
}
