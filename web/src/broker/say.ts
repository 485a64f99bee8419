import { computed, ref, watch } from 'vue'
import { en } from './words/en'
import { zh, type Words } from './words/zh'
import type { Said } from './shapes'
import type { Lang } from '../shared/when'

const KEPT = 'panke.lang'

export const lang = ref<Lang>(first())
/** The page's words in the reader's language. */
export const w = computed<Words>(() => (lang.value === 'zh' ? zh : en))

/** What the server said in both languages, in the reader's. */
export function said(words: Said | null | undefined): string {
  return words ? words[lang.value] : ''
}

function first(): Lang {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

watch(
  lang,
  (l) => {
    localStorage.setItem(KEPT, l)
    document.documentElement.setAttribute('lang', l === 'zh' ? 'zh-CN' : 'en')
  },
  { immediate: true },
)
