import { useState } from 'preact/hooks';
import type { EventRecord, EventState, Menu } from '../../src/events/event';
import type { EventForm } from '../../src/events/event-form';
import { STARTER_MENUS, type Starter } from '../../src/events/menus/starters';
import type { EventsRequest, EventsStart } from '../../src/events/staff-api';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { toast } from '../components/toast';
import { askStaff } from '../live/presses';
import { words } from './desk';
import { adminWords } from './fields';
import { MenuEditor } from './menu-editor';
import { Choices, SettingsForm } from './settings-form';

interface Props {
  readonly events: EventsStart;
  /** Reads the events anew after one was changed. */
  readonly again: () => Promise<unknown>;
}

interface Said {
  readonly said: string;
}

const ask = (request: EventsRequest): Promise<Said> => askStaff<Said>('/staff/events', request);

/** Every event of the house, and what an admin can do about each. */
export function EventList({ events, again }: Props) {
  const say = adminWords();
  const [asked, setAsked] = useState<{ kind: 'end' | 'reset'; event: EventRecord }>();
  const [pending, setPending] = useState('');
  const act = async (request: EventsRequest, event: EventRecord): Promise<void> => {
    if (pending) return;
    setPending(event.id);
    try {
      const { said } = await ask(request);
      await again();
      toast(said);
      setAsked(undefined);
    } catch (refusal) {
      toast(refusal instanceof Error ? refusal.message : String(refusal), { kind: 'failed' });
    } finally {
      setPending('');
    }
  };
  const setState = (event: EventRecord, state: EventState) => () =>
    void act({ action: 'setState', event: event.id, state }, event);
  return (
    <>
      <a class="button main" href="#/new">
        {say.newEvent}
      </a>
      {events.events.length === 0 && <p class="empty">{words().noEvents}</p>}
      <ul class="event-list" role="list">
        {events.events.map((event) => (
          <li key={event.id} aria-label={event.name} aria-busy={pending === event.id || undefined}>
            <h3>{event.name}</h3>
            <p>
              {say.modes[event.mode]} · <b>{words().state[event.state]}</b>
            </p>
            {event.numbers
              .filter((number) => events.gone.includes(number))
              .map((number) => (
                <p key={number} class="form-error">
                  {say.gone(number)}
                </p>
              ))}
            <p class="event-links">
              <a href={`/events.html#${event.id}`}>{say.actions.board}</a>
              <a href={`#${event.id}/statistics`}>{say.actions.statistics}</a>
              <a href={`#${event.id}/codes`}>{say.actions.codes}</a>
            </p>
            <div class="event-actions">
              <a class="button plain" href={`#${event.id}/settings`}>
                {say.actions.edit}
              </a>
              {event.state === 'open' ? (
                <ActionButton onPress={setState(event, 'paused')}>{say.actions.pause}</ActionButton>
              ) : (
                <ActionButton onPress={setState(event, 'open')}>{say.actions.open}</ActionButton>
              )}
              {event.state !== 'ended' && (
                <ActionButton onPress={() => setAsked({ kind: 'end', event })}>
                  {say.actions.end}
                </ActionButton>
              )}
              <ActionButton look="danger" onPress={() => setAsked({ kind: 'reset', event })}>
                {say.actions.reset}
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <Confirm
          {...(asked.kind === 'end' ? say.confirmEnd : say.confirmReset)}
          name={asked.event.name}
          submit={say.actions[asked.kind]}
          pending={pending !== ''}
          onClose={() => setAsked(undefined)}
          onSubmit={() =>
            void act(
              asked.kind === 'end'
                ? { action: 'setState', event: asked.event.id, state: 'ended' }
                : { action: 'reset', event: asked.event.id },
              asked.event,
            )
          }
        />
      )}
    </>
  );
}

function Confirm(props: {
  readonly title: (name: string) => string;
  readonly what: string;
  readonly name: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
}) {
  return (
    <Dialog title={props.title(props.name)} onClose={props.onClose} onSubmit={props.onSubmit}>
      <p>{props.what}</p>
      <div class="dialog-actions">
        <ActionButton onPress={props.onClose}>{adminWords().actions.keep}</ActionButton>
        <ActionButton
          type="submit"
          look="danger"
          state={props.pending ? 'pending' : 'idle'}
          onPress={() => undefined}
        >
          {props.submit}
        </ActionButton>
      </div>
    </Dialog>
  );
}

const STARTERS = ['coffee', 'smoothie', 'cocktail', 'tea', 'food', 'empty'] as const;

/** Makes an event; it begins paused, so that nothing happens before somebody has looked at it. */
export function NewEvent({ events, again }: Props) {
  const say = adminWords();
  const [starter, setStarter] = useState<Starter | 'empty'>('coffee');
  const first: EventForm = {
    name: '',
    mode: 'orders',
    numbers: events.numbers.slice(0, 1),
    languages: ['en', 'es'],
    welcome: {},
    pickup: '',
    limit: { per: 'none', most: 1 },
    perOrder: 1,
    categories: [],
    mostQuestions: 5,
  };
  return (
    <SettingsForm
      first={first}
      isNew
      numbers={events.numbers}
      submit={say.actions.create}
      send={async (form) => {
        const menu =
          starter === 'empty' || form.mode === 'questions' ? {} : { menu: STARTER_MENUS[starter] };
        const { said } = await ask({ action: 'createEvent', form, ...menu });
        await again();
        location.hash = '';
        toast(said);
      }}
    >
      <Choices
        legend={`${say.fields.menu}. ${say.hints.menu}`}
        kind="radio"
        options={STARTERS.map((one) => ({
          name: say.starters[one],
          checked: starter === one,
          choose: () => setStarter(one),
        }))}
      />
    </SettingsForm>
  );
}

/** Everything about one event that an admin can change. */
export function EventSettings(
  props: Props & {
    readonly event: EventRecord;
    readonly menu: Menu;
    /** The menu's revision that the form was made from. */
    readonly revision: string | undefined;
  },
) {
  const { events, event, menu, revision, again } = props;
  const say = adminWords();
  const { lead, feedbackAfter } = event;
  const first: EventForm = {
    name: event.name,
    mode: event.mode,
    numbers: event.numbers,
    languages: event.languages,
    welcome: event.welcome,
    pickup: event.pickup,
    limit: event.limit,
    perOrder: event.perOrder,
    ...(lead ? { lead } : {}),
    ...(feedbackAfter === undefined ? {} : { feedbackAfter }),
    categories: event.categories,
    mostQuestions: event.mostQuestions,
  };
  return (
    <>
      <SettingsForm
        key={`${event.id}-${event.changedAt}`}
        first={first}
        isNew={false}
        numbers={events.numbers}
        submit={say.actions.save}
        send={async (form) => {
          const { said } = await ask({
            action: 'editEvent',
            event: event.id,
            seen: event.changedAt,
            form,
          });
          await again();
          toast(said);
        }}
      />
      {event.mode === 'orders' && revision !== undefined && (
        <MenuEditor
          key={revision}
          event={event.id}
          first={menu}
          send={async (next) => {
            const { said } = await ask({
              action: 'saveMenu',
              event: event.id,
              menu: next,
              seen: revision,
            });
            await again();
            toast(said);
          }}
        />
      )}
    </>
  );
}
