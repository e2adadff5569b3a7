import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownBoard, ShownCard, ShownWorkspace } from '../../vendors/trello/show';
import { announce } from '../announce';
import { useReading } from '../live';
import { Problem } from './problem';
import { TrelloCard } from './trello-card';
import { trello, type CardAct } from './trello-control';
import { TrelloForm } from './trello-form';
import { moveBefore } from './trello-places';
import { useAction } from './use-action';

/** What was done, in words, for whoever does not see the card go. */
function words(board: ShownBoard, card: ShownCard, act: CardAct): string {
  if ('press' in act) return `${act.press} was pressed for ${card.name}.`;
  if ('archive' in act) return `${card.name} is archived.`;
  const list = board.lists.find(({ id }) => id === act.moveTo);
  return `${card.name} is in ${list?.name ?? 'its list'}.`;
}

function Board({ board, again }: { board: ShownBoard; again: () => void }) {
  const { pending, problem, run } = useAction();
  const [open, setOpen] = useState<string>();
  const [dragged, drag] = useState<ShownCard>();
  const moved = useRef<string | undefined>(undefined);
  const lists = useRef<HTMLDivElement>(null);

  // A card that changes its list is drawn anew there, and takes the keyboard along.
  useEffect(() => {
    if (moved.current === undefined) return;
    lists.current?.querySelector<HTMLElement>(`[data-card="${moved.current}"]`)?.focus();
    moved.current = undefined;
  }, [board]);

  const act = (card: ShownCard, doing: CardAct) => {
    drag(undefined);
    run(async () => {
      await trello.act(card.id, doing);
      if ('moveTo' in doing) moved.current = card.id;
      announce(words(board, card, doing));
      again();
    });
  };

  return (
    <>
      <Problem text={problem} />
      <div
        class="trello"
        ref={lists}
        role="region"
        aria-label={`Trello board ${board.name}`}
        tabIndex={0}
      >
        {board.lists.map((list) => (
          <section
            key={list.id}
            class="column"
            aria-labelledby={`list-${list.id}`}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged) act(dragged, moveBefore(list, dragged, undefined));
            }}
          >
            <h4 id={`list-${list.id}`}>
              {list.name} <span class="muted">{list.cards.length}</span>
            </h4>
            <ol>
              {list.cards.map((card) => (
                <TrelloCard
                  key={card.id}
                  board={board}
                  list={list}
                  card={card}
                  open={open === card.id}
                  pending={pending}
                  toggle={(opens) => setOpen(opens ? card.id : undefined)}
                  act={(doing) => act(card, doing)}
                  dragged={dragged}
                  drag={drag}
                  drop={act}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <TrelloForm board={board} />
      {board.archived.length > 0 && (
        <details>
          <summary>Archived cards: {board.archived.length}</summary>
          <ul class="plain">
            {board.archived.map((card) => (
              <li key={card.id} class="buttons">
                {card.name}, {card.list}
                <button
                  type="button"
                  disabled={pending}
                  onClick={() => act(card, { archive: false })}
                >
                  Send {card.name} back to the board
                </button>
                {card.lastRun?.problem && <span class="bad">{card.lastRun.problem}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Quota({ workspace }: { workspace: ShownWorkspace }) {
  const { plan, runs } = workspace;
  return (
    <p class="muted">
      Drag a card, or focus it and press Shift with an arrow key. Plan: {plan}. Butler has used{' '}
      {runs.used} {runs.most === null ? 'runs' : `of ${runs.most} runs`} this month.
    </p>
  );
}

/** One click does what the command `trello` and a browser full of clicks do on a real board. */
function Connect({ again }: { again: () => void }) {
  const { pending, problem, run } = useAction();
  return (
    <>
      <p class="nothing">No board yet.</p>
      <button
        type="button"
        disabled={pending}
        onClick={() =>
          run(async () => {
            await trello.connect();
            announce('The wait list has a board.');
            again();
          })
        }
      >
        {pending ? 'Connecting…' : 'Connect a board to the wait list'}
      </button>
      <Problem text={problem} />
    </>
  );
}

/** The boards of the local Trello workspace, with Butler behind them. */
export function TrelloDrawer() {
  const reading = useReading('trello', trello.workspace, (change) => change.what === 'trello');
  const [choice, setChoice] = useState('');
  const boards = reading.value?.boards ?? [];
  const board = boards.find(({ id }) => id === choice) ?? boards[0];
  return (
    <>
      <Problem text={reading.problem} />
      {reading.value && !board && <Connect again={reading.again} />}
      {boards.length > 1 && (
        <label>
          Board{' '}
          <select value={board?.id} onChange={(event) => setChoice(event.currentTarget.value)}>
            {boards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {reading.value && board && (
        <>
          <h3>{board.name}</h3>
          <Quota workspace={reading.value} />
          <Board key={board.id} board={board} again={reading.again} />
        </>
      )}
    </>
  );
}
