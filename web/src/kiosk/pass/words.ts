/** The words of a pass, which the visitor asks for, holds and ends. */
export const zh = {
  offer: { make: '下次来，想证明还是您本人吗？', show: '您有一张面容凭证，今天要用吗？', why: '凭证由您自己保管。不做、不用，都完全一样。', open: '看看怎么回事' },
  declined: '您没有使用面容凭证。登记、认定、价格和接待都不变。',
  ask: {
    make: '要做一张面容凭证吗？', show: '要用您的面容凭证吗？', notice: '请先看一看', age: (n: number) => `我已满 ${n} 周岁`, GIVEN: '同意，看一次镜头', REFUSED: '不用', same: '怎么选都一样：登记、认定、价格和接待不变。',
    miss: { age: (n: number) => `请先确认您已满 ${n} 周岁。未满的，请选“不用”。`, notice: () => '告知内容刚刚更新了，请再看一看，然后选择。', network: () => '网络断开了，没有送达。请再选一次。' },
  },
  read: { title: '请出示您的凭证', hint: '点一下才打开摄像头。这时只读凭证上的码，不看脸。', open: '打开摄像头', anew: '没带在身上，另做一张', holding: '请把凭证对准镜头，离近一点' },
  look: {
    title: '请看一下镜头', hint: '点一下才打开摄像头。画面不保存，也不离开这台机器。', open: '打开摄像头', opening: '正在打开…', sending: '好了，摄像头已关。', left: (n: number) => `没有看清，还可以再试 ${n} 次。`, view: '摄像头画面', stop: '不做了',
    hints: { good: '很好，请保持不动', none: '请正对镜头', two: '请让镜头前只有您一位', closer: '请靠近一点', further: '请退后一点', light: '光线不合适，请换个位置', look: '请看着镜头正中' },
  },
  made: { title: '这是您的面容凭证', slip: '面容凭证', take: '请用手机拍下来，或者打印带走。离开后，这里不会再有。', until: (d: string) => `有效期到 ${d}`, next: '下次来，出示它，再看一眼镜头。', print: '打印', finish: '完成', again: '再看一次面容凭证' },
  kept: { phone: '凭证在您手里', office: '售楼处没有照片，也没有面容', title: '凭证在您的手机里；售楼处没有照片，也没有面容。', end: '想作废，随时在“我的”页面办，凭证立刻失效。' },
  compared: {
    SAME: { title: '是同一位', text: '凭证和您本人相符。' },
    UNDECIDED: { title: '这次没能确定', text: '光线和角度都会有影响，这不说明什么。需要的话，前台会帮您。' },
    DIFFERENT: { title: '看起来不是同一位', text: '可能拿的是别人的凭证，也可能是机器认错了。需要的话，前台会帮您。' },
  },
  stands: '您的登记照常有效，什么都没有变。', back: '回到凭条', again: '重新来一次',
  stop: {
    off: { title: '面容凭证现在停用', text: '摄像头已经关闭。' },
    late: { title: '时间过了', text: '同意以后一分半钟内有效，这是为了保护您。' },
    camera: { title: '摄像头没有打开', text: '可以再试一次，或者请前台帮忙。' },
    tries: { title: '还是没有看清', text: '已经试了三次，不用再试了。想做的话，请到前台。' },
    unreadable: { title: '没有读出凭证', text: '照片要清楚、完整。可以再试，也可以另做一张。' },
    unknown: { title: '这里不认识这张凭证', text: '它可能是别处做的，或者是旧的。可以另做一张。' },
    other: { title: '这张凭证是用另一个手机号做的', text: '请用那个号码登记，或者请前台帮忙。' },
    over: { title: '凭证到期了', text: '可以另做一张。' },
    revoked: { title: '凭证已经作废', text: '可以另做一张。' },
    network: { title: '网络断开了', text: '什么都没有保存。可以再试一次。' },
  },
}
export type PassWords = typeof zh
export const en: PassWords = {
  offer: { make: 'Next time, would you like to prove it is you?', show: 'You have a face pass. Use it today?', why: 'You keep the pass yourself. Without one everything is just the same.', open: 'See what it is' },
  declined: 'You did not use a face pass. Your check-in, the verdict, the price and the service are the same.',
  ask: {
    make: 'Make a face pass?', show: 'Use your face pass?', notice: 'Please read this first', age: (n) => `I am ${n} or older`, GIVEN: 'Yes, look once', REFUSED: 'No', same: 'Whatever you choose changes nothing of your check-in, the verdict, the price or the service.',
    miss: { age: (n) => `Please say first that you are ${n} or older. If you are younger, please choose No.`, notice: () => 'The notice has just changed. Please read it again and choose.', network: () => 'The network is gone and nothing was sent. Please choose again.' },
  },
  read: { title: 'Show your pass', hint: 'The camera opens when you tap, reads the code on the pass and looks at no face.', open: 'Open the camera', anew: 'I do not have it here: make another', holding: 'Hold the pass up to the camera, close' },
  look: {
    title: 'Look at the camera', hint: 'The camera opens when you tap. Its picture is not kept and does not leave this device.', open: 'Open the camera', opening: 'Opening…', sending: 'Done, the camera is off.', left: (n) => `You could not be seen clearly; tries left: ${n}.`, view: 'What the camera sees', stop: 'Leave it',
    hints: { good: 'Good, hold still', none: 'Please face the camera', two: 'One person only, please', closer: 'A little closer', further: 'A little further back', light: 'The light is not right; move a little', look: 'Look into the middle of the camera' },
  },
  made: { title: 'This is your face pass', slip: 'Face pass', take: 'Photograph it with your phone, or print it. When you leave, nothing of it stays here.', until: (d) => `good until ${d}`, next: 'Next time show it, and look at the camera once.', print: 'Print', finish: 'Done', again: 'Show the face pass again' },
  kept: { phone: 'You hold the pass', office: 'The office holds no picture and no face', title: 'Your phone holds the pass; the office holds no picture and no face.', end: 'On your own page you can end it at any time, at once.' },
  compared: {
    SAME: { title: 'The same person', text: 'The pass and you belong together.' },
    UNDECIDED: { title: 'It could not tell', text: 'Light and angle matter, and this means nothing. The desk helps if you need it.' },
    DIFFERENT: { title: 'It looks like somebody else', text: 'It may be another’s pass, or the machine may be wrong. The desk helps if you need it.' },
  },
  stands: 'Your check-in stands; nothing has changed.', back: 'Back to the receipt', again: 'Begin again',
  stop: {
    off: { title: 'Face passes are off at present', text: 'The camera is closed.' },
    late: { title: 'That took too long', text: 'A yes is good for a minute and a half, to protect you.' },
    camera: { title: 'The camera did not open', text: 'Try again, or ask the desk.' },
    tries: { title: 'You could still not be seen clearly', text: 'Three tries are enough. If you would like a pass, please ask the desk.' },
    unreadable: { title: 'The pass could not be read', text: 'The picture has to be sharp and whole. Try again, or make another.' },
    unknown: { title: 'This pass is not known here', text: 'It may be from elsewhere, or old. You can make another.' },
    other: { title: 'This pass was made under another phone', text: 'Check in with that number, or ask the desk.' },
    over: { title: 'The pass is over', text: 'You can make another.' },
    revoked: { title: 'The pass was ended', text: 'You can make another.' },
    network: { title: 'The network is gone', text: 'Nothing was kept. You can try again.' },
  },
}
