import { computed, ref, watch } from 'vue'
import type { Lang } from './when'

/** The language of a page that anybody opens: the browser's until it is changed. The document is told, with its title. */
export function tongue<W extends { title: string }>(words: Record<Lang, W>) {
  const lang = ref<Lang>(navigator.language.startsWith('zh') ? 'zh' : 'en')
  const w = computed(() => words[lang.value])
  watch(lang, (l) => {
    document.documentElement.lang = l === 'zh' ? 'zh-CN' : 'en'
    document.title = words[l].title
  }, { immediate: true })
  return { lang, w }
}
