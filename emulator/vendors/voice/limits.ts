/** The longest TwiML document, in bytes. https://www.twilio.com/docs/api/errors/11750 */
export const LONGEST_DOCUMENT = 64 * 1024;
/** The longest text of one Say. https://www.twilio.com/docs/voice/twiml/say */
export const LONGEST_SAY = 4096;
/** The longest TwiML given with a new call. https://www.twilio.com/docs/voice/api/call-resource */
export const LONGEST_INLINE = 4000;
/** How many numbers one Dial may ring. https://www.twilio.com/docs/voice/twiml/number */
export const MOST_NUMBERS = 10;
/** How long a phone may ring, in seconds. https://www.twilio.com/docs/voice/api/call-resource */
export const LONGEST_RING = 600;
/** How long a new call rings when it does not say, in seconds. */
export const USUAL_RING = 60;
/** How long a bridged call lasts at most, in seconds. https://www.twilio.com/docs/voice/twiml/dial */
export const LONGEST_CALL = 14_400;
/** Seconds that a recording may last. https://www.twilio.com/docs/voice/twiml/record */
export const RECORDING = { usual: 3_600, longest: 14_400 } as const;
/**
 * Recordings outside of this are not transcribed, in seconds.
 * https://www.twilio.com/docs/voice/api/recording-transcription
 */
export const TRANSCRIBED = { moreThan: 2, lessThan: 120 } as const;
/** How many callers wait in a queue at most. https://www.twilio.com/docs/voice/api/queue-resource */
export const QUEUE_SIZE = { usual: 1_000, longest: 5_000 } as const;

/** Documents that a call may fetch at one instant; more of them is a circle that nobody would leave. */
export const MOST_DOCUMENTS_AT_ONCE = 200;

/** What takes time and how much, in emulated milliseconds. The real times vary and are nowhere promised. */
export const PACE = {
  /** A recording's file is ready this long after it ended. */
  recording: 1_000,
  /** A transcription is ready this long after its recording, unless the test says otherwise. */
  transcription: 30_000,
  /** Music for those who wait begins again after this long. */
  music: 30_000,
} as const;

/** Phones in trouble, by their last digits: one that is not in service, one that is always busy. */
export const NOT_IN_SERVICE = '5550186';
export const ALWAYS_BUSY = '5550187';
