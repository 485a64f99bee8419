/** A notice for whoever works with the system, and that they have not read yet. */
export type Told = { title: string; paragraphs: { heading: string; text: string }[] }
export type Unread = { name: string; notice: { project: string; version: number; hash: string; zh: Told; en: Told } }
