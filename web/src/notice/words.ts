/** The words of the public notice: Chinese first, English with the same keys. */
export const zh = {
  title: '个人信息告知', language: 'English', version: '版本', since: '何时起', sinceWas: '何时起（已被更新的一版取代）', hash: '文字的摘要', hashWhy: '登记时同意的是哪一版，记录里留的就是这个摘要。',
  schedule: '保存期限表', what: '什么', length: '多久', longer: '更久的情形', then: '到期以后',
  earlier: '历次版本', now: '现行', newest: '看现行的一版', no: '没有这个项目，或者没有这一版告知。', failed: '没有取到。请检查网络，再试一次。', again: '再试一次', reading: '正在读取……',
}
export type Words = typeof zh
export const en: Words = {
  title: 'Privacy notice', language: '中文', version: 'Version', since: 'In force since', sinceWas: 'In force since (replaced by a newer one)', hash: 'Digest of its text', hashWhy: 'A check-in keeps this digest of the notice that was agreed to.',
  schedule: 'How long things are kept', what: 'What', length: 'How long', longer: 'Longer where', then: 'Then',
  earlier: 'All versions', now: 'in force', newest: 'See the one in force', no: 'There is no such project, or no such notice.', failed: 'It could not be fetched. Check the network and try again.', again: 'Try again', reading: 'Reading …',
}
