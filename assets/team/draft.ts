import { useState } from 'preact/hooks';

/** What has been typed into a form; it stays over a reload until it is sent or thrown away. */
export function useDraft<T extends object>(
  name: string,
  empty: T,
): readonly [draft: T, change: (part: Partial<T>) => void, forget: () => void] {
  const key = `team-draft ${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...kept<T>(key) }));
  const change = (part: Partial<T>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const forget = (): void => sessionStorage.removeItem(key);
  return [draft, change, forget];
}

function kept<T extends object>(key: string): Partial<T> {
  try {
    const data: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof data === 'object' && data !== null ? data : {};
  } catch {
    return {};
  }
}
