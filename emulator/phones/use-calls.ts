import { useEffect, useState } from 'preact/hooks';
import { announce } from './announce';
import { calls, type Act, type Leg } from './call-control';
import { isRinging, stateOf } from './call-words';
import { spell } from './demo';
import { useChanges, useReading } from './live';
import { hum } from './sound';

/** The call on a phone and what its holder can do. */
export interface CallOnPhone {
  /** The call in hand: one that lives, or one that has ended and was not put away yet. */
  readonly leg: Leg | undefined;
  readonly pending: boolean;
  readonly problem: string | undefined;
  readonly make: (to: string) => void;
  readonly act: (act: Act) => void;
  readonly putAway: () => void;
}

/** Follows the calls of one phone: rings, and tells screen readers who calls. */
export function useCalls(number: string): CallOnPhone {
  const reading = useReading(
    `calls of ${number}`,
    () => calls.of(number),
    (change) => change.what === 'calls' && change.person === number,
  );
  const [underWay, setUnderWay] = useState(0);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [shown, setShown] = useState<string | undefined>(undefined);
  const all = reading.value ?? [];
  const living = all.findLast(({ endedAt }) => endedAt === null);
  const leg = all.find(({ sid }) => sid === (living?.sid ?? shown));
  const ringing = living && isRinging(living) ? living : undefined;

  useChanges((change) => {
    if (change.what === 'account') setShown(undefined);
  });

  useEffect(() => {
    if (living) setShown(living.sid);
  }, [living?.sid]);

  useEffect(() => {
    if (!ringing) return;
    announce(`On ${spell(number)}: ${stateOf(ringing)}`);
    hum();
  }, [ringing?.sid]);

  // Each act is sent at once: somebody may hang up before an earlier key was answered.
  const follow = async (doing: () => Promise<Leg>): Promise<void> => {
    setUnderWay((count) => count + 1);
    setProblem(undefined);
    try {
      setShown((await doing()).sid);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setUnderWay((count) => count - 1);
      reading.again();
    }
  };

  return {
    leg,
    pending: underWay > 0,
    problem: problem ?? reading.problem,
    make: (to) => void follow(() => calls.make(number, to)),
    act: (act) => {
      if (leg) void follow(() => calls.act(leg.sid, act));
    },
    putAway: () => setShown(undefined),
  };
}
