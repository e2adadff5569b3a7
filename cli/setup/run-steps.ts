import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '../provision/ledger';
import type { SetupContext, SetupStep } from './context';
import { isPassing } from './patient-client';
import { adminStep } from './steps/admin';
import { keyStep } from './steps/key';
import { secretStep } from './steps/secret';
import { messagingStep, objectsStep, syncStep, verifyStep } from './steps/services';
import { templatesStep } from './steps/templates';
import { studioStep } from './steps/studio';
import { webhooksStep } from './steps/webhooks';

/** In this order each step finds in .env what the ones before it left there. */
export const SETUP_STEPS: readonly SetupStep[] = [
  secretStep,
  syncStep,
  objectsStep,
  keyStep,
  messagingStep,
  verifyStep,
  templatesStep,
  studioStep,
  webhooksStep,
  adminStep,
];

/** A step's outcome. */
export interface StepDone {
  readonly step: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

const TRIES = 8;
const WAIT_MS = 500;

/**
 * Runs one step to its end. A passing failure leaves open what has happened, so the step looks again and does what is
 * still missing, instead of sending the same write twice.
 */
export async function runStep(step: SetupStep, context: SetupContext): Promise<StepDone> {
  const before = context.ledger.changes.length;
  for (let attempt = 1; ; attempt++)
    try {
      await step.run(context);
      const { id, title } = step;
      return { step: id, title, changes: context.ledger.changes.slice(before) };
    } catch (error) {
      if (attempt === TRIES || !isPassing(error)) throw error;
      await (context.access.wait ?? pause)(WAIT_MS * attempt);
    }
}
