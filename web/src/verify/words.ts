/** The words of the page that checks receipts: Chinese first, English with the same keys. */
export const zh = {
  title: '核对凭证', language: 'English', lead: '把凭证的全部文字粘贴到这里，或扫描凭证上的二维码。核对在您的设备上完成，凭证内容不会发送给任何人；页面打开以后断网也能用；关闭或重新载入页面需要联网。',
  field: '凭证文字', check: '核对', good: '这张凭证是真的', bad: '这张凭证没有通过核对',
  said: '凭证说', at: '说于', atWhy: '按这台设备的时区；凭证的文字按售楼处当地时间。', log: '日志', leaf: '日志中的编号', key: '签名密钥', keyWhy: '与售楼处公示的密钥编号比对；一致才说明是这家售楼处签的。',
  inLog: '记录已在公开的日志里', inLogWhy: (n: number) => `检查点已覆盖 ${n} 条记录，本凭证对应的记录在其中。`,
  notYet: '还没有带上日志证明', notYetWhy: '二维码里只有签名的文字，刚开出的凭证也还没有证明。稍后从“我的到访”（渠道从报备的页面）复制凭证的全部文字再核对，就会带上证明。',
  faults: { form: '这不是一张完整的凭证，请把文字完整粘贴。', signature: '签名不符：凭证的文字被改过。', unknown: '不是已知的密钥签的。请确认打开的是签发凭证的售楼处的网址；第一次使用需要联网取得密钥。', other: '签名的密钥属于另一个项目的日志，不能为这张凭证作证。', log: '日志证明不符：这条记录不在日志里，或不是这张凭证对应的记录。', browser: '这个浏览器不能核对这种签名，请用较新的浏览器，或用命令 panke verify。' },
  proves: '它证明什么', provesSaid: '持有这把密钥的售楼处签名确认：对您作出过上面的答复。', provesLogged: '它的日志里已有与这张凭证对应的承诺；以后改动或删除那条记录，会被发现。',
  not: '它不证明什么', notLogged: '不证明日志里有这条记录：这段文字没有带日志证明。', notList: ['不证明答复本身正确；不同意时请申诉。', '不证明之后没有新的裁定；最新结果见“我的到访”，渠道见报备的页面。', '不显示别人的信息，也不能用来代替您的手机验证。'],
}
export type Words = typeof zh
export const en: Words = {
  title: 'Check a receipt', language: '中文', lead: 'Paste the whole text of a receipt here, or scan its code. It is checked on your own device and sent to nobody; once this page is open it works without a network, but loading it again needs one.',
  field: 'Text of the receipt', check: 'Check', good: 'This receipt is genuine', bad: 'This receipt did not pass',
  said: 'It says', at: 'When it was said', atWhy: 'By the zone of this device; the receipt’s own words go by the office’s clock.', log: 'Log', leaf: 'Number in the log', key: 'Signing key', keyWhy: 'Compare it with the key that the sales office has published: only if they agree did that office sign.',
  inLog: 'The record is in the published log', inLogWhy: (n) => `The checkpoint speaks for ${n} ${n === 1 ? 'record' : 'records'}, and the one of this receipt is among them.`,
  notYet: 'No proof from the log yet', notYetWhy: 'A code holds the signed words only, and a fresh receipt has no proof yet. A little later, copy all of its text from “My visits” (brokers: from the registration) and check that: the proof comes with it.',
  faults: { form: 'This is no whole receipt; paste all of its text.', signature: 'The signature does not fit: the text was changed.', unknown: 'No known key has signed it. Make sure that this is the address of the sales office that gave it; the first time, a network is needed to fetch its keys.', other: 'The key that signed it is that of another project’s log, and says nothing about this one.', log: 'The proof does not hold: this record is not in the log, or is not the one of this receipt.', browser: 'This browser cannot check such a signature. Use a newer one, or the command panke verify.' },
  proves: 'What it proves', provesSaid: 'The sales office that has this key signed the above as what it told you.', provesLogged: 'Its log has committed to the record of it: whoever edits or deletes that record later is found out.',
  not: 'What it does not prove', notLogged: 'That its log has a record of it: this text came without the proof.', notList: ['That the answer is right: appeal where you disagree.', 'That nothing was decided since: “My visits” shows the newest, and to brokers their registration.', 'It shows nothing about others, and does not stand for a code to your phone.'],
}
