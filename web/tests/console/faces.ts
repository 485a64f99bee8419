import type { Condition, Gate, Kind, Statements } from '../../src/console/gate'
import type { Asked, Told } from '../stand'
import { ago } from './people'

const source = { zh: '《中华人民共和国个人信息保护法》 第 26 条 [已读原文]', en: 'Personal Information Protection Law, art. 26 [text read]' }
const stands = { held: { zh: '成立', en: 'holds' }, 'not-held': { zh: '不成立', en: 'does not hold' }, unknown: { zh: '不清楚（按不成立处理）', en: 'unknown (counts as not held)' }, 'not-asked': { zh: '当地不要求', en: 'not asked here' } }

function condition(word: string, state: Condition['state'], zh: string, en: string, because: { zh: string; en: string } | null, mending: { zh: string; en: string }): Condition {
  return { condition: word, state, stands: stands[state], because, title: { zh, en }, mending, requirements: ['R03', 'R38'], sources: [source] }
}
/** A gate that two things keep shut. */
export function gate(many = false): Gate {
  return { isOpen: false, conditions: [
    ...(many ? [condition('one-kiosk', 'not-held', '本项目只有一台自助机', 'The project has one kiosk', { zh: '本项目有 2 台自助机', en: 'kiosks of the project: 2' }, { zh: '停用多余的自助机', en: 'End the others' })] : []),
    condition('pack-known', 'held', '当地的规定是已知的', 'The law of the place is known', null, { zh: '为项目写明所在地', en: 'Say where the office is' }),
    condition('two-persons', 'not-held', '指定了负责人，并有第二人签字', 'Somebody is named responsible, and a second person has signed', { zh: 'compliance 已签署，还没有另一人会签', en: 'compliance signed it, and nobody has countersigned it' }, { zh: '指定负责人，并请第二人签字', en: 'Name who is responsible, and have a second person sign' }),
    condition('sign', 'not-held', '现场标识已核对，且未过期', 'The sign on site was attested and is not stale', { zh: '还没有人签署：现场标识', en: 'nobody has signed it: The sign on site' }, { zh: '按清单核对现场标识并签字', en: 'Go through the list of the sign on site, and sign it' }),
    condition('sweep', 'unknown', '到期的都已清除', 'Nothing is kept beyond its time', null, { zh: '运行清除，直到没有过期的', en: 'Run the sweep until nothing is overdue' }),
    condition('filing', 'not-asked', '人数未到备案门槛，或者已按时备案', 'Too few persons to be filed, or filed in time', null, { zh: '向省级以上网信部门备案，并登记备案号', en: 'File with the authority, and enter the filing\'s number' }),
  ] }
}
function kind(word: string, of: string, zh: string, en: string, more: Partial<Kind>): Kind {
  return { kind: word, condition: of, title: { zh, en }, hint: { zh: '写明标识在哪里。', en: 'Say where it is.' }, asks: [], points: [], needsTwo: false, days: null, due: [], signed: [], ...more }
}
/** One that waits for a second name, one that nobody has signed, one that asks a number and a day. */
export function statements(): Statements {
  const signed = { event: 's1', signed: { at: ago(60), by: 'compliance' }, countersigned: null, digest: 'a'.repeat(64), text: '负责自助机上的人脸', name: '王主任', number: null, date: null, seen: [], until: null }
  return { lost: 1, kinds: [
    kind('responsible', 'two-persons', '人脸由谁负责', 'Who is responsible for faces', { asks: ['name'], needsTwo: true, signed: [signed] }),
    kind('sign', 'sign', '现场标识', 'The sign on site', { days: 90, points: [{ word: 'place', said: { zh: '标识在自助机旁，走到镜头前就能看见', en: 'The sign is beside the kiosk, and seen before anybody stands before the camera' } }, { word: 'legible', said: { zh: '字够大、完整、没有遮挡', en: 'It is large enough, whole and not covered' } }] }),
    kind('filing', 'filing', '备案', 'The filing', { asks: ['name', 'number', 'date'] }),
  ] }
}
/** Somebody signs one, or puts a second name under one. */
export function stated(all: Statements, asked: Asked, id: string, then: string, by: string): Told {
  if (asked.method === 'GET') return { status: 200, body: all }
  const name = { at: ago(0), by }
  const { id: event, text, ...given } = asked.body
  all.kinds = all.kinds.map((each) => {
    if (then) return { ...each, signed: each.signed.map((s) => (s.event === id ? { ...s, countersigned: name } : s)) }
    if (each.kind !== given.kind) return each
    const line = { event, text, name: given.name ?? null, number: given.number ?? null, date: given.date ?? null, signed: name, countersigned: null, digest: 'b'.repeat(64), seen: each.points.map((p) => p.said), until: each.days ? '2027-02-27' : null }
    return { ...each, due: [], signed: [line, ...each.signed] }
  })
  return { status: 204 }
}
