import { ref, watch } from 'vue'

/** Light, dark, or as the system says. */
export type Look = 'auto' | 'light' | 'dark'
const KEPT = 'panke.look'
const dark = matchMedia('(prefers-color-scheme: dark)')

export const look = ref<Look>(kept())

function kept(): Look {
  const was = localStorage.getItem(KEPT)
  return was === 'light' || was === 'dark' ? was : 'auto'
}
function wear(): void {
  const isDark = look.value === 'dark' || (look.value === 'auto' && dark.matches)
  document.documentElement.classList.toggle('dark', isDark)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}
dark.addEventListener('change', wear)
watch(
  look,
  (l) => {
    localStorage.setItem(KEPT, l)
    wear()
  },
  { immediate: true },
)
