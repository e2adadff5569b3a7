import type { TeamRequest } from '../../src/team/staff-api';
import { ADA, TEAM_NUMBER } from '../provision/demo-house';
import { INES, OMAR, PIER } from '../provision/desks/team';
import { personKey } from '../../src/people/person';
import { API_LATENCY_MS, guestNumber, type Laptop } from './laptop';
import { Tally, type StepRow } from './tally';

/** How often each operation is measured; rounds before that warm both processes. */
const RUNS = 5;
const WARMING = 4;

const TEAM = '/staff/team';

/**
 * The team's operations against their budgets: what members answer by text, and what managers do on the page. What a text
 * means is known only from who writes, and what it changes only from their tasks: one step each, and one that writes. A
 * new task takes its number from its store, is written, and only then is there something to tell: five.
 */
export async function measureTeam(
  laptop: Laptop,
  { runs: times = RUNS, warming = WARMING, latencyMs = API_LATENCY_MS } = {},
): Promise<readonly StepRow[]> {
  const tally = new Tally(laptop);
  const ada = await laptop.staff();
  const { secret } = laptop.local.target();
  let counting = false;

  async function counted(
    operation: string,
    budget: number,
    doing: () => Promise<{ readonly status: number; readonly webhook: string }>,
  ): Promise<void> {
    await laptop.limits({ apiLatencyMs: counting ? latencyMs : 0 });
    const began = performance.now();
    const { status, webhook } = await doing();
    const ms = performance.now() - began;
    await laptop.limits({ apiLatencyMs: 0 });
    if (status !== 200) throw new Error(`${operation} answered ${status}`);
    if (counting) await tally.note(operation, budget, webhook, ms);
  }
  const says = (
    operation: string,
    budget: number,
    from: string,
    body: string,
    expected: RegExp,
  ): Promise<void> =>
    counted(`team: ${operation}`, budget, async () => {
      const answer = await laptop.text(from, body, { to: TEAM_NUMBER });
      const reply = answer.replies[0]?.body ?? '';
      if (!expected.test(reply)) throw new Error(`"${body}" was answered "${reply}"`);
      return answer;
    });
  const presses = (operation: string, budget: number, request: TeamRequest): Promise<void> =>
    counted(`team, staff: ${operation}`, budget, () => ada.act(request, TEAM));

  for (let nth = 0; nth < warming + times; nth++) {
    counting = nth >= warming;
    const task = (name: string): string => `steps${name}${String(nth).padStart(4, '0')}`;
    const make = (name: string, who: string): TeamRequest => ({
      action: 'createTask',
      id: task(name),
      store: PIER.id,
      title: 'Sweep',
      who: [personKey(who, secret)],
    });
    // Five tasks in each round, and their names follow from it.
    const code = (at: number): string => `T${nth * 5 + at}`;
    await presses('a new task, and who has it is told', 5, make('one', INES.phone));
    for (const [name, who] of [
      ['two', INES.phone],
      ['three', OMAR.phone],
      ['four', OMAR.phone],
    ] as const)
      await ada.act(make(name, who), TEAM);
    await says('"on it"', 3, INES.phone, `on it ${code(1)}`, /T\d/);
    await says('"later"', 3, INES.phone, `${code(1)} later`, /T\d/);
    await says('what have I got', 2, INES.phone, 'list', /T\d+.*\n?.*T\d/);
    await says('who has a task', 2, INES.phone, `who has ${code(1)}`, /Ines/);
    await says('done, asked which', 2, INES.phone, 'done', /T\d/);
    await says('done, as the answer to which', 3, INES.phone, code(1), /^T\d+ done/);
    await says('cannot, asked why', 3, INES.phone, `can't ${code(2)}`, /T\d/);
    await says('cannot, and why', 3, INES.phone, 'the tap is broken', /T\d/);
    await says('done', 3, INES.phone, `done ${code(2)}`, /^T\d+ done/);
    await says('two tasks done', 3, OMAR.phone, `done ${code(3)} ${code(4)}`, /^T\d+, T\d+ done/);
    await presses('a task that its manager closes, made', 5, make('five', OMAR.phone));
    await ada.act({ action: 'reopen', store: PIER.id, task: task('four') }, TEAM);
    await says('a manager says done', 3, ADA.phone, `done ${code(4)}`, /^T\d+ done/);
    await says('nothing that is understood', 2, INES.phone, 'blue', /.+/);
    await says('a stranger', 1, guestNumber(9_900 + nth), 'hello', /.+/);
    await presses('on it', 2, { action: 'onIt', store: PIER.id, task: task('five') });
    await presses('done', 2, { action: 'done', store: PIER.id, task: task('five') });
  }
  await laptop.limits({ apiLatencyMs: latencyMs });
  return tally.rows();
}
