import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './lang'
import '../shared/look'
import { ui } from './ui'
import '../shared/tints.css'
import './theme.css'

createApp(App).use(i18n).use(ui).mount('#app')
