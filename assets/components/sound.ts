import { signal } from '@preact/signals';

/** Whether this device makes sounds; remembered by it, on until somebody switches it off. */
const OFF = 'sound-off';
export const soundIsOn = signal(localStorage.getItem(OFF) === null);

export function switchSound(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
  soundIsOn.value = on;
}

let player: AudioContext | undefined;
let lastAt = -Infinity;

const TONES = [660, 880] as const;
const TONE_S = 0.09;
const LOUDNESS = 0.15;
/** A rush is one sound and not a siren. */
const BETWEEN_MS = 1_500;

/** Browsers let a page sound only after somebody has touched it. */
export function listenForTouch(): void {
  const wake = (): void => {
    player ??= new AudioContext();
    void player.resume();
  };
  addEventListener('pointerdown', wake, { once: true });
  addEventListener('keydown', wake, { once: true });
}

/** Two short tones, unless the device is muted or they have only just been heard. */
export function chime(): void {
  const at = performance.now();
  if (!soundIsOn.peek() || player?.state !== 'running' || at - lastAt < BETWEEN_MS) return;
  lastAt = at;
  const begin = player.currentTime;
  TONES.forEach((pitch, index) => {
    if (!player) return;
    const tone = player.createOscillator();
    const volume = player.createGain();
    const from = begin + index * TONE_S;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(LOUDNESS, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + TONE_S);
    tone.connect(volume).connect(player.destination);
    tone.start(from);
    tone.stop(from + TONE_S);
  });
}
