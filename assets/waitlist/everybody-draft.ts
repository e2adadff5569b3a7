/** What somebody is about to say to everybody: kept by the tab alone, over a reload, until it is sent. */
const KEPT_AS = 'waitlist-everybody-draft';

export const keptText = (): string => sessionStorage.getItem(KEPT_AS) ?? '';

export const keepText = (text: string): void =>
  text === '' ? sessionStorage.removeItem(KEPT_AS) : sessionStorage.setItem(KEPT_AS, text);
