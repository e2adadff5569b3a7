import { noteTranscribed } from '../src/house/line-calls';
import { callNews } from '../src/edge/call-step';
import { textField } from '../src/edge/runtime';

/** What a message says, as the platform understood it, or that it did not. Called by the platform, signed. */
export const handler = callNews((bellhop, event) =>
  noteTranscribed(bellhop, {
    group: textField(event, 'group') ?? '',
    recording: textField(event, 'RecordingSid') ?? '',
    transcription: textField(event, 'TranscriptionSid') ?? '',
    completed: textField(event, 'TranscriptionStatus') === 'completed',
    text: textField(event, 'TranscriptionText') ?? '',
  }),
);
