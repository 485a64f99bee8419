import { computed, ref, shallowRef } from 'vue'
import { get, send, useCsrf, whenSessionEnds } from './ask'
import type { Session } from './shapes'
import type { Unread } from '../shared/workNotice'

const KEPT = 'panke.project'

/** Who is logged in; null while nobody is. */
export const session = shallowRef<Session | null>(null)
/** The project looked at. */
export const project = ref('')
/** Whether a login ended by itself, so that the login page can say so. */
export const expired = ref(false)

export const projectName = computed(() => session.value?.projects.find((p) => p.project === project.value)?.name ?? project.value)

export function may(permission: string): boolean {
  return session.value?.permissions.includes(permission) ?? false
}

/** The path of something of the present project. */
export function ofProject(path: string): string {
  return '/projects/' + encodeURIComponent(project.value) + path
}

export function entered(now: Session): void {
  useCsrf(now.csrf)
  session.value = now
  expired.value = false
  const kept = sessionStorage.getItem(KEPT)
  project.value = now.projects.find((p) => p.project === kept)?.project ?? now.projects[0]?.project ?? ''
}

/** What they must be told before anything else. */
export const unread = shallowRef<Unread[]>([])

export async function readNotices(): Promise<void> {
  unread.value = (await get<{ items: Unread[] }>('/notices')).items
}

export function choose(one: string): void {
  project.value = one
  sessionStorage.setItem(KEPT, one)
}

export async function resume(): Promise<void> {
  entered(await get<Session>('/session'))
}

export async function leave(): Promise<void> {
  await send('POST', '/logout').catch(() => undefined)
  session.value = null
}

whenSessionEnds(() => {
  if (session.value) expired.value = true
  session.value = null
})
