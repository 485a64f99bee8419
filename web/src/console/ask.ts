import { asking } from '../shared/asking'
import { lang } from './lang'

export { newId, Trouble } from '../shared/asking'
export const { get, read, send, file, open, useCsrf, whenSessionEnds } = asking('/api/v1/console', () => lang.value)
