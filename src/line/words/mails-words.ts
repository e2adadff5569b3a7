/** Why a voicemail's mail has no transcript. */
export type NoTranscript = 'waiting' | 'missing' | 'failed' | 'off' | 'language' | 'length';

/** Mails about voicemails. No native speaker has reviewed the Spanish yet. */
export interface MailWords {
  /** For dates: https://www.rfc-editor.org/rfc/rfc5646 */
  readonly locale: string;
  readonly withheld: string;
  readonly hidden: string;
  readonly subject: (group: string, caller: string) => string;
  readonly intro: (group: string) => string;
  readonly facts: {
    readonly caller: string;
    readonly at: string;
    readonly group: string;
    readonly length: string;
  };
  readonly length: (minutes: number, seconds: string) => string;
  readonly transcript: string;
  readonly noTranscript: Readonly<Record<NoTranscript, string>>;
  readonly noRecording: string;
  readonly lateSubject: (group: string, caller: string) => string;
  readonly lateIntro: string;
  readonly foot: (business: string, group: string) => string;
}
