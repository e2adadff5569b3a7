import { signal } from '@preact/signals';

/** What can be heard: a key, a field that is done, something wrong, money. */
export type Sound = 'digit' | 'done' | 'wrong' | 'paid' | 'ring';

const MUTED = 'bellhop-pay-muted';

/** Remembered on this device. */
export const muted = signal(localStorage.getItem(MUTED) === 'yes');

export function setMuted(next: boolean): void {
  muted.value = next;
  localStorage.setItem(MUTED, next ? 'yes' : 'no');
}

/** Tones in Hz, one after the other, each so many seconds long. */
const TONES: Readonly<Record<Sound, readonly (readonly [number, number])[]>> = {
  digit: [[880, 0.03]],
  done: [
    [660, 0.07],
    [880, 0.09],
  ],
  wrong: [
    [330, 0.12],
    [247, 0.18],
  ],
  paid: [
    [523, 0.09],
    [659, 0.09],
    [784, 0.16],
  ],
  ring: [
    [700, 0.12],
    [560, 0.12],
    [700, 0.12],
  ],
};

let context: AudioContext | undefined;

/** Plays a short sound unless this device is muted; a browser that does not let us stays silent. */
export function play(sound: Sound): void {
  if (muted.value || !('AudioContext' in globalThis)) return;
  try {
    context ??= new AudioContext();
    let at = context.currentTime;
    for (const [frequency, seconds] of TONES[sound]) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.06, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + seconds);
      tone.connect(volume).connect(context.destination);
      tone.start(at);
      at += seconds;
      tone.stop(at);
    }
  } catch {
    // Sounds are an extra.
  }
}
