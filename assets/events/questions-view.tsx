import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { announce } from '../components/announcer';
import { EmptyState } from '../components/empty-state';
import { Icon } from '../components/icons';
import { Menu } from '../components/menu';
import { readable } from '../components/phone-number';
import { chime } from '../components/sound';
import { Tabs } from '../components/tabs';
import { now } from '../live/service-clock';
import type { Desk } from './desk';
import { OrderColumn } from './order-column';
import { matches } from './orders';
import { PauseButton } from './pause-button';
import { QuestionCard } from './question-card';
import { questionWords, type QuestionRow } from './questions';
import { behind } from './route';
import { countdown, words } from './words';

type ColumnId = 'received' | 'approved' | 'stage';
const COLUMNS: readonly ColumnId[] = ['received', 'approved', 'stage'];

const chosen = signal<ColumnId>('received');
const wanted = signal('');
const CARD_HEIGHT = 200;

/** New questions, approved ones, and what is on stage: three columns on a wide screen, tabs on a phone. */
export function QuestionsView({ desk }: { readonly desk: Desk | undefined }) {
  const loaded = desk?.questions.loaded.value ? desk.questions : undefined;
  const [finishedToo, setFinishedToo] = useState(false);
  const say = questionWords();
  const finished = loaded?.finished.value ?? [];
  const rows = (id: ColumnId): readonly QuestionRow[] | undefined => {
    if (!loaded) return undefined;
    const all =
      id === 'stage' && finishedToo ? [...loaded.stage.value, ...finished] : loaded[id].value;
    return all.filter(({ question }) => matches(question, question.text, wanted.value));
  };
  return (
    <main class="board orders">
      <div class="bar">
        <Tabs<ColumnId>
          label={say.questions}
          chosen={chosen.value}
          onChoose={(id) => (chosen.value = id)}
          tabs={COLUMNS.map((id) => ({ id, label: say.columns[id], count: rows(id)?.length }))}
        />
        <div class="tools">
          <input
            type="search"
            class="search"
            aria-label={say.actions.search}
            placeholder={say.actions.search}
            value={wanted.value}
            onInput={(event) => (wanted.value = event.currentTarget.value)}
          />
          {desk && <Until desk={desk} />}
        </div>
      </div>
      <div class="columns">
        {COLUMNS.map((id) => (
          <OrderColumn<QuestionRow>
            key={id}
            id={id}
            title={say.columns[id]}
            items={rows(id)}
            keyOf={({ key }) => key}
            row={(row) => <QuestionCard key={row.key} row={row} />}
            likelyHeight={CARD_HEIGHT}
            chosen={chosen.value === id}
            empty={<Empty id={id} desk={desk} />}
            foot={
              id === 'stage' && !finishedToo && finished.length > 0 ? (
                <ActionButton onPress={() => setFinishedToo(true)}>
                  {say.showFinished(finished.length)}
                </ActionButton>
              ) : undefined
            }
          />
        ))}
      </div>
      {loaded && <NewQuestions rows={loaded.received.value} />}
      <Foot desk={desk} />
    </main>
  );
}

function Empty({ id, desk }: { readonly id: ColumnId; readonly desk: Desk | undefined }) {
  const say = questionWords();
  const [number] = desk?.event.numbers ?? [];
  return (
    <EmptyState>
      {say.empty[id]} {id === 'received' && number && <strong>{readable(number)}</strong>}
    </EmptyState>
  );
}

/** What is left of the countdown on the stage. */
function Until({ desk }: { readonly desk: Desk }) {
  const { until } = desk.questions.shown.value;
  if (until === undefined || until <= now()) return null;
  return (
    <span class="terminal-chip">
      <Icon name="clock" /> {countdown(until - now())}
    </span>
  );
}

function Foot({ desk }: { readonly desk: Desk | undefined }) {
  const { actions, views } = words();
  const say = questionWords();
  return (
    <div class="foot">
      <a class="button main" href={`/stage.html#${desk?.event.id ?? ''}/host`} target="_blank">
        {words().codes.stage}
      </a>
      <PauseButton desk={desk} />
      <Menu
        label={actions.boardMore}
        items={() =>
          desk
            ? [
                {
                  label: say.actions.countdown,
                  onPress: () => desk.open({ kind: 'countdown' }),
                },
                {
                  label: views.codes,
                  onPress: () => location.assign(behind(desk.event.id, 'codes')),
                },
              ]
            : []
        }
      />
    </div>
  );
}

/** Says and sounds what has been asked; several at once are said in one sentence. */
function NewQuestions({ rows }: { readonly rows: readonly QuestionRow[] }) {
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(rows.map(({ key }) => key));
    const came = before ? rows.filter(({ key }) => !before.has(key)) : [];
    const [first] = came;
    if (!first) return;
    chime();
    const { arrived, severalArrived } = questionWords();
    announce(
      came.length === 1
        ? arrived(first.question.number, first.question.text)
        : severalArrived(came.length),
    );
  }, [rows]);
  return null;
}
