import { asking } from '../shared/asking'
import { lang } from './lang'

export { newId, Trouble } from '../shared/asking'
export const { get, read, send, open, useCsrf, whenSessionEnds } = asking('/api/v1/console', () => lang.value)
