/** Who may be somebody in the house, in the order in which a house thinks of them. */
export const roles = ['GROUP', 'PROJECT', 'SITE_MANAGER', 'DESK', 'CONSULTANT', 'CHANNEL_MANAGER', 'RISK', 'FINANCE', 'COMPLIANCE', 'AUDITOR', 'CHANNEL_ADMIN', 'AGENT']
/** Those who work outside, for a channel. */
export const brokers = ['CHANNEL_ADMIN', 'AGENT']
/** Those who may see all projects. */
export const houseWide = ['GROUP', 'RISK', 'FINANCE', 'COMPLIANCE', 'AUDITOR', 'CHANNEL_MANAGER', 'CHANNEL_ADMIN', 'AGENT']
