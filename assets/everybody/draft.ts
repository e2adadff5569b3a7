/** What somebody is about to say to everybody: kept by the tab alone, over a reload, until it is sent. */
export function draftOf(desk: string) {
  const keptAs = `${desk}-everybody-draft`;
  return {
    kept: (): string => sessionStorage.getItem(keptAs) ?? '',
    keep: (text: string): void =>
      text === '' ? sessionStorage.removeItem(keptAs) : sessionStorage.setItem(keptAs, text),
  };
}
