import type { FieldRule } from '../event-form';
import type { EventMode, OrderLimit } from '../event';
import type { Starter } from '../menus/starters';

/** One language's words on the pages where admins make and change events. */
export interface EventAdminWords {
  readonly reviewed: boolean;
  readonly title: string;
  readonly adminsOnly: string;
  readonly newEvent: string;
  readonly settingsOf: (name: string) => string;
  readonly rules: Readonly<Record<FieldRule, string>>;
  readonly lookAt: (fields: number) => string;
  readonly modes: Readonly<Record<EventMode, string>>;
  readonly limits: Readonly<Record<OrderLimit['per'], string>>;
  readonly starters: Readonly<Record<Starter | 'empty', string>>;
  readonly actions: Readonly<
    Record<
      | 'save'
      | 'create'
      | 'edit'
      | 'pause'
      | 'open'
      | 'end'
      | 'reset'
      | 'keep'
      | 'board'
      | 'statistics'
      | 'codes'
      | 'addItem'
      | 'addModifier'
      | 'addCategory'
      | 'remove'
      | 'saveMenu'
      | 'export'
      | 'import',
      string
    >
  >;
  readonly confirmReset: { readonly title: (name: string) => string; readonly what: string };
  readonly confirmEnd: { readonly title: (name: string) => string; readonly what: string };
  readonly fields: Readonly<
    Record<
      | 'name'
      | 'mode'
      | 'numbers'
      | 'languages'
      | 'welcome'
      | 'pickup'
      | 'limit'
      | 'most'
      | 'perOrder'
      | 'leadName'
      | 'leadEmail'
      | 'leadCode'
      | 'leadSkippable'
      | 'feedbackAfter'
      | 'mostQuestions'
      | 'categories'
      | 'menu',
      string
    >
  >;
  readonly hints: Readonly<
    Record<'name' | 'welcome' | 'pickup' | 'perOrder' | 'feedbackAfter' | 'menu' | 'lead', string>
  >;
  readonly lead: string;
  readonly noNumbers: string;
  readonly gone: (number: string) => string;
  readonly inLanguage: Readonly<Record<'en' | 'es', string>>;
  readonly menu: {
    readonly title: string;
    readonly items: string;
    readonly modifiers: string;
    readonly offered: string;
    readonly synonyms: string;
    readonly synonymsHint: string;
    readonly group: string;
    readonly groupHint: string;
    readonly notAMenu: string;
    readonly imported: string;
  };
}
