import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './lang'
import './look'
import { ui } from './ui'
import './tints.css'
import './theme.css'

createApp(App).use(i18n).use(ui).mount('#app')
