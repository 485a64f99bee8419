import type { Lang } from '../shared/when'
import written from './firstRules.yaml?raw'

/** The rules that a new project is offered: they hold from that day, and name their channels in the reader's language. */
export function firstRules(day: string, lang: Lang): string {
  const dated = written.replace('2026-01-01', day)
  return lang === 'zh' ? dated : dated.replace('自渠', 'Our own').replace('分销', 'Agency')
}
