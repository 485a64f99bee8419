import { reactive, readonly } from 'vue'

/** Where the reader is, kept behind the # of the address, so that back, forward and bookmarks work. Ids only. */
export type Place = { page: string; id: string }

const here = reactive<Place>(read())
export const place: Readonly<Place> = readonly(here)

export function go(page: string, id = ''): void {
  location.hash = hash(page, id)
}

export function hash(page: string, id = ''): string {
  return '#/' + page + (id ? '/' + encodeURIComponent(id) : '')
}

function read(): Place {
  const [page = '', id = ''] = location.hash.replace(/^#\/?/, '').split('/')
  return { page, id: decoded(id) }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return ''
  }
}

addEventListener('hashchange', () => Object.assign(here, read()))
