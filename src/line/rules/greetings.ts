/** What callers hear: before the first phone rings, and before the tone. In the order of the menu's keys. */
export const GREETINGS = ['greeting', 'voicemail'] as const;
export type GreetingName = (typeof GREETINGS)[number];
