import type { Leg } from './call-control';
import { spell } from './demo';

/** Something heard on a phone, and from whom. */
export interface Heard {
  readonly who: string;
  readonly words: string;
}

/** A line of what is heard, for people: "say: Hello" is the line speaking, "voice: Hello" the other side. */
export function heardOf(line: string): Heard {
  const [, kind = '', words = ''] = /^(say|play|voice|keys): (.*)$/s.exec(line) ?? [];
  if (kind === 'say') return { who: 'Line', words };
  if (kind === 'voice') return { who: 'Other side', words };
  if (kind === 'play') return { who: 'Music', words };
  if (kind === 'keys') return { who: 'Tones', words };
  return { who: 'Sound', words: line };
}

const ENDS: Readonly<Record<string, string>> = {
  completed: 'The call is over',
  busy: 'Busy',
  'no-answer': 'Not answered',
  canceled: 'Stopped ringing',
  failed: 'The call failed',
};

const WAITS: Readonly<Record<string, string>> = {
  gather: 'Waits for keys or words',
  record: 'Records what you say',
  dial: 'Rings somebody',
  enqueue: 'You wait in a queue',
};

/** Whether this phone is being called and nobody has taken it up. */
export const isRinging = (leg: Leg): boolean =>
  leg.endedAt === null && leg.direction !== 'inbound' && leg.status !== 'in-progress';

/** Where a call stands, in a few words. */
export function stateOf(leg: Leg): string {
  if (leg.endedAt !== null) return ENDS[leg.status] ?? leg.status;
  if (isRinging(leg)) return `${spell(leg.from)} is calling`;
  if (leg.connected !== null) return 'Connected';
  if (leg.waitingFor !== null) return WAITS[leg.waitingFor] ?? leg.waitingFor;
  return leg.status === 'in-progress' ? 'Listening' : 'Ringing';
}
