import type { GuestStage } from '../guest';
import type { OrderStatus } from '../order';

/** One language's words on the statistics of an event. */
export interface StatisticsWords {
  readonly reviewed: boolean;
  readonly title: string;
  readonly notYet: string;
  readonly reading: (orders: number) => string;
  readonly notRead: string;
  readonly again: string;
  readonly figures: Readonly<
    Record<'orders' | 'collected' | 'cancelled' | 'makingTime' | 'collectingTime', string>
  >;
  readonly minutes: (minutes: number) => string;
  readonly unknown: string;
  readonly items: StatisticWords;
  readonly modifiers: StatisticWords;
  readonly hours: StatisticWords;
  readonly channels: StatisticWords;
  readonly countries: StatisticWords;
  readonly statuses: StatisticWords;
  readonly nth: StatisticWords;
  readonly funnel: StatisticWords;
  readonly status: Readonly<Record<OrderStatus, string>>;
  readonly stages: Readonly<Record<GuestStage, string>>;
  readonly order: (nth: number) => string;
  readonly noCountry: string;
  readonly what: string;
  readonly count: string;
  readonly csv: Readonly<Record<'orders' | 'attendees', string>>;
  readonly attendeesHow: string;
  readonly feedback: string;
  readonly noFeedback: string;
}

/** A plot and the sentence under it that says what it shows. */
export interface StatisticWords {
  readonly title: string;
  readonly shows: string;
}
