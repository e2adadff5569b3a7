/** Sample rate of a telephone line. */
const RATE = 8_000;
/** The A above middle C, quiet enough for a room. */
const TONE = { hertz: 440, level: 3_000 } as const;

/** A WAV file of a quiet tone: 16 bits, 8 kHz. */
export function wav(seconds: number, channels: 1 | 2): Buffer {
  const samples = Math.max(seconds, 1) * RATE;
  const bytes = samples * channels * 2;
  const file = Buffer.alloc(44 + bytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + bytes, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * channels * 2, 28);
  file.writeUInt16LE(channels * 2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(bytes, 40);
  for (let sample = 0; sample < samples; sample++) {
    const level = Math.round(Math.sin((2 * Math.PI * TONE.hertz * sample) / RATE) * TONE.level);
    for (let channel = 0; channel < channels; channel++) {
      file.writeInt16LE(level, 44 + (sample * channels + channel) * 2);
    }
  }
  return file;
}

/** One MP3 frame of silence: MPEG-1 layer III, 32 kbit/s, 44.1 kHz, one channel; all its numbers are zero. */
const FRAME = { head: [0xff, 0xfb, 0x10, 0xc0], bytes: 104, samples: 1152, rate: 44_100 } as const;

/** An MP3 file of silence, 4 kB a second as the platform's own. */
export function mp3(seconds: number): Buffer {
  const frames = Math.ceil((Math.max(seconds, 1) * FRAME.rate) / FRAME.samples);
  const file = Buffer.alloc(frames * FRAME.bytes);
  for (let frame = 0; frame < frames; frame++) file.set(FRAME.head, frame * FRAME.bytes);
  return file;
}
