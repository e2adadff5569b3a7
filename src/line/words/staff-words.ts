/** What the page says when something was done, and what coordinators are mailed. */
export interface LineStaffWords {
  readonly weeklySaved: string;
  readonly weekSaved: string;
  readonly weekAsUsual: string;
  readonly daySaved: string;
  readonly dayAsUsual: string;
  readonly overrideAdded: (name: string) => string;
  readonly overrideRemoved: string;
  readonly swapped: string;
  readonly covered: (name: string) => string;
  readonly uncovered: string;
  readonly exchangeRemoved: string;
  readonly asked: (count: number) => string;
  readonly confirmed: (name: string) => string;
  readonly memberSaved: (name: string) => string;
  readonly memberRemoved: (name: string) => string;
  readonly calendarMade: (name: string) => string;
  readonly calendarEnded: (name: string) => string;
  readonly callingYou: string;
  readonly callHeld: string;
  readonly blocked: string;
  readonly unblocked: string;
  readonly heard: string;
  readonly mailAgain: string;
  readonly deleted: string;
  readonly forecastMailed: string;
  /** The forecast's mail. */
  readonly forecast: {
    readonly locale: string;
    readonly subject: (group: string, gaps: number) => string;
    readonly covered: (group: string, days: number) => string;
    readonly intro: (group: string, days: number) => string;
    readonly from: string;
    readonly to: string;
    readonly what: string;
    readonly nobody: string;
    readonly unconfirmed: (names: string) => string;
    readonly foot: (business: string, group: string) => string;
  };
}
