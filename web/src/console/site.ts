/** What a project says of itself, as the server has it and as a form has it. */
export type Both = { zh: string; en: string }
export type Site = { places: { scheme: string; code: string }[] | null; controller: Both | null; jointControllers: Both[] | null; contact: Both | null; officer: Both | null; recipients: Both[] | null; storagePlace: Both | null; complaintAuthority: Both | null }
export type SiteShown = { version: number; since: string | null; by: string | null; site: Site; packs: string[]; isKnown: boolean; isReviewed: boolean; asked: { word: string; what: Both; source: Both }[] }

/** The texts of which each language has one. */
export const texts = ['controller', 'contact', 'officer', 'storagePlace', 'complaintAuthority'] as const
/** What there may be several of, or nobody. */
export const lists = ['jointControllers', 'recipients'] as const
type Several = { lines: string; nobody: boolean }
export type Form = Record<(typeof texts)[number], Both> & Record<(typeof lists)[number], Several> & { places: string }

const schemes: [RegExp, string][] = [[/^\d{6}$/, 'gb2260'], [/^EU$/, 'eu'], [/^[A-Z]{2}$/, 'iso3166-1'], [/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'iso3166-2']]

export function formOf(site: Site): Form {
  const both = (said: Both | null): Both => ({ zh: said?.zh ?? '', en: said?.en ?? '' })
  const several = (all: Both[] | null): Several => ({ lines: (all ?? []).map((r) => `${r.zh} | ${r.en}`).join('\n'), nobody: all?.length === 0 })
  return {
    places: (site.places ?? []).map((p) => p.code).join(' '),
    controller: both(site.controller), contact: both(site.contact), officer: both(site.officer), storagePlace: both(site.storagePlace), complaintAuthority: both(site.complaintAuthority),
    jointControllers: several(site.jointControllers), recipients: several(site.recipients),
  }
}
/** What is left blank is said to be unknown, and never to be nothing. */
export function siteOf(form: Form): Site {
  const said = (both: Both): Both | null => (both.zh.trim() || both.en.trim() ? { zh: both.zh.trim(), en: both.en.trim() } : null)
  const several = (form: Several): Both[] | null => {
    const lines = form.lines.split('\n').map((line) => line.trim()).filter(Boolean)
    return lines.length ? lines.map((line) => ({ zh: (line.split('|')[0] ?? '').trim(), en: (line.split('|')[1] ?? '').trim() })) : form.nobody ? [] : null
  }
  return {
    places: form.places.split(/[\s,，]+/).filter(Boolean).map((code) => ({ scheme: schemes.find(([like]) => like.test(code))?.[1] ?? 'gb2260', code })),
    controller: said(form.controller), contact: said(form.contact), officer: said(form.officer), storagePlace: said(form.storagePlace), complaintAuthority: said(form.complaintAuthority),
    jointControllers: several(form.jointControllers), recipients: several(form.recipients),
  }
}
