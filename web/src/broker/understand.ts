import type { PhoneForm } from './shapes'

/** What one line says: "王先生 138****1234 明天下午", "Ms Wang 13800001234". */
export type Understood = { phone: string; form: PhoneForm | 'OTHER' | ''; surname: string; rest: string }

const TITLES = /(先生|女士|小姐|太太|老师|经理|总)$/u
const LATIN = /^(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?(\p{Script=Latin}[\p{L}'’-]*)/iu
const TIME = /^(今|明|后|昨|上午|下午|中午|晚上|早上|周|星期|下周|本周|这周|左右|大概|来访|到访|看房|带看)/u

export function understand(line: string): Understood {
  const text = line.normalize('NFKC').replace(/[×•●#?﹡∗]/g, '*').replace(/(?<=[\d*])[xX]+(?=[\d*xX])/g, (m) => '*'.repeat(m.length))
  const found = text.match(/(?:(?:\+|00)?86[\s-]*)?(1(?:[\s-]?[\d*]){10})(?![\d*])/) ?? text.match(/((?:\+|00)\d(?:[\s-]?\d){6,16})/) ?? text.match(/([\d*](?:[\s-]?[\d*]){5,15})/)
  const phone = (found?.[1] ?? '').replace(/[\s-]/g, '')
  const around = (found ? text.slice(0, found.index) + ' ' + text.slice(found.index! + found[0].length) : text).replace(/[,，、;；:：]/g, ' ').trim()
  const { surname, rest } = surnameIn(around)
  return { phone, form: formOf(phone), surname, rest }
}

function surnameIn(around: string): { surname: string; rest: string } {
  const latin = around.match(LATIN)
  if (latin) return { surname: lastOf(around, latin[0]), rest: restOf(around, latin[0]) }
  const words = around.split(/\s+/).filter(Boolean)
  const i = words.findIndex((x) => /^[\p{Script=Han}·]{1,8}$/u.test(x) && !TIME.test(x))
  if (i < 0) return { surname: '', rest: around }
  const whole = words[i]!
  return { surname: whole.replace(TITLES, '') || whole, rest: words.filter((_, j) => j !== i).join(' ') }
}

/** Of a Latin name everything up to the first word that is no name; a title before it goes. */
function lastOf(around: string, first: string): string {
  const name = first.replace(/^(mr|mrs|ms|miss|dr)\.?\s+/i, '')
  const next = around.slice(first.length).match(/^\s+(\p{Lu}[\p{L}'’-]*)/u)
  return next ? name + ' ' + next[1] : name
}

function restOf(around: string, first: string): string {
  const behind = around.slice(first.length)
  return behind.replace(/^\s+\p{Lu}[\p{L}'’-]*/u, '').trim()
}

export function formOf(phone: string): PhoneForm | 'OTHER' | '' {
  if (!phone) return ''
  if (/^\+?\d+$/.test(phone)) return 'FULL'
  if (/^\d{3}\*{4}\d{4}$/.test(phone)) return 'FIRST3_LAST4'
  if (/^\d{3}\*{2}\d{6}$/.test(phone)) return 'FIRST3_LAST6'
  if (/^\d{4}\*{4}\d{3}$/.test(phone)) return 'FIRST4_LAST3'
  return 'OTHER'
}

/** How a form looks, for somebody who has to write one. */
export const example: Record<PhoneForm, string> = { FULL: '13800001234', FIRST3_LAST4: '138****1234', FIRST3_LAST6: '138**001234', FIRST4_LAST3: '1380****234' }
