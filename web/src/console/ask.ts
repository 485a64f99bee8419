import { asking } from './asking'
import { lang } from './lang'

export { newId, Trouble } from './asking'
export const { get, read, send, open, useCsrf, whenSessionEnds } = asking('/api/v1/console', () => lang.value)
