/** What a page that watches the account may want to read again. */
export type Change =
  | { readonly what: 'thread'; readonly person: string }
  | { readonly what: 'calls'; readonly person: string }
  | { readonly what: 'clock' }
  | { readonly what: 'trello' }
  | { readonly what: 'mails' }
  | { readonly what: 'requests' }
  | { readonly what: 'webhooks' }
  | { readonly what: 'account' };

/** Tells listeners that something on the laptop account changed. */
export class Changes {
  private readonly listeners = new Set<(change: Change) => void>();

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
