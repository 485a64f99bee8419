import { useI18n } from 'vue-i18n'
import type { Deal } from '../shapes'

/** Whom a contract belongs to, said only where that is known: an undecided or a cancelled one is nobody's yet. */
export function useBelongs(): (deal: Deal) => string {
  const { t } = useI18n()
  return (deal) => deal.channelName ?? (deal.reason === 'D_NATURAL' ? t('deals.natural') : '—')
}
