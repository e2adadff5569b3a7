import { useEffect, useState } from 'preact/hooks';
import type { AdminRequest } from '../../src/house/admin/api';
import { onAnotherDay, timeOfDay } from '../live/service-clock';
import { language } from '../components/language';
import { ask } from './saving';

/** Something that is read when a section opens, and again on request. */
export interface Reading<Answer> {
  readonly answer: Answer | undefined;
  readonly reading: boolean;
  readonly problem: string;
  again(request?: AdminRequest): void;
}

/** Reads once when the component appears; what was read before stays in sight while it is read again. */
export function useReading<Answer>(request: AdminRequest): Reading<Answer> {
  const [answer, setAnswer] = useState<Answer | undefined>(undefined);
  const [reading, setReading] = useState(true);
  const [problem, setProblem] = useState('');
  const read = async (wanted: AdminRequest): Promise<void> => {
    setReading(true);
    setProblem('');
    try {
      setAnswer(await ask<Answer>(wanted));
    } catch (refusal) {
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
    } finally {
      setReading(false);
    }
  };
  useEffect(() => void read(request), []);
  return { answer, reading, problem, again: (other = request) => void read(other) };
}

/** A moment in the house's time: the time alone today, with the day otherwise. */
export function moment(at: number, timeZone: string): string {
  if (!onAnotherDay(at)) return timeOfDay(at);
  const day = new Intl.DateTimeFormat(language(), { timeZone, day: 'numeric', month: 'short' });
  return `${day.format(at)}, ${timeOfDay(at)}`;
}
