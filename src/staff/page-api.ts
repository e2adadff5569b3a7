/**
 * `GET /staff/token?desk=<desk>`: what a page needs to start, and, under the desk's name, what that desk's page goes by.
 * Without `desk`: no token and no desk, for the desk switch.
 */
export interface PageStart {
  readonly me: {
    readonly name: string;
    readonly admin: boolean;
    readonly desks: readonly string[];
    /** What the page speaks with them; absent = the browser's wish. */
    readonly language?: string;
  };
  readonly business: {
    readonly name: string;
    readonly timeZone: string;
    /** What guests are written to who have shown no language of their own. */
    readonly language?: string;
  };
  /** Every desk with whether it is switched on. */
  readonly desks: Readonly<Record<string, boolean>>;
  /** The service's clock, epoch milliseconds: pages never trust the device's. */
  readonly now: number;
  readonly testMode: boolean;
  readonly token?: string;
}

/** `POST /staff/look`, `{ desk? }`, once a minute while a page is open; with the desk, under its name, what it goes by now. */
export interface LookAnswer {
  /** The service's clock, epoch milliseconds. */
  readonly now: number;
}
