/** Times, sums and spans as the console shows them, in the reader's language. */
export type Lang = 'zh' | 'en'

const locale = { zh: 'zh-CN', en: 'en-GB' } as const

export function time(at: string | null | undefined, lang: Lang): string {
  return at ? new Date(at).toLocaleTimeString(locale[lang], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) : '—'
}

export function dayTime(at: string | null | undefined, lang: Lang): string {
  if (!at) return '—'
  const d = new Date(at)
  const year = yearOf(d)
  const month = lang === 'zh' ? 'numeric' : 'short'
  return d.toLocaleString(locale[lang], { year, month, day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** A moment that is read years later and elsewhere: always with its year, and with the zone of the clock. */
export function moment(at: string, lang: Lang): string {
  const month = lang === 'zh' ? 'numeric' : 'short'
  return new Date(at).toLocaleString(locale[lang], { year: 'numeric', month, day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' })
}

/** The last day on which something still holds: `until` itself is the first instant at which it does not. */
export function lastDay(until: string | null | undefined, lang: Lang): string {
  if (!until) return '—'
  return day(new Date(new Date(until).getTime() - 1), lang)
}

/** A day in words; with its year where that is another one than this. */
export function day(d: Date, lang: Lang): string {
  return d.toLocaleDateString(locale[lang], { year: yearOf(d), month: lang === 'zh' ? 'long' : 'short', day: 'numeric' })
}

function yearOf(d: Date): 'numeric' | undefined {
  return d.getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
}

export function yuan(fen: number | null | undefined, lang: Lang): string {
  return fen == null ? '—' : new Intl.NumberFormat(locale[lang], { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(fen / 100)
}

/** Yuan as typed into whole fen; null where it is no sum of money. */
export function fen(typed: string): number | null {
  const plain = typed.replace(/[,，\s]/g, '')
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return null
  const [whole = '0', part = ''] = plain.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** The instant at which a day, as a date field gives it, begins where the reader is. */
export function dayStart(day: string, plusDays = 0): string {
  const [y = 1970, m = 1, d = 1] = day.split('-').map(Number)
  return new Date(y, m - 1, d + plusDays).toISOString()
}
