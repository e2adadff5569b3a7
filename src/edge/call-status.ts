/** Calls that have ended, by the platform's words. https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
const OVER = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** Whether a call is over, also one that was hung up before anybody had answered it. */
export const isOver = (status: string | undefined): boolean =>
  status !== undefined && OVER.includes(status);
