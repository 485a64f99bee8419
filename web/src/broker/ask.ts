import { asking } from '../console/asking'
import { lang } from './say'

export { newId, Trouble } from '../console/asking'
export const { get, send, useCsrf, whenSessionEnds } = asking('/api/v1/broker', () => lang.value)
