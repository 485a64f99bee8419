import { createApp } from 'vue'
import App from './App.vue'
import '../shared/look'
import '../shared/tints.css'
import '../broker/broker.css'
import '../me/me.css'

createApp(App).mount('#app')
