import type { ButlerRun } from '../../vendors/trello/butler/commands';
import type { ShownBoard, ShownCard, ShownList } from '../../vendors/trello/show';
import type { CardAct } from './trello-control';
import { moveBefore, moveByKey } from './trello-places';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What Butler last did, with what the desk answered. */
function LastRun({ run }: { run: ButlerRun }) {
  return (
    <div class="butler">
      <p class={run.outcome === 'done' ? 'muted' : 'bad'}>
        Butler, {TIME.format(run.at)}: {run.outcome}
        {run.problem === null ? '' : `, ${run.problem}`}
      </p>
      {run.calls.map(({ url, status, answer }) => (
        <pre>
          {url} {status === 0 ? 'no answer' : status}
          {answer === '' ? '' : `\n${answer}`}
        </pre>
      ))}
    </div>
  );
}

function Labels({ card }: { card: ShownCard }) {
  if (card.labels.length === 0) return null;
  return (
    <ul class="labels" aria-label="Labels">
      {card.labels.map(({ name, color }) => (
        <li class={`label ${color ?? 'plain'}`}>{name === '' ? color : name}</li>
      ))}
    </ul>
  );
}

function Inside(props: {
  board: ShownBoard;
  list: ShownList;
  card: ShownCard;
  pending: boolean;
  act: (act: CardAct) => void;
  close: () => void;
}) {
  const { board, list, card, pending, act } = props;
  return (
    <div class="inside">
      {card.fields.length > 0 && (
        <dl>
          {card.fields.map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {card.desc !== '' && <p class="desc">{card.desc}</p>}
      <div class="buttons">
        {board.buttons.map(({ title, closesCard }) => (
          <button
            type="button"
            disabled={pending}
            onClick={() => {
              act({ press: title });
              if (closesCard) props.close();
            }}
          >
            {title}
          </button>
        ))}
        <button type="button" disabled={pending} onClick={() => act({ archive: true })}>
          Archive
        </button>
      </div>
      <label class="move">
        Move to{' '}
        <select
          disabled={pending}
          value={list.id}
          onChange={(event) => act({ moveTo: event.currentTarget.value, position: 'bottom' })}
        >
          {board.lists.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {card.comments.length > 0 && (
        <ul class="comments" aria-label="Comments">
          {card.comments.toReversed().map(({ by, text, at }) => (
            <li>
              <span class="muted">
                {by}, {TIME.format(Date.parse(at))}
              </span>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {card.lastRun && <LastRun run={card.lastRun} />}
    </div>
  );
}

/** A card: it is dragged, or moved by Shift and an arrow key, and opens to show everything on it. */
export function TrelloCard(props: {
  board: ShownBoard;
  list: ShownList;
  card: ShownCard;
  open: boolean;
  pending: boolean;
  toggle: (open: boolean) => void;
  act: (act: CardAct) => void;
  /** The card that is being dragged. */
  dragged: ShownCard | undefined;
  drag: (card: ShownCard | undefined) => void;
  drop: (card: ShownCard, act: CardAct) => void;
}) {
  const { board, list, card, open, pending, toggle, act, dragged, drag, drop } = props;
  return (
    <li
      class={`card ${dragged?.id === card.id ? 'dragged' : ''}`}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', card.id);
        drag(card);
      }}
      onDragEnd={() => drag(undefined)}
      onDragOver={(event) => dragged && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (dragged && dragged.id !== card.id) drop(dragged, moveBefore(list, dragged, card));
      }}
    >
      <button
        type="button"
        class="unfold"
        data-card={card.id}
        aria-expanded={open}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown"
        onClick={() => toggle(!open)}
        onKeyDown={(event) => {
          const move =
            event.shiftKey && !pending ? moveByKey(board, list, card, event.key) : undefined;
          if (!move) return;
          event.preventDefault();
          act(move);
        }}
      >
        {card.name}
      </button>
      <Labels card={card} />
      {!open && card.lastRun && card.lastRun.outcome !== 'done' && (
        <p class="bad">{card.lastRun.problem}</p>
      )}
      {open && (
        <Inside
          board={board}
          list={list}
          card={card}
          pending={pending}
          act={act}
          close={() => toggle(false)}
        />
      )}
    </li>
  );
}
