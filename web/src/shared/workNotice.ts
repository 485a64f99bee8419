import { doing } from './doing'

/** A notice for whoever works with the system, and that they have not read yet. */
export type Told = { title: string; paragraphs: { heading: string; text: string }[] }
export type Unread = { name: string; notice: { project: string; version: number; hash: string; zh: Told; en: Told } }

type Send = (method: 'POST', path: string, body: unknown) => Promise<unknown>

/** One press says that all of them were read; where one changed meanwhile, the new one is asked for. */
export function readingNotices(send: Send, again: () => Promise<void>) {
  const read = doing(async (_id: string, all: Unread[]) => {
    for (const { notice } of all) await send('POST', '/notices', { project: notice.project, hash: notice.hash })
  })
  async function press(all: Unread[]): Promise<void> {
    await read.press(all)
    if (!read.trouble.value || read.trouble.value.code === 'NOTICE') await again()
  }
  return { busy: read.busy, trouble: read.trouble, press }
}
