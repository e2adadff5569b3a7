import type { TextOverrides } from '../messaging/texts';
import type { Policy, Priority } from './rules/policy';
import type { Figures } from './rules/figures';
import type { Ladder } from './rules/ladder';
import type { PersonView } from './staff-api';
import type { Store, Task } from './stored';
import type { Role } from './stored-people';

/** The identity of a Sync token for the team's page: it may read whether there is news, and nothing else. */
export const TEAM_IDENTITY = 'desk-team';

/**
 * Map: `<store>.<id>` -> nothing, for two minutes: somebody has changed something there. It names nobody and says nothing
 * about what was changed: who may see that is decided where the page then asks for it.
 */
export const NEWS_MAP = 'team-news';
export const newsKey = (store: string, id: string): string => `${store}.${id}`;
export const storeOfNews = (key: string): string => key.split('.')[0] ?? '';

/** So many stores are added up in one request. */
export const FIGURES_AT_ONCE = 5;

/** What only the page asks for: `POST /staff/team`, JSON, besides `TeamRequest`. Whoever asks has a session. */
export type TeamPageRequest =
  /** A store as its managers see it. */
  | { readonly action: 'pageStore'; readonly store: string }
  /** The open tasks of whoever asks. */
  | { readonly action: 'pageMine' }
  /** How tasks went, for managers of these stores. */
  | { readonly action: 'pageFigures'; readonly stores: readonly string[] }
  /** Every escalation policy there is. */
  | { readonly action: 'pagePolicies' };

/** The part of `GET /staff/token?desk=team` that is about the team; the token is for TEAM_IDENTITY. */
export interface TeamStart {
  /** The number members text; absent = there is no team yet. */
  readonly number?: string;
  /** Person key of whoever is signed in. */
  readonly who?: string;
  /** Where they work. */
  readonly stores?: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  /** The owner's own words around what is said to a group, where there are some. */
  readonly announcement?: TextOverrides;
}

/** A task with how far its escalation has come. */
export interface TaskOnPage extends Task {
  readonly ladder?: Ladder;
}

export interface StorePage {
  readonly ok: true;
  readonly store: Store;
  readonly people: readonly PersonView[];
  readonly tasks: readonly TaskOnPage[];
}

export interface MinePage {
  readonly ok: true;
  readonly tasks: readonly TaskOnPage[];
  readonly stores: readonly Pick<Store, 'id' | 'name' | 'timeZone'>[];
  /** Names of those who have done something with these tasks, by person key. */
  readonly names: Readonly<Record<string, string>>;
}

export interface FiguresPage {
  readonly ok: true;
  readonly figures: readonly Figures[];
}

export interface PoliciesPage {
  readonly ok: true;
  /** What holds unless a store has chosen otherwise. */
  readonly standard: Readonly<Record<Priority | 'stage', Policy>>;
  /** Those that somebody has written, the standard ones that were changed among them. */
  readonly own: readonly Policy[];
}

export type TeamPageAnswer = StorePage | MinePage | FiguresPage | PoliciesPage;
