import type { Change } from '../provision/ledger';
import type { SetupContext, SetupStep } from './context';
import { tryAgain } from './patient-client';
import { adminStep } from './steps/admin';
import { cardModeStep } from './steps/card-mode';
import { inboundStep } from './steps/inbound';
import { keyStep } from './steps/key';
import { secretStep } from './steps/secret';
import { messagingStep, objectsStep, syncStep, verifyStep } from './steps/services';
import { templatesStep } from './steps/templates';
import { studioStep } from './steps/studio';
import { timersStep } from './steps/timers';
import { webhooksStep } from './steps/webhooks';

/** In this order each step finds in .env what the ones before it left there. */
export const SETUP_STEPS: readonly SetupStep[] = [
  secretStep,
  syncStep,
  objectsStep,
  keyStep,
  messagingStep,
  verifyStep,
  timersStep,
  templatesStep,
  studioStep,
  inboundStep,
  webhooksStep,
  adminStep,
  cardModeStep,
];

/** A step's outcome. */
export interface StepDone {
  readonly step: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Runs one step to its end. */
export async function runStep(step: SetupStep, context: SetupContext): Promise<StepDone> {
  const { changes } = context.ledger;
  const before = changes.length;
  await tryAgain(
    context.access.wait,
    () => step.run(context),
    () => changes.length,
  );
  const { id, title } = step;
  return { step: id, title, changes: changes.slice(before) };
}
