/** The words of the page that checks receipts: Chinese first, English with the same keys. */
export const zh = {
  title: '核对凭证', language: 'English', lead: '把凭证的全部文字粘贴到这里，或扫描凭证上的二维码。核对在您的设备上完成，凭证内容不会发送给任何人；页面打开以后断网也能用。',
  field: '凭证文字', check: '核对', good: '这张凭证是真的', bad: '这张凭证没有通过核对',
  said: '凭证说', at: '发生时间', log: '日志', leaf: '日志中的编号', key: '签名密钥', keyWhy: '与售楼处公示的密钥编号比对；一致才说明是这家售楼处签的。',
  inLog: '记录已在公开的日志里', inLogWhy: (n: number) => `检查点已覆盖 ${n} 条记录，本凭证对应的记录在其中。`,
  notYet: '还没有带上日志证明', notYetWhy: '凭证刚开出时日志还没有公布。稍后从“我的到访”重新打开凭证，就会带上证明。',
  faults: { form: '这不是一张完整的凭证，请把文字完整粘贴。', signature: '签名不符：凭证的文字被改过。', unknown: '不是已知的密钥签的。请确认打开的是签发凭证的售楼处的网址；第一次使用需要联网取得密钥。', log: '日志证明不符：这条记录不在日志里，或不是这张凭证对应的记录。', browser: '这个浏览器不能核对这种签名，请用较新的浏览器，或用命令 panke verify。' },
  proves: '它证明什么', provesList: ['售楼处在当时对您作出了上面的答复，并用自己的密钥签了名。', '售楼处的日志里有一条不能更改的记录与它对应；以后改动或删除这条记录，会被发现。'],
  not: '它不证明什么', notList: ['不证明答复本身正确；不同意时请申诉。', '不证明之后没有新的裁定；最新结果见“我的到访”。', '不显示别人的信息，也不能用来代替您的手机验证。'],
}
export type Words = typeof zh
export const en: Words = {
  title: 'Check a receipt', language: '中文', lead: 'Paste the whole text of a receipt here, or scan its code. It is checked on your own device and sent to nobody; once this page is open it works without a network.',
  field: 'Text of the receipt', check: 'Check', good: 'This receipt is genuine', bad: 'This receipt did not pass',
  said: 'It says', at: 'When it happened', log: 'Log', leaf: 'Number in the log', key: 'Signing key', keyWhy: 'Compare it with the key that the sales office has published: only if they agree did that office sign.',
  inLog: 'The record is in the published log', inLogWhy: (n) => `The checkpoint speaks for ${n} ${n === 1 ? 'record' : 'records'}, and the one of this receipt is among them.`,
  notYet: 'No proof from the log yet', notYetWhy: 'When a receipt is fresh, the log has not been published. Open it again from “My visits” a little later, and the proof comes with it.',
  faults: { form: 'This is no whole receipt; paste all of its text.', signature: 'The signature does not fit: the text was changed.', unknown: 'No known key has signed it. Make sure that this is the address of the sales office that gave it; the first time, a network is needed to fetch its keys.', log: 'The proof does not hold: this record is not in the log, or is not the one of this receipt.', browser: 'This browser cannot check such a signature. Use a newer one, or the command panke verify.' },
  proves: 'What it proves', provesList: ['The sales office told you the above at that time, and signed it with its own key.', 'Its log has a record of it that cannot be changed: whoever edits or deletes it later is found out.'],
  not: 'What it does not prove', notList: ['That the answer is right: appeal where you disagree.', 'That nothing was decided since: “My visits” shows the newest.', 'It shows nothing about others, and does not stand for a code to your phone.'],
}
