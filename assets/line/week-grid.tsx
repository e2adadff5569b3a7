import { DAY_MINUTES, isoDate, type Stretch } from '../../src/line/rules/rota-days';
import type { DayView, Piece } from '../../src/line/rules/week-view';
import { Icon } from '../components/icons';
import { useDesk } from './desk';
import { answer } from './holiday-words';
import { beginShift, moveBlock } from './week-changes';
import { drag, dragBlock, dragNew, type Grip } from './week-drag';
import { answerKey, standOn } from './week-keys';
import { clock, longDay, shortDay, tierNames, words } from './words';

const percent = (minutes: number): string => `${(minutes / DAY_MINUTES) * 100}%`;

/** Where a stretch lies in the column of its day. */
const box = ({ from, to }: Stretch, day: number) => ({
  top: percent(from - day * DAY_MINUTES),
  height: percent(to - from),
});

interface Props {
  readonly days: readonly DayView[];
  /** Days on which clocks change, and by how many minutes forward. */
  readonly changes: ReadonlyMap<number, number>;
  /** The wall minute it is. */
  readonly now: number;
  /** On a narrow screen: the one day that is shown. */
  readonly chosen: number;
}

/** Hours down, days across. The keyboard stands on shifts and gaps; a hand moves them. */
export function WeekGrid({ days, changes, now, chosen }: Props) {
  const today = Math.floor(now / DAY_MINUTES);
  return (
    <div class="week-scroll">
      <div class="week" data-week>
        <div class="week-hours" aria-hidden="true">
          {Array.from({ length: 24 }, (_, hour) => (
            <span key={hour}>{String(hour).padStart(2, '0')}</span>
          ))}
        </div>
        {days.map((view) => (
          <section
            key={view.day}
            class={`week-day ${view.day === today ? 'today' : ''} ${view.day === chosen ? 'chosen' : ''}`}
            aria-label={longDay(view.day)}
          >
            <DayHead view={view} change={changes.get(view.day)} />
            <DayColumn view={view} now={view.day === today ? now : undefined} />
          </section>
        ))}
      </div>
    </div>
  );
}

function DayHead({
  view: { day, holiday },
  change,
}: {
  readonly view: DayView;
  readonly change: number | undefined;
}) {
  const say = words().week;
  return (
    <header class="week-head">
      <h3>{shortDay(day)}</h3>
      {holiday && <p class="mark">{answer(holiday)}</p>}
      {change !== undefined && (
        <p class="mark clock-change">
          <Icon name="clock" />
          {change < 0 ? say.backNight(-change) : say.forwardNight(change)}
        </p>
      )}
    </header>
  );
}

function DayColumn({ view, now }: { readonly view: DayView; readonly now: number | undefined }) {
  const desk = useDesk();
  const { day, pieces, gaps, closed, overrides } = view;
  const ghost = drag.value;
  const whole = { from: day * DAY_MINUTES, to: (day + 1) * DAY_MINUTES };
  const ghostHere = ghost && {
    from: Math.max(ghost.from, whole.from),
    to: Math.min(ghost.to, whole.to),
  };
  return (
    <div
      class="week-column"
      data-day={day}
      data-date={isoDate(day)}
      onPointerDown={(event) => {
        // Fingers scroll; they add a shift by the button or with a tap on a gap.
        if (event.target !== event.currentTarget || event.pointerType !== 'mouse') return;
        if (event.button !== 0) return;
        dragNew(event, {
          pressed: () => undefined,
          dropped: (drawn) => beginShift(desk, drawn),
        });
      }}
    >
      {closed.map((stretch) => (
        <div key={stretch.from} class="week-closed" style={box(stretch, day)}>
          <span>{words().week.closed}</span>
        </div>
      ))}
      {gaps.map((stretch) => (
        <GapSpot key={stretch.from} stretch={stretch} day={day} />
      ))}
      {pieces.map((piece) => (
        <PieceSpot key={`${piece.block.shift}-${piece.from}`} piece={piece} day={day} />
      ))}
      {overrides.map(({ override, ...stretch }) => (
        <div
          key={override.id}
          class={`week-override ${override.kind}`}
          style={box(stretch, day)}
          aria-hidden="true"
        />
      ))}
      {now !== undefined && (
        <div class="week-now" style={{ top: percent(now - whole.from) }} aria-hidden="true" />
      )}
      {ghostHere && ghostHere.from < ghostHere.to && (
        <div class="week-ghost" style={box(ghostHere, day)} aria-hidden="true">
          {clock(ghost.from)} – {clock(ghost.to)}
        </div>
      )}
    </div>
  );
}

