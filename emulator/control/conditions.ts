import * as v from 'valibot';
import type { Fault, Faults } from '../core/faults';
import type { Limits } from '../core/limits';
import type { Route } from '../core/routes';
import { readInput } from './input';

const whole = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));

const LimitsInput = v.partial(
  v.strictObject({
    functionMs: whole(1),
    concurrent: whole(1),
    apiLatencyMs: whole(0),
    syncPerSecond: v.pipe(v.number(), v.gtValue(0)),
    syncBurst: whole(1),
    listGaps: v.boolean(),
    retrySpacing: v.picklist(['growing', 'immediate']),
    cancelOthers: v.picklist(['pickup', 'accept']),
  }),
);

const FaultInput = v.pipe(
  v.strictObject({
    host: v.exactOptional(v.string()),
    path: v.exactOptional(v.string()),
    method: v.exactOptional(v.string()),
    status: v.exactOptional(v.pipe(whole(200), v.maxValue(599))),
    code: v.exactOptional(whole(1)),
    when: v.exactOptional(v.picklist(['before', 'after'])),
    cut: v.exactOptional(v.boolean()),
    delayMs: v.exactOptional(whole(0)),
    rate: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    seed: v.exactOptional(v.number()),
    times: v.exactOptional(whole(1)),
    webhook: v.exactOptional(v.picklist(['repeat', 'drop', 'delay', 'reorder'])),
  }),
  v.check(
    ({ status, cut, delayMs, webhook }) =>
      status !== undefined || cut === true || delayMs !== undefined || webhook !== undefined,
    'say what goes wrong: status, cut, delayMs or webhook',
  ),
);

/** What the account is like to work with: its limits, and trouble on order. */
export function conditionRoutes(options: {
  faults: Faults;
  limits: () => Readonly<Limits>;
  setLimits: (change: Partial<Limits>) => void;
}): readonly Route[] {
  const { faults, limits, setLimits } = options;
  return [
    {
      method: 'POST',
      path: '/local/faults',
      answer: (request) => {
        const fault: Fault = readInput(FaultInput, request);
        return { status: 200, body: { id: faults.add(fault) } };
      },
    },
    {
      method: 'DELETE',
      path: '/local/faults',
      answer: () => {
        faults.clear();
        return { status: 200, body: {} };
      },
    },
    { method: 'GET', path: '/local/limits', answer: () => ({ status: 200, body: limits() }) },
    {
      method: 'POST',
      path: '/local/limits',
      answer: (request) => {
        setLimits(readInput(LimitsInput, request) as Partial<Limits>);
        return { status: 200, body: limits() };
      },
    },
  ];
}
