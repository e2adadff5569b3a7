import fc from 'fast-check';
import {
  ahead,
  EMPTY_QUEUE,
  firstTickets,
  follow,
  readSnapshot,
  stillStanding,
  strayTickets,
  waiting,
  waits,
  writeSnapshot,
  type Queue,
  type QueueEntry,
  type TicketEntry,
} from '../../src/events/rules/queue';

const empty = readSnapshot(EMPTY_QUEUE);

/** What happened, with gaps in both lists: `draw`, or `left` and `back` of one that was drawn. */
type Deed = { readonly do: 'draw' | 'left' | 'back'; readonly which: number; readonly gap: number };

const deeds = fc.array(
  fc.record({
    do: fc.constantFrom<Deed['do']>('draw', 'draw', 'left', 'back'),
    which: fc.nat(200),
    gap: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 120 },
);

/** A plain reading of what happened: the tickets that wait, in order. */
function history(all: readonly Deed[], first = 0) {
  const tickets: TicketEntry[] = [];
  const left: QueueEntry[] = [];
  const live = new Set<number>();
  let ticket = first;
  let entry = 0;
  for (const deed of all) {
    if (deed.do === 'draw') {
      ticket += deed.gap;
      tickets.push({ index: ticket, at: 0 });
      live.add(ticket);
      continue;
    }
    const meant = tickets[deed.which % Math.max(1, tickets.length)];
    if (!meant) continue;
    entry += deed.gap;
    left.push({ index: entry, event: { e: deed.do, ticket: meant.index } });
    if (deed.do === 'left') live.delete(meant.index);
    else live.add(meant.index);
  }
  return { tickets, left, live: [...live].sort((one, other) => one - other) };
}

function agrees(queue: Queue, live: readonly number[], tickets: readonly TicketEntry[]): void {
  expect(firstTickets(queue, 1_000)).toEqual(live);
  expect(waiting(queue)).toBe(live.length);
  for (const { index } of tickets) {
    expect(waits(queue, index)).toBe(live.includes(index));
    expect(ahead(queue, index)).toBe(live.filter((other) => other < index).length);
  }
}

describe('the queue', () => {
  test('places are exact, whatever was drawn, served and undone, with gaps', () => {
    fc.assert(
      fc.property(deeds, fc.nat(3_000), (all, first) => {
        const { tickets, left, live } = history(all, first);
        agrees(follow(empty, tickets, left), live, tickets);
      }),
    );
  });

  test('kept up to anywhere and followed from there, it is the same', () => {
    fc.assert(
      fc.property(deeds, fc.nat(120), fc.nat(120), fc.nat(3_000), (all, cut, cutLeft, first) => {
        const { tickets, left, live } = history(all, first);
        // A reading sees some of either list, not the same moment of both.
        const seen = follow(empty, tickets.slice(0, cut), left.slice(0, cutLeft));
        const kept = readSnapshot(
          JSON.parse(JSON.stringify(writeSnapshot(seen, 1))) as ReturnType<typeof writeSnapshot>,
        );
        agrees(follow(kept, tickets, left), live, tickets);
      }),
    );
  });

  test('saying the same twice changes nothing', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const { tickets, left, live } = history(all);
        const once = follow(empty, tickets, left);
        agrees(follow(once, [...tickets].reverse(), left), live, tickets);
      }),
    );
  });

  test('a departure whose ticket was not seen yet is not forgotten', () => {
    const early = follow(
      empty,
      [{ index: 3, at: 0 }],
      [{ index: 0, event: { e: 'left', ticket: 9 } }],
    );
    const kept = readSnapshot(writeSnapshot(early, 1));
    const later = follow(
      kept,
      [{ index: 9, at: 0 }],
      [{ index: 0, event: { e: 'left', ticket: 9 } }],
    );
    expect(firstTickets(later, 9)).toEqual([3]);
  });

  test('ten thousand orders fit into less than two kilobytes', () => {
    const tickets = Array.from({ length: 10_000 }, (_, at) => ({ index: at, at: 0 }));
    const queue = follow(empty, tickets, []);
    expect(ahead(queue, 9_999)).toBe(9_999);
    expect(JSON.stringify(writeSnapshot(queue, 1)).length).toBeLessThan(2_000);
  });

  test('who was served at the head takes no room', () => {
    const tickets = Array.from({ length: 4_000 }, (_, at) => ({ index: at, at: 0 }));
    const left = tickets
      .slice(0, 3_990)
      .map(({ index }) => ({ index, event: { e: 'left', ticket: index } as const }));
    const snapshot = writeSnapshot(follow(empty, tickets, left), 1);
    expect(snapshot.bits.length).toBeLessThan(12);
    expect(firstTickets(readSnapshot(snapshot), 1)).toEqual([3_990]);
  });

  test('tickets that no order holds are strays, but for the youngest', () => {
    const queue = follow(
      empty,
      [0, 3, 4, 9, 12].map((index) => ({ index, at: 0 })),
      [{ index: 0, event: { e: 'left', ticket: 3 } }],
    );
    expect(strayTickets(queue, new Set([4]), 12)).toEqual([0, 9]);
    expect(strayTickets(queue, new Set([0, 4, 9, 12]), Infinity)).toEqual([]);
  });

  test('a day later nobody of yesterday waits', () => {
    const kept = writeSnapshot(follow(empty, [{ index: 7, at: 0 }], []), 1);
    const day = 24 * 3600_000;
    expect(waiting(readSnapshot(stillStanding(kept, day)))).toBe(1);
    const gone = stillStanding(kept, day + 2);
    expect(waiting(readSnapshot(gone))).toBe(0);
    expect(firstTickets(follow(readSnapshot(gone), [{ index: 8, at: day }], []), 9)).toEqual([8]);
  });
});