function GapSpot({ stretch, day }: { readonly stretch: Stretch; readonly day: number }) {
  const desk = useDesk();
  const say = words().week;
  return (
    <button
      type="button"
      class="week-gap"
      data-spot="gap"
      data-from={stretch.from}
      style={box(stretch, day)}
      aria-label={say.gap(`${longDay(day)} ${clock(stretch.from)}`, clock(stretch.to))}
      onClick={() => beginShift(desk, stretch)}
      onFocus={(event) => standOn(event.currentTarget)}
      onKeyDown={(event) => {
        if (answerKey(desk, event, undefined)) event.preventDefault();
      }}
    >
      <span aria-hidden="true">{say.gapMark}</span>
    </button>
  );
}

/** Whether the last hand that came down on a shift was a mouse. */
let byMouse = false;

function PieceSpot({ piece, day }: { readonly piece: Piece; readonly day: number }) {
  const desk = useDesk();
  const { block, lane, lanes, begins, ends } = piece;
  const who = tierNames(desk.live.members.value, block.tiers);
  const isEmpty = block.tiers.flat().length === 0;
  const open = (): void => desk.open({ kind: 'shift', block });
  const took =
    (grip: Grip) =>
    (event: PointerEvent): void => {
      byMouse = event.pointerType === 'mouse';
      // Fingers scroll the grid, and change a shift in its form.
      if (!byMouse || event.button !== 0) return;
      event.stopPropagation();
      dragBlock(event, block, grip, {
        pressed: open,
        dropped: (to) => void moveBlock(desk, block, to),
      });
    };
  const place = {
    ...box(piece, day),
    left: `${(lane / lanes) * 100}%`,
    width: `${100 / lanes}%`,
  };
  const look = [
    'week-shift',
    isEmpty ? 'empty' : '',
    begins ? '' : 'goes-on',
    ends ? '' : 'not-over',
    drag.value?.block?.shift === block.shift && drag.value.block.day === block.day ? 'held' : '',
  ].join(' ');
  if (!begins)
    return (
      // The rest of a night: the shift itself stands where it begins.
      <div class={look} style={place} aria-hidden="true" onPointerDown={took('whole')}>
        <b>{who}</b>
        {ends && <i class="grip end" onPointerDown={took('end')} />}
      </div>
    );
  return (
    <button
      type="button"
      class={look}
      data-spot="shift"
      data-from={block.from}
      data-shift={block.shift}
      tabIndex={-1}
      style={place}
      onPointerDown={took('whole')}
      onClick={(event) => {
        // A press of the mouse has been answered when it was let go.
        if (event.detail === 0 || !byMouse) open();
      }}
      onFocus={(event) => standOn(event.currentTarget)}
      onKeyDown={(event) => {
        if (answerKey(desk, event, block)) event.preventDefault();
      }}
    >
      <i class="grip start" onPointerDown={took('start')} />
      <b>{who}</b>
      <span class="unseen">, {longDay(day)}, </span>
      <span>{words().fromTo(clock(block.from), clock(block.to))}</span>
      {ends && <i class="grip end" onPointerDown={took('end')} />}
    </button>
  );
}
