/** A walk-in as it is being typed. */
export interface WalkInDraft {
  readonly name: string;
  readonly size: string;
  readonly notes: string;
  readonly phone: string;
}

export const emptyDraft: WalkInDraft = { name: '', size: '2', notes: '', phone: '' };

/** Kept by the tab alone: a reload does not lose it, closing the tab does. */
const KEPT_AS = 'waitlist-walk-in';

export function keptDraft(): WalkInDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null');
    const text = (field: keyof WalkInDraft): string => {
      const value: unknown =
        typeof kept === 'object' && kept !== null ? Reflect.get(kept, field) : undefined;
      return typeof value === 'string' ? value : emptyDraft[field];
    };
    return { name: text('name'), size: text('size'), notes: text('notes'), phone: text('phone') };
  } catch {
    return emptyDraft;
  }
}

export const keepDraft = (draft: WalkInDraft): void =>
  sessionStorage.setItem(KEPT_AS, JSON.stringify(draft));

export const forgetDraft = (): void => sessionStorage.removeItem(KEPT_AS);
