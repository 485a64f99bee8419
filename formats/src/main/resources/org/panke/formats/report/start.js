// Brings the page to life. ?lang=en and ?theme=dark choose at once; #visit=ID opens a verdict.
const asked = new URLSearchParams(location.search);
document.querySelectorAll('[data-language]').forEach(button =>
  button.addEventListener('click', () => speak(button.dataset.language)));
document.querySelectorAll('[data-paint]').forEach(button =>
  button.addEventListener('click', () => paint(button.dataset.paint)));
document.getElementById('print').addEventListener('click', () => window.print());
paint(asked.get('theme') || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
beginTable();
beginSignals();
select();
speak(asked.get('lang') === 'en' ? 'en' : asked.get('lang') === 'zh' ? 'zh-CN' : page.lang);

function openAsked() {
  if (location.hash.startsWith('#visit=')) {
    openVisit(decodeURIComponent(location.hash.slice('#visit='.length)));
  }
}
openAsked();
window.addEventListener('hashchange', openAsked);
page.dataset.ready = 'true';
