// What a recording at an address is quoted with: its length is known only afterwards.
const linkedAudioSMax = 2 * 60 * 60;
// Speech is not coded with fewer: 8 kbit/s, in base64.
const base64BytesPerS = 1_333;

/** How long a recording is at most, for quotes of `audio.transcribe` before anybody has heard it. */
export const audioSecondsMax = ({ audio_base64 }: { audio_base64?: string | undefined }): number =>
  audio_base64 ? Math.ceil(audio_base64.length / base64BytesPerS) : linkedAudioSMax;
