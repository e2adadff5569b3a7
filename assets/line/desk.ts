import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LineGroupStart } from '../../src/line/staff-api';
import type { Weekday } from '../../src/line/rules/rota';
import type { Block } from '../../src/line/rules/week-view';
import type { LineTab } from '../../src/line/words/page-words';
import type { LineActions } from './actions';
import type { Editing } from './editing';
import type { GroupLive } from './group-live';

/** What can lie above the page. */
export type Open =
  | { readonly kind: 'shift'; readonly block: Block }
  | {
      readonly kind: 'newShift';
      readonly day: Weekday;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'copyWeek' | 'hours' | 'rotations' | 'who' | 'help' | 'blocked' }
  | { readonly kind: 'date'; readonly draft: DateDraft }
  | { readonly kind: 'member'; readonly member?: string }
  | { readonly kind: 'removeMember' | 'calendar'; readonly member: string }
  | { readonly kind: 'block'; readonly call: string }
  | { readonly kind: 'removeVoicemail'; readonly recording: string };

/** What somebody begins to say about a date. */
export interface DateDraft {
  readonly what: 'away' | 'extra' | 'instead' | 'holiday';
  /** Wall times: `2026-11-23T22:00`. */
  readonly from: string;
  readonly to: string;
  readonly member?: string;
}

/** What every part of the page works with. */
export interface Desk {
  readonly group: LineGroupStart;
  readonly live: GroupLive;
  readonly actions: LineActions;
  readonly editing: Editing;
  readonly business: string;
  readonly open: (what: Open) => void;
  readonly show: (tab: LineTab) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** For parts that are drawn only once there is a group. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no group is open');
  return desk;
}
