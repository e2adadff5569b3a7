import { nextStep } from '../../src/house/line-calls';
import { callStep } from '../../src/edge/call-step';

/** Every step of a call to the line after the first: picked up, key pressed, rung, recorded. Called by the platform, signed. */
export const handler = callStep(nextStep);
