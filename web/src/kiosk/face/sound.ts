import type { Lang } from '../../shared/when'
import { say } from '../aloud'

/** A hint for who looks at the camera and not at the words: in a voice of this device, or as a tone. */
let context: AudioContext | null = null
export function sounded(text: string, isGood: boolean, lang: Lang): void {
  if (say(text, lang)) return
  context ??= new AudioContext()
  const tone = context.createOscillator()
  const soft = context.createGain()
  tone.frequency.value = isGood ? 880 : 440
  soft.gain.setValueAtTime(0.08, context.currentTime)
  soft.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.25)
  tone.connect(soft).connect(context.destination)
  tone.start()
  tone.stop(context.currentTime + 0.25)
}
