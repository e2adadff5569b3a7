import { noteRecorded } from '../src/house/line-calls';
import { callNews } from '../src/edge/call-step';
import { textField } from '../src/edge/runtime';

/** A message that a caller has left is there. Called by the platform, signed. */
export const handler = callNews(async (bellhop, event) => {
  const recording = textField(event, 'RecordingSid');
  if (!recording || textField(event, 'RecordingStatus') !== 'completed') return;
  await noteRecorded(bellhop, {
    group: textField(event, 'group') ?? '',
    call: textField(event, 'CallSid') ?? '',
    recording,
    seconds: Number(textField(event, 'RecordingDuration')) || 0,
  });
});
