import type { Attributes } from './attributes';
import type { RecordingCallback } from './verbs';

/** Who is told of a recording: `Record` and `Dial` name it in the same way. */
export function readRecordingCallback(attributes: Attributes): RecordingCallback | undefined {
  const url = attributes.url('recordingStatusCallback');
  if (url === undefined) return undefined;
  const moments = ['in-progress', 'completed', 'absent'];
  return {
    url,
    method: attributes.method('recordingStatusCallbackMethod'),
    events: attributes.list('recordingStatusCallbackEvent', moments, ['completed']),
  };
}
