const KEY = 'phones-sound';

/** Whether new texts make a sound on this device; off until somebody switches it on. */
export function soundOn(): boolean {
  return localStorage.getItem(KEY) === 'on';
}

/** Remembers the choice on this device. */
export function setSound(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
}

let audio: AudioContext | undefined;

/** Two short hums, as of a phone on a table; nothing when sounds are off. */
export function hum(): void {
  if (!soundOn()) return;
  audio ??= new AudioContext();
  for (const [start, length] of [
    [0, 0.12],
    [0.18, 0.12],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.type = 'sawtooth';
    tone.frequency.value = 110;
    volume.gain.value = 0.08;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + length);
  }
}
