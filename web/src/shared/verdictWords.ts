/** The few words of the verdict's picture. They travel with it, so that any page may show it. */
export const verdictWords = {
  zh: {
    how: '经过', registered: (t: string) => `${t} 报备`, lead: '提前量', arrival: '到访', earlier: '此前的判定', states: { WON: '胜出', LOST: '落选', LIVE: '仍有效' },
    before: (minutes: number) => (minutes < 60 ? `${minutes} 分钟` : minutes < 1_440 ? `${minutes / 60} 小时` : `${minutes / 1_440} 天`), beforeHead: '到访之前',
  },
  en: {
    how: 'How it came about', registered: (t: string) => `registered ${t}`, lead: 'lead time', arrival: 'arrival', earlier: 'Earlier verdicts', states: { WON: 'won', LOST: 'lost', LIVE: 'still live' },
    before: (minutes: number) => (minutes < 60 ? `${minutes} min` : minutes < 1_440 ? `${minutes / 60} h` : `${minutes / 1_440} d`), beforeHead: 'before arrival',
  },
}
