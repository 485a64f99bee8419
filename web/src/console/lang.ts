import { createI18n } from 'vue-i18n'
import { computed, watch } from 'vue'
import { en } from './words/en'
import { zh } from './words/zh'
import type { Said } from './shapes'
import type { Lang } from '../shared/when'

const KEPT = 'panke.lang'

export const i18n = createI18n({ legacy: false, locale: first(), fallbackLocale: 'zh', messages: { zh, en } })
export const lang = computed<Lang>({
  get: () => i18n.global.locale.value as Lang,
  set: (l) => {
    i18n.global.locale.value = l
    localStorage.setItem(KEPT, l)
  },
})

/** What the server said in both languages, in the reader's. */
export function said(words: Said | null | undefined): string {
  return words ? words[lang.value] : ''
}

function first(): Lang {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

watch(lang, (l) => document.documentElement.setAttribute('lang', l === 'zh' ? 'zh-CN' : 'en'), { immediate: true })
