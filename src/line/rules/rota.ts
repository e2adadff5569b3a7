/** Days as the settings spell them. */
export type Weekday = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';

/** A calendar day on the group's wall: `2026-11-21`. */
export type IsoDate = string;

/** A time on the group's wall: `22:00`. */
export type TimeOfDay = string;

/** A day and a time on the group's wall: `2026-11-21T22:00`. */
export type WallTime = string;

/** A stretch of a day. An end before the start is the next day; an end that is the start is 24 hours later. */
export interface Hours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** One member, or whoever's turn it is in a rotation on the day the shift begins. */
export type Who = string | { readonly rotation: string };

/** Who is asked first, who next: people within a tier are equals, in the order they are named. */
export type Tiers = readonly (readonly Who[])[];

/** A shift of one day. Exchanges name it by its id and the day it begins. */
export interface DayShift extends Hours {
  readonly id: string;
  readonly tiers: Tiers;
}

/** A shift of every week. */
export interface WeeklyShift extends DayShift {
  readonly days: readonly Weekday[];
}

/** Members who take turns. */
export interface Rotation {
  readonly order: readonly string[];
  readonly unit: 'day' | 'week' | 'month';
  /** So many units for each turn, 1 or more. */
  readonly every: number;
  /** The first day of the first turn. Before it, it is nobody's. */
  readonly start: IsoDate;
  /** For turns counted in days: only these count, so that a weekend without shifts uses up nobody's turn. */
  readonly days?: readonly Weekday[];
}

/** Shifts of one week, instead of the usual ones. */
export interface OneOffWeek {
  readonly monday: IsoDate;
  readonly shifts: readonly WeeklyShift[];
}

/** A day that is not as usual: closed, or with shifts of its own; the opening hours are the usual ones unless given. */
export type Holiday = { readonly date: IsoDate; readonly name: string } & (
  | { readonly closed: true }
  | { readonly shifts: readonly DayShift[]; readonly hours?: readonly Hours[] }
);

/** One shift on the day it begins, and who has it there. */
export interface ShiftOfMember {
  readonly shift: string;
  readonly date: IsoDate;
  readonly member: string;
}

/** What members settle among themselves about one shift each. */
export type Exchange =
  /** `by` takes it over; without `by` the member cannot come and nobody has taken it yet. */
  | ({ readonly id: string; readonly kind: 'cover'; readonly by?: string } & ShiftOfMember)
  | {
      readonly id: string;
      readonly kind: 'swap';
      readonly one: ShiftOfMember;
      readonly other: ShiftOfMember;
    };

/** A change for a stretch of time that need not be a shift; each applies to what those before it in the list left. */
export type Override = {
  readonly id: string;
  readonly from: WallTime;
  readonly to: WallTime;
  readonly member: string;
} & (
  | { /** 1 unless given. */ readonly kind: 'add'; readonly tier?: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'replace'; readonly by: string }
);

/**
 * Who answers a group's number and when. Every time in it is one on the wall of the group's zone; what that means when
 * clocks change is decided in `rota-clock.ts` and nowhere else.
 */
export interface Rota {
  /** https://www.iana.org/time-zones */
  readonly zone: string;
  /** Whoever is not in here is never rung, wherever else the name stands. */
  readonly members: readonly string[];
  /** When the group answers at all; without them, round the clock. */
  readonly hours?: Readonly<Partial<Record<Weekday, readonly Hours[]>>>;
  readonly rotations: Readonly<Record<string, Rotation>>;
  readonly shifts: readonly WeeklyShift[];
  readonly weeks: readonly OneOffWeek[];
  readonly holidays: readonly Holiday[];
  readonly exchanges: readonly Exchange[];
  readonly overrides: readonly Override[];
}
