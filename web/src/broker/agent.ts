import { computed, ref, shallowRef } from 'vue'
import { get, send, useCsrf, whenSessionEnds } from './ask'
import type { OpenProject, Session } from './shapes'
import type { Unread } from '../shared/workNotice'

/** The agent who is logged in; null while nobody is. */
export const agent = shallowRef<Session | null>(null)
/** Whether they register, withdraw and appeal; an admin of a channel sees what its agents did. */
export const mayRegister = computed(() => agent.value?.permissions.includes('registration:own:write') ?? false)
export const expired = ref(false)
export const projects = shallowRef<OpenProject[]>([])

export function entered(now: Session): void {
  useCsrf(now.csrf)
  agent.value = now
  expired.value = false
}

export async function resume(): Promise<void> {
  entered(await get<Session>('/session'))
}

export async function readProjects(): Promise<void> {
  projects.value = (await get<{ items: OpenProject[] }>('/projects')).items
}

/** What they must be told before anything else. */
export const unread = shallowRef<Unread[]>([])

export async function readNotices(): Promise<void> {
  unread.value = (await get<{ items: Unread[] }>('/notices')).items
}

export async function leave(): Promise<void> {
  await send('POST', '/logout').catch(() => undefined)
  agent.value = null
}

whenSessionEnds(() => {
  if (agent.value) expired.value = true
  agent.value = null
})
