import { computed, ref } from 'vue'
import type { Lang } from '../shared/when'

/** Reads aloud with a voice of this device; one that lives elsewhere would hear what is read. */
const speech = 'speechSynthesis' in window ? window.speechSynthesis : null
const voices = ref<SpeechSynthesisVoice[]>([])
const look = () => (voices.value = speech?.getVoices().filter((v) => v.localService) ?? [])
look()
speech?.addEventListener('voiceschanged', look)

const TAGS = { zh: ['zh-cn', 'cmn', 'zh'], en: ['en'] }
function voiceFor(lang: Lang): SpeechSynthesisVoice | undefined {
  const speaks = (tag: string) => voices.value.find((v) => v.lang.toLowerCase().replace('_', '-').startsWith(tag))
  return TAGS[lang].map(speaks).find((v) => v)
}
export const mayRead = (lang: Lang) => computed(() => voiceFor(lang) !== undefined)

export function hush(): void {
  speech?.cancel()
}
/** The question and its answers, in the order in which they stand; never what the visitor typed. */
export function readAloud(question: Element, lang: Lang): void {
  const voice = voiceFor(lang)
  if (!speech || !voice) return
  hush()
  const said = [...question.querySelectorAll('h1, p, li, summary, label, .answers button')].filter((e) => !e.closest('[data-silent]'))
  for (const part of said) {
    const text = part.textContent?.trim()
    if (!text) continue
    const spoken = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: 0.9 })
    speech.speak(spoken)
  }
}
/** A few words at once, over whatever is being said. @returns whether this device has a voice for them */
export function say(text: string, lang: Lang): boolean {
  const voice = voiceFor(lang)
  if (!speech || !voice) return false
  hush()
  speech.speak(Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }))
  return true
}
