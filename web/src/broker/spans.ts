import { w } from './say'
import { dayTime, lastDay, type Lang } from '../shared/when'

const HOUR = 3_600_000

/** Whether something that holds until then ends before the reader's day does. */
export function endsToday(until: string | null, now: number): boolean {
  if (!until) return false
  const end = new Date(until).getTime()
  const midnight = new Date(now)
  midnight.setHours(24, 0, 0, 0)
  return end > now && end <= midnight.getTime()
}

export function leftUntil(until: string, now: number): string {
  const ms = new Date(until).getTime() - now
  if (ms < HOUR) return w.value.row.minutes(Math.max(1, Math.floor(ms / 60_000)))
  if (ms < 48 * HOUR) return w.value.row.hours(Math.floor(ms / HOUR))
  return w.value.row.days(Math.floor(ms / (24 * HOUR)))
}

/** A deadline at midnight is said as its last day, any other with its minute. */
export function deadline(until: string, lang: Lang): string {
  const d = new Date(until)
  return d.getHours() === 0 && d.getMinutes() === 0 ? lastDay(until, lang) + ' 24:00' : dayTime(until, lang)
}
