import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TaskOnPage, TeamStart } from '../../src/team/page-api';
import type { PersonView } from '../../src/team/staff-api';
import type { Store } from '../../src/team/stored';
import type { Policy } from '../../src/team/rules/policy';
import type { TeamTab } from '../../src/team/words/page-words';

/** A task with what has to be known to show it. */
export interface ShownTask {
  readonly task: TaskOnPage;
  readonly store: Pick<Store, 'id' | 'name' | 'timeZone'>;
  /** What the person who looks may do with it. */
  readonly manages: boolean;
  readonly nameOf: (who: string | undefined) => string;
}

/** A store with what its managers know of it. */
export interface ShownStore {
  readonly store: Store;
  readonly people: readonly PersonView[];
  readonly tasks: readonly TaskOnPage[];
}

/** What can lie above the page. */
export type Open =
  | { readonly kind: 'task'; readonly store: string; readonly task: string }
  | {
      readonly kind: 'note' | 'photo' | 'block' | 'assign' | 'drop' | 'editTask';
      readonly shown: ShownTask;
    }
  | { readonly kind: 'newTask'; readonly of: ShownStore; readonly stage?: string }
  | { readonly kind: 'newStore' | 'help' | 'newKey' }
  | { readonly kind: 'completeStage'; readonly of: ShownStore; readonly stage: string }
  | {
      readonly kind: 'move' | 'rename' | 'closeStore' | 'storeRules' | 'outgoing';
      readonly of: ShownStore;
    }
  | { readonly kind: 'person'; readonly of: ShownStore; readonly who?: string }
  | { readonly kind: 'removePerson' | 'letters'; readonly of: ShownStore; readonly who: string }
  | { readonly kind: 'newAnnouncement' | 'newGroup' }
  | { readonly kind: 'announcement'; readonly id: string }
  | { readonly kind: 'policy'; readonly policy: Policy; readonly isNew?: boolean };

/** What every part of the page works with. */
export interface Desk {
  readonly start: TeamStart;
  readonly me: { readonly who: string; readonly name: string; readonly admin: boolean };
  /** Nothing leaves this house. */
  readonly testMode: boolean;
  readonly business: { readonly name: string; readonly timeZone: string };
  /** Whether they look after any store. */
  readonly manages: boolean;
  readonly open: (what: Open) => void;
  readonly close: () => void;
  readonly go: (tab: TeamTab, ...further: readonly string[]) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** For parts that are drawn only once the page has started. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('the page has not started');
  return desk;
}
