import { asking } from '../shared/asking'
import { lang } from './say'

export { newId, Trouble } from '../shared/asking'
export const { get, send, useCsrf, whenSessionEnds } = asking('/api/v1/broker', () => lang.value)
