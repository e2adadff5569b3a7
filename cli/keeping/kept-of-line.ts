import type { Bellhop } from '../../src/bellhop';
import type { HouseFacts } from '../../src/house/facts';
import { groupsOf } from '../../src/house/line';
import { readLiveCall } from '../../src/line/live-call';
import { lineObjects } from '../../src/line/objects';
import { readRoster } from '../../src/line/roster';

/** What the line keeps of one person. */
export interface KeptOfLine {
  /** Calls in the logs. */
  readonly lineCalls: number;
  /** Block lists they are on. */
  readonly blocked: number;
  /** Groups whose shifts they take, by name. */
  readonly lineGroups: readonly string[];
  /** They are on the line at this moment. */
  readonly onTheLine: boolean;
}

const MOST_CALLS = 10_000;
const MOST_AT_ONCE = 1_000;

export async function keptOfLine(
  { records, personKey }: Bellhop,
  facts: HouseFacts,
  key: string,
): Promise<KeptOfLine> {
  let lineCalls = 0;
  let blocked = 0;
  let onTheLine = false;
  const lineGroups: string[] = [];
  for (const group of groupsOf(facts)) {
    const names = lineObjects(group.id);
    const [rows, block, live, { members }] = await Promise.all([
      records.page(names.callers, { from: `${key}-`, limit: MOST_CALLS }),
      records.read({ map: names.blocked, key }),
      records.page(names.calls, { limit: MOST_AT_ONCE }),
      readRoster(records, group),
    ]);
    lineCalls += rows.filter((row) => row.key.startsWith(`${key}-`)).length;
    if (block) blocked++;
    if ([...members.values()].some(({ phone }) => personKey(phone) === key))
      lineGroups.push(group.name);
    if (
      live.some(({ data }) => {
        const call = readLiveCall(data);
        return call?.person === key && call.endedAt === undefined;
      })
    )
      onTheLine = true;
  }
  return { lineCalls, blocked, lineGroups, onTheLine };
}
