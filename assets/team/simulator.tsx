import { useState } from 'preact/hooks';
import type { Policy } from '../../src/team/rules/policy';
import { dayIn, dayLater, isWrittenDay, momentIn } from '../../src/team/rules/page-clock';
import type { StoreView, TeamAnswer } from '../../src/team/staff-api';
import { ActionButton, type ActionState } from '../components/action-button';
import { Choice } from '../components/choice';
import { Field } from '../components/field';
import { momentNow } from '../live/service-clock';
import { ask } from './actions';
import { Nothing } from './nothing';
import { useReading } from './readings';
import { Timeline, type Played } from './timeline';
import { policyName, words } from './words';

const FRIDAY = 5;
const EVENING = '17:00';

/** The next Friday from a day on, that day included. */
function fridayFrom(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return dayLater(day, (FRIDAY - weekday + 7) % 7);
}

interface Props {
  readonly policies: readonly Policy[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** "What happens if nobody reacts from Friday 17:00?", answered by the desk's own rule. */
export function Simulator({ policies, chosen, onChoose }: Props) {
  const say = words().rules;
  const { data } = useReading<TeamAnswer>({ action: 'stores' }, { calmMs: 5_000 });
  const stores = (data?.stores ?? []).filter(({ state }) => state !== 'closed');
  const [storeId, setStoreId] = useState<string>();
  const store = stores.find(({ id }) => id === storeId) ?? stores[0];
  const policy = policies.find(({ id }) => id === chosen) ?? policies[0];
  return (
    <section class="simulator" id="simulator" aria-labelledby="simulator-name">
      <h2 id="simulator-name">{say.simulator}</h2>
      <p class="quiet">{say.simulatorHint}</p>
      {store && policy ? (
        <SimulatorForm
          key={store.id}
          {...{ stores, store, policies, policy, onChoose }}
          onStore={setStoreId}
        />
      ) : (
        data && <Nothing title={words().stores.none} hint={words().stores.noneHintMember} />
      )}
    </section>
  );
}

function SimulatorForm({
  stores,
  store,
  policies,
  policy,
  onChoose,
  onStore,
}: {
  readonly stores: readonly StoreView[];
  readonly store: StoreView;
  readonly policies: readonly Policy[];
  readonly policy: Policy;
  readonly onChoose: (id: string) => void;
  readonly onStore: (id: string) => void;
}) {
  const say = words().rules;
  const zone = store.timeZone;
  const [day, setDay] = useState(() => fridayFrom(dayIn(zone, momentNow())));
  const [time, setTime] = useState(EVENING);
  const [played, setPlayed] = useState<Played>();
  const [state, setState] = useState<ActionState>('idle');
  const [error, setError] = useState<string>();
  const run = async (): Promise<void> => {
    if (!isWrittenDay(day) || time === '') return setError(words().task.enterDue);
    setState('pending');
    setError(undefined);
    try {
      const due = momentIn(zone, day, time);
      // From the first step on that comes before it is due, or from when it is due.
      const [first] = policy.steps;
      const from = due + Math.min(0, first?.after ?? 0) * 60_000;
      const answer = await ask({ action: 'simulate', store: store.id, from, due, ...policy });
      setPlayed({ policy, store, due, moments: answer.moments ?? [] });
      setState('idle');
    } catch (refusal) {
      setState('failed');
      setError(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  return (
    <>
      <form
        class="simulator-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Choice
          label={say.policy}
          value={policy.id}
          options={policies.map((one) => [one.id, policyName(one)])}
          onChoose={onChoose}
        />
        <Choice
          label={say.store}
          value={store.id}
          options={stores.map(({ id, name }) => [id, name])}
          onChoose={onStore}
        />
        <Field label={say.dueOn} type="date" value={day} error={error} onInput={setDay} />
        <Field label={say.dueAt} type="time" value={time} onInput={setTime} />
        <ActionButton type="submit" look="main" state={state} onPress={() => undefined}>
          {say.run}
        </ActionButton>
      </form>
      {played && <Timeline played={played} />}
    </>
  );
}
